import { SubscribeCommand } from "@aws-sdk/client-sns";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filterPolicyFor } from "../../shared/alerts/filter-policy.ts";
import { publishAlerts } from "../../shared/pipeline/publish-alerts.ts";
import { aSubscriber } from "../support/a-subscriber.ts";
import { anAlert, dayMs, hourMs, minuteMs } from "../support/an-alert.ts";
import { startSubscribingRig } from "../support/subscribing-rig.ts";

const reader = "reader@example.org";
const phone = "+15550100123";
let rig: Awaited<ReturnType<typeof startSubscribingRig>>;
beforeEach(async () => {
  rig = await startSubscribingRig();
});
afterEach(() => rig.close());

/** Raises an alert now and lets the outbox deliver it. */
async function alertNow(alertId: string, changes: Parameters<typeof anAlert>[0] = {}) {
  await rig.ports.alerts.add(anAlert({ alertId, createdAt: rig.clock, ...changes }));
  return rig.publish(alertId);
}

describe("S3: the same address again", () => {
  it("in other letters is the same subscriber, and is asked to confirm once a day", async () => {
    const ids = new Set<string>();
    for (const spelling of [reader, "READER@Example.ORG", " reader@example.org "]) {
      ids.add((await rig.subscribe(spelling)).subscriberId);
      rig.clock += 7 * hourMs;
    }
    expect(ids.size).toBe(1);
    expect(await rig.confirmationLinks(reader)).toHaveLength(1);
    rig.clock += 4 * hourMs;
    expect(await rig.subscribe(reader)).toMatchObject({ outcome: "asked" });
    expect(await rig.confirmationLinks(reader)).toHaveLength(2);
  });

  it("as IDN or punycode is the same subscriber", async () => {
    const one = await rig.subscribe("reader@bücher.example");
    expect(await rig.subscribe("reader@xn--bcher-kva.example")).toMatchObject({ ...one, outcome: "known" });
  });

  it("with a dot more is another: providers disagree on what a dot means", async () => {
    const one = await rig.subscribe("ab@example.org");
    expect((await rig.subscribe("a.b@example.org")).subscriberId).not.toBe(one.subscriberId);
  });

  it("changes what a confirmed subscriber gets, and asks nothing", async () => {
    const id = await rig.subscribeAndConfirm(reader);
    expect(await rig.subscribe(reader, { filters: { minSeverity: "high" } })).toMatchObject({ outcome: "known" });
    expect(await rig.ports.subscribers.get(id)).toMatchObject({ state: "confirmed", filters: { minSeverity: "high" } });
    expect(await rig.confirmationLinks(reader)).toHaveLength(1);
  });
});

describe("S4: an unconfirmed subscriber", () => {
  it("never receives, and that is recorded", async () => {
    const { subscriberId } = await rig.subscribe(reader);
    await alertNow("alert-1");
    expect(await rig.readers()).toEqual([]);
    const alert = await rig.ports.alerts.get("alert-1");
    expect(alert?.deliveries[subscriberId]).toMatchObject({ outcome: "filtered", reason: "unconfirmed" });
  });

  it("expires after three days, with its address, and the operator hears of it", async () => {
    const { subscriberId } = await rig.subscribe(reader);
    rig.clock += 3 * dayMs - minuteMs;
    expect((await rig.reconcile()).findings).toEqual([]);
    rig.clock += 2 * minuteMs;
    expect((await rig.reconcile()).findings).toMatchObject([{ kind: "state", from: "pending", to: "removed" }]);
    expect(await rig.ports.subscribers.get(subscriberId)).toMatchObject({ state: "removed", address: "" });
  });
});

describe("S5: a number that replied STOP", () => {
  it("is surfaced by the reconciliation, gets no further attempt, and comes back when it replies START", async () => {
    const { subscriberId, state } = await rig.subscribe(phone);
    expect(state).toBe("confirmed"); // SNS takes a phone number at its word
    rig.standIns.sns.replyStop(phone);
    expect((await rig.reconcile()).findings).toMatchObject([{ subscriberId, to: "opted-out" }]);
    rig.clock += minuteMs;
    await alertNow("alert-1");
    expect((await rig.ports.alerts.get("alert-1"))?.deliveries[subscriberId]).toMatchObject({ reason: "opted-out" });
    expect((await rig.reconcile()).findings).toEqual([]);
    rig.standIns.sns.replyStart(phone);
    expect((await rig.reconcile()).findings).toMatchObject([{ subscriberId, to: "confirmed" }]);
    rig.clock += minuteMs;
    await alertNow("alert-2");
    expect(await rig.readers()).toEqual([phone]);
  });
});

describe("S6: an endpoint that an attacker supplies", () => {
  it("is answered alike whether it was pending before or not, but for the time", async () => {
    const first = await rig.subscribe(reader);
    const again = await rig.subscribe(reader);
    expect([again.subscriberId, again.state, again.askAgainAt]).toEqual([
      first.subscriberId,
      first.state,
      first.askAgainAt,
    ]);
  });

  it("beyond the two hundred that a topic can address is refused with TOPIC_FULL, and SNS is not asked", async () => {
    for (let index = 0; index < 200; index++) {
      await rig.ports.subscribers.add(aSubscriber({ address: `reader${index}@example.org` }));
    }
    await expect(rig.subscribe(reader)).rejects.toMatchObject({ code: "TOPIC_FULL" });
    expect(await rig.confirmationLinks(reader)).toEqual([]);
  });
});

describe("S7: a mail scanner that opens every link", () => {
  const unsubscribeLink = async () =>
    /https?:\/\/\S+Action=Unsubscribe\S+/.exec((await rig.delivered()).at(-1)?.text ?? "")?.[0] ?? "no link";

  it.each(["GET", "HEAD", "POST"])("cannot unsubscribe by %s who confirmed with the command", async (method) => {
    await rig.subscribeAndConfirm(reader);
    await alertNow("alert-1");
    const link = await unsubscribeLink();
    expect(link).toContain("SubscriptionArn=arn:");
    await fetch(link, { method }).catch(() => undefined);
    rig.clock += minuteMs;
    await alertNow("alert-2");
    expect(await rig.readers()).toEqual([reader, reader]);
  });

  it("that confirmed by opening the link can, which the reconciliation says beforehand", async () => {
    await rig.subscribe(reader);
    await fetch((await rig.confirmationLinks(reader))[0] ?? "");
    const { findings } = await rig.reconcile();
    expect(findings.map(({ kind }) => kind)).toEqual(["state", "unprotected"]);
    rig.clock += minuteMs;
    await alertNow("alert-1");
    await fetch(await unsubscribeLink());
    rig.clock += 2 * hourMs;
    expect((await rig.reconcile()).findings).toMatchObject([{ from: "confirmed", to: "vanished" }]);
  });
});

describe("S8: a confirmation token", () => {
  it("that was altered is refused", async () => {
    await rig.subscribe(reader);
    const link = (await rig.confirmationLinks(reader))[0] ?? "";
    const token = new URL(link).searchParams.get("Token") ?? "";
    const altered = token.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    await expect(rig.confirm(altered)).rejects.toMatchObject({ code: "TOKEN_INVALID" });
    await expect(rig.confirm(token)).resolves.toMatchObject({ isProtected: true });
  });

  it("is refused after two days", async () => {
    await rig.subscribe(reader);
    const [link = ""] = await rig.confirmationLinks(reader);
    rig.clock += 2 * dayMs;
    await expect(rig.confirm(link)).rejects.toMatchObject({ code: "TOKEN_INVALID" });
  });

  it("of another topic, or anything that is no token, is refused without asking SNS", async () => {
    await rig.subscribe(reader);
    const other = ((await rig.confirmationLinks(reader))[0] ?? "").replace(
      /TopicArn=[^&]+/,
      "TopicArn=arn%3Aaws%3Asns%3Ax",
    );
    for (const pasted of [other, "", "short", "https://example.org/", "x".repeat(2_000)]) {
      await expect(async () => rig.confirm(pasted)).rejects.toMatchObject({ code: "TOKEN_INVALID" });
    }
  });
});

describe("S9: a subscription that ends between match and send", () => {
  it("gets nothing, and that is recorded", async () => {
    const id = await rig.subscribeAndConfirm(reader);
    rig.clock += minuteMs;
    await rig.ports.alerts.add(anAlert({ createdAt: rig.clock }));
    const { subscribers } = rig.ports;
    // The list is read, and then the person leaves.
    const ports = {
      ...rig.ports,
      subscribers: {
        ...subscribers,
        list: async () => {
          const listed = await subscribers.list();
          await rig.unsubscribe(id);
          return listed;
        },
      },
    };
    await publishAlerts(["alert-1"], ports);
    expect(await rig.readers()).toEqual([]);
    const alert = await rig.ports.alerts.get("alert-1");
    expect(alert?.deliveries[id]).toMatchObject({ outcome: "filtered", reason: "unsubscribed" });
    expect(alert?.state).toBe("SENT");
  });
});

describe("S10: a hundred subscriptions of one victim", () => {
  it("twenty at a time, in the same millisecond, send one confirmation", async () => {
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 20 }, () => rig.subscribe(reader)));
    }
    expect(await rig.confirmationLinks(reader)).toHaveLength(1);
  });

  it("with unsubscriptions between them send one confirmation a day", async () => {
    for (let index = 0; index < 10; index++) {
      const { subscriberId } = await rig.subscribe(reader);
      await rig.unsubscribe(subscriberId);
      rig.clock += minuteMs;
    }
    expect(await rig.confirmationLinks(reader)).toHaveLength(1);
  });
});

describe("S11: who subscribes again after unsubscribing", () => {
  it("has no old consent and no old wishes", async () => {
    const id = await rig.subscribeAndConfirm(reader, { filters: { minSeverity: "high" }, digest: "daily" });
    await rig.unsubscribe(id);
    expect(await rig.ports.registry.list()).toEqual([]);
    expect(await rig.ports.subscribers.get(id)).toMatchObject({ state: "removed", address: "", filters: {} });
    expect(await rig.subscribe(reader)).toMatchObject({ outcome: "too-soon", state: "removed" });
    rig.clock += dayMs;
    expect(await rig.subscribe(reader)).toMatchObject({ outcome: "asked", state: "pending" });
    const row = await rig.ports.subscribers.get(id);
    expect(row).toMatchObject({ state: "pending", address: reader, filters: {} });
    expect([row?.confirmedAt, row?.subscriptionArn, row?.digest]).toEqual([undefined, undefined, undefined]);
    await alertNow("alert-1");
    expect(await rig.readers()).toEqual([]);
  });

  it("cannot use the confirmation of before: the subscription it makes is ended at once", async () => {
    const { subscriberId } = await rig.subscribe(reader);
    await rig.unsubscribe(subscriberId);
    const [link = ""] = await rig.confirmationLinks(reader);
    await expect(rig.confirm(link)).rejects.toMatchObject({ code: "SUBSCRIBER_UNKNOWN" });
    expect(await rig.ports.registry.list()).toEqual([]);
  });
});

describe("S12: a filter policy", () => {
  it("says only whose it is", async () => {
    const id = await rig.subscribeAndConfirm(reader, { filters: { languages: ["fa"], minSeverity: "high" } });
    const arn = (await rig.ports.subscribers.get(id))?.subscriptionArn ?? "";
    expect(await rig.ports.registry.attributes(arn)).toEqual({
      filterPolicy: JSON.stringify({ to: [id] }),
      confirmationWasAuthenticated: true,
    });
  });
});

describe("the reconciliation", () => {
  it("finds who subscribed to the topic outside the product, and keeps telling the operator once a day", async () => {
    const outsider = "outsider@example.org";
    await rig.sns.send(new SubscribeCommand({ TopicArn: rig.topics.alerts, Protocol: "email", Endpoint: outsider }));
    await fetch((await rig.confirmationLinks(outsider))[0] ?? "");
    const { findings } = await rig.reconcile();
    expect(findings).toMatchObject([{ kind: "outside", protocol: "email", hasFilterPolicy: false }]);
    expect(JSON.stringify(findings)).not.toContain("outsider");
  });

  it("sets right a filter policy that somebody changed", async () => {
    const id = await rig.subscribeAndConfirm(reader);
    const other = aSubscriber({ address: "other@example.org" }).subscriberId;
    const arn = (await rig.ports.subscribers.get(id))?.subscriptionArn ?? "";
    await rig.ports.registry.setAddress(arn, other);
    expect((await rig.reconcile()).findings).toMatchObject([{ kind: "readdress", subscriberId: id }]);
    expect((await rig.reconcile()).findings).toEqual([]);
    expect((await rig.ports.registry.attributes(arn))?.filterPolicy).toBe(filterPolicyFor(id));
  });

  it("finds an email subscription that SNS deactivated for more than ten messages in a second", async () => {
    const id = await rig.subscribeAndConfirm(reader);
    for (let index = 0; index < 11; index++) {
      await rig.ports.publisher.publish({
        subject: "Too fast",
        email: "x",
        sms: "x",
        machine: "{}",
        attributes: { to: [id] },
      });
    }
    expect((await rig.reconcile()).findings).toMatchObject([{ from: "confirmed", to: "deactivated" }]);
    rig.clock += 2 * dayMs;
    expect(await rig.subscribe(reader)).toMatchObject({ outcome: "asked" });
  });

  it("adopts who opened the link in the mail, within the hour", async () => {
    const { subscriberId } = await rig.subscribe(reader);
    await fetch((await rig.confirmationLinks(reader))[0] ?? "");
    await rig.reconcile();
    rig.clock += minuteMs;
    await alertNow("alert-1");
    expect(await rig.ports.subscribers.get(subscriberId)).toMatchObject({ state: "confirmed" });
    expect(await rig.readers()).toEqual([reader]);
  });
});
