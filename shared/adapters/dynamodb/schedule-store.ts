import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { PollSlot } from "../../feeds/poll-slot.ts";
import type { ScheduleStore, Shard } from "../../pipeline/ports.ts";
import { assignShards } from "./assign-shards.ts";
import { type Row, readRow } from "./read-rows.ts";
import { slotFromText, slotToText } from "./slot-text.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

const shardRow = z.object({
  shardId: z.string(),
  slots: z.record(z.string(), z.string()),
  leaseId: z.exactOptional(z.string()),
  leaseUntil: z.exactOptional(z.number()),
  claimedAt: z.exactOptional(z.number()),
});

/** The schedules table: one row a shard. Every condition names the lease, so a write of our own is recognised when it is repeated. */
export function scheduleStore(client: DynamoDBDocumentClient, table: string): ScheduleStore {
  /** False when the condition does not hold. */
  async function update(shardId: string, change: Change): Promise<boolean> {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { shardId },
          UpdateExpression: change.update,
          ConditionExpression: change.only,
          ...(change.names && { ExpressionAttributeNames: change.names }),
          ...(change.values && { ExpressionAttributeValues: change.values }),
        }),
      );
      return true;
    } catch (thrown) {
      if (isConditionFailure(thrown)) return false;
      throw thrown;
    }
  }

  async function list(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: Row | undefined;
    do {
      const page = await client.send(new ScanCommand({ TableName: table, ...(from && { ExclusiveStartKey: from }) }));
      shards.push(...(page.Items ?? []).map((row) => toShard(row, table)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return shards.sort((a, b) => (a.shardId < b.shardId ? -1 : 1));
  }

  return {
    list: () => orUnavailable(table, list),

    get: (shardId) =>
      orUnavailable(table, async () => {
        const { Item } = await client.send(
          new GetCommand({ TableName: table, Key: { shardId }, ConsistentRead: true }),
        );
        return Item && toShard(Item, table);
      }),

    claim: (shardId, { leaseId, until, now }) =>
      orUnavailable(table, () =>
        update(shardId, {
          update: "SET leaseId = :lease, leaseUntil = :until, claimedAt = :now",
          only: "attribute_exists(shardId) AND (attribute_not_exists(leaseId) OR leaseUntil <= :now OR leaseId = :lease)",
          values: { ":lease": leaseId, ":until": until, ":now": now },
        }),
      ),

    complete: (shardId, leaseId, slots) => orUnavailable(table, () => complete(shardId, leaseId, slots)),

    place: (nextPollAt) =>
      orUnavailable(table, async () => {
        for (const { shardId, isNew, slots } of assignShards(await list(), nextPollAt, randomUUID)) {
          if (isNew) await create(shardId);
          await setSlots(shardId, slots);
        }
      }),

    remove: (feedId) =>
      orUnavailable(table, async () => {
        for (const shard of await list()) {
          if (shard.slots[feedId] === undefined) continue;
          await update(shard.shardId, {
            update: "REMOVE slots.#feed",
            only: "attribute_exists(shardId)",
            names: { "#feed": feedId },
          });
        }
      }),
  };

  /** A feed that was removed while it was polled must not come back: then only those still there are written. */
  async function complete(shardId: string, leaseId: string, slots: Readonly<Record<string, PollSlot>>) {
    const feedIds = Object.keys(slots);
    const parts = slotParts(slots);
    const stillThere = feedIds.map((_, index) => `attribute_exists(slots.#f${index})`);
    const release = "REMOVE leaseId, leaseUntil";
    const done = await update(shardId, {
      update: parts.set === "" ? release : `SET ${parts.set} ${release}`,
      only: ["leaseId = :lease", ...stillThere].join(" AND "),
      ...(feedIds.length > 0 && { names: parts.names }),
      values: { ...parts.values, ":lease": leaseId },
    });
    if (done) return true;
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { shardId }, ConsistentRead: true }));
    if (Item === undefined) return false;
    const shard = toShard(Item, table);
    if (shard.leaseId === undefined) return isWritten(shard, slots);
    const kept = Object.fromEntries(Object.entries(slots).filter(([feedId]) => shard.slots[feedId] !== undefined));
    if (shard.leaseId !== leaseId || Object.keys(kept).length === feedIds.length) return false;
    return complete(shardId, leaseId, kept);
  }

  async function create(shardId: string): Promise<void> {
    await update(shardId, {
      update: "SET slots = :none",
      only: "attribute_not_exists(shardId)",
      values: { ":none": {} },
    });
  }

  async function setSlots(shardId: string, slots: Readonly<Record<string, PollSlot>>): Promise<void> {
    const parts = slotParts(slots);
    await update(shardId, {
      update: `SET ${parts.set}`,
      only: "attribute_exists(shardId)",
      names: parts.names,
      values: parts.values,
    });
  }
}

interface Change {
  readonly update: string;
  readonly only: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
}

function slotParts(slots: Readonly<Record<string, PollSlot>>) {
  const entries = Object.entries(slots);
  return {
    set: entries.map((_, index) => `slots.#f${index} = :s${index}`).join(", "),
    names: Object.fromEntries(entries.map(([feedId], index) => [`#f${index}`, feedId])),
    values: Object.fromEntries(entries.map(([, slot], index) => [`:s${index}`, slotToText(slot)])),
  };
}

/** Our own write whose answer was cut: the lease is over and the row says what we wrote. */
function isWritten(shard: Shard, slots: Readonly<Record<string, PollSlot>>): boolean {
  return Object.entries(slots).every(([feedId, slot]) => {
    const stored = shard.slots[feedId];
    return stored === undefined || slotToText(stored) === slotToText(slot);
  });
}

function toShard(row: Row, table: string): Shard {
  const { slots, ...shard } = readRow(shardRow, row, table);
  return {
    ...shard,
    slots: Object.fromEntries(Object.entries(slots).map(([feedId, text]) => [feedId, slotFromText(text)])),
  };
}
