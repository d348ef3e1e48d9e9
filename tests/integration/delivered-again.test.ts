import { GetQueueAttributesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { sqsClient } from "../../shared/adapters/aws/clients.ts";
import type { QueueName } from "../../shared/stages.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../support/a-feed-server.ts";
import { type AWatch, connectWatch, seedWatch } from "../support/a-watch.ts";
import { startAllStandIns } from "../support/stand-ins.ts";
import { deliveries, takeSnapshot, type WatchSnapshot } from "../support/watch-snapshot.ts";

const minute = 60_000;
let clock: { now: number };
let feed: AFeedServer;
let standIns: StandIns;
let watch: AWatch;

beforeEach(async () => {
  clock = { now: Math.floor(Date.now() / minute) * minute };
  feed = await aFeedServer([aTransferReport(1, clock.now - 60 * minute)]);
  standIns = await startAllStandIns({ now: () => clock.now, visibilitySeconds: 1 });
  await seedWatch(standIns, feed.url, clock);
  watch = await connectWatch({ aws: standIns.aws, standIns, clock });
});
afterEach(async () => {
  await watch.close();
  await standIns.close();
  await feed.close();
});

async function queue(name: QueueName, ...bodies: readonly string[]): Promise<void> {
  const client = sqsClient(standIns.aws);
  const QueueUrl = standIns.resources.queues[name];
  await Promise.all(bodies.map((MessageBody) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }))));
  client.destroy();
}

async function deadMessages(): Promise<number> {
  const client = sqsClient(standIns.aws);
  const AttributeNames = ["ApproximateNumberOfMessages" as const];
  const QueueUrl = standIns.resources.deadLetterQueue;
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  client.destroy();
  return Number(Attributes?.ApproximateNumberOfMessages);
}

const articleMessages = ({ articles }: WatchSnapshot, times: number) =>
  articles.flatMap(({ articleId }) => Array.from({ length: times }, () => JSON.stringify({ v: 1, articleId })));
const alertMessages = ({ alerts }: WatchSnapshot, times: number) =>
  alerts.flatMap(({ alertId }) => Array.from({ length: times }, () => JSON.stringify({ v: 1, alertId })));

describe("a message", () => {
  it("A11: delivered five times, and all at once, still makes one alert that each reader gets once", async () => {
    await watch.stages.tick("dispatch-polls");
    await watch.stages.untilQuiet();
    const once = await takeSnapshot(standIns);
    await queue("article", ...articleMessages(once, 5));
    await queue("alert", ...alertMessages(once, 5));
    await watch.stages.untilQuiet();
    expect(await takeSnapshot(standIns)).toEqual(once);
    expect([...(await deliveries(standIns.outbox)).values()]).toEqual([1, 1]);
  });

  it("A12: of last week, replayed in the wrong order, changes nothing", async () => {
    feed.items.push(aTransferReport(2, clock.now - 50 * minute), aTransferReport(3, clock.now - 40 * minute));
    await watch.round();
    const once = await takeSnapshot(standIns);
    const told = await deliveries(standIns.outbox);
    clock.now += 7 * 24 * 60 * minute;
    await queue("alert", ...alertMessages(once, 1).reverse());
    await queue("article", ...articleMessages(once, 1).reverse());
    await watch.stages.untilQuiet();
    expect(await takeSnapshot(standIns)).toEqual(once);
    expect(await deliveries(standIns.outbox)).toEqual(told);
  });

  it("A13: that no stage can read is dead after three receives, and its batch-mates are handled", async () => {
    await queue("article", "no JSON", '{"v":9}');
    await queue("alert", '{"v":1,"alertId":7}');
    await watch.round();
    expect(await deadMessages()).toBe(3);
    const { articles, alerts } = await takeSnapshot(standIns);
    expect([articles, alerts]).toMatchObject([[{}], [{ state: "SENT" }]]);
  });

  it("names an article that does not exist: it is let go with a warning, and not dead", async () => {
    await queue("article", '{"v":1,"articleId":"gone"}');
    await watch.stages.untilQuiet();
    expect(await deadMessages()).toBe(0);
  });
});

describe("a schedule", () => {
  it("A14: that fires twice at once polls each feed once", async () => {
    await Promise.all([1, 2, 3].map(() => watch.stages.tick("dispatch-polls")));
    await watch.stages.untilQuiet();
    expect(feed.answers).toEqual([200]);
  });

  it("polls again with the validators it was given, and stores and alerts nothing twice", async () => {
    await watch.round();
    const once = await takeSnapshot(standIns);
    clock.now += 60 * minute;
    await watch.round();
    expect(feed.answers).toEqual([200, 304]);
    expect(await takeSnapshot(standIns)).toEqual(once);
    expect([...(await deliveries(standIns.outbox)).values()]).toEqual([1, 1]);
  });
});

describe("A23 two versions of the code at once", () => {
  it("read the same queues and make one alert", async () => {
    const other = await connectWatch({ aws: standIns.aws, standIns, clock });
    try {
      feed.items.push(aTransferReport(2, clock.now - 50 * minute), aTransferReport(3, clock.now - 40 * minute));
      await Promise.all([watch.round(), other.round()]);
      const { articles, alerts, left } = await takeSnapshot(standIns);
      expect(articles).toHaveLength(3);
      expect(alerts.filter(({ state }) => state !== "SENT")).toEqual([]);
      expect(left).toEqual([]);
      expect(Math.max(...(await deliveries(standIns.outbox)).values())).toBe(1);
    } finally {
      await other.close();
    }
  });
});
