import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memorySubscriberStore } from "../../../shared/adapters/memory/subscriber-store.ts";
import { isAlertTopic, numberedTopic, topicOfSubscription } from "../../../shared/alerts/alert-topics.ts";
import { normaliseEmail } from "../../../shared/alerts/normalise-email.ts";
import { sendTestAlert } from "../../../shared/pipeline/send-test-alert.ts";
import { subscribe } from "../../../shared/pipeline/subscribe.ts";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { anAlert, hourMs, minuteMs } from "../../support/an-alert.ts";
import { startSubscribingRig } from "../../support/subscribing-rig.ts";

const first = "arn:aws:sns:eu-central-1:000000000000:transfer-watch-local-alerts";

describe("the number of an alert topic", () => {
  it.each([1, 2, 50])("is found again in the ARN of a subscription (%i)", (number) => {
    expect(topicOfSubscription(`${numberedTopic(first, number)}:0f1e-2d`)).toBe(number);
  });

  it("is 1 where there is no subscription yet", () => {
    expect(topicOfSubscription(undefined)).toBe(1);
  });

  it.each([
    [first, true],
    [`${first}-2`, true],
    [`${first}-0`, false],
    [`${first}-2x`, false],
    [`${first}s`, false],
    [first.replace("alerts", "operator"), false],
  ])("makes %s one of ours: %s", (arn, isOurs) => {
    expect(isAlertTopic(arn, first)).toBe(isOurs);
  });
});

describe("more than 200 subscribers", () => {
  let rig: Awaited<ReturnType<typeof startSubscribingRig>>;
  beforeEach(async () => {
    rig = await startSubscribingRig({ alertTopics: 2 });
  });
  afterEach(() => rig.close());

  /** Phones, because SNS takes them at their word. */
  async function fillFirstTopic() {
    const numbers = Array.from({ length: 200 }, (_, index) => `+1555010${String(1_000 + index)}`);
    for (let at = 0; at < numbers.length; at += 20) {
      const part = numbers.slice(at, at + 20);
      await Promise.all(
        part.map((endpoint) =>
          rig.ports.registry.subscribe({ protocol: "sms", endpoint, subscriberId: idOf(endpoint) }),
        ),
      );
    }
  }
  const idOf = (endpoint: string) => `s-${endpoint.replace("+", "").padEnd(22, "0")}`;

  it("go on the second topic when the first is full, and get what is sent and confirmed there", async () => {
    await fillFirstTopic();
    const id = await rig.subscribeAndConfirm("late@example.org");
    const subscriber = await rig.ports.subscribers.get(id);
    expect(subscriber).toMatchObject({ state: "confirmed" });
    expect(topicOfSubscription(subscriber?.subscriptionArn)).toBe(2);
    rig.clock += minuteMs;
    await rig.ports.alerts.add(anAlert({ createdAt: rig.clock }));
    await rig.publish("alert-1");
    expect(await rig.readers()).toEqual(["late@example.org"]);
    await sendTestAlert(id, rig.ports);
    expect(await rig.readers()).toEqual(["late@example.org", "late@example.org"]);
  });

  it("each get an alert once, whichever topic they are on, and machines once", async () => {
    const early = await rig.subscribeAndConfirm("early@example.org");
    await fillFirstTopic();
    await rig.subscribeAndConfirm("late@example.org");
    rig.clock += minuteMs;
    await rig.ports.alerts.add(anAlert({ createdAt: rig.clock }));
    await rig.publish("alert-1");
    expect((await rig.readers()).sort()).toEqual(["early@example.org", "late@example.org"]);
    const alert = await rig.ports.alerts.get("alert-1");
    expect(alert?.deliveries).toMatchObject({ machine: { outcome: "sent" }, [early]: { outcome: "sent" } });
  });

  it("are refused when every topic is full, with what to do", async () => {
    const { registry, now } = rig.ports;
    expect(await registry.capacity()).toBe(400);
    const crowd = Array.from({ length: 400 }, (_, index) => aSubscriber({ address: `reader${index}@example.org` }));
    const address = normaliseEmail("one-more@example.org");
    if (!address.ok) throw new Error(address.problem);
    const subscribers = memorySubscriberStore(crowd);
    const asked = subscribe({ address, filters: {}, timezone: "UTC" }, { subscribers, registry, now });
    await expect(asked).rejects.toMatchObject({
      code: "TOPIC_FULL",
      message: expect.stringContaining("-c alertTopics=3"),
    });
  });

  it("are asked again on the topic where their confirmation waits", async () => {
    const subscribe = (topic?: number) =>
      rig.ports.registry.subscribe({
        protocol: "email",
        endpoint: "waits@example.org",
        subscriberId: idOf("+1"),
        ...(topic && { topic }),
      });
    await subscribe(2);
    const [pending] = await rig.ports.registry.list();
    expect(pending).toMatchObject({ topic: 2 });
    await subscribe(pending?.topic);
    expect(await rig.ports.registry.list()).toHaveLength(1);
  });

  it("are followed when SNS has them under another subscription, and the operator is told", async () => {
    const id = await rig.subscribeAndConfirm("moves@example.org");
    const before = await rig.ports.subscribers.get(id);
    await rig.ports.registry.unsubscribe(before?.subscriptionArn ?? "");
    await rig.ports.registry.subscribe({
      protocol: "email",
      endpoint: "moves@example.org",
      subscriberId: id,
      topic: 2,
    });
    const link = (await rig.confirmationLinks("moves@example.org")).at(-1) ?? "";
    const token = new URL(link).searchParams.get("Token") ?? "";
    await rig.ports.registry.confirm(token);
    rig.clock += 2 * hourMs;
    expect((await rig.reconcile()).findings.map(({ kind }) => kind)).toContain("moved");
    expect(topicOfSubscription((await rig.ports.subscribers.get(id))?.subscriptionArn)).toBe(2);
    expect((await rig.reconcile()).findings.map(({ kind }) => kind)).not.toContain("moved");
  });
});
