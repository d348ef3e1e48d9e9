import type { FeedHealth, FeedState } from "./feed.ts";

const lostStates: ReadonlySet<FeedState> = new Set(["silent", "stale", "gone", "blocked", "fake-200"]);
/** Back-off makes this hours: no passing fault. */
const failuresUntilLost = 6;

/** Silence is a fault, whatever its cause: news may be missed until somebody looks at the feed. */
export function needsPerson({ state, failuresInARow }: Pick<FeedHealth, "state" | "failuresInARow">): boolean {
  return lostStates.has(state) || failuresInARow >= failuresUntilLost;
}
