import { describe, expect, it } from "vitest";
import { memorySubscriberStore } from "../../../shared/adapters/memory/subscriber-store.ts";
import { filterPolicyFor } from "../../../shared/alerts/filter-policy.ts";
import { noMetrics } from "../../../shared/pipeline/metrics.ts";
import type { TopicSubscription } from "../../../shared/pipeline/ports.ts";
import { reconcileSubscribers } from "../../../shared/pipeline/reconcile-subscribers.ts";
import { aLog } from "../../support/a-log.ts";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { dayMs, hourMs, nineOClock } from "../../support/an-alert.ts";

const midnight = nineOClock - 9 * hourMs;

/** So many confirmed subscribers, and SNS that lists them; each may have lost its policy there. */
function aCrowd(count: number) {
  const people = Array.from({ length: count }, (_, index) => {
    const address = `reader${index}@example.org`;
    return aSubscriber({
      address,
      subscriptionArn: `arn:aws:sns:::alerts:${index}`,
      createdAt: nineOClock - 9 * dayMs,
    });
  });
  const listed: TopicSubscription[] = people.map(({ address, subscriptionArn = "" }) => ({
    arn: subscriptionArn,
    protocol: "email",
    endpoint: address,
    topic: 1,
  }));
  const asked: string[] = [];
  const policies = new Map(
    people.map(({ subscriptionArn = "", subscriberId }) => [subscriptionArn, filterPolicyFor(subscriberId)]),
  );
  const run = (now: number) =>
    reconcileSubscribers({
      subscribers: memorySubscriberStore(people),
      registry: {
        list: async () => listed,
        attributes: async (arn) => {
          asked.push(arn);
          const filterPolicy = policies.get(arn);
          return { confirmationWasAuthenticated: true, ...(filterPolicy && { filterPolicy }) };
        },
        setAddress: async (arn, subscriberId) => void policies.set(arn, filterPolicyFor(subscriberId)),
        isOptedOut: async () => false,
      },
      notices: { send: async () => {} },
      now: () => now,
      log: aLog(),
      metrics: noMetrics,
    });
  return { people, listed, asked, policies, run };
}

describe("more subscribers than one run can ask SNS about", () => {
  it("are each asked about once a day", async () => {
    const { people, asked, run } = aCrowd(1_200);
    for (let hour = 0; hour < 24; hour++) await run(midnight + hour * hourMs);
    expect(asked).toHaveLength(people.length);
    expect(new Set(asked).size).toBe(people.length);
  });

  it("have a policy that is wrong set right within a day, and no other touched", async () => {
    const { policies, run } = aCrowd(1_200);
    policies.delete("arn:aws:sns:::alerts:7");
    const kinds: string[] = [];
    for (let hour = 0; hour < 24; hour++) {
      kinds.push(...(await run(midnight + hour * hourMs)).findings.map(({ kind }) => kind));
    }
    expect(kinds).toEqual(["readdress"]);
    expect(policies.get("arn:aws:sns:::alerts:7")).toBeDefined();
  });

  it("are missed in the same hour when they vanish, and strangers are seen", async () => {
    const { listed, run } = aCrowd(1_200);
    listed.splice(3, 1, {
      arn: "arn:aws:sns:::alerts:x",
      protocol: "email",
      endpoint: "stranger@example.org",
      topic: 1,
    });
    const { findings } = await run(midnight);
    expect(findings.map(({ kind }) => kind).sort()).toEqual(["outside", "state"]);
  });
});

describe("a thousand or fewer", () => {
  it("are all asked about every hour", async () => {
    const { asked, run } = aCrowd(50);
    await run(midnight);
    expect(asked).toHaveLength(50);
  });
});
