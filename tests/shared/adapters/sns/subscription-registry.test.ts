import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { snsSubscriptionRegistry } from "../../../../shared/adapters/sns/subscription-registry.ts";
import type { SubscriptionRegistry } from "../../../../shared/pipeline/ports.ts";
import { type ATopic, aTopic, tokenIn } from "../../../infra/local/sns/a-topic.ts";

let topic: ATopic;
let registry: SubscriptionRegistry;
beforeEach(async () => {
  topic = await aTopic();
  registry = snsSubscriptionRegistry(topic.client, topic.topicArn);
});
afterEach(() => topic.close());

const ann = "e-AnnAnnAnnAnnAnnAnnAnnA";
const ben = "s-BenBenBenBenBenBenBenB";

const email = (endpoint: string, subscriberId: string) =>
  registry.subscribe({ protocol: "email", endpoint, subscriberId });
const sms = (endpoint: string, subscriberId: string) => registry.subscribe({ protocol: "sms", endpoint, subscriberId });

describe("the registry of subscriptions", () => {
  it("gives an email subscription no ARN before it is confirmed, and a phone number one at once", async () => {
    expect(await email("ann@example.org", ann)).toEqual({});
    expect(await sms("+15550100001", ben)).toMatchObject({ arn: expect.stringContaining("arn:") });
    expect(await registry.list()).toMatchObject([
      { protocol: "email", endpoint: "ann@example.org" },
      { protocol: "sms", endpoint: "+15550100001", arn: expect.stringContaining("arn:") },
    ]);
  });

  it("confirms so that nobody can unsubscribe by a link, and the policy holds nothing but the address", async () => {
    await email("ann@example.org", ann);
    const { arn } = await registry.confirm(tokenIn((await topic.delivered())[0] ?? ""));
    expect(await registry.attributes(arn)).toEqual({
      filterPolicy: JSON.stringify({ to: [ann] }),
      confirmationWasAuthenticated: true,
    });
    await registry.setAddress(arn, ben);
    expect(await registry.attributes(arn)).toMatchObject({ filterPolicy: JSON.stringify({ to: [ben] }) });
    await registry.unsubscribe(arn);
    expect(await registry.attributes(arn)).toBeUndefined();
  });

  it("names a refused address, a refused token, a missing subscription and a full topic", async () => {
    await expect(email("nobody", ann)).rejects.toMatchObject({ code: "ADDRESS_INVALID" });
    await expect(registry.confirm("forged")).rejects.toMatchObject({ code: "TOKEN_INVALID" });
    await expect(registry.setAddress(`${topic.topicArn}:gone`, ann)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await Promise.all(Array.from({ length: 200 }, (_, place) => sms(`+1555010${String(place).padStart(4, "0")}`, ben)));
    await expect(sms("+15550109999", ben)).rejects.toMatchObject({ code: "TOPIC_FULL" });
  });

  it("says who opted out", async () => {
    topic.sns.replyStop("+15550100001");
    expect(await registry.isOptedOut("+15550100001")).toBe(true);
    expect(await registry.isOptedOut("+15550100002")).toBe(false);
  });
});
