import { describe, expect, it } from "vitest";
import { estimateSmsUsd, nextMonthStart } from "../../../shared/alerts/sms-cost.ts";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { anAlert, minuteMs, nineOClock } from "../../support/an-alert.ts";
import { aDeliveryRig, snsDown } from "../../support/delivery-rig.ts";

const price = estimateSmsUsd("+15550100123", 1);
const email = aSubscriber({ filters: { categories: ["missile"] } }); // would not get these alerts by itself
const phone = aSubscriber({ protocol: "sms", fallbackId: email.subscriberId });
const lonely = aSubscriber({ protocol: "sms" });
const spent = (usd: number, smsMonth = "2026-11") => ({
  pace: { tokens: 5, refilledAt: 0, revision: 1, by: "x", smsMonth, smsUsd: usd },
});
const alert = (changes: Parameters<typeof anAlert>[0] = {}) => anAlert({ severity: "medium", ...changes });

describe("the month's SMS budget", () => {
  it("books what each SMS costs by estimate", async () => {
    const rig = aDeliveryRig({ subscribers: [lonely] });
    await rig.publish(...(await rig.raise(alert())));
    expect((await rig.subscribers.get(lonely.subscriberId))?.pace).toMatchObject({
      smsMonth: "2026-11",
      smsUsd: price,
    });
  });

  it("books every part of those who want up to three", async () => {
    const talkative = aSubscriber({ protocol: "sms", smsParts: 3 });
    const rig = aDeliveryRig({ subscribers: [talkative] });
    const changed = [
      "Now at least 300; before: 200.",
      ...Array.from({ length: 9 }, () => "Newly reported: components."),
    ];
    await rig.publish(...(await rig.raise(alert({ kind: "update", changed }))));
    const [publication] = rig.sentTo(talkative);
    expect(publication?.sms.length).toBeGreaterThan(320);
    expect((await rig.subscribers.get(talkative.subscriberId))?.pace?.smsUsd).toBeCloseTo(3 * price);
  });

  it("once nearly spent sends SMS as email to the fallback, whatever that one's own filters are, and tells the operator", async () => {
    const rig = aDeliveryRig({ subscribers: [{ ...phone, ...spent(0.7) }, email], smsMonthlyBudgetUsd: 1 });
    await rig.publish(...(await rig.raise(alert())));
    expect(rig.sentTo(phone)).toHaveLength(0);
    expect(rig.sentTo(email)).toHaveLength(1);
    expect(await rig.deliveryOf("alert-1", phone)).toMatchObject({
      outcome: "filtered",
      reason: "sms-budget:email-instead",
    });
    expect(await rig.deliveryOf("alert-1", email)).toMatchObject({ outcome: "sent" });
    expect(rig.notices).toHaveLength(1);
    expect(rig.notices[0]?.body).not.toContain("+1555");
  });

  it("tells the operator once a month", async () => {
    const rig = aDeliveryRig({ subscribers: [{ ...phone, ...spent(0.7) }, email], smsMonthlyBudgetUsd: 1 });
    for (const alertId of ["a", "b", "c"]) await rig.publish(...(await rig.raise(alert({ alertId }))));
    expect(rig.notices).toHaveLength(1);
  });

  it("keeps its last part for grave alerts", async () => {
    const rig = aDeliveryRig({ subscribers: [{ ...phone, ...spent(0.7) }, email], smsMonthlyBudgetUsd: 1 });
    await rig.publish(...(await rig.raise(alert({ severity: "high" }))));
    expect(rig.sentTo(phone)).toHaveLength(1);
  });

  it("does not lose what the fallback could not be sent at once", async () => {
    const rig = aDeliveryRig({ subscribers: [{ ...phone, ...spent(0.95) }, email], smsMonthlyBudgetUsd: 1 });
    rig.trouble = snsDown;
    await rig.publish(...(await rig.raise(alert())));
    expect(await rig.deliveryOf("alert-1", email)).toMatchObject({ outcome: "held", reason: "sms-budget" });
    rig.trouble = undefined;
    await rig.passUntil(rig.clock + 2 * minuteMs);
    expect(rig.sentTo(email)).toHaveLength(1);
    expect(await rig.alerts.get("alert-1")).toMatchObject({ state: "SENT" });
  });

  it("without a fallback holds alerts until the month is over, and then delivers them", async () => {
    const rig = aDeliveryRig({ subscribers: [{ ...lonely, ...spent(0.95) }], smsMonthlyBudgetUsd: 1 });
    await rig.publish(...(await rig.raise(alert())));
    const december = nextMonthStart(nineOClock);
    expect(await rig.deliveryOf("alert-1", lonely)).toMatchObject({ outcome: "held", until: december });
    rig.clock = december;
    await rig.publish("alert-1");
    expect(rig.sentTo(lonely)).toHaveLength(1);
    expect((await rig.subscribers.get(lonely.subscriberId))?.pace).toMatchObject({
      smsMonth: "2026-12",
      smsUsd: price,
    });
  });

  it("is shared: what one phone cost, another cannot spend", async () => {
    const other = aSubscriber({ protocol: "sms", address: "+15550100124", ...spent(0.95) });
    const rig = aDeliveryRig({ subscribers: [other, lonely], smsMonthlyBudgetUsd: 1 });
    await rig.publish(...(await rig.raise(alert())));
    expect(rig.sentTo(lonely)).toHaveLength(0);
  });

  it("of nothing sends no SMS", async () => {
    const rig = aDeliveryRig({ subscribers: [lonely], smsMonthlyBudgetUsd: 0 });
    await rig.publish(...(await rig.raise(alert({ severity: "high" }))));
    expect(rig.sentTo(lonely)).toHaveLength(0);
    expect(rig.notices).toHaveLength(1);
  });
});
