import type { FeedState } from "./feed.ts";
import { type IntervalBounds, MINUTE } from "./interval.ts";

const HOUR = 60 * MINUTE;
/** States in which the server has said no: asking again soon is rude and pointless. */
const refusals: ReadonlySet<FeedState> = new Set(["blocked", "gone", "fake-200"]);

/**
 * How long to leave a feed alone that could not be read: its interval the first time (a cut answer is retried at the next poll),
 * then twice as long each time, up to its ceiling. It is never given up.
 */
export function backOff(state: FeedState, failuresInARow: number, intervalMs: number, bounds: IntervalBounds): number {
  const doublings = Math.min(16, Math.max(0, failuresInARow - 1));
  const least = refusals.has(state) && failuresInARow > 1 ? HOUR : bounds.floorMs;
  const ceilingMs = Math.max(bounds.ceilingMs, least);
  return Math.min(ceilingMs, Math.max(least, intervalMs * 2 ** doublings));
}
