import type { FeedSettings } from "./feed.ts";

export const MINUTE = 60_000;
/** Feeds of one shard keep to common minutes, so that its row is written once for many of them. */
export const GRID = 5 * MINUTE;

const DEFAULT_FLOOR = 5 * MINUTE;
const DEFAULT_CEILING = 6 * 60 * MINUTE;

export interface IntervalBounds {
  readonly floorMs: number;
  readonly ceilingMs: number;
}

/** How often a feed may and must be asked. A TTL that the feed states raises both: it is obeyed even above the ceiling. */
export function intervalBounds(
  settings: Pick<FeedSettings, "minIntervalMs" | "maxIntervalMs">,
  ttlMs = 0,
): IntervalBounds {
  const floorMs = Math.max(settings.minIntervalMs ?? DEFAULT_FLOOR, ttlMs);
  return { floorMs, ceilingMs: Math.max(settings.maxIntervalMs ?? DEFAULT_CEILING, floorMs) };
}

const UNDATED_START = 15 * MINUTE;

/**
 * The interval after a feed's very first reading: a quarter of the time that usually lies between its entries, so that a weekly
 * column is not asked every five minutes until that has shown to be useless.
 */
export function startingInterval(bounds: IntervalBounds, usualGapMs: number | undefined): number {
  const wanted = onGrid(usualGapMs === undefined ? UNDATED_START : usualGapMs / 4);
  return Math.min(bounds.ceilingMs, Math.max(bounds.floorMs, wanted));
}

/**
 * The interval after a poll that was answered. Much that is new, or a gap, shortens it at once, because a window that rolls over
 * loses entries; polls that bring nothing lengthen it by half. It never exceeds the feed's usual time between entries.
 * @param recent marks of the last polls, this one last, see poll-slot.ts
 */
export function nextInterval(
  currentMs: number,
  recent: string,
  bounds: IntervalBounds,
  usualGapMs = Number.POSITIVE_INFINITY,
): number {
  const ceilingMs = Math.max(bounds.floorMs, Math.min(bounds.ceilingMs, usualGapMs));
  const wanted = currentMs * factor(recent);
  return Math.min(ceilingMs, Math.max(bounds.floorMs, onGrid(wanted)));
}

function factor(recent: string): number {
  const shares = [...recent].filter((mark) => mark !== "x").map(shareOf);
  const last = shares.at(-1) ?? 0;
  if (last >= 0.5) return 1 / 4;
  const livelyPolls = shares.filter((share) => share > 0).length;
  const isLively = livelyPolls * 4 >= Math.max(4, shares.length); // at least every fourth poll brings something
  if (last > 0) return isLively || last >= 0.2 ? 1 / 2 : 1;
  return isLively ? 1 : 1.5;
}

function shareOf(mark: string): number {
  if (mark === "g") return 1;
  return mark === "=" ? 0 : Number(mark) / 10;
}

function onGrid(intervalMs: number): number {
  const step = intervalMs < GRID ? MINUTE : GRID;
  return Math.ceil(intervalMs / step) * step;
}
