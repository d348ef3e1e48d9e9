import type { ItemSeen } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Words from goods to the next of their list. */
const LIST_REACH = 6;

/** Whether goods go on the list before them. */
export function joins({ hits, commas, possessorsFollow }: Sentence, last: Found, next: Found): boolean {
  if (next.firstWord - last.lastWord > LIST_REACH) return false;
  const between = hits.slice(last.index + 1, next.index);
  // "Iran drones and North Korea missiles gave": where owners follow, a name after the "and" gives the next goods itself.
  if (possessorsFollow && between.some((hit, at) => hit.is.has("and") && between[at + 1]?.actor)) return false;
  const isStop = (hit: Found) =>
    hit.cues.length > 0 ||
    (hit.markers.length > 0 && hit.part === undefined && !isAmount(hits, hit) && !goesOn(hits, hit, next)) ||
    hit.voids.length > 0 ||
    hit.is.has("says") ||
    hit.is.has("break") ||
    hit.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb");
  if (between.some(isStop)) return false;
  if (next.firstWord <= last.lastWord + (isNamed(last) ? NOUN_REACH : 1) && !commas.has(next.firstWord)) return true;
  const comma = [...commas].some((word) => word > last.lastWord && word <= next.firstWord);
  return comma || between.some((hit) => hit.is.has("and"));
}

/** "Su-35 combat jets": what a designation names may follow it at this distance. */
const NOUN_REACH = 2;

const isNamed = ({ item }: Found) => item?.designation !== undefined;

/** What sets goods behind it apart from those before it: "missiles and with drones". */
const prepositions = new Set(["to", "from", "by", "with", "aside"]);

/** "missiles and more drones": right between the conjunction and the goods, any other word that a rule asks for goes with the goods. */
function goesOn(hits: readonly Found[], hit: Found, goods: Found): boolean {
  const and = hits[hit.index - 1];
  if (!and?.is.has("and") || and.lastWord + 1 !== hit.firstWord || hit.lastWord + 1 !== goods.firstWord) return false;
  return !hit.markers.some((marker) => prepositions.has(marker));
}

/** "dozens of", "engines of": the marker belongs to how many or which part of the goods there are. */
function isAmount(hits: readonly Found[], { markers, index, firstWord }: Found): boolean {
  const before = hits[index - 1];
  return (
    markers.includes("of") &&
    before !== undefined &&
    (before.number !== undefined || before.part !== undefined) &&
    firstWord === before.lastWord + 1
  );
}

/** "in exchange for drones, missiles gave": where verbs end the clause, commas without an "and" make no list of goods. */
export function splitList({ hits, commas, possessorsFollow }: Sentence, items: readonly ItemSeen[]): ItemSeen[][] {
  const between = hits.slice(items[0]?.hit.index ?? 0, items.at(-1)?.hit.index ?? 0);
  if (!possessorsFollow || between.some((hit) => hit.is.has("and"))) return [[...items]];
  const lists: ItemSeen[][] = [];
  for (const item of items) {
    const last = lists.at(-1);
    if (last && !commas.has(item.hit.firstWord)) last.push(item);
    else lists.push([item]);
  }
  return lists;
}
