import type { Entry } from "./feed-document.ts";

const DAY = 86_400_000;
/** No news feed is older than the first of them. */
const FIRST_FEEDS = Date.UTC(1995, 0, 1);

/**
 * When an entry says it was published, in epoch milliseconds. A date more than a day ahead, or from before feeds existed, is a
 * mistake and counts as unknown; one less far ahead (a wrong time zone) counts as now.
 */
export function entryDate(entry: Pick<Entry, "published" | "updated">, now: number): number | undefined {
  for (const text of [entry.published, entry.updated]) {
    const time = text === undefined ? Number.NaN : Date.parse(text);
    if (time >= FIRST_FEEDS && time <= now + DAY) return Math.min(time, now);
  }
  return undefined;
}
