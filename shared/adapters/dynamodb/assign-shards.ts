import type { PollSlot } from "../../feeds/poll-slot.ts";
import type { Shard } from "../../pipeline/ports.ts";

/** Two write units a shard; more feeds would make the row dearer and one Lambda's batch longer. */
export const feedsAShard = 50;
const startingIntervalMs = 300_000;

export interface Assignment {
  readonly shardId: string;
  readonly isNew: boolean;
  readonly slots: Readonly<Record<string, PollSlot>>;
}

/**
 * Which feeds go into which shard: those already placed stay and get their new time, the others fill the room there is, in the
 * order given, then new shards. Feeds given next to each other, as those of one host should be, share shards.
 */
export function assignShards(
  shards: readonly Pick<Shard, "shardId" | "slots">[],
  nextPollAt: Readonly<Record<string, number>>,
  newShardId: () => string,
): Assignment[] {
  const assigned = new Map<string, { isNew: boolean; size: number; slots: Record<string, PollSlot> }>();
  const home = new Map<string, { shardId: string; slot: PollSlot }>();
  for (const { shardId, slots } of shards) {
    assigned.set(shardId, { isNew: false, size: Object.keys(slots).length, slots: {} });
    for (const [feedId, slot] of Object.entries(slots)) home.set(feedId, { shardId, slot });
  }
  for (const [feedId, time] of Object.entries(nextPollAt)) {
    const placed = home.get(feedId);
    if (placed !== undefined) {
      const shard = assigned.get(placed.shardId);
      if (shard) shard.slots[feedId] = { ...placed.slot, nextPollAt: time };
      continue;
    }
    let shardId = [...assigned].find(([, { size }]) => size < feedsAShard)?.[0];
    if (shardId === undefined) {
      shardId = newShardId();
      assigned.set(shardId, { isNew: true, size: 0, slots: {} });
    }
    const shard = assigned.get(shardId);
    if (shard === undefined) continue;
    shard.slots[feedId] = { nextPollAt: time, intervalMs: startingIntervalMs, recent: "" };
    shard.size++;
  }
  return [...assigned]
    .filter(([, { slots }]) => Object.keys(slots).length > 0)
    .map(([shardId, { isNew, slots }]) => ({ shardId, isNew, slots }));
}
