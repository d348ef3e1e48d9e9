import type { Place } from "./rule.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A candidate for a role. `actor` is undefined where somebody stands in the place who is not watched: that blocks the rule. */
export interface Candidate {
  readonly actor?: string;
  readonly hit?: Found;
  readonly place: Place;
  /** A name from another sentence or an implied one has no span in this sentence. */
  readonly implied: boolean;
}

/** What is known when a rule looks for its roles. */
export interface Scene {
  readonly sentence: Sentence;
  readonly actors: readonly ActorGroup[];
  readonly items: readonly ItemGroup[];
  /** Watched actors named anywhere in the text, title first. */
  readonly named: readonly Found[];
  /** The watched actor that the sentence before is about. */
  readonly topic?: Found;
  readonly usualSupplier?: string;
}

/** Everyone who stands in the given place of a cue, best first. */
export function findActors(place: Place, cue: Found, scene: Scene): Candidate[] {
  if (place.side === "subject") return findSubjects(place, cue, scene);
  if (place.side === "implied") return findImplied(place, scene);
  if (place.side === "sentence")
    return watched(
      place,
      scene.actors.filter((group) => !isOutOfReach(group, cue)),
      false,
    );
  if (place.side === "text") return scene.named.map((hit) => toCandidate(place, hit, true));
  const found: Candidate[] = [];
  for (const group of nearest(place, cue, scene.actors)) {
    if (!fits(place, group, scene)) continue;
    const candidates = watched(place, [group], false);
    if (candidates.length === 0)
      return [...found, { place, implied: false, ...(group.members[0] && { hit: group.members[0] }) }];
    found.push(...candidates);
  }
  return found;
}

function toCandidate(place: Place, hit: Found, implied: boolean): Candidate {
  return { place, hit, implied, ...(hit.actor?.watched && { actor: hit.actor.actor }) };
}

function watched(place: Place, groups: readonly ActorGroup[], implied: boolean): Candidate[] {
  return groups.flatMap((group) =>
    group.members.filter((hit) => hit.actor?.watched).map((hit) => toCandidate(place, hit, implied)),
  );
}

const isOutOfReach = (group: ActorGroup, cue: Found) => group.firstIndex === cue.index;

/** Groups on the place's side of the cue and within its reach, nearest first. */
function nearest({ side, within }: Place, cue: Found, actors: readonly ActorGroup[]): ActorGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const gap = (group: ActorGroup) =>
    group.firstWord > cue.lastWord ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;
  return actors
    .filter((group) => (group.lastWord < cue.firstWord ? left : group.firstWord > cue.lastWord ? right : false))
    .filter((group) => gap(group) <= within)
    .sort((a, b) => gap(a) - gap(b));
}

function fits({ markers, form, side }: Place, group: ActorGroup, { items }: Scene): boolean {
  if (form !== undefined && !group.members.some((member) => member.actor?.form === form)) return false;
  if (markers.includes("any")) return true;
  if (markers.length > 0) return markers.some((marker) => group.markers.includes(marker));
  if (group.markers.length > 0 && side !== "prev") return false;
  return form !== undefined || side === "prev" || !isOrigin(group, items);
}

/** "Iranian" in "Iranian drones" is no subject and no object. */
function isOrigin(group: ActorGroup, items: readonly ItemGroup[]): boolean {
  return items.some((list) => list.items.some((item) => item.origin === group && group.lastWord < item.hit.firstWord));
}

/** Who acts: the nearest name before the cue that is no mere adjective of goods; a pronoun stands for whom the sentence is about. */
function findSubjects(place: Place, cue: Found, scene: Scene): Candidate[] {
  const before = nearest({ ...place, side: "before" }, cue, scene.actors).filter(
    (group) => !isOrigin(group, scene.items),
  );
  const isPronounNearest = scene.sentence.hits.some(
    (hit) =>
      hit.is.has("pronoun") &&
      hit.index < cue.index &&
      hit.index > (before[0]?.lastIndex ?? -1) &&
      cue.firstWord - hit.lastWord <= 6,
  );
  if (isPronounNearest) {
    const topics = watched(
      place,
      before.filter((group) => group.markers.length === 0 || group.markers.includes("to")).reverse(),
      false,
    );
    if (topics.length > 0) return topics;
    if (before.length === 0 && scene.topic) return [toCandidate(place, scene.topic, true)];
  }
  const found: Candidate[] = [];
  for (const group of before) {
    if (group.markers.includes("by")) continue;
    const own = watched(place, [group], false);
    if (own.length > 0) found.push(...own);
    else if (group.speaks || group.markers.length > 0 || group.form === "possessive") continue;
    else return [...found, { place, implied: false, ...(group.members[0] && { hit: group.members[0] }) }];
  }
  return found;
}

function findImplied(place: Place, { sentence }: Scene): Candidate[] {
  return sentence.hits.flatMap((hit) => hit.implied.map((actor) => ({ actor, hit, place, implied: true })));
}
