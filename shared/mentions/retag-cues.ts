import type { Language } from "./compile-ruleset.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Turns cues into others by the marker before them: "supplied" after "was" is passive. */
export function retagCues(sentence: Sentence, languages: readonly Language[]): Sentence {
  const retags = languages
    .filter((language) => (language.bit & sentence.language) !== 0)
    .flatMap((language) => language.retags);
  if (retags.length === 0) return sentence;
  for (const hit of sentence.hits) {
    for (const { from, to, after, within } of retags) {
      if (!hit.cues.includes(from)) continue;
      const marker = sentence.hits.slice(0, hit.index).findLast(isOfWeight);
      if (marker?.markers.includes(after) && hit.firstWord - marker.lastWord - 1 <= within) {
        hit.cues = hit.cues.map((cue) => (cue === from ? to : cue));
      }
    }
  }
  return sentence;
}

/** Adverbs may stand between "was" and "supplied", but nothing that begins another clause. */
const isOfWeight = (hit: Found) =>
  hit.markers.length > 0 ||
  hit.actor !== undefined ||
  hit.cues.length > 0 ||
  hit.is.has("pronoun") ||
  hit.is.has("says");
