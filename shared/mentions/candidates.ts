import type { Place } from "./rule.ts";
import type { Candidate } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

export function toCandidate(place: Place, hit: Found, implied: boolean, group?: ActorGroup): Candidate {
  return { actor: hit.actor?.watched ? hit.actor.actor : undefined, hit, group, place, implied, isAside: false };
}

/** Somebody in the place who is not watched, and may not even be named. */
export const toStranger = (place: Place, hit: Found | undefined): Candidate => ({
  actor: undefined,
  hit,
  group: undefined,
  place,
  implied: false,
  isAside: false,
});

/** The watched names of some groups. */
export function watched(place: Place, groups: readonly ActorGroup[], implied: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const group of groups)
    for (const hit of group.members) if (hit.actor?.watched) found.push(toCandidate(place, hit, implied, group));
  return found;
}

/** The watched names of a group, or the stranger who stands there. */
export function oneOf(place: Place, group: ActorGroup): Candidate[] {
  const own = watched(place, [group], false);
  return own.length > 0 ? own : [toStranger(place, group.members[0])];
}

/** Groups on the place's side of the cue and within its reach, nearest first. */
export function nearest({ side, within }: Place, cue: Found, actors: readonly ActorGroup[]): ActorGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const found: ActorGroup[] = [];
  for (const group of actors) {
    const isThere = group.lastWord < cue.firstWord ? left : group.firstWord > cue.lastWord && right;
    if (isThere && gapTo(group, cue) <= within) found.push(group);
  }
  return found.length > 1 ? found.sort((a, b) => gapTo(a, cue) - gapTo(b, cue)) : found;
}

const gapTo = (group: ActorGroup, cue: Found) =>
  group.firstWord > cue.lastWord ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;

export const isWatched = (group: ActorGroup) => group.members.some((hit) => hit.actor?.watched);

/** "Iranian" in "Iranian drones" is no subject and no object. */
export function isOrigin(group: ActorGroup, items: readonly ItemGroup[]): boolean {
  return items.some((list) => list.items.some((item) => item.origin === group && group.lastWord < item.hit.firstWord));
}
