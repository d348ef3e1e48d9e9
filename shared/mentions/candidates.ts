import type { Place } from "./rule.ts";
import type { Candidate } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

export function toCandidate(place: Place, hit: Found, implied: boolean): Candidate {
  return { place, hit, implied, ...(hit.actor?.watched && { actor: hit.actor.actor }) };
}

/** The watched names of some groups. */
export function watched(place: Place, groups: readonly ActorGroup[], implied: boolean): Candidate[] {
  return groups.flatMap((group) =>
    group.members.filter((hit) => hit.actor?.watched).map((hit) => ({ ...toCandidate(place, hit, implied), group })),
  );
}

/** The watched names of a group, or the stranger who stands there. */
export function oneOf(place: Place, group: ActorGroup): Candidate[] {
  const own = watched(place, [group], false);
  const [hit] = group.members;
  return own.length > 0 ? own : [{ place, implied: false, ...(hit && { hit }) }];
}

/** Groups on the place's side of the cue and within its reach, nearest first. */
export function nearest({ side, within }: Place, cue: Found, actors: readonly ActorGroup[]): ActorGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const gap = (group: ActorGroup) =>
    group.firstWord > cue.lastWord ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;
  return actors
    .filter((group) => (group.lastWord < cue.firstWord ? left : group.firstWord > cue.lastWord ? right : false))
    .filter((group) => gap(group) <= within)
    .sort((a, b) => gap(a) - gap(b));
}

export const isWatched = (group: ActorGroup) => group.members.some((hit) => hit.actor?.watched);

/** "Iranian" in "Iranian drones" is no subject and no object. */
export function isOrigin(group: ActorGroup, items: readonly ItemGroup[]): boolean {
  return items.some((list) => list.items.some((item) => item.origin === group && group.lastWord < item.hit.firstWord));
}
