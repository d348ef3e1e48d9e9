import type { Language } from "./compile-ruleset.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Turns cues into others by the marker before or after them: "supplied" after "was" is passive, a noun before a light verb is a verb. */
export function retagCues(sentence: Sentence, language: Pick<Language, "retags">): Sentence {
  const { retags } = language;
  if (retags.length === 0) return sentence;
  const { hits } = sentence;
  for (const hit of hits) {
    if (hit.cues.length === 0) continue;
    for (const { from, to, marker: name, side, within } of retags) {
      if (!hit.cues.includes(from)) continue;
      const marker = nextOfWeight(hits, hit.index, side === "before" ? -1 : 1);
      if (marker?.markers.includes(name) && wordsBetween(marker, hit) <= within) {
        hit.cues = hit.cues.map((cue) => (cue === from ? to : cue));
      }
    }
  }
  markVerbs(sentence, lightVerbs(language));
  return sentence;
}

const known = new WeakMap<Pick<Language, "retags">, ReadonlySet<string>>();

function lightVerbs(language: Pick<Language, "retags">): ReadonlySet<string> {
  let verbs = known.get(language);
  if (!verbs) {
    verbs = new Set(language.retags.filter(({ side }) => side === "after").map(({ marker }) => marker));
    known.set(language, verbs);
  }
  return verbs;
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

function nextOfWeight(hits: readonly Found[], from: number, step: 1 | -1): Found | undefined {
  for (let at = from + step; at >= 0 && at < hits.length; at += step) {
    const hit = hits[at];
    if (hit && isOfWeight(hit)) return hit;
  }
  return undefined;
}

/** Adverbs may stand between "was" and "supplied", but nothing that begins another clause. */
const isOfWeight = (hit: Found) =>
  hit.markers.length > 0 ||
  hit.actor !== undefined ||
  hit.cues.length > 0 ||
  hit.is.has("pronoun") ||
  hit.is.has("says");
