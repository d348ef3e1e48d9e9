import type { ItemKind } from "./extraction.ts";
import { findFollowingOrigin, findOrigin } from "./find-origin.ts";
import { isVoid } from "./is-void.ts";
import { joins, splitList } from "./join-goods.ts";
import type { ActorGroup } from "./see-actors.ts";
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

/** "engines and other parts for Shahed drones": words between a part and the goods. */
const PART_REACH = 4;

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

function seeItem(
  sentence: Sentence,
  hit: Found,
  actors: readonly ActorGroup[],
  usualSupplier: string | undefined,
): ItemSeen {
  const { hits, possessorsFollow } = sentence;
  const category = hit.item?.category ?? "generic";
  const part = findPart(hits, hit);
  const origin = possessorsFollow
    ? findFollowingOrigin(sentence, hit, actors)
    : findOrigin(hits, hit, actors, usualSupplier);
  return {
    hit,
    category,
    kind: part?.part ?? "system",
    isVoid: part === undefined && isVoid(sentence, hit),
    ...(part && { part }),
    ...(origin && { origin }),
  };
}

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
