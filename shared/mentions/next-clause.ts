import type { Found, Sentence } from "./view-sentence.ts";

/**
 * Whether a hit after the cue belongs to the next clause: where verbs end the clause, an "and" right after a verb begins another
 * ("of wheat talked and Iran drones …"), one between the cue and a name ("reached and Moscow knew"), and "but".
 */
export function isInNextClause(index: number, cue: Found, { hits, possessorsFollow }: Sentence): boolean {
  if (!possessorsFollow || index < cue.index) return false;
  return hits.slice(cue.index + 1, index).some((and, at) => {
    if (and.is.has("break")) return true;
    const before = at === 0 ? cue : hits[and.index - 1];
    if (!and.is.has("and") || !before || before.lastWord + 1 !== and.firstWord) return false;
    return before.isVerb === true || (before === cue && hits[and.index + 1]?.actor !== undefined);
  });
}
