import { setMaxListeners } from "node:events";
import type { BatchItem } from "./answer-batch.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import { logFailure } from "./log-failure.ts";
import type { PollMessage } from "./messages.ts";
import type { PollPorts } from "./poll-ports.ts";
import { pollShard } from "./poll-shard.ts";

/** Lambda ends a function without a word; what is still running so long before is given up in good order. */
const STOP_BEFORE_MS = 2_000;
/** Polls under way in one process: enough that waiting costs nothing, few enough that their bodies fit into memory. */
const POLLS_AT_ONCE = 100;

/**
 * Polls the feeds of each message, all at once, and writes each shard's row once. A feed that fails ends neither its neighbours
 * nor its message. What could not be finished (the deadline, a store out of reach) stays due: its message is named as failed, and
 * its shard is free for the next dispatch.
 * @param deadlineAt when the process may be ended, epoch milliseconds; polling stops 2 s before
 */
export async function pollFeeds(
  items: readonly BatchItem<PollMessage>[],
  ports: PollPorts,
  { deadlineAt }: { readonly deadlineAt: number },
): Promise<{ readonly failedItemIds: string[] }> {
  const stop = AbortSignal.timeout(Math.max(0, deadlineAt - STOP_BEFORE_MS - ports.now()));
  setMaxListeners(0, stop); // every poll under way listens
  const limiter = limitConcurrency(POLLS_AT_ONCE);
  const failed = await Promise.all(
    items.map(async ({ itemId, message }) => {
      try {
        return (await pollShard(message, ports, { stop, limiter })) ? [] : [itemId];
      } catch (thrown) {
        logFailure(ports.log, "poll message failed", { shardId: message.shardId }, thrown);
        return [itemId];
      }
    }),
  );
  return { failedItemIds: failed.flat() };
}
