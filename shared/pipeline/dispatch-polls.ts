import { MINUTE } from "../feeds/interval.ts";
import type { Log } from "../log.ts";
import type { PollMessage } from "./messages.ts";
import type { Metrics } from "./metrics.ts";
import type { Now, Queue, ScheduleStore, Shard } from "./ports.ts";

export interface DispatchPorts {
  readonly schedules: Pick<ScheduleStore, "list" | "claim" | "complete">;
  readonly pollQueue: Queue<PollMessage>;
  readonly now: Now;
  /** Unique ids: a lease is recognised by its own. */
  readonly newId: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Longer than a poll message may take to be delivered a second time (12 minutes): a batch that died is then taken up under the
 * same lease, and only one that is lost for good is claimed anew.
 */
const LEASE_MS = 15 * MINUTE;
const CLAIMS_AT_ONCE = 16;

/**
 * Claims every shard in which a feed is due and queues its due feeds, one message a shard. Safe when it runs twice at once: the
 * lease decides, and the poll stage looks at the shard again. A claim that died before its message left is taken up when its lease ends.
 */
export async function dispatchPolls(
  ports: DispatchPorts,
  { leaseMs = LEASE_MS }: { readonly leaseMs?: number } = {},
): Promise<{ readonly claimed: number; readonly feeds: number }> {
  const { schedules, now, newId, log, metrics } = ports;
  // The minute, not the second: a scheduler that fires a little early would otherwise make a feed wait a whole minute more.
  const slotAt = Math.floor(now() / MINUTE) * MINUTE;
  const due = (await schedules.list()).filter((shard) => isFree(shard, slotAt) && dueFeeds(shard, slotAt).length > 0);
  let claimed = 0;
  let feeds = 0;
  for (let at = 0; at < due.length; at += CLAIMS_AT_ONCE) {
    const claims = await Promise.all(
      due.slice(at, at + CLAIMS_AT_ONCE).map(async (shard): Promise<PollMessage | undefined> => {
        const leaseId = newId();
        if (!(await schedules.claim(shard.shardId, { leaseId, until: slotAt + leaseMs, now: slotAt })))
          return undefined;
        return { v: 1, shardId: shard.shardId, leaseId, feedIds: dueFeeds(shard, slotAt) };
      }),
    );
    const messages = claims.filter((message) => message !== undefined);
    if (messages.length > 0) await sendOrRelease(messages, ports);
    claimed += messages.length;
    feeds += messages.reduce((sum, { feedIds }) => sum + feedIds.length, 0);
  }
  metrics.count("DispatchRun");
  log.info("polls dispatched", { dueShards: due.length, claimed, feeds });
  return { claimed, feeds };
}

/**
 * A queue that cannot be reached must not cost the rest of the lease: the shards are given back, and the next dispatch claims them. A
 * message that left nevertheless finds another lease, or none, and is let go.
 */
async function sendOrRelease(
  messages: readonly PollMessage[],
  { schedules, pollQueue, log }: Pick<DispatchPorts, "schedules" | "pollQueue" | "log">,
): Promise<void> {
  try {
    await pollQueue.send(messages);
  } catch (thrown) {
    await Promise.allSettled(messages.map(({ shardId, leaseId }) => schedules.complete(shardId, leaseId, {})));
    log.warn("polls could not be queued, their shards are free again", { shards: messages.length });
    throw thrown;
  }
}

function isFree({ leaseId, leaseUntil = 0 }: Shard, now: number): boolean {
  return leaseId === undefined || leaseUntil <= now;
}

function dueFeeds({ slots }: Shard, slotAt: number): string[] {
  return Object.entries(slots)
    .filter(([, { nextPollAt }]) => nextPollAt <= slotAt)
    .map(([feedId]) => feedId);
}
