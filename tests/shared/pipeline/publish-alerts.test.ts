import { describe, expect, it } from "vitest";
import type { Alert, Severity } from "../../../shared/alerts/alert.ts";
import { WatchError } from "../../../shared/errors.ts";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { anAlert, hourMs, minuteMs, nineOClock } from "../../support/an-alert.ts";
import { aDeliveryRig, snsDown } from "../../support/delivery-rig.ts";

const reader = aSubscriber();
const many = (count: number, severity: Severity = "medium"): Alert[] =>
  Array.from({ length: count }, (_, index) =>
    anAlert({ alertId: `flood-${index}`, storyId: `story-${index}`, severity, createdAt: nineOClock + minuteMs }),
  );
const alertsIn = ({ machine }: { readonly machine: string }, ids: readonly string[]) =>
  ids.filter((id) => machine.includes(`"${id}"`));

describe("an alert", () => {
  it("is published once, addressed, to all who share its wording", async () => {
    const other = aSubscriber({ address: "other@example.org" });
    const phone = aSubscriber({ protocol: "sms" });
    const rig = aDeliveryRig({ subscribers: [reader, other, phone] });
    await rig.publish(...(await rig.raise(anAlert())));
    expect(rig.publications).toHaveLength(1);
    expect([...(rig.publications[0]?.attributes.to ?? [])].sort()).toEqual(
      [reader, other, phone].map(({ subscriberId }) => subscriberId).sort(),
    );
    expect(rig.publications[0]?.attributes).toMatchObject({ severity: "high", category: "drone", kind: "new" });
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT", sentAt: rig.clock });
    expect(await rig.deliveryOf("alert-1", phone)).toMatchObject({ outcome: "sent", messageId: "message-1" });
  });

  it("goes out in one publish a timezone, and to machines in only one of them", async () => {
    const kyiv = aSubscriber({ address: "kyiv@example.org", timezone: "Europe/Kyiv" });
    const rig = aDeliveryRig({ subscribers: [reader, kyiv] });
    await rig.publish(...(await rig.raise(anAlert())));
    expect(rig.publications).toHaveLength(2);
    expect(rig.publications.filter(({ attributes }) => "severity" in attributes)).toHaveLength(1);
    expect(rig.publications.map(({ email }) => email)[0]).not.toBe(rig.publications[1]?.email);
  });

  it("reaches machines even when it is for no person", async () => {
    const rig = aDeliveryRig({ subscribers: [aSubscriber({ filters: { categories: ["missile"] } })] });
    await rig.publish(...(await rig.raise(anAlert())));
    expect(rig.publications.map(({ attributes }) => [attributes.severity, attributes.to])).toEqual([
      ["high", undefined],
    ]);
    expect((await rig.alerts.get("alert-1"))?.deliveries.machine).toMatchObject({ outcome: "sent" });
  });

  it("is split over publishes of at most a hundred people", async () => {
    const crowd = Array.from({ length: 150 }, (_, index) => aSubscriber({ address: `reader${index}@example.org` }));
    const rig = aDeliveryRig({ subscribers: crowd });
    await rig.publish(...(await rig.raise(anAlert())));
    expect(rig.publications.map(({ attributes }) => attributes.to?.length)).toEqual([100, 50]);
    expect(new Set(rig.publications.flatMap(({ attributes }) => attributes.to ?? [])).size).toBe(150);
  });

  it("leaves a line of audit for every subscriber: who got it, and what kept it from whom", async () => {
    const people = {
      sent: reader,
      "filter:minSeverity": aSubscriber({ address: "a@example.org", filters: { minSeverity: "high" } }),
      "filter:directions": aSubscriber({ address: "b@example.org", filters: { directions: ["russia_to_iran"] } }),
      "filter:categories": aSubscriber({ address: "c@example.org", filters: { categories: ["missile"] } }),
      "filter:statuses": aSubscriber({ address: "d@example.org", filters: { statuses: ["denied"] } }),
      "filter:languages": aSubscriber({ address: "e@example.org", filters: { languages: ["fa"] } }),
      unconfirmed: aSubscriber({ address: "f@example.org", state: "pending" }),
      paused: aSubscriber({ address: "g@example.org", state: "paused" }),
      "opted-out": aSubscriber({ protocol: "sms", state: "opted-out" }),
      "digest:daily": aSubscriber({ address: "j@example.org", digest: "daily" }),
      quiet: aSubscriber({ address: "k@example.org", quiet: { from: "09:00", to: "10:00" } }),
    };
    const rig = aDeliveryRig({ subscribers: Object.values(people) });
    await rig.publish(...(await rig.raise(anAlert({ severity: "medium" }))));
    const audit = new Map(
      rig.log.lines
        .filter(({ message }) => message === "delivery")
        .map(({ facts }) => [facts.subscriberId, facts.reason ?? facts.outcome]),
    );
    for (const [reason, { subscriberId }] of Object.entries(people)) expect(audit.get(subscriberId)).toBe(reason);
    expect(rig.publications.map(({ attributes }) => attributes.to)).toEqual([[reader.subscriberId]]);
  });

  it("leaves no line for who subscribed after it was raised or had left before", async () => {
    const later = aSubscriber({ address: "later@example.org", createdAt: nineOClock + hourMs });
    const gone = aSubscriber({ address: "gone@example.org", state: "removed" });
    const rig = aDeliveryRig({ subscribers: [reader, later, gone] });
    await rig.publish(...(await rig.raise(anAlert())));
    expect(rig.publications.map(({ attributes }) => attributes.to)).toEqual([[reader.subscriberId]]);
    expect([await rig.deliveryOf("alert-1", later), await rig.deliveryOf("alert-1", gone)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("puts no address into the log", async () => {
    const canary = aSubscriber({ address: "canary-reader@example.org" });
    const phone = aSubscriber({ protocol: "sms", address: "+15550100199" });
    const rig = aDeliveryRig({ subscribers: [canary, phone] });
    rig.trouble = snsDown;
    await rig.publish(...(await rig.raise(anAlert())));
    rig.trouble = undefined;
    await rig.publish("alert-1");
    expect(rig.log.lines.length).toBeGreaterThan(2);
    expect(JSON.stringify(rig.log.lines)).not.toMatch(/canary-reader|15550100199/);
    expect(JSON.stringify(rig.publications)).not.toMatch(/canary-reader|15550100199/);
  });

  it("that arrives five times at once is published once", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    await rig.raise(anAlert());
    await Promise.all(Array.from({ length: 5 }, () => rig.publish("alert-1")));
    expect(rig.publications).toHaveLength(1);
    await rig.publish("alert-1");
    expect(rig.publications).toHaveLength(1);
  });
});

describe("while SNS is down", () => {
  it("the alert stays pending with a later time, and goes out when SNS is back", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    rig.trouble = snsDown;
    await rig.publish(...(await rig.raise(anAlert())));
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "PENDING", lastErrorCode: "PUBLISH_TRANSIENT" });
    expect((await rig.alerts.get("alert-1"))?.dueAt).toBeGreaterThan(rig.clock);
    rig.trouble = undefined;
    await rig.passUntil(rig.clock + 2 * minuteMs);
    expect(rig.sentTo(reader)).toHaveLength(1);
    expect((await rig.alerts.get("alert-1"))?.state).toBe("SENT");
  });

  it("for ten minutes, nothing is lost and all is out two minutes after", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    rig.trouble = snsDown;
    const alerts = many(30).map((alert, index) => ({ ...alert, createdAt: rig.clock + index * 20_000 }));
    for (const alert of alerts) {
      await rig.passUntil(alert.createdAt);
      await rig.raise(alert);
    }
    rig.trouble = undefined;
    await rig.passUntil(rig.clock + 2 * minuteMs);
    for (const { alertId } of alerts) {
      expect(await rig.alerts.get(alertId)).toMatchObject({ state: "SENT" });
      expect(await rig.deliveryOf(alertId, reader)).toMatchObject({ outcome: "sent" });
    }
  });

  it("it is not asked again for every alert of the round", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    let asked = 0;
    rig.trouble = (publication) => {
      asked += 1;
      return snsDown(publication);
    };
    await rig.publish(...(await rig.raise(...many(50))));
    expect(asked).toBe(3);
    expect((await rig.alerts.listPending(rig.clock + hourMs, 100)).length).toBe(50);
  });
});

describe("A7 what SNS refuses for good", () => {
  const refusing = (id: string, awsCode: string) => (publication: { readonly attributes: { readonly to?: unknown } }) =>
    JSON.stringify(publication.attributes.to ?? []).includes(id)
      ? new WatchError("PUBLISH_PERMANENT", `SNS answers ${awsCode}`, { awsCode })
      : undefined;

  it.each([
    ["EndpointDisabled", "deactivated"],
    ["OptedOut", "opted-out"],
  ])("%s: one subscriber is marked %s, all others get the alert", async (awsCode, state) => {
    const lost = aSubscriber({ protocol: "sms" });
    const other = aSubscriber({ address: "other@example.org" });
    const rig = aDeliveryRig({ subscribers: [reader, lost, other] });
    rig.trouble = refusing(lost.subscriberId, awsCode);
    await rig.publish(...(await rig.raise(anAlert())));
    expect(await rig.subscribers.get(lost.subscriberId)).toMatchObject({ state, stateReason: awsCode });
    expect(await rig.deliveryOf("alert-1", lost)).toMatchObject({ outcome: "failed", reason: awsCode });
    for (const one of [reader, other]) expect(await rig.deliveryOf("alert-1", one)).toMatchObject({ outcome: "sent" });
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT" });
    await rig.publish(...(await rig.raise(anAlert({ alertId: "alert-2" }))));
    expect(await rig.deliveryOf("alert-2", lost)).toMatchObject({ outcome: "filtered", reason: state });
  });

  it("a message it will not take is parked as FAILED, and a person's retry sends it to those who lack it", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    rig.trouble = refusing(reader.subscriberId, "InvalidParameter");
    await rig.publish(...(await rig.raise(anAlert())));
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "FAILED", lastErrorCode: "InvalidParameter" });
    expect(rig.publications.map(({ attributes }) => attributes.to)).toEqual([undefined]); // machines were served
    rig.trouble = undefined;
    expect(await rig.alerts.retry("alert-1", rig.clock)).toBe(true);
    await rig.publish("alert-1");
    expect(rig.publications.map(({ attributes }) => attributes.to)).toEqual([undefined, [reader.subscriberId]]);
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT" });
    expect(await rig.deliveryOf("alert-1", reader)).toMatchObject({
      outcome: "sent",
      earlier: [{ outcome: "failed", reason: "InvalidParameter" }],
    });
  });
});

describe("a summary that SNS finds too long", () => {
  it("is sent in parts, and lists everything", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    rig.trouble = ({ machine }) =>
      machine.split('"flood-').length > 21
        ? new WatchError("PUBLISH_PERMANENT", "SNS answers InvalidParameter", { awsCode: "InvalidParameter" })
        : undefined;
    const ids = await rig.raise(...many(60, "high"));
    await rig.publish(...ids);
    expect(
      rig
        .sentTo(reader)
        .flatMap((publication) => alertsIn(publication, ids))
        .sort(),
    ).toEqual([...ids].sort());
    for (const id of ids) expect(await rig.alerts.get(id)).toMatchObject({ state: "SENT" });
  });
});

describe("a flood", () => {
  it("of 500 alerts in one go becomes a handful of messages, with summaries that list all the others", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    const ids = await rig.raise(...many(500, "high"));
    for (let at = 0; at < ids.length; at += 10) await rig.publish(...ids.slice(at, at + 10));
    await rig.passUntil(rig.clock + 10 * minuteMs);
    for (const id of ids) expect(await rig.deliveryOf(id, reader)).toMatchObject({ outcome: "sent" });
    const sent = rig.sentTo(reader);
    expect(sent.length).toBeLessThanOrEqual(8);
    expect(sent.flatMap((publication) => alertsIn(publication, ids)).sort()).toEqual([...ids].sort());
  });

  it("never puts more than five messages into any second, nor more than eight into any ten", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    for (let burst = 0; burst < 20; burst++) {
      const alerts = many(9, "high").map((alert) => ({ ...alert, alertId: `${alert.alertId}-${burst}` }));
      await rig.publish(...(await rig.raise(...alerts)));
      rig.clock += 700;
    }
    await rig.passUntil(rig.clock + 10 * minuteMs);
    const times = rig.sentTo(reader).map(({ at }) => at);
    for (const first of times) {
      expect(times.filter((at) => at >= first && at < first + 1_000).length).toBeLessThanOrEqual(5);
      expect(times.filter((at) => at >= first && at < first + 10_000).length).toBeLessThanOrEqual(8);
    }
    expect((await rig.alerts.listPending(rig.clock + hourMs, 1_000)).length).toBe(0);
  });

  it("of minor alerts neither delays nor hides a grave one that comes after", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    await rig.publish(...(await rig.raise(...many(200, "low"))));
    await rig.publish(...(await rig.raise(anAlert({ alertId: "grave" }))));
    expect(await rig.deliveryOf("grave", reader)).toMatchObject({ outcome: "sent", at: rig.clock });
    expect(rig.sentTo(reader).at(-1)?.machine).toContain('"grave"');
  });

  it("in which a grave alert comes last sends the grave one first", async () => {
    const rig = aDeliveryRig({ subscribers: [reader] });
    await rig.publish(...(await rig.raise(...many(40, "low"), anAlert({ alertId: "grave" }))));
    expect(rig.sentTo(reader)[0]?.machine).toContain('"grave"');
  });
});

describe("quiet hours", () => {
  const sleeper = aSubscriber({ quiet: { from: "22:00", to: "07:00" }, timezone: "Europe/Kyiv" });
  const midnight = Date.UTC(2026, 9, 24, 22); // in Kyiv, in the night in which summer time ends
  const morning = Date.UTC(2026, 9, 25, 5); // 07:00 there, nine hours after 22:00 by the clock, ten in truth
  const before = { ...sleeper, createdAt: midnight - 24 * hourMs };

  it("hold what is not grave until they end, over a change of summer time, and then deliver it", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    await rig.publish(...(await rig.raise(anAlert({ severity: "medium", createdAt: midnight }))));
    expect(await rig.deliveryOf("alert-1", before)).toMatchObject({ outcome: "held", reason: "quiet", until: morning });
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "PENDING", dueAt: morning });
    await rig.passUntil(morning - minuteMs, 10 * minuteMs);
    expect(rig.sentTo(before)).toHaveLength(0);
    await rig.passUntil(morning);
    expect(rig.sentTo(before)).toHaveLength(1);
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT" });
  });

  it("let a grave alert through", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    await rig.publish(...(await rig.raise(anAlert({ severity: "high", createdAt: midnight }))));
    expect(rig.sentTo(before)).toHaveLength(1);
  });

  it("that hold many deliver every one of them in the morning, as few messages", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    const ids = await rig.raise(...many(60, "medium").map((alert) => ({ ...alert, createdAt: midnight })));
    await rig.publish(...ids);
    await rig.passUntil(morning + 5 * minuteMs, 10 * minuteMs);
    const sent = rig.sentTo(before);
    expect(sent.flatMap((publication) => alertsIn(publication, ids)).sort()).toEqual([...ids].sort());
    expect(sent.length).toBeLessThanOrEqual(5);
  });

  it("hold nothing for ever: what was held a month ago is delivered when the outbox is looked at again", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    await rig.publish(...(await rig.raise(anAlert({ severity: "low", createdAt: midnight }))));
    rig.clock += 31 * 24 * hourMs;
    rig.clock -= (rig.clock % (24 * hourMs)) - 12 * hourMs; // noon
    await rig.publish("alert-1");
    expect(rig.sentTo(before)).toHaveLength(1);
  });

  it("deliver what they held even to someone whose filters are narrower by then", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    await rig.publish(...(await rig.raise(anAlert({ severity: "low", createdAt: midnight }))));
    await rig.subscribers.update(before.subscriberId, { filters: { minSeverity: "high" } });
    await rig.passUntil(morning, 10 * minuteMs);
    expect(rig.sentTo(before)).toHaveLength(1);
  });

  it("do not keep an alert pending for somebody who unsubscribed meanwhile, nor send it", async () => {
    const rig = aDeliveryRig({ subscribers: [before], now: midnight });
    await rig.publish(...(await rig.raise(anAlert({ severity: "low", createdAt: midnight }))));
    await rig.subscribers.remove(before.subscriberId);
    await rig.passUntil(morning, 10 * minuteMs);
    expect(rig.sentTo(before)).toHaveLength(0);
    expect(await rig.deliveryOf("alert-1", before)).toMatchObject({ outcome: "filtered", reason: "unsubscribed" });
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT" });
  });
});
