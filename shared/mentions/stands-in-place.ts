import { isOrigin, isWatched } from "./candidates.ts";
import { isInNextClause } from "./next-clause.ts";
import type { Place } from "./rule.ts";
import type { Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { Found } from "./view-sentence.ts";

/** Whether a group stands in the place that a rule asks for: form, markers, and nothing in between that takes it elsewhere. */
export function standsInPlace(place: Place, group: ActorGroup, cue: Found, scene: Scene): boolean {
  if (!fits(place, group, cue, scene)) return false;
  if (isAdjacent(place.side) && isInterrupted(group, cue, scene)) return false;
  if (place.markers.includes("by") && isSaidBetween(group, cue, scene)) return false;
  if (isUsed(group, cue, scene) || isExcluded(group, scene)) return false;
  if (place.form !== undefined && group.forms.includes("name") && opensClause(group, cue, scene)) return false;
  return !isInNextClause(group.firstIndex, cue, scene.sentence);
}

function fits(
  { markers, form, side }: Place,
  group: ActorGroup,
  cue: Found,
  { actors, items, sentence }: Scene,
): boolean {
  if (form !== undefined && !group.forms.includes(form)) return false;
  if (form !== undefined && form !== "name" && form !== "object" && isLikelySubject(group, cue)) {
    if (form !== "accusative" || !followsVerb(group, sentence.hits)) return false;
  }
  if (form === "accusative" && actsItself(group, cue, sentence.hits)) return false;
  if (form === "dative" && actsAlone(group, cue, actors)) return false;
  if (markers.includes("any")) return true;
  if (markers.length > 0) return markers.some((marker) => group.markers.includes(marker));
  if (group.markers.length > 0 && side !== "prev") return false;
  // What a postposition marks as the object is asked for as such.
  if (form === undefined && side === "before" && group.forms.includes("object")) return false;
  return form !== undefined || side === "prev" || !isOrigin(group, items);
}

/** A stranger whose name has no cases ("США") acts where it stands before the verb, whatever else its form may be. */
const isLikelySubject = (group: ActorGroup, cue: Found) =>
  group.lastWord < cue.firstWord && group.markers.length === 0 && group.forms.includes("name") && !isWatched(group);

/** "Иран не снабжает": right before a verb, a watched name that may act does. */
const actsItself = (group: ActorGroup, cue: Found, hits: readonly Found[]) =>
  isWatched(group) &&
  group.markers.length === 0 &&
  group.forms.includes("name") &&
  group.lastWord < cue.firstWord &&
  cue.firstWord - group.lastWord <= 2 &&
  hits.slice(group.lastIndex + 1, cue.index).every((hit) => hit.operators.length > 0 && hit.markers.length === 0);

/** "КСИР отправил …": of names before the verb the only one that can act does so, even where its form might be any. */
const actsAlone = (group: ActorGroup, cue: Found, actors: readonly ActorGroup[]) =>
  group.lastWord < cue.firstWord &&
  group.markers.length === 0 &&
  group.forms.includes("name") &&
  !actors.some(
    (other) =>
      other !== group && other.markers.length === 0 && other.forms.includes("name") && other.lastWord < cue.firstWord,
  );

/** "обвинил КНДР": right after another verb such a name is its object. */
function followsVerb(group: ActorGroup, hits: readonly Found[]): boolean {
  const before = hits[group.firstIndex - 1];
  return before !== undefined && before.cues.length > 0 && group.firstWord === before.lastWord + 1;
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

/** "supplied missiles to shoot down drones launched by Russia": another verb has taken over. */
function isUsed(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  return (
    group.firstIndex > cue.index &&
    hits.slice(cue.index + 1, group.firstIndex).some((hit) => hit.markers.includes("use"))
  );
}

/** "was given, the envoy said at a parade attended by Northland": behind a verb of saying another verb has its own "by". */
const isSaidBetween = (group: ActorGroup, cue: Found, { sentence: { hits } }: Scene) =>
  group.firstIndex > cue.index && hits.slice(cue.index + 1, group.firstIndex).some((hit) => hit.is.has("says"));

/** "not to the Houthis but to Russia": a name that is denied does not stand there. */
const isExcluded = ({ members: [first] }: ActorGroup, scene: Scene) => first !== undefined && isDenied(first, scene);

export function isDenied(name: Found, { sentence: { hits } }: Scene): boolean {
  if (hits[name.index] !== name) return false;
  let first = name;
  let before = hits[name.index - 1];
  // "not to Iran": with its preposition.
  if (before && before.markers.length > 0 && before.operators.length === 0 && name.firstWord === before.lastWord + 1) {
    first = before;
    before = hits[before.index - 1];
  }
  return (
    before !== undefined &&
    first.firstWord === before.lastWord + 1 &&
    before.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb")
  );
}

/** "снабжает хуситов, а Россия — Сирию": behind a break, whoever is in the form that acts does so for another verb. */
function opensClause(group: ActorGroup, cue: Found, { sentence }: Scene): boolean {
  const { hits, commas, possessorsFollow } = sentence;
  if (group.firstIndex < cue.index) return false;
  if (hits.slice(cue.index + 1, group.firstIndex).some((hit) => hit.is.has("break"))) return true;
  const before = hits[group.firstIndex - 1];
  // "подтверждена, считает Иран".
  if (before?.is.has("says") && commas.has(before.firstWord) && group.firstWord === before.lastWord + 1) return true;
  // "снабжает хуситов, Россия молчит", "…, что Россия": a comma there does the same, save the second one of an aside.
  if (possessorsFollow) return false;
  if (cue.markers.includes("gerund")) return false;
  if (!commas.has(group.firstWord) && !commas.has(group.firstWord - 1)) return false;
  return [...commas].filter((word) => word > cue.lastWord && word <= group.firstWord).length % 2 === 1;
}
