import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scheduleStore } from "../../../../shared/adapters/dynamodb/schedule-store.ts";
import { memoryScheduleStore } from "../../../../shared/adapters/memory/schedule-store.ts";
import type { ScheduleStore } from "../../../../shared/pipeline/ports.ts";
import { minute, start } from "../../../support/a-feed.ts";
import { cutNextAnswer } from "../../../support/cut-answer.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeEach(async () => {
  tables = await startTables();
});
afterEach(() => tables.close());

const onDynamoDb = () => scheduleStore(tables.client, tables.names.schedules);
const stores: [string, () => ScheduleStore][] = [
  ["in memory", memoryScheduleStore],
  ["on DynamoDB", onDynamoDb],
];
const slot = (at: number) => ({ nextPollAt: start + at * minute, intervalMs: 10 * minute, recent: "==1" });
const lease = (leaseId: string, now = start) => ({ leaseId, now, until: now + 15 * minute });

async function oneShard(store: ScheduleStore, feeds: readonly string[] = ["a", "b"]): Promise<string> {
  await store.place(Object.fromEntries(feeds.map((feedId) => [feedId, start])));
  const [shard] = await store.list();
  return shard?.shardId ?? "";
}

describe.each(stores)("the schedule %s", (_where, open) => {
  it("places feeds fifty to a shard and fills the room there is first", async () => {
    const store = open();
    const feeds = Array.from({ length: 120 }, (_, index) => [`feed-${index}`, start + index * minute]);
    await store.place(Object.fromEntries(feeds));
    await store.place({ late: start });
    const sizes = (await store.list()).map(({ slots }) => Object.keys(slots).length);
    expect(sizes.sort((a, b) => b - a)).toEqual([50, 50, 21]);
    const all = Object.assign({}, ...(await store.list()).map(({ slots }) => slots));
    expect(all["feed-7"]).toEqual({ nextPollAt: start + 7 * minute, intervalMs: 5 * minute, recent: "" });
  });

  it("moves a feed that is placed already to its new time, and keeps what was learnt of it", async () => {
    const store = open();
    const shardId = await oneShard(store);
    await store.claim(shardId, lease("one"));
    await store.complete(shardId, "one", { a: slot(30) });
    await store.place({ a: start + minute });
    const shards = await store.list();
    expect(shards).toHaveLength(1);
    expect(shards[0]?.slots.a).toEqual({ ...slot(30), nextPollAt: start + minute });
  });

  it("gives a shard to one lease at a time", async () => {
    const store = open();
    const shardId = await oneShard(store);
    const claims = await Promise.all(["one", "two", "three"].map((leaseId) => store.claim(shardId, lease(leaseId))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect((await store.get(shardId))?.claimedAt).toBe(start);
  });

  it("gives it to the same lease twice, and to another one once the first has run out", async () => {
    const store = open();
    const shardId = await oneShard(store);
    expect(await store.claim(shardId, lease("one"))).toBe(true);
    expect(await store.claim(shardId, lease("one"))).toBe(true);
    expect(await store.claim(shardId, lease("two", start + 14 * minute))).toBe(false);
    expect(await store.claim(shardId, lease("two", start + 15 * minute))).toBe(true);
  });

  it("writes the slots of a batch and frees the shard, but not for a lease that was lost", async () => {
    const store = open();
    const shardId = await oneShard(store);
    await store.claim(shardId, lease("one"));
    expect(await store.complete(shardId, "stranger", { a: slot(99) })).toBe(false);
    expect(await store.complete(shardId, "one", { a: slot(10) })).toBe(true);
    const shard = await store.get(shardId);
    expect(shard?.slots).toEqual({ a: slot(10), b: { nextPollAt: start, intervalMs: 5 * minute, recent: "" } });
    expect(shard?.leaseId).toBeUndefined();
  });

  it("frees a shard of which nothing could be finished", async () => {
    const store = open();
    const shardId = await oneShard(store);
    await store.claim(shardId, lease("one"));
    expect(await store.complete(shardId, "one", {})).toBe(true);
    expect(await store.claim(shardId, lease("two"))).toBe(true);
  });

  it("does not bring back a feed that was removed while it was polled", async () => {
    const store = open();
    const shardId = await oneShard(store);
    await store.claim(shardId, lease("one"));
    await store.remove("a");
    expect(await store.complete(shardId, "one", { a: slot(10), b: slot(20) })).toBe(true);
    expect((await store.get(shardId))?.slots).toEqual({ b: slot(20) });
  });

  it("knows no shard that is not there", async () => {
    const store = open();
    expect(await store.get("nowhere")).toBeUndefined();
    expect(await store.claim("nowhere", lease("one"))).toBe(false);
    expect(await store.complete("nowhere", "one", {})).toBe(false);
  });
});

describe("the schedule on DynamoDB", () => {
  it("A1 A5 recognises its own claim and its own completion when the answers were cut", async () => {
    const store = onDynamoDb();
    const shardId = await oneShard(store);
    const claiming = cutNextAnswer(tables.client);
    expect(await store.claim(shardId, lease("one"))).toBe(true);
    const completing = cutNextAnswer(tables.client);
    expect(await store.complete(shardId, "one", { a: slot(10) })).toBe(true);
    expect([claiming.sent, completing.sent]).toEqual([2, 3]); // the repeated completion is read back
    expect((await store.get(shardId))?.slots.a).toEqual(slot(10));
  });

  it("keeps a full shard under 2 KB, so that each of its writes costs two units", async () => {
    const store = onDynamoDb();
    const ids = Array.from({ length: 50 }, (_, index) => `AbCdEfGhIjKlMn${String(index).padStart(2, "0")}`);
    const shardId = await oneShard(store, ids);
    await store.claim(shardId, lease("11111111-2222-3333-4444-555555555555"));
    const slots = Object.fromEntries(ids.map((id) => [id, { ...slot(360), recent: "====1===" }]));
    const { ConsumedCapacity } = await capacityOf(() =>
      store.complete(shardId, "11111111-2222-3333-4444-555555555555", slots),
    );
    expect(ConsumedCapacity).toBe(2);
  });

  /** Write units of the one request made meanwhile, as DynamoDB reports them. */
  async function capacityOf(run: () => Promise<unknown>): Promise<{ ConsumedCapacity: number }> {
    let units = 0;
    tables.client.middlewareStack.add(
      (next) => async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
        const answer = await next(args);
        units +=
          (answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0;
        return answer;
      },
      { step: "initialize", name: "capacity" },
    );
    await run();
    return { ConsumedCapacity: units };
  }
});
