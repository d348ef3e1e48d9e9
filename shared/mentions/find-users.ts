import { isOrigin, oneOf } from "./candidates.ts";
import type { Place } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { Found } from "./view-sentence.ts";

/** Who has or fires the goods that somebody supplied: "Hezbollah fired drones supplied by …", "drones supplied by … were fired by Hezbollah". */
export function findUsers(place: Place, cue: Found, scene: Scene): Candidate[] {
  const { hits } = scene.sentence;
  const owner = findOwner(cue, scene);
  if (owner) return oneOf(place, owner);
  const isUse = (hit: Found) => hit.markers.includes("use");
  const later = hits.slice(cue.index + 1).find(isUse);
  const agent = later && scene.actors.find((group) => group.firstIndex > later.index && group.markers.includes("by"));
  if (agent) return oneOf(place, agent);
  const use = hits.slice(0, cue.index).findLast(isUse);
  const before = scene.actors.filter((group) => group.lastIndex < (use ?? cue).index);
  const user = before.findLast((group) => !isOrigin(group, scene.items) && !group.speaks && group.markers.length === 0);
  // Whoever shoots them down, or speaks of them, has them not.
  const between = user ? hits.slice(user.lastIndex + 1, cue.index) : [];
  const isVictim =
    !use && between.some((hit) => hit.voids.includes("before") || hit.is.has("says") || hit.cues.length > 0);
  return user && !isVictim ? oneOf(place, user) : [];
}

/** "Hezbollah's Iran-supplied drones": right before the giver. */
function findOwner(cue: Found, { actors }: Scene): ActorGroup | undefined {
  const giver = actors.find(({ lastWord }) => lastWord + 1 === cue.firstWord);
  return (
    giver && actors.find(({ lastWord, forms }) => lastWord + 1 === giver.firstWord && forms.includes("possessive"))
  );
}
