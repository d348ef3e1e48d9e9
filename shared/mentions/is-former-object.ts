import type { Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { Found } from "./view-sentence.ts";

/** "and has sold it": words from the conjunction to its verb. */
const VERB_WORDS = 2;

/** "Moscow backs Tehran and has sold it missiles": right before the "and" of a second verb stands what the first is done to. */
export function isFormerObject(group: ActorGroup, cue: Found, { sentence: { hits }, actors }: Scene): boolean {
  const and = hits[group.lastIndex + 1];
  if (!and || !(and.is.has("and") || and.is.has("break")) || and.index > cue.index) return false;
  if (and.firstWord !== group.lastWord + 1) return false;
  if (cue.firstWord - and.lastWord - 1 > VERB_WORDS) return false;
  return actors.some(
    (other) => other.lastIndex < group.firstIndex && other.markers.length === 0 && other.forms.includes("name"),
  );
}
