import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertStore } from "../../../../shared/adapters/dynamodb/alert-store.ts";
import { maxRowBytes, rowBytes } from "../../../../shared/adapters/dynamodb/trim-row.ts";
import { memoryAlertStore } from "../../../../shared/adapters/memory/alert-store.ts";
import type { AlertStore } from "../../../../shared/pipeline/ports.ts";
import { anAlert, dayMs, hourMs, minuteMs, nineOClock } from "../../../support/an-alert.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());

const stores: [string, () => AlertStore][] = [
  ["in memory", memoryAlertStore],
  ["on DynamoDB", () => alertStore(tables.client, tables.names.alerts)],
];

let count = 0;
/** An id of its own for each test: the table is shared. */
const freshId = () => `alert-${++count}`;

describe.each(stores)("the alert store %s", (_where, open) => {
  const now = nineOClock;
  const lease = now + minuteMs;

  async function stored(changes: Parameters<typeof anAlert>[0] = {}) {
    const store = open();
    const alert = anAlert({ alertId: freshId(), createdAt: now, ...changes });
    await store.add(alert);
    return { store, alertId: alert.alertId, alert };
  }

  it("keeps an alert as it was given, due at once", async () => {
    const { store, alert } = await stored();
    expect(await store.get(alert.alertId)).toEqual({ ...alert, pendingSince: now, dueAt: now });
  });

  it("adds the same alert once", async () => {
    const { store, alert } = await stored();
    expect(await store.add({ ...alert, severity: "low" })).toBe(false);
    expect((await store.get(alert.alertId))?.severity).toBe("high");
  });

  it("answers undefined for an alert that is not there", async () => {
    expect(await open().get("alert-nowhere")).toBeUndefined();
  });

  it("lets one attempt claim a pending alert and refuses a second while the lease lasts", async () => {
    const { store, alertId } = await stored();
    expect(await store.claim(alertId, "a", now, lease)).toMatchObject({ state: "SENDING", attempt: "a", attempts: 1 });
    expect(await store.claim(alertId, "b", now, lease)).toBeUndefined();
  });

  it("answers an attempt that claims again (its first answer was cut) with the alert it holds", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    expect(await store.claim(alertId, "a", now, lease)).toMatchObject({ attempt: "a", attempts: 1 });
  });

  it("lets another attempt take over when the lease ran out", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    expect(await store.claim(alertId, "b", lease + 1, lease + hourMs)).toMatchObject({ attempt: "b", attempts: 2 });
    expect(await store.settle(alertId, "a", { state: "SENT", at: lease })).toBe(false);
    expect((await store.get(alertId))?.state).toBe("SENDING");
  });

  it("claims nothing of an alert that is sent, failed or unknown", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    await store.settle(alertId, "a", { state: "SENT", at: now });
    expect(await store.claim(alertId, "b", lease + 1, lease + 2)).toBeUndefined();
    expect(await store.claim("alert-nowhere", "b", now, lease)).toBeUndefined();
  });

  it("keeps the deliveries of 5,000 subscribers, and each as it was recorded last", async () => {
    const { store, alertId } = await stored();
    const ids = Array.from({ length: 5_000 }, (_, index) => `e-${String(index).padStart(22, "0")}`);
    const sent = (messageId: string) => ({ outcome: "sent", at: now, messageId: messageId.padEnd(36, "-") }) as const;
    const all = (messageId: string, some = ids) => Object.fromEntries(some.map((id) => [id, sent(messageId)]));
    await store.claim(alertId, "a", now, lease);
    await store.recordDeliveries(alertId, "a", all("in the row", ids.slice(0, 100)));
    expect(await store.addPages(alertId, "a", 17)).toBe(true);
    expect(await store.recordDeliveries(alertId, "a", all("first"), 17)).toBe(true);
    expect(await store.recordDeliveries(alertId, "a", all("second", ids.slice(0, 7)), 17)).toBe(true);
    await store.settle(alertId, "a", { state: "PENDING", dueAt: lease });
    const claimed = await store.claim(alertId, "b", lease, lease + hourMs);
    const expected = { ...all("first"), ...all("second", ids.slice(0, 7)) };
    expect(claimed?.deliveries).toEqual(expected);
    expect(await store.get(alertId)).toMatchObject({ deliveryPages: 17, deliveries: expected });
    expect(
      (await store.list({ from: now, to: now + 1, limit: 1_000 })).filter((one) => one.alertId.includes("#")),
    ).toEqual([]);
  });

  it("adds pages for the attempt that holds the alert only, and once", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    expect(await store.addPages(alertId, "other", 3)).toBe(false);
    expect(await store.addPages(alertId, "a", 3)).toBe(true);
    expect(await store.addPages(alertId, "a", 9)).toBe(true);
    expect((await store.get(alertId))?.deliveryPages).toBe(3);
  });

  it("takes no delivery into pages from an attempt that was overtaken", async () => {
    const { store, alertId } = await stored();
    const late = { "e-1": { outcome: "sent", at: now } } as const;
    await store.claim(alertId, "a", now, lease);
    await store.addPages(alertId, "a", 3);
    await store.claim(alertId, "b", lease + 1, lease + hourMs);
    expect(await store.recordDeliveries(alertId, "a", late, 3)).toBe(false);
    expect((await store.get(alertId))?.deliveries).toEqual({});
  });

  it("merges deliveries by subscriber, for the attempt that holds the alert only", async () => {
    const { store, alertId } = await stored();
    const sent = { outcome: "sent", at: now, messageId: "m-1" } as const;
    const held = { outcome: "held", reason: "quiet", at: now, until: lease } as const;
    expect(await store.recordDeliveries(alertId, "a", { one: sent })).toBe(false);
    await store.claim(alertId, "a", now, lease);
    expect(await store.recordDeliveries(alertId, "a", { one: held, machine: sent })).toBe(true);
    expect(await store.recordDeliveries(alertId, "a", { one: sent })).toBe(true);
    expect(await store.recordDeliveries(alertId, "b", { two: sent })).toBe(false);
    expect((await store.get(alertId))?.deliveries).toEqual({ one: sent, machine: sent });
  });

  it("records the deliveries of two hundred subscribers at once", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    const ids = Array.from({ length: 200 }, (_, index) => `subscriber-${index}`);
    const all = Object.fromEntries(ids.map((id) => [id, { outcome: "sent", at: now } as const]));
    expect(await store.recordDeliveries(alertId, "a", all)).toBe(true);
    expect((await store.get(alertId))?.deliveries).toEqual(all);
  });

  it("settles as sent, and again when the answer was cut", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    expect(await store.settle(alertId, "a", { state: "SENT", at: now })).toBe(true);
    expect(await store.settle(alertId, "a", { state: "SENT", at: now })).toBe(true);
    const alert = await store.get(alertId);
    expect(alert).toMatchObject({ state: "SENT", sentAt: now });
    expect(alert).not.toHaveProperty("dueAt");
    expect(alert).not.toHaveProperty("pendingSince");
  });

  it("goes back to pending until it is due again, with the error that sent it back", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    await store.settle(alertId, "a", { state: "PENDING", dueAt: now + hourMs, errorCode: "PUBLISH_TRANSIENT" });
    expect(await store.get(alertId)).toMatchObject({
      state: "PENDING",
      dueAt: now + hourMs,
      lastErrorCode: "PUBLISH_TRANSIENT",
    });
  });

  it("parks a failed alert until a person retries it", async () => {
    const { store, alertId } = await stored();
    await store.claim(alertId, "a", now, lease);
    await store.settle(alertId, "a", { state: "FAILED", errorCode: "PUBLISH_PERMANENT" });
    expect(await store.get(alertId)).toMatchObject({ state: "FAILED", lastErrorCode: "PUBLISH_PERMANENT" });
    expect(await store.retry(alertId, now + hourMs)).toBe(true);
    expect(await store.get(alertId)).toMatchObject({ state: "PENDING", dueAt: now + hourMs });
    expect(await store.retry(alertId, now + hourMs)).toBe(false);
  });

  it("lists what is due, longest due first, and neither what is held for later nor what is done", async () => {
    const store = open();
    const long = now - 10 * dayMs;
    const ids = [freshId(), freshId(), freshId(), freshId(), freshId()] as const;
    for (const [index, alertId] of ids.entries()) await store.add(anAlert({ alertId, createdAt: long + index }));
    await store.claim(ids[1], "a", long, long + 10);
    await store.claim(ids[2], "a", long, lease);
    await store.settle(ids[2], "a", { state: "PENDING", dueAt: now + dayMs });
    await store.claim(ids[3], "a", long, lease);
    await store.settle(ids[3], "a", { state: "SENT", at: now });
    expect(await store.listPending(long + 100, 10)).toEqual([
      { alertId: ids[0], pendingSince: long, dueAt: long },
      { alertId: ids[4], pendingSince: long + 4, dueAt: long + 4 },
      { alertId: ids[1], pendingSince: long + 10, dueAt: long + 10 },
    ]);
    expect(await store.listPending(long + 100, 1)).toHaveLength(1);
    for (const alertId of [ids[0], ids[1], ids[4]]) {
      await store.claim(alertId, "z", now, lease);
      await store.settle(alertId, "z", { state: "SENT", at: now });
    }
  });

  it("lists by time of raising, newest first, over days, from inclusive to exclusive", async () => {
    const store = open();
    const from = now - 40 * dayMs;
    const ids = [freshId(), freshId(), freshId()] as const;
    await store.add(anAlert({ alertId: ids[0], createdAt: from }));
    await store.add(anAlert({ alertId: ids[1], createdAt: from + dayMs }));
    await store.add(anAlert({ alertId: ids[2], createdAt: from + 2 * dayMs }));
    const listed = async (limit: number) =>
      (await store.list({ from, to: from + 2 * dayMs, limit })).map(({ alertId }) => alertId);
    expect(await listed(10)).toEqual([ids[1], ids[0]]);
    expect(await listed(1)).toEqual([ids[1]]);
  });

  it("finds the alerts of a story, oldest first", async () => {
    const storyId = `story-of-${freshId()}`;
    const first = await stored({ storyId });
    const second = { ...anAlert({ storyId, createdAt: now + 1 }), alertId: freshId() };
    await first.store.add(second);
    expect((await first.store.byStory(storyId)).map(({ alertId }) => alertId)).toEqual([first.alertId, second.alertId]);
  });
});

describe("an alert row", () => {
  it("A16 stays below 64 KB, keeping the first source and marking what was cut", async () => {
    const store = alertStore(tables.client, tables.names.alerts);
    const source = { feedTitle: "Example Wire", title: "й".repeat(900), at: nineOClock };
    const alertId = freshId();
    await store.add(
      anAlert({
        alertId,
        changed: ["x".repeat(100_000)],
        sources: [{ ...source, title: "first" }, ...Array.from({ length: 200 }, () => source)],
      }),
    );
    const alert = await store.get(alertId);
    expect(rowBytes(alert ?? {})).toBeLessThan(maxRowBytes);
    expect(alert?.sources[0]?.title).toBe("first");
    expect(alert?.changed[0]).toMatch(/^x{4000}…$/);
  });
});
