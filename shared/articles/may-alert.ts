import type { Feed } from "../feeds/feed.ts";

const DAY = 86_400_000;

/**
 * Whether an entry may raise alerts. What was there when the feed was added is its back-log: stored and read, but it must not
 * flood people. On later polls a new entry may, unless it is dated more than a day before the feed's start (an old article that
 * came up again); the day is for feeds that date by the day only.
 */
export function mayAlert(
  feed: Pick<Feed, "addedAt" | "backfill">,
  entry: { readonly publishedAt: number | undefined; readonly isBackLog: boolean },
): boolean {
  if (feed.backfill) return true;
  if (entry.isBackLog) return entry.publishedAt !== undefined && entry.publishedAt >= feed.addedAt;
  return entry.publishedAt === undefined || entry.publishedAt >= feed.addedAt - DAY;
}
