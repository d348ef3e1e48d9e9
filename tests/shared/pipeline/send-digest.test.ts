import { describe, expect, it } from "vitest";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { anAlert, dayMs, hourMs, minuteMs } from "../../support/an-alert.ts";
import { aDeliveryRig, snsDown } from "../../support/delivery-rig.ts";

const noon = Date.UTC(2026, 10, 10, 12);
const nextMorning = Date.UTC(2026, 10, 11, 8);
const daily = aSubscriber({ digest: "daily" });

const alertAt = (createdAt: number, id: string, changes: Parameters<typeof anAlert>[0] = {}) =>
  anAlert({ alertId: id, storyId: `story-of-${id}`, createdAt, ...changes });

describe("a daily digest", () => {
  it("is one message with every alert of the day, graver first, at eight in the morning", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    for (const [id, severity] of [
      ["minor", "low"],
      ["grave", "high"],
      ["middling", "medium"],
    ] as const) {
      await rig.publish(...(await rig.raise(alertAt(rig.clock, id, { severity }))));
      rig.clock += hourMs;
    }
    expect(rig.sentTo(daily)).toHaveLength(0);
    await rig.passUntil(nextMorning, 15 * minuteMs);
    const [digest, ...others] = rig.sentTo(daily);
    expect(others).toEqual([]);
    expect(digest?.at).toBe(nextMorning);
    const places = ["grave", "middling", "minor"].map((id) => digest?.machine.indexOf(`"${id}"`) ?? -1);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("repeats nothing: the next one has what came since, and a day without news has none", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "first"))));
    await rig.passUntil(nextMorning + hourMs, 15 * minuteMs);
    await rig.publish(...(await rig.raise(alertAt(rig.clock, "second"))));
    await rig.passUntil(nextMorning + 3 * dayMs, 15 * minuteMs);
    const digests = rig.sentTo(daily).map(({ machine }) => machine);
    expect(digests).toHaveLength(2);
    expect(digests[0]).toContain('"first"');
    expect(digests[1]).toContain('"second"');
    expect(digests[1]).not.toContain('"first"');
  });

  it("sent by two runs at once is sent once", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"), alertAt(noon, "b"))));
    rig.clock = nextMorning;
    await Promise.all([rig.digest(), rig.digest(), rig.publish("a")]);
    expect(rig.sentTo(daily)).toHaveLength(1);
  });

  it("shared by two readers in one timezone with the same wishes is one publish", async () => {
    const other = aSubscriber({ address: "other@example.org", digest: "daily" });
    const rig = aDeliveryRig({ subscribers: [daily, other], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"))));
    await rig.passUntil(nextMorning, 15 * minuteMs);
    expect(rig.publications.filter(({ attributes }) => attributes.to).map(({ attributes }) => attributes.to)).toEqual([
      [daily.subscriberId, other.subscriberId],
    ]);
  });

  it("reaches its reader when those who read at once had the alert the day before", async () => {
    const atOnce = aSubscriber({ address: "now@example.org" });
    const rig = aDeliveryRig({ subscribers: [daily, atOnce], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"))));
    expect(rig.sentTo(atOnce)).toHaveLength(1);
    expect(await rig.alerts.get("a")).toMatchObject({ state: "PENDING" });
    await rig.passUntil(nextMorning, 15 * minuteMs);
    expect(rig.sentTo(daily)).toHaveLength(1);
    expect(rig.sentTo(atOnce)).toHaveLength(1);
    expect(await rig.alerts.get("a")).toMatchObject({ state: "SENT" });
  });

  it("is not lost while SNS is down at eight: it comes when SNS is back", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"))));
    rig.trouble = snsDown;
    await rig.passUntil(nextMorning + hourMs, 15 * minuteMs);
    rig.trouble = undefined;
    await rig.passUntil(nextMorning + 2 * hourMs, 15 * minuteMs);
    expect(rig.sentTo(daily)).toHaveLength(1);
  });

  it("is sent by publish-alerts two hours late when no digest run came at all", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"), alertAt(noon, "b"))));
    rig.clock = nextMorning + hourMs;
    await rig.publish("a");
    expect(rig.sentTo(daily)).toHaveLength(0);
    rig.clock = nextMorning + 2 * hourMs;
    await rig.publish("a");
    expect(rig.sentTo(daily)).toHaveLength(1);
    expect(rig.sentTo(daily)[0]?.machine).toContain('"b"');
  });

  it("waits for the end of quiet hours that last beyond eight", async () => {
    const lateRiser = aSubscriber({ digest: "daily", quiet: { from: "23:00", to: "09:30" } });
    const rig = aDeliveryRig({ subscribers: [lateRiser], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"))));
    await rig.passUntil(nextMorning + 4 * hourMs, 15 * minuteMs);
    expect(rig.sentTo(lateRiser).map(({ at }) => at)).toEqual([nextMorning + 1.5 * hourMs]);
  });

  it("does not go to someone who unsubscribed before it was due", async () => {
    const rig = aDeliveryRig({ subscribers: [daily], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "a"))));
    await rig.subscribers.update(daily.subscriberId, { state: "removed" });
    await rig.passUntil(nextMorning, 15 * minuteMs);
    expect(rig.sentTo(daily)).toHaveLength(0);
    expect(await rig.deliveryOf("a", daily)).toMatchObject({ outcome: "filtered", reason: "unsubscribed" });
  });
});

describe("a weekly digest", () => {
  it("collects until Monday morning", async () => {
    const weekly = aSubscriber({ digest: "weekly" });
    const rig = aDeliveryRig({ subscribers: [weekly], now: noon });
    await rig.publish(...(await rig.raise(alertAt(noon, "tuesday"))));
    await rig.passUntil(noon + 3 * dayMs, hourMs);
    await rig.publish(...(await rig.raise(alertAt(rig.clock, "friday"))));
    await rig.passUntil(Date.UTC(2026, 10, 16, 8), hourMs);
    const [digest, ...others] = rig.sentTo(weekly);
    expect(others).toEqual([]);
    for (const id of ["tuesday", "friday"]) expect(digest?.machine).toContain(`"${id}"`);
    for (const id of ["tuesday", "friday"]) expect(await rig.alerts.get(id)).toMatchObject({ state: "SENT" });
  });
});
