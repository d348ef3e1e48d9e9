import { randomUUID } from "node:crypto";
import type { ScheduleStore, Shard } from "../../pipeline/ports.ts";
import { assignShards } from "../dynamodb/assign-shards.ts";

/** The schedule in memory, for tests: the same promises as the table. */
export function memoryScheduleStore(): ScheduleStore {
  const shards = new Map<string, Shard>();

  return {
    async list() {
      return [...shards.values()].sort((a, b) => (a.shardId < b.shardId ? -1 : 1));
    },
    async get(shardId) {
      return shards.get(shardId);
    },
    async claim(shardId, { leaseId, until, now }) {
      const shard = shards.get(shardId);
      if (shard === undefined) return false;
      const isFree = shard.leaseId === undefined || shard.leaseId === leaseId || (shard.leaseUntil ?? 0) <= now;
      if (isFree) shards.set(shardId, { ...shard, leaseId, leaseUntil: until, claimedAt: now });
      return isFree;
    },
    async complete(shardId, leaseId, slots) {
      const shard = shards.get(shardId);
      if (shard?.leaseId !== leaseId) return false;
      const kept = Object.entries(slots).filter(([feedId]) => shard.slots[feedId] !== undefined);
      const { leaseId: _lease, leaseUntil: _until, ...free } = shard;
      shards.set(shardId, { ...free, slots: { ...shard.slots, ...Object.fromEntries(kept) } });
      return true;
    },
    async place(nextPollAt) {
      for (const { shardId, slots } of assignShards([...shards.values()], nextPollAt, randomUUID)) {
        const shard = shards.get(shardId) ?? { shardId, slots: {} };
        shards.set(shardId, { ...shard, slots: { ...shard.slots, ...slots } });
      }
    },
    async remove(feedId) {
      for (const shard of shards.values()) {
        const { [feedId]: _gone, ...slots } = shard.slots;
        shards.set(shard.shardId, { ...shard, slots });
      }
    },
  };
}
