import { isDate } from "./feed-leaves.ts";
import type { MendedItem } from "./mend-feed.ts";
import { parseDate } from "./parse-date.ts";
import { maxItems } from "./parse-limits.ts";

/**
 * The newest items after the first `skip`, in the order of the document; `left` says how many older ones remain.
 * Feeds list the newest first; where all items are dated the dates decide.
 */
export function newestItems(
  items: readonly MendedItem[],
  skip: number,
  most = maxItems,
): { readonly items: readonly MendedItem[]; readonly left: number } {
  if (skip === 0 && items.length <= most) return { items, left: 0 };
  const dates = items.map(dateOf);
  const order = items.map((_, index) => index);
  if (dates.every((date) => date !== undefined)) {
    // ISO dates of one form sort as text.
    order.sort((a, b) => (dates[b] ?? "").localeCompare(dates[a] ?? "") || a - b);
  }
  const chosen = new Set(order.slice(skip, skip + most));
  return {
    items: items.filter((_, index) => chosen.has(index)),
    left: Math.max(0, items.length - skip - most),
  };
}

function dateOf(item: MendedItem): string | undefined {
  for (const leaf of item.leaves) {
    const date = isDate(leaf.name) ? parseDate(leaf.value) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}
