import type { Feed, FeedHealth, PollCursor } from "../feeds/feed.ts";
import { needsPerson } from "../feeds/needs-person.ts";
import type { PollPorts } from "./poll-ports.ts";

/** Writes a feed's row when the poll changed anything in it, and tells of what a person should know. */
export async function savePoll(
  feed: Feed,
  result: {
    readonly cursor: PollCursor;
    readonly health: FeedHealth;
    /** A permanent redirect that is believed now. */
    readonly storeAs?: string | undefined;
    readonly disabledReason?: string;
  },
  { feeds, log, metrics }: Pick<PollPorts, "feeds" | "log" | "metrics">,
): Promise<void> {
  const { cursor, health, storeAs, disabledReason } = result;
  const before = JSON.stringify([sorted(feed.cursor), sorted(feed.health)]);
  const isSame = JSON.stringify([sorted(cursor), sorted(health)]) === before;
  if (isSame && storeAs === undefined && disabledReason === undefined) return;
  await feeds.savePoll(feed.feedId, {
    cursor,
    health,
    ...(storeAs !== undefined && { moved: { to: storeAs, from: feed.url } }),
    ...(disabledReason !== undefined && { disabledReason }),
  });
  if (health.state !== feed.health.state)
    log.info("feed state changed", { feedId: feed.feedId, from: feed.health.state, to: health.state });
  // The alarm rings once, when it begins.
  if (needsPerson(health) && !needsPerson(feed.health)) metrics.count("FeedSilent");
  if (storeAs !== undefined) log.info("feed moved for good", { feedId: feed.feedId });
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
