import type { FeedHealth, FeedState } from "./feed.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Newsrooms sleep: eight times the usual gap, and never less than three hours. */
const GAPS_UNTIL_SILENT = 8;
const LEAST_SILENCE = 3 * HOUR;
const STALE_AFTER = 30 * DAY;

/** Since when a feed counts as silent; undefined while its usual gap is not known. Epoch milliseconds. */
export function silentFrom({ lastEntryAt, usualGapMs }: FeedHealth): number | undefined {
  if (lastEntryAt === undefined || usualGapMs === undefined) return undefined;
  return lastEntryAt + Math.max(LEAST_SILENCE, GAPS_UNTIL_SILENT * usualGapMs);
}

/** What a feed that answers well is to a person: ok, silent beyond its usual gap, or stale (nothing for a month, nor usually). */
export function quietState(health: FeedHealth, now: number): Extract<FeedState, "ok" | "silent" | "stale"> {
  const from = silentFrom(health);
  if (health.lastEntryAt !== undefined && now > Math.max(health.lastEntryAt + STALE_AFTER, from ?? 0)) return "stale";
  return from !== undefined && now > from ? "silent" : "ok";
}
