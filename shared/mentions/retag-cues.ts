import type { Language } from "./compile-ruleset.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Turns cues into others by the marker before or after them: "supplied" after "was" is passive, a noun before a light verb is a verb. */
export function retagCues(sentence: Sentence, languages: readonly Language[]): Sentence {
  const retags = languages
    .filter((language) => (language.bit & sentence.language) !== 0)
    .flatMap((language) => language.retags);
  if (retags.length === 0) return sentence;
  for (const hit of sentence.hits) {
    for (const { from, to, marker: name, side, within } of retags) {
      if (!hit.cues.includes(from)) continue;
      const marker =
        side === "before"
          ? sentence.hits.slice(0, hit.index).findLast(isOfWeight)
          : sentence.hits.slice(hit.index + 1).find(isOfWeight);
      if (marker?.markers.includes(name) && wordsBetween(marker, hit) <= within) {
        hit.cues = hit.cues.map((cue) => (cue === from ? to : cue));
      }
    }
  }
  markVerbs(sentence, new Set(retags.filter(({ side }) => side === "after").map(({ marker }) => marker)));
  return sentence;
}

/** Markers behind a cue are light verbs: they say nothing about a name that comes after them. */
function markVerbs({ hits }: Sentence, verbs: ReadonlySet<string>): void {
  if (verbs.size === 0) return;
  for (const hit of hits) {
    if (!hit.markers.some((marker) => verbs.has(marker))) continue;
    hit.markers = hit.markers.filter((marker) => !verbs.has(marker));
    hit.isVerb = true;
  }
}

const wordsBetween = (a: Found, b: Found) =>
  (a.firstWord > b.lastWord ? a.firstWord - b.lastWord : b.firstWord - a.lastWord) - 1;

/** Adverbs may stand between "was" and "supplied", but nothing that begins another clause. */
const isOfWeight = (hit: Found) =>
  hit.markers.length > 0 ||
  hit.actor !== undefined ||
  hit.cues.length > 0 ||
  hit.is.has("pronoun") ||
  hit.is.has("says");
