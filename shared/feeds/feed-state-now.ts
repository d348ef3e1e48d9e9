import type { Feed, FeedState } from "./feed.ts";
import type { PollSlot } from "./poll-slot.ts";
import { quietState } from "./quiet.ts";

/** The state to show a person: what was last written, with what only the clock, the schedule or a person's hand can tell. */
export function feedStateNow(
  feed: Pick<Feed, "enabled" | "paused" | "health">,
  slot: Pick<PollSlot, "recent"> | undefined,
  now: number,
): FeedState {
  const { state } = feed.health;
  if (!feed.enabled) return state === "gone" ? "gone" : "disabled";
  if (feed.paused) return "paused";
  if (state !== "ok" && state !== "silent" && state !== "stale") return state;
  const quiet = quietState(feed.health, now);
  return quiet === "ok" && slot?.recent.endsWith("=") ? "unchanged" : quiet;
}
