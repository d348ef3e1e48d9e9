import type { Scene } from "./scene.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

/**
 * Where verbs end the clause, several objects may share one: "from Iran drones and from China chips bought". Goods of an earlier part
 * have their own giver and receiver before the "and", which this returns for the search to begin at; undefined for all others.
 */
export function findGap(group: ItemGroup | undefined, cue: Found, { sentence }: Scene): Found | undefined {
  if (!sentence.possessorsFollow || !group) return undefined;
  const rest = sentence.hits.slice(group.lastIndex + 1, cue.index);
  const [and, ...after] = rest[0]?.markers.includes("object") ? rest.slice(1) : rest;
  if (!and?.is.has("and")) return undefined;
  const actor = after.find((hit) => hit.markers.length === 0);
  // A name comes next, with its preposition at most: no third sort of goods, no second verb.
  const isNext = after[0]?.firstWord === and.lastWord + 1 && actor?.actor !== undefined;
  return isNext && (actor?.firstWord ?? 0) - and.lastWord <= 3 ? and : undefined;
}
