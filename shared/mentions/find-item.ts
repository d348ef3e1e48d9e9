import { isInNextClause } from "./next-clause.ts";
import type { Place } from "./rule.ts";
import type { Scene } from "./scene.ts";
import type { ItemGroup, ItemSeen } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

/** What stands in an item's place: goods that are watched, or the reason why what stands there is not. */
export type ItemFinding =
  | { readonly kind: "found"; readonly place: Place; readonly group: ItemGroup; readonly items: readonly ItemSeen[] }
  | { readonly kind: "generic"; readonly place: Place; readonly group?: ItemGroup }
  | { readonly kind: "other"; readonly group: ItemGroup }
  | { readonly kind: "missing" };

/**
 * What stands in the item's place, the nearest first: goods that only describe something else ("drone attack") are passed over, and
 * further goods follow only where they go on with the same verb ("missiles from North Korea and drones from Iran").
 */
export function findItems(places: readonly Place[], cue: Found, scene: Scene): ItemFinding[] {
  for (const place of inOrder(places, cue, scene)) {
    const found = itemsIn(place, cue, scene);
    if (found.length > 0) return found;
  }
  return [{ kind: "missing" }];
}

function itemsIn(place: Place, cue: Found, scene: Scene): ItemFinding[] {
  if (place.side === "unnamed") return [{ kind: "generic", place }];
  if (place.side === "self")
    return scene.items
      .filter((group) => group.items.some((item) => item.hit === cue && !item.isVoid))
      .map((group) => judge(place, group, scene));
  if (place.side === "text")
    return scene.lastItem ? [{ kind: "found", place, group: scene.lastItem, items: watchedOf(scene.lastItem) }] : [];
  const groups = nearest(place, cue, scene.items).filter(
    (group) =>
      group.items.some((item) => !item.isVoid) &&
      isMarked(place, group, scene) &&
      !isPrice(place, group, scene) &&
      !isRuledOut(group, scene) &&
      !isInNextClause(group.firstIndex, cue, scene.sentence) &&
      (isPronounObject(cue, scene) || !isInOtherClause(group, cue, scene)),
  );
  return objectFirst(groups, cue, scene)
    .filter((group, index, all) => index === 0 || goesOn(all[index - 1], group, scene))
    .map((group) => judge(place, group, scene));
}

/** "… missiles from China, and Russia has sent": an "and" after a comma with a name right behind it begins another clause. */
function isInOtherClause(group: ItemGroup, cue: Found, scene: Scene): boolean {
  const { hits, commas, possessorsFollow } = scene.sentence;
  if (possessorsFollow) return false;
  const [from, to] = group.lastIndex < cue.index ? [group.lastIndex, cue.index] : [cue.index, group.firstIndex];
  return hits.slice(from + 1, to).some((hit) => {
    const next = hits[hit.index + 1];
    // "hopes to get a deal while its drones …".
    if (from === cue.index && hit.is.has("break")) return !follows(hit, scene);
    if (!hit.is.has("and") || hit.markers.length > 0 || !commas.has(hit.firstWord) || !next?.actor) return false;
    return next.firstWord === hit.lastWord + 1 && next.actor.forms.includes("name") && next.index < to;
  });
}

/** "не деньги, а дроны": behind goods that are ruled out a break names those that do move. */
const follows = (hit: Found, scene: Scene) =>
  scene.items.some((group) => group.lastIndex === hit.index - 1 && isRuledOut(group, scene));

/** "drones (object) for gold to Moscow gave": goods that a postposition marks as what the verb is done to come before nearer ones. */
function objectFirst(groups: readonly ItemGroup[], cue: Found, { sentence: { hits } }: Scene): readonly ItemGroup[] {
  const object = groups.findIndex((group) => {
    const next = hits[group.lastIndex + 1];
    const isMarkedObject = next?.markers.includes("object") === true && next.firstWord === group.lastWord + 1;
    const isOtherVerb = (hit: Found) => hit.isVerb === true || hit.markers.includes("use") || hit.is.has("break");
    return isMarkedObject && group.lastIndex < cue.index && !hits.slice(group.lastIndex, cue.index).some(isOtherVerb);
  });
  return object > 0 ? groups.slice(object) : groups;
}

function judge(place: Place, group: ItemGroup, scene: Scene): ItemFinding {
  const watched = watchedOf(group);
  if (watched.length > 0) return { kind: "found", place, group, items: watched };
  if (group.items.some((item) => !item.isVoid && item.category === "generic"))
    return specified(group, scene) ?? { kind: "generic", place, group };
  return { kind: "other", group };
}

/** Whether goods are a further object of the same verb: only a conjunction and names stand between. */
function goesOn(last: ItemGroup | undefined, next: ItemGroup, { sentence: { hits, commas } }: Scene): boolean {
  if (!last) return false;
  const between = hits.slice(Math.min(last.lastIndex, next.lastIndex) + 1, Math.max(last.firstIndex, next.firstIndex));
  // "shells from North Korea, drones from Iran and chips from China".
  const isFrom = ({ origin }: ItemSeen) => origin?.markers.includes("from") === true;
  if (commas.has(next.firstWord) && next.items.some(isFrom) && last.lastIndex < next.firstIndex)
    return between.every((hit) => hit.actor !== undefined || hit.markers.includes("from"));
  return (
    between.some((hit) => hit.is.has("and")) &&
    between.every(
      (hit) => hit.cues.length === 0 && !hit.markers.includes("use") && !hit.is.has("break") && !hit.is.has("says"),
    )
  );
}

/** Where the goods stand after all, whatever the rule prefers. */
function inOrder(places: readonly Place[], cue: Found, scene: Scene): readonly Place[] {
  const isBefore = isPronounObject(cue, scene);
  if (!isBefore && !isAttribute(cue, scene)) return places;
  const before = places.filter(({ side }) => side === "before");
  const others = places.filter(({ side }) => side !== "before");
  return isBefore ? [...before, ...others] : [...others, ...before];
}

/** "ракеты и переданные Ираном дроны", "в ответ на поставленные Москве дроны": right behind an "and" or a preposition, with nothing but names in cases between, a participle goes with what follows. */
function isAttribute(cue: Found, { sentence: { hits, commas, possessorsFollow } }: Scene): boolean {
  const before = hits[cue.index - 1];
  if (possessorsFollow || !before || before.lastWord + 1 !== cue.firstWord) return false;
  if (!before.is.has("and") && !before.markers.includes("aside")) return false;
  const goods = hits.slice(cue.index + 1).find((hit) => hit.item);
  if (!goods || [...commas].some((word) => word > cue.lastWord && word <= goods.firstWord)) return false;
  return hits
    .slice(cue.index + 1, goods.index)
    .every((hit) => hit.markers.length > 0 || (hit.actor !== undefined && !hit.actor.forms.includes("name")));
}

/** "does not give it to Iran": the pronoun after the cue is the goods named before. */
function isPronounObject(cue: Found, { sentence: { hits } }: Scene): boolean {
  const pronoun = hits[cue.index + 1];
  const next = hits[cue.index + 2];
  if (!pronoun?.is.has("pronoun") || pronoun.firstWord !== cue.lastWord + 1) return false;
  return next === undefined || !(next.markers.includes("with") || next.item !== undefined);
}

/** Goods of a group that are watched and may move. */
export const watchedOf = (group: ItemGroup) =>
  group.items.filter((item) => !item.isVoid && (item.category === "drone" || item.category === "missile"));

function nearest({ side, within }: Place, cue: Found, groups: readonly ItemGroup[]): ItemGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const found: ItemGroup[] = [];
  for (const group of groups) {
    const isThere = group.firstIndex > cue.index ? right : group.lastIndex < cue.index && left;
    if (isThere && gapTo(group, cue) <= within) found.push(group);
  }
  return found.length > 1 ? found.sort((a, b) => gapTo(a, cue) - gapTo(b, cue)) : found;
}

const gapTo = (group: ItemGroup, cue: Found) =>
  group.firstIndex >= cue.index ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;

/** "документацию на дроны передал за золото": unless a rule asks for it, goods behind "for" are what is given in return. */
function isPrice({ side, markers }: Place, group: ItemGroup, { sentence: { hits } }: Scene): boolean {
  if (side !== "after" || markers.length > 0) return false;
  let { firstWord } = group;
  for (let at = group.firstIndex - 1; hits[at]?.lastWord === firstWord - 1; at--) {
    const hit = hits[at];
    if (!hit || hit.markers.includes("price")) return hit !== undefined;
    if (!saysWhich(hit)) return false;
    firstWord = hit.firstWord;
  }
  return false;
}

/** "in return for hundreds of Eastish drones": how many they are and whose. */
const saysWhich = ({ number, markers, actor }: Found) =>
  number !== undefined || markers.includes("of") || actor?.forms.includes("adjective") === true;

/** "не дроны, а деньги": what does not move. */
function isRuledOut(group: ItemGroup, { sentence: { hits, possessorsFollow } }: Scene): boolean {
  const before = hits[group.firstIndex - 1];
  // "neither drones nor shells": what a list goes on from is not set against what follows.
  if (possessorsFollow || before?.lastWord !== group.firstWord - 1 || hits[group.lastIndex + 1]?.is.has("and"))
    return false;
  return before.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb");
}

function isMarked({ markers }: Place, group: ItemGroup, { sentence }: Scene): boolean {
  if (markers.length === 0 || markers.includes("any")) return true;
  for (let at = group.firstIndex - 1; at >= 0; at--) {
    const hit = sentence.hits[at];
    if (!hit || group.firstWord - hit.lastWord > 8) return false;
    const isAmount = hit.markers.includes("of") && sentence.hits[at - 1]?.number !== undefined;
    if (hit.markers.length > 0 && !isAmount) return hit.markers.some((marker) => markers.includes(marker));
    // "за полученные дроны": a participle right before them is the goods' own.
    if (hit.cues.length > 0 && group.firstWord - hit.lastWord > 1) return false;
  }
  return false;
}

/** "weapons, including drones": goods of the same sentence that say what the weapons are. */
function specified(generic: ItemGroup, { items, sentence }: Scene): ItemFinding | undefined {
  const next = items.find((group) => group.firstIndex > generic.lastIndex);
  const watched = next?.items.filter(
    (item) => !item.isVoid && (item.category === "drone" || item.category === "missile"),
  );
  if (!next || !watched || watched.length === 0) return undefined;
  const between = sentence.hits.slice(generic.lastIndex + 1, next.firstIndex);
  if (!between.some((hit) => hit.is.has("and") || hit.markers.includes("like"))) return undefined;
  return { kind: "found", place: { side: "after", markers: [], within: 0 }, group: next, items: watched };
}
