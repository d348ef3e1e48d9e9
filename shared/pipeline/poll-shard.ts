import type { Feed } from "../feeds/feed.ts";
import { MINUTE } from "../feeds/interval.ts";
import { shardPhase } from "../feeds/next-poll.ts";
import type { PollSlot } from "../feeds/poll-slot.ts";
import type { Limiter } from "./limit-concurrency.ts";
import { logFailure } from "./log-failure.ts";
import type { PollMessage } from "./messages.ts";
import { type PollTurn, pollFeed } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";
import type { Shard } from "./ports.ts";

/** A feed whose row is gone, or that is paused or disabled, keeps its place and is looked at again once a day. */
const IDLE_MS = 24 * 60 * MINUTE;

/**
 * Polls the feeds of one message that are still due under its lease, then writes all their slots at once. A message of a lease that
 * ended (it was delivered twice, or late) does nothing: another one stands for its feeds.
 * @returns false when some feed could not be finished
 */
export async function pollShard(
  message: PollMessage,
  ports: PollPorts,
  limits: { readonly stop: AbortSignal; readonly limiter: Limiter },
): Promise<boolean> {
  const { shardId, leaseId } = message;
  const shard = await ports.schedules.get(shardId);
  if (shard?.leaseId !== leaseId || shard.claimedAt === undefined) {
    ports.log.info("poll message of an ended lease", { shardId });
    return true;
  }
  const slotAt = shard.claimedAt;
  const phaseMs = shardPhase(shardId);
  const due = dueSlots(shard, message.feedIds, slotAt);
  const feeds = new Map((await ports.feeds.getMany([...due.keys()])).map((feed) => [feed.feedId, feed]));
  const polled = await Promise.all(
    [...due].map(async ([feedId, slot]): Promise<[string, PollSlot | undefined]> => {
      const feed = feeds.get(feedId);
      if (!feed?.enabled || feed.paused) return [feedId, { ...slot, nextPollAt: slotAt + IDLE_MS }];
      return [feedId, await limits.limiter(() => pollUntil(limits.stop, feed, { slot, slotAt, phaseMs }, ports))];
    }),
  );
  const finished = polled.filter((entry): entry is [string, PollSlot] => entry[1] !== undefined);
  const isOurs = await ports.schedules.complete(shardId, leaseId, Object.fromEntries(finished));
  if (!isOurs) ports.log.warn("lease lost before its slots were written", { shardId });
  ports.log.info("shard polled", { shardId, feeds: polled.length, unfinished: polled.length - finished.length });
  return finished.length === polled.length;
}

/** What is no longer due was finished by an earlier delivery of the same message. */
function dueSlots(shard: Shard, feedIds: readonly string[], slotAt: number): Map<string, PollSlot> {
  const due = new Map<string, PollSlot>();
  for (const feedId of feedIds) {
    const slot = shard.slots[feedId];
    if (slot !== undefined && slot.nextPollAt <= slotAt) due.set(feedId, slot);
  }
  return due;
}

/** Undefined when the poll was stopped, or a store or queue failed it: it repeats, and nothing of it was marked as done. */
async function pollUntil(
  stop: AbortSignal,
  feed: Feed,
  turn: Omit<PollTurn, "stop">,
  ports: PollPorts,
): Promise<PollSlot | undefined> {
  if (stop.aborted) return undefined;
  const ending = new AbortController();
  const stopped = new Promise<undefined>((resolve) => {
    stop.addEventListener("abort", () => resolve(undefined), { once: true, signal: ending.signal });
  });
  try {
    return await Promise.race([pollFeed(feed, { ...turn, stop }, ports), stopped]);
  } catch (thrown) {
    logFailure(ports.log, "poll not finished", { feedId: feed.feedId }, thrown);
    return undefined;
  } finally {
    ending.abort();
  }
}
