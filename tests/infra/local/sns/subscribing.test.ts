import {
  CheckIfPhoneNumberIsOptedOutCommand,
  ConfirmSubscriptionCommand,
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  UnsubscribeCommand,
} from "@aws-sdk/client-sns";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ATopic, aTopic, tokenIn } from "./a-topic.ts";

const hours = 3_600_000;
let topic: ATopic;
beforeEach(async () => {
  topic = await aTopic();
});
afterEach(() => topic.close());

describe("an email subscription", () => {
  it("is pending until its token comes back, and gets nothing before", async () => {
    expect(await topic.subscribe("email", "ann@example.org")).toBe("pending confirmation");
    await topic.publish({ Message: "too early" });
    expect(await topic.fileNames()).toHaveLength(1);
    expect((await topic.delivered())[0]).toContain("Subject: AWS Notification - Subscription Confirmation");
  });

  it("is confirmed by its token, once and again, and then gets messages", async () => {
    const arn = await topic.subscribeConfirmed("ann@example.org");
    const Token = tokenIn((await topic.delivered())[0] ?? "");
    const again = await topic.client.send(new ConfirmSubscriptionCommand({ TopicArn: topic.topicArn, Token }));
    expect(again.SubscriptionArn).toBe(arn);
    await topic.publish({ Message: "in time" });
    expect((await topic.delivered())[1]).toContain("in time");
  });

  it("is asked again, and not doubled, when it subscribes twice while pending", async () => {
    await topic.subscribe("email", "ann@example.org");
    await topic.subscribe("email", "ann@example.org");
    expect(await topic.fileNames()).toHaveLength(2);
    const { Subscriptions } = await topic.client.send(
      new ListSubscriptionsByTopicCommand({ TopicArn: topic.topicArn }),
    );
    expect(Subscriptions).toMatchObject([{ SubscriptionArn: "PendingConfirmation", Endpoint: "ann@example.org" }]);
  });

  it("keeps its policy: subscribing again with another is refused", async () => {
    await topic.subscribeConfirmed("ann@example.org", { to: ["a"] });
    await expect(topic.subscribe("email", "ann@example.org", { to: ["b"] })).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: expect.stringContaining("different attributes"),
    });
  });

  it("can still be confirmed a minute before two days are over, and is gone after", async () => {
    await topic.subscribe("email", "ann@example.org");
    await topic.subscribe("email", "bob@example.org");
    const [ann = "", bob = ""] = (await topic.delivered()).map(tokenIn);
    const confirm = (Token: string) =>
      topic.client.send(new ConfirmSubscriptionCommand({ TopicArn: topic.topicArn, Token }));
    topic.clock.now += 48 * hours - 60_000;
    await expect(confirm(ann)).resolves.toMatchObject({ SubscriptionArn: expect.stringContaining("arn:") });
    topic.clock.now += 60_000;
    await expect(confirm(bob)).rejects.toMatchObject({ name: "InvalidParameterException" });
    const { Subscriptions } = await topic.client.send(
      new ListSubscriptionsByTopicCommand({ TopicArn: topic.topicArn }),
    );
    expect(Subscriptions?.map(({ Endpoint }) => Endpoint)).toEqual(["ann@example.org"]);
  });

  it("cannot be ended by whoever opens the link, once confirmed with AuthenticateOnUnsubscribe", async () => {
    const arn = await topic.subscribeConfirmed("ann@example.org");
    const link = `${topic.sns.endpoint}/?Action=Unsubscribe&SubscriptionArn=${arn}`;
    const opened = await fetch(link);
    expect([opened.status, await opened.text()]).toEqual([403, expect.stringContaining("AuthorizationError")]);
    await topic.client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
    const attributes = topic.client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }));
    await expect(attributes).rejects.toMatchObject({ name: "NotFoundException" });
  });

  it("that was confirmed by the mailed link can be ended by anyone's: the trap that a mail scanner falls into", async () => {
    await topic.subscribe("email", "ann@example.org");
    const link = /http:\S+ConfirmSubscription\S+/.exec((await topic.delivered())[0] ?? "")?.[0] ?? "";
    expect((await fetch(link)).status).toBe(200);
    await topic.publish({});
    const end = /http:\S+Action=Unsubscribe\S+/.exec((await topic.delivered())[1] ?? "")?.[0] ?? "";
    expect((await fetch(end)).status).toBe(200);
    await topic.publish({});
    expect(await topic.fileNames()).toHaveLength(2);
  });

  it("refuses AuthenticateOnUnsubscribe in an unsigned request, and every other unsigned action", async () => {
    await topic.subscribe("email", "ann@example.org");
    const query = (fields: Record<string, string>) => fetch(`${topic.sns.endpoint}/?${new URLSearchParams(fields)}`);
    const Token = tokenIn((await topic.delivered())[0] ?? "");
    const confirmed = await query({
      Action: "ConfirmSubscription",
      TopicArn: topic.topicArn,
      Token,
      AuthenticateOnUnsubscribe: "true",
    });
    expect(await confirmed.text()).toContain("AuthorizationError");
    const published = await query({ Action: "Publish", TopicArn: topic.topicArn, Message: "spam" });
    expect([published.status, await published.text()]).toEqual([
      403,
      expect.stringContaining("MissingAuthenticationToken"),
    ]);
  });
});

describe("a phone number", () => {
  it("is subscribed at once: SNS sends it no confirmation", async () => {
    expect(await topic.subscribe("sms", "+15550100001")).toMatch(/^arn:/);
    await topic.publish({ Message: "Hi" });
    expect((await topic.delivered())[0]).toContain("To: +15550100001");
  });

  it("that answered STOP stays subscribed and silently gets nothing, until START", async () => {
    const arn = await topic.subscribe("sms", "+15550100001");
    topic.sns.replyStop("+15550100001");
    await topic.publish({ Message: "unheard" });
    const check = new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber: "+15550100001" });
    expect((await topic.client.send(check)).isOptedOut).toBe(true);
    const { Attributes } = await topic.client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }));
    expect(Attributes?.PendingConfirmation).toBe("false");
    topic.sns.replyStart("+15550100001");
    await topic.publish({ Message: "heard" });
    expect((await topic.delivered()).map((text) => text.split("\n\n")[1]?.trim())).toEqual(["heard"]);
  });
});

describe("an endpoint", () => {
  it.each([
    ["email", "no-at-sign"],
    ["email", "two@@example.org"],
    ["email", "a b@example.org"],
    ["email", '"quoted"@example.org'],
    ["email", "ann@localhost"],
    ["email", ".ann@example.org"],
    ["email", "ann@example.org\r\nBcc: eve@example.org"],
    ["sms", "5550100001"],
    ["sms", "+0555010000"],
    ["sms", "+1 555 010 0001"],
    ["sms", "+1555010000100001"],
    ["sqs", "https://sqs.example.org/queue"],
    ["pigeon", "coop 7"],
    ["https", "https://example.org/hook"],
  ])("of %s that reads %j is refused", async (protocol, endpoint) => {
    await expect(topic.subscribe(protocol, endpoint)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("of an unknown topic is refused as not found", async () => {
    const command = new SubscribeCommand({
      TopicArn: "arn:aws:sns:eu-central-1:000000000000:none",
      Protocol: "email",
      Endpoint: "ann@example.org",
    });
    await expect(topic.client.send(command)).rejects.toMatchObject({ name: "NotFoundException" });
  });
});

describe("the list of subscriptions", () => {
  it("comes in pages of a hundred, each subscription once", async () => {
    const numbers = Array.from({ length: 205 }, (_, place) => `+1555010${String(place).padStart(4, "0")}`);
    for (const number of numbers) await topic.subscribe("sms", number);
    const sizes: number[] = [];
    const found = new Set<string | undefined>();
    const pages = paginateListSubscriptionsByTopic({ client: topic.client }, { TopicArn: topic.topicArn });
    for await (const { Subscriptions = [] } of pages) {
      sizes.push(Subscriptions.length);
      for (const { Endpoint } of Subscriptions) found.add(Endpoint);
    }
    expect(sizes).toEqual([100, 100, 5]);
    expect(found.size).toBe(205);
  });
});

describe("a subscription's attributes", () => {
  it("show its filter policy, which can be changed", async () => {
    const SubscriptionArn = await topic.subscribeConfirmed("ann@example.org", { to: ["a"] });
    const change = { SubscriptionArn, AttributeName: "FilterPolicy", AttributeValue: '{"to":["b"]}' };
    await topic.client.send(new SetSubscriptionAttributesCommand(change));
    const { Attributes } = await topic.client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
    expect(Attributes).toMatchObject({
      FilterPolicy: '{"to":["b"]}',
      Endpoint: "ann@example.org",
      PendingConfirmation: "false",
      ConfirmationWasAuthenticated: "true",
    });
  });

  it("that SNS does not know are refused", async () => {
    const SubscriptionArn = await topic.subscribe("sms", "+15550100001");
    const change = { SubscriptionArn, AttributeName: "Colour", AttributeValue: "red" };
    const changed = topic.client.send(new SetSubscriptionAttributesCommand(change));
    await expect(changed).rejects.toMatchObject({ name: "InvalidParameterException" });
  });
});
