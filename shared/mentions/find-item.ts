import type { Scene } from "./find-actor.ts";
import type { Place } from "./rule.ts";
import type { ItemGroup, ItemSeen } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

/** What stands in an item's place: goods that are watched, or the reason why what stands there is not. */
export type ItemFinding =
  | { readonly kind: "found"; readonly place: Place; readonly group: ItemGroup; readonly items: readonly ItemSeen[] }
  | { readonly kind: "generic"; readonly place: Place; readonly group: ItemGroup }
  | { readonly kind: "other"; readonly group: ItemGroup }
  | { readonly kind: "missing" };

/** The nearest goods in the first place that has any; goods that only describe something else ("drone attack") are passed over. */
export function findItem(places: readonly Place[], cue: Found, scene: Scene): ItemFinding {
  let blocked: ItemFinding = { kind: "missing" };
  for (const place of places) {
    if (place.side === "text") {
      if (blocked.kind === "missing" && scene.lastItem)
        return { kind: "found", place, group: scene.lastItem, items: watchedOf(scene.lastItem) };
      continue;
    }
    for (const group of nearest(place, cue, scene.items)) {
      const items = group.items.filter((item) => !item.isVoid);
      if (items.length === 0 || !isMarked(place, group, scene)) continue;
      const watched = items.filter((item) => item.category === "drone" || item.category === "missile");
      if (watched.length > 0) return { kind: "found", place, group, items: watched };
      if (items.some((item) => item.category === "generic")) {
        const specific = specified(group, scene);
        return specific ?? { kind: "generic", place, group };
      }
      blocked = { kind: "other", group };
      break;
    }
  }
  return blocked;
}

/** Goods of a group that are watched and may move. */
export const watchedOf = (group: ItemGroup) =>
  group.items.filter((item) => !item.isVoid && (item.category === "drone" || item.category === "missile"));

function nearest({ side, within }: Place, cue: Found, groups: readonly ItemGroup[]): ItemGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const gap = (group: ItemGroup) =>
    group.firstIndex >= cue.index ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;
  return groups
    .filter((group) => (group.firstIndex > cue.index ? right : group.lastIndex < cue.index ? left : false))
    .filter((group) => gap(group) <= within)
    .sort((a, b) => gap(a) - gap(b));
}

function isMarked({ markers }: Place, group: ItemGroup, { sentence }: Scene): boolean {
  if (markers.length === 0 || markers.includes("any")) return true;
  for (let at = group.firstIndex - 1; at >= 0; at--) {
    const hit = sentence.hits[at];
    if (!hit || group.firstWord - hit.lastWord > 8) return false;
    if (hit.markers.length > 0) return hit.markers.some((marker) => markers.includes(marker));
    if (hit.cues.length > 0) return false;
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
