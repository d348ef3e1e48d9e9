import { WatchError } from "../errors.ts";
import type { Feed } from "../feeds/feed.ts";
import { MINUTE } from "../feeds/interval.ts";
import { shardPhase } from "../feeds/next-poll.ts";
import type { PollSlot } from "../feeds/poll-slot.ts";
import type { Limiter } from "./limit-concurrency.ts";
import { logFailure } from "./log-failure.ts";
import type { PollMessage } from "./messages.ts";
import type { PollPorts } from "./poll-ports.ts";
import type { Shard } from "./ports.ts";
import { type TurnTaken, takeTurn } from "./take-turn.ts";

/** A feed whose row is gone or unreadable, or that is paused or disabled, keeps its place and is looked at again once a day. */
const IDLE_MS = 24 * 60 * MINUTE;

/**
 * Polls the feeds of one message that are still due under its lease, then writes all their slots at once. A message of a lease that
 * ended (it was delivered twice, or late) does nothing: another one stands for its feeds.
 * @returns false when some feed could not be finished
 */
export async function pollShard(
  message: PollMessage,
  ports: PollPorts,
  { stop, limiter }: { readonly stop: AbortSignal; readonly limiter: Limiter },
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
  const feeds = await readFeeds([...due.keys()], ports);
  const turns = await Promise.all(
    [...due].map(async ([feedId, slot]): Promise<[string, TurnTaken]> => {
      const feed = feeds.get(feedId);
      if (feed === undefined) ports.log.warn("a feed in the schedule has no readable row", { feedId, shardId });
      if (!feed?.enabled || feed.paused)
        return [feedId, { isFinished: true, slot: { ...slot, nextPollAt: slotAt + IDLE_MS } }];
      return [feedId, await limiter(() => takeTurn(feed, { slot, slotAt, phaseMs, stop }, ports))];
    }),
  );
  const slots = turns.flatMap(([feedId, { slot }]) => (slot === undefined ? [] : [[feedId, slot] as const]));
  const isOurs = await ports.schedules.complete(shardId, leaseId, Object.fromEntries(slots));
  if (!isOurs) ports.log.warn("lease lost before its slots were written", { shardId });
  const unfinished = turns.filter(([, { isFinished }]) => !isFinished).length;
  ports.log.info("shard polled", { shardId, feeds: turns.length, unfinished });
  return unfinished === 0;
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

/** One read for all; where a row cannot be understood, one by one, so that it fails alone. */
async function readFeeds(feedIds: readonly string[], { feeds, log }: PollPorts): Promise<Map<string, Feed>> {
  const byId = (found: readonly Feed[]) => new Map(found.map((feed) => [feed.feedId, feed]));
  try {
    return byId(await feeds.getMany(feedIds));
  } catch (thrown) {
    if (!(thrown instanceof WatchError) || thrown.code !== "INTERNAL") throw thrown;
    logFailure(log, "rows of feeds not read together", { feeds: feedIds.length }, thrown);
    const alone = await Promise.all(
      feedIds.map((feedId) =>
        feeds.getMany([feedId]).catch((fault: unknown) => {
          logFailure(log, "feed's row not read", { feedId }, fault);
          return [];
        }),
      ),
    );
    return byId(alone.flat());
  }
}
