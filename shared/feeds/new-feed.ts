import type { Feed, FeedSettings } from "./feed.ts";
import { feedIdFromUrl } from "./feed-id.ts";

/**
 * A feed as it is when a person adds it: nothing read, nothing known. `now` is the feed's start, in epoch milliseconds.
 * @throws {WatchError} FEEDS_INVALID when the address is none.
 */
export function newFeed(settings: FeedSettings, now: number): Feed {
  return {
    ...settings,
    feedId: feedIdFromUrl(settings.url),
    addedAt: now,
    paused: false,
    cursor: {},
    health: { state: "new", failuresInARow: 0, gaps: 0 },
  };
}
