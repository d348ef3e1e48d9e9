import type { Place } from "./rule.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A candidate for a role. `actor` is undefined where somebody stands in the place who is not watched: that blocks the rule. */
export interface Candidate {
  readonly actor?: string;
  readonly hit?: Found;
  /** The names it stands among: two sides of a transfer do not come from one list, save as a pair. */
  readonly group?: ActorGroup;
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
  /** The goods that the sentence before speaks of: "Originally imported from …". */
  readonly lastItem?: ItemGroup;
  readonly usualSupplier?: string;
  /** Who gives to whom in this sentence, whatever it is: added by the rules that do not ask for it. */
  readonly exchanges: { readonly giver: Candidate; readonly receiver: Candidate }[];
}

/** Everyone who stands in the given place of a cue, best first. */
export function findActors(place: Place, cue: Found, scene: Scene): Candidate[] {
  if (place.side === "subject") return findSubjects(place, cue, scene);
  if (place.side === "giver" || place.side === "receiver")
    return scene.exchanges.map((exchange) => ({ ...exchange[place.side === "giver" ? "giver" : "receiver"], place }));
  if (place.side === "implied") return findImplied(place, scene);
  if (place.side === "sentence")
    return watched(
      place,
      scene.actors.filter((group) => !isOutOfReach(group, cue)),
      false,
    );
  if (place.side === "text") return scene.named.map((hit) => toCandidate(place, hit, true));
  if (place.side === "pair") return findPair(place, scene);
  const found: Candidate[] = [];
  for (const group of nearest(place, cue, scene.actors)) {
    if (!fits(place, group, scene)) continue;
    if (isAdjacent(place.side) && isInterrupted(group, cue, scene)) continue;
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
    group.members.filter((hit) => hit.actor?.watched).map((hit) => ({ ...toCandidate(place, hit, implied), group })),
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

const isAdjacent = (side: Place["side"]) => side === "next" || side === "prev";

/** "supplied drones, Russia": goods or a comma between a cue and a name keep them apart. */
function isInterrupted(group: ActorGroup, cue: Found, { sentence: { hits, commas } }: Scene): boolean {
  const [from, to] = group.firstIndex > cue.index ? [cue, group.members[0]] : [group.members.at(-1), cue];
  if (!from || !to) return false;
  const between = hits.slice(from.index + 1, to.index);
  const isStop = (hit: Found) =>
    hit.item !== undefined || hit.cues.length > 0 || hit.is.has("break") || hit.is.has("says");
  return between.some(isStop) || [...commas].some((word) => word > from.lastWord && word <= to.firstWord);
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

/** Both sides named together, "Iran and Russia": the usual supplier first. A rule takes the first as supplier, the rest as recipient. */
function findPair(place: Place, { actors, usualSupplier }: Scene): Candidate[] {
  const pair = actors.find(
    (group) => new Set(group.members.map((hit) => hit.actor?.watched && hit.actor.actor)).size > 1,
  );
  if (!pair) return [];
  const candidates = watched(place, [pair], false);
  return candidates.sort((a, b) => Number(b.actor === usualSupplier) - Number(a.actor === usualSupplier));
}
