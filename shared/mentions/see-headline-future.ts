import type { Found, Sentence } from "./view-sentence.ts";

/**
 * "Russia to supply Iran with missiles": the marker of an infinitive stands right after the names or goods that open a clause, with no
 * verb before it, so that the headline announces what is to come. "Iran used ships to send …" and "urged Iran to send …" do not.
 */
export function isHeadlineFuture({ hits, commas }: Sentence, to: Found, cue: Found): boolean {
  if (hits.slice(to.index + 1, cue.index).some((hit) => hit.actor !== undefined || hit.cues.length > 0)) return false;
  const last = hits[to.index - 1];
  if (!last || !isNoun(last) || to.firstWord - last.lastWord - 1 > wordsAfter(last)) return false;
  let first = last;
  for (let at = last.index - 1; ; at--) {
    const hit = hits[at];
    if (!hit || !isNoun(hit) || first.firstWord - hit.lastWord > 3) break;
    // "Defying the West, Iran to supply": after a comma another clause may begin, or a list go on.
    if (commas.has(first.firstWord) && !hit.actor?.watched) break;
    first = hit;
  }
  const before = hits[first.index - 1];
  const opens = before === undefined || before.is.has("says") || before.is.has("break") || commas.has(first.firstWord);
  return opens && isNamed(hits.slice(first.index, to.index));
}

/** "Russian firm to supply": one word may stand between an adjective and the verb. */
const wordsAfter = ({ actor }: Found) => (actor && !actor.forms.includes("name") ? 1 : 0);

const isNoun = (hit: Found) =>
  hit.cues.length === 0 &&
  (hit.actor !== undefined || hit.item !== undefined || hit.is.has("and") || hit.markers.includes("people"));

const isNamed = (hits: readonly Found[]) => hits.some((hit) => hit.actor?.watched === true || hit.item !== undefined);
