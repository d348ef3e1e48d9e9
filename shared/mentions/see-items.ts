import type { ItemKind } from "./extraction.ts";
import { type ActorGroup, markersBefore } from "./see-actors.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** One goods word with what stands around it. */
export interface ItemSeen {
  readonly hit: Found;
  readonly category: "missile" | "drone" | "other" | "generic";
  readonly kind: ItemKind;
  /** The word that makes it a component, technology, production or training. */
  readonly part?: Found;
  /** "drone attack": the goods only describe something that does not move. */
  readonly isVoid: boolean;
  /** Who made it or has it: "Iranian drones", "drones from Iran", "Iran's drones". */
  readonly origin?: ActorGroup;
}

/** Goods named together: "drones, missiles and shells". */
export interface ItemGroup {
  readonly items: readonly ItemSeen[];
  readonly firstWord: number;
  readonly lastWord: number;
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** "Iranian-made long-range attack drones": words between an origin and the goods. */
const ORIGIN_REACH = 5;
/** "engines and other parts for Shahed drones": words between a part and the goods. */
const PART_REACH = 4;
const LIST_REACH = 6;
/** "drones bought from Iran" */
const FROM_REACH = 3;
/** "drones-of-attack-of-long-range-of-Iran": words from the goods to whose they are, where that follows. */
const FOLLOWING_REACH = 3;

export function seeItems(sentence: Sentence, actors: readonly ActorGroup[], usualSupplier?: string): ItemGroup[] {
  const groups: ItemSeen[][] = [];
  let last: Found | undefined;
  for (const hit of sentence.hits) {
    if (!hit.item) continue;
    const seen = seeItem(sentence, hit, actors, usualSupplier);
    const list = groups.at(-1);
    if (list && last && joins(sentence, last, hit)) list.push(seen);
    else groups.push([seen]);
    last = hit;
  }
  const seen = groups.flatMap((items) => splitList(sentence, items)).map((items) => describe(shareOrigin(items)));
  return sentence.possessorsFollow
    ? seen
    : seen.map((group, at) => fromSamePlace(sentence, group, seen[at - 1], seen[at + 1]));
}

/** "Eastish weapons such as drones", "air defences such as Eastland's S-400": what says which they are comes from where they do. */
function fromSamePlace(
  { hits }: Sentence,
  group: ItemGroup,
  before: ItemGroup | undefined,
  after: ItemGroup | undefined,
): ItemGroup {
  if (group.items.some((item) => item.origin)) return group;
  const isLike = (from: ItemGroup, to: ItemGroup) =>
    hits.slice(from.lastIndex + 1, to.firstIndex).some((hit) => hit.markers.includes("like"));
  const isGeneric = before?.items.at(-1)?.category === "generic";
  const earlier = before && isGeneric && isLike(before, group) ? before.items.at(-1)?.origin : undefined;
  const origin = earlier ?? (after && isLike(group, after) ? after.items[0]?.origin : undefined);
  return origin ? { ...group, items: group.items.map((item) => ({ ...item, origin })) } : group;
}

/** "in exchange for drones, missiles gave": where verbs end the clause, commas without an "and" make no list of goods. */
function splitList({ hits, commas, possessorsFollow }: Sentence, items: readonly ItemSeen[]): ItemSeen[][] {
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

function seeItem(
  sentence: Sentence,
  hit: Found,
  actors: readonly ActorGroup[],
  usualSupplier: string | undefined,
): ItemSeen {
  const { hits, commas, possessorsFollow } = sentence;
  const category = hit.item?.category ?? "generic";
  const part = findPart(hits, hit);
  const origin = possessorsFollow
    ? findFollowingOrigin({ hits, commas }, hit, actors)
    : findOrigin(hits, hit, actors, usualSupplier);
  return {
    hit,
    category,
    kind: part?.part ?? "system",
    isVoid: part === undefined && isVoid(sentence, hit) && !isCompound(sentence, hit),
    ...(part && { part }),
    ...(origin && { origin }),
  };
}

/** Whether a hit stands right behind the one before it. */
const isBeside = (hits: readonly Found[], index: number) =>
  (hits[index]?.firstWord ?? Number.POSITIVE_INFINITY) - (hits[index - 1]?.lastWord ?? 0) <= 1;

/** "drone parts", "components for missiles": the nearest part word, with no other goods, actor or cue between; a term may be both. */
function findPart(hits: readonly Found[], item: Found): Found | undefined {
  if (item.part) return item;
  for (const direction of [1, -1]) {
    for (let at = item.index + direction; ; at += direction) {
      const hit = hits[at];
      if (!hit) break;
      const gap = direction > 0 ? hit.firstWord - item.lastWord : item.firstWord - hit.lastWord;
      if (gap > (direction > 0 ? 2 : PART_REACH)) break;
      if (hit.part) return hit;
      if (hit.actor || hit.cues.length > 0 || hit.voids.length > 0) break;
      if (direction > 0 && hit.markers.length > 0) break;
    }
  }
  return undefined;
}

function isVoid(
  { hits, commas, possessorsFollow }: Pick<Sentence, "hits" | "commas" | "possessorsFollow">,
  item: Found,
): boolean {
  let at = item.index + 1;
  // "missile corvette": other goods may be what the first only describe.
  const isGoods = (index: number) =>
    hits[index]?.item !== undefined && !hits[index]?.voids.includes("after") && isBeside(hits, index);
  // "Shahed-136 attack drones": between goods of one kind the word only describes them.
  const describesSame = (index: number) =>
    hits[index]?.voids.includes("after") === true &&
    isBeside(hits, index) &&
    isGoods(index + 1) &&
    hits[index + 1]?.item?.category === item.item?.category;
  while (isGoods(at) || describesSame(at)) at++;
  const next = hits[at];
  // "attacks by Iranian drones": adjectives belong to the goods.
  let first = item;
  for (
    let last = hits[first.index - 1];
    last?.actor?.forms.includes("adjective") && isNear(last, first);
    last = hits[first.index - 1]
  )
    first = last;
  const before = hits[first.index - 1];
  // "to the network: missiles", "in the latest war missiles": a colon, and where adjectives follow any other word, keeps them apart.
  const reaches = (word: Found, goods: Found) =>
    !commas.has(goods.firstWord) && (possessorsFollow ? goods.firstWord - word.lastWord === 1 : isNear(word, goods));
  return (
    (next?.voids.includes("after") === true && isBeside(hits, at) && !isGivenBefore(hits, item)) ||
    (before?.voids.includes("before") === true && reaches(before, first) && !isDescribed(hits, at))
  );
}

/** "Iran-supplied drone attacks": the hyphen ties whose goods they are to the goods and not to the attack. */
function isCompound({ hits, text, span }: Sentence, item: Found): boolean {
  const cue = hits[item.index - 1];
  const maker = hits[item.index - 2];
  if (!cue || !maker?.actor || cue.cues.length === 0 || item.firstWord !== cue.lastWord + 1) return false;
  return hyphens.includes(text.charAt(maker.end - span[0])) && maker.end + 1 === cue.start;
}

const hyphens = "-‐‑–";

/** "переданные Ираном дроны атаковали": with nothing but names in cases between, a participle says how the goods came there. */
function isGivenBefore(hits: readonly Found[], item: Found): boolean {
  let at = item.index - 1;
  const stands = (hit: Found) => hit.actor?.forms.every((form) => cases.has(form)) ?? hit.markers.includes("from");
  for (let hit = hits[at]; hit && stands(hit); hit = hits[at]) at--;
  const giving = hits[at];
  const isNextTo = giving !== undefined && item.firstWord - giving.lastWord <= 2 + 2 * (item.index - at - 1);
  return isNextTo && giving.cues.length > 0 && at < item.index - 1;
}

/** How declined names stand with a participle. */
const cases = new Set(["instrumental", "genitive", "dative", "locative"]);

/** "strikes with drones supplied by Iran": what is said of the goods themselves. */
function isDescribed(hits: readonly Found[], after: number): boolean {
  const next = hits[after];
  const last = hits[after - 1];
  if (next === undefined || last === undefined || next.firstWord - last.lastWord > 2) return false;
  return next.cues.length > 0 || next.markers.includes("which");
}

const isNear = (before: Found, after: Found) => after.firstWord - before.lastWord <= 2;

/** An adjective or a possessive right before or after the goods, or "from X" right after them. */
function findOrigin(
  hits: readonly Found[],
  item: Found,
  actors: readonly ActorGroup[],
  usualSupplier: string | undefined,
): ActorGroup | undefined {
  return actors.find((group) => {
    if (group.speaks || item.firstWord - group.lastWord > ORIGIN_REACH || group.firstWord - item.lastWord > FROM_REACH)
      return false;
    const between =
      group.lastWord < item.firstWord
        ? hits.slice(group.lastIndex + 1, item.index)
        : hits.slice(item.index + 1, group.firstIndex).filter((hit) => !hit.markers.includes("from"));
    if (between.some((hit) => stopsOrigin(hit))) return false;
    if (group.lastWord < item.firstWord) {
      const gap = item.firstWord - group.lastWord;
      return group.forms.includes("adjective") || group.forms.includes("possessive")
        ? gap <= ORIGIN_REACH
        : // "Russia drone sales" may be sales to Russia: a bare name is an origin only of the usual supplier or of others.
          gap === 1 &&
            !followsCue(hits, group) &&
            group.markers.length === 0 &&
            group.members.every(({ actor }) => !actor?.watched || actor.actor === usualSupplier);
    }
    const gap = group.firstWord - item.lastWord;
    return (gap === 1 && isOwner(group)) || (gap <= FROM_REACH && group.markers.includes("from"));
  });
}

/** "drones-of long range-of Iran": a name right after the goods, with nothing but adjectives between, or "from X". */
function findFollowingOrigin(
  { hits, commas }: Pick<Sentence, "hits" | "commas">,
  item: Found,
  actors: readonly ActorGroup[],
): ActorGroup | undefined {
  return actors.find((group) => {
    const gap = group.firstWord - item.lastWord;
    if (gap < 1 || gap > FOLLOWING_REACH || commas.has(group.firstWord)) return false;
    // "Iran the purchase of missiles-of Russia announced": right behind goods a name owns them, whatever verb of saying ends the clause.
    if (group.speaks && gap > 1) return false;
    const between = hits.slice(item.index + 1, group.firstIndex).filter((hit) => !hit.item);
    const from = group.markers.includes("from");
    // "with drones Russia (object) arms": the goods end before the object.
    const isObject = group.forms.includes("object") && group.forms.includes("name");
    if (isObject && markersBefore(hits, item).includes("with")) return false;
    return !between.some((hit) => hit.is.has("and") || (stopsOrigin(hit) && !(from && hit.markers.includes("from"))));
  });
}

/** What may follow goods to tell whose they are; a genitive that may be a dative tells rather whom they are for. */
const isOwner = ({ forms, members }: ActorGroup) =>
  forms.includes("adjective") ||
  (forms.includes("genitive") && (!forms.includes("dative") || members.every(({ actor }) => !actor?.watched)));

/** "gave Iran fighter jets": the name right after a cue receives. */
function followsCue(hits: readonly Found[], group: ActorGroup): boolean {
  const before = hits[group.firstIndex - 1];
  return before !== undefined && before.cues.length > 0 && group.firstWord - before.lastWord === 1;
}

const stopsOrigin = (hit: Found) =>
  hit.cues.length > 0 ||
  hit.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb") ||
  hit.markers.length > 0 ||
  hit.isVerb === true ||
  hit.actor !== undefined ||
  hit.is.has("says") ||
  hit.is.has("source") ||
  hit.is.has("break");

/** Whether goods go on the list before them. */
function joins({ hits, commas, possessorsFollow }: Sentence, last: Found, next: Found): boolean {
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

/** "Iranian drones and missiles": an origin holds for the rest of the list until another is named. */
function shareOrigin(items: readonly ItemSeen[]): ItemSeen[] {
  let origin: ActorGroup | undefined;
  const shared = items.map((item) => {
    origin = item.origin ?? origin;
    return origin ? { ...item, origin } : item;
  });
  const lastOrigin = shared.at(-1)?.origin;
  const isAfter = lastOrigin && lastOrigin.firstWord > (items.at(-1)?.hit.lastWord ?? 0);
  return isAfter ? shared.map((item) => (item.origin ? item : { ...item, origin: lastOrigin })) : shared;
}

function describe(items: readonly ItemSeen[]): ItemGroup {
  const first = items[0]?.hit;
  const last = items.at(-1)?.hit;
  if (!first || !last) throw new RangeError("a group of items has an item");
  return { items, firstWord: first.firstWord, lastWord: last.lastWord, firstIndex: first.index, lastIndex: last.index };
}
