import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { subscriberStore } from "../../../../shared/adapters/dynamodb/subscriber-store.ts";
import { memorySubscriberStore } from "../../../../shared/adapters/memory/subscriber-store.ts";
import type { Subscriber } from "../../../../shared/alerts/subscriber.ts";
import type { SubscriberStore } from "../../../../shared/pipeline/ports.ts";
import { aSubscriber } from "../../../support/a-subscriber.ts";
import { nineOClock } from "../../../support/an-alert.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());

const stores: [string, () => SubscriberStore][] = [
  ["in memory", memorySubscriberStore],
  ["on DynamoDB", () => subscriberStore(tables.client, tables.names.subscribers)],
];

let count = 0;

describe.each(stores)("the subscriber store %s", (_where, open) => {
  async function stored(changes: Partial<Subscriber> = {}) {
    const store = open();
    const subscriber = aSubscriber({ address: `reader${++count}@example.org`, ...changes });
    await store.add(subscriber);
    return { store, subscriber, id: subscriber.subscriberId };
  }
  const pace = { tokens: 4, refilledAt: nineOClock, revision: 1, by: "a" };

  it("keeps a subscriber as given", async () => {
    const { store, subscriber, id } = await stored({
      filters: { minSeverity: "medium", directions: ["iran_to_russia"], languages: ["fa"] },
      digest: "daily",
      quiet: { from: "22:00", to: "07:00" },
      timezone: "Europe/Kyiv",
      pace,
    });
    expect(await store.get(id)).toEqual(subscriber);
    expect(await store.list()).toContainEqual(subscriber);
  });

  it("adds the same subscriber once", async () => {
    const { store, subscriber, id } = await stored();
    expect(await store.add({ ...subscriber, state: "pending", createdAt: nineOClock + 1 })).toBe(false);
    expect((await store.get(id))?.state).toBe("confirmed");
  });

  it("sets values and takes others away", async () => {
    const { store, subscriber, id } = await stored({ digest: "daily" });
    expect(await store.update(id, { digest: null, confirmedAt: null, state: "paused" })).toBe(true);
    const { digest: _digest, confirmedAt: _at, ...rest } = subscriber;
    expect(await store.get(id)).toEqual({ ...rest, state: "paused" });
  });

  it("changes nothing in another state than the one named", async () => {
    const { store, subscriber, id } = await stored({ state: "removed" });
    expect(await store.update(id, { state: "confirmed" }, "pending")).toBe(false);
    expect(await store.get(id)).toEqual(subscriber);
  });

  it("makes no row by changing one that is not there", async () => {
    const store = open();
    expect(await store.update("e-nobody", { state: "confirmed" })).toBe(false);
    expect(await store.get("e-nobody")).toBeUndefined();
  });

  it("lets one of two writers take tokens, and answers its own repeated write as saved", async () => {
    const { store, id } = await stored();
    expect(await store.savePace(id, pace, 0)).toBe("saved");
    expect(await store.savePace(id, pace, 0)).toBe("saved");
    expect(await store.savePace(id, { ...pace, tokens: 3, by: "b" }, 0)).toBe("conflict");
    expect(await store.savePace(id, { ...pace, tokens: 3, revision: 2, by: "b" }, 1)).toBe("saved");
    expect((await store.get(id))?.pace).toEqual({ ...pace, tokens: 3, revision: 2, by: "b" });
  });

  it.each(["paused", "removed", "pending"] as const)("gives no tokens to a subscriber who is %s", async (state) => {
    const { store, id } = await stored({ state });
    expect(await store.savePace(id, pace, 0)).toBe("gone");
    expect((await store.get(id))?.pace).toBeUndefined();
  });

  it("gives no tokens to a subscriber whose row is gone, and makes none", async () => {
    const { store, id } = await stored();
    await store.remove(id);
    await store.remove(id);
    expect(await store.savePace(id, pace, 0)).toBe("gone");
    expect(await store.get(id)).toBeUndefined();
  });
});
