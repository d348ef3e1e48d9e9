import { SubscribeCommand } from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConnectedEnvironment, connectEnvironment } from "../../bin/connect-environment.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../support/a-feed-server.ts";
import { type AWatch, connectWatch } from "../support/a-watch.ts";
import { openServices, type Services } from "../support/services.ts";

const minute = 60_000;

/** From a feed to a machine subscriber, on the stand-ins or on whatever AWS_ENDPOINT_URL names. */
describe("the whole pipeline", () => {
  const clock = { now: Math.floor(Date.now() / minute) * minute };
  let services: Services;
  let environment: ConnectedEnvironment;
  let feed: AFeedServer;
  let watch: AWatch;
  let machineQueue: string;

  beforeAll(async () => {
    services = await openServices();
    environment = connectEnvironment(services);
    feed = await aFeedServer([
      aTransferReport(1, clock.now - 60 * minute),
      { id: "weather", title: "Rain expected in Tehran and Moscow", publishedAt: clock.now - 30 * minute },
    ]);
    const settings = {
      url: feed.url,
      title: "Wire",
      ownerGroup: "wire",
      stateMedia: false,
      tier: 1,
      enabled: true,
    } as const;
    const added = newFeed({ ...settings, backfill: true }, clock.now - minute);
    await environment.feeds.add(added);
    await environment.schedules.place({ [added.feedId]: clock.now - minute });
    machineQueue = await subscribeMachine();
    watch = await connectWatch({ aws: services.aws, standIns: services, clock });
  });
  afterAll(async () => {
    await watch.close();
    await environment.clients.sqs.send(new DeleteQueueCommand({ QueueUrl: machineQueue }));
    environment.close();
    await services.close();
    await feed.close();
  });

  async function subscribeMachine(): Promise<string> {
    const { sqs, sns } = environment.clients;
    const { QueueUrl = "" } = await sqs.send(
      new CreateQueueCommand({ QueueName: `machine-${Date.now().toString(36)}` }),
    );
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
    const subscription = {
      TopicArn: services.resources.topics.alerts,
      Protocol: "sqs",
      Endpoint: Attributes?.QueueArn,
      Attributes: { FilterPolicy: JSON.stringify({ direction: ["iran_to_russia"] }) },
    };
    await sns.send(new SubscribeCommand(subscription));
    return QueueUrl;
  }

  async function machineMessages(): Promise<Record<string, unknown>[]> {
    const { sqs } = environment.clients;
    const found: Record<string, unknown>[] = [];
    for (;;) {
      const receive = { QueueUrl: machineQueue, MaxNumberOfMessages: 10, WaitTimeSeconds: found.length > 0 ? 0 : 1 };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(receive));
      if (Messages.length === 0) return found;
      for (const { Body = "{}", ReceiptHandle } of Messages) {
        found.push(JSON.parse(JSON.parse(Body).Message));
        await sqs.send(new DeleteMessageCommand({ QueueUrl: machineQueue, ReceiptHandle }));
      }
    }
  }

  it("stores every entry, alerts on the transfer alone, and tells machines in JSON", { timeout: 60_000 }, async () => {
    await watch.round();
    const titles: string[] = [];
    for await (const { title } of environment.articles.scan()) titles.push(title);
    expect(titles).toHaveLength(2);
    const alerts = await environment.alerts.list({ from: 0, to: clock.now + 1, limit: 10 });
    expect(alerts).toMatchObject([
      { direction: "iran_to_russia", category: "missile", status: "completed", state: "SENT" },
    ]);
    expect(await machineMessages()).toMatchObject([{ alertId: alerts[0]?.alertId }]);
  });

  it("does nothing more when the feed is polled again", async () => {
    clock.now += 60 * minute;
    await watch.round();
    expect(feed.answers).toEqual([200, 304]);
    expect(await machineMessages()).toEqual([]);
  });
});
