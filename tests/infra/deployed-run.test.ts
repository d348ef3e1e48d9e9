import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Message, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleFunctions } from "../../infra/bundle-functions.ts";
import { localReaders, subscribeLocalReaders } from "../../infra/local/local-readers.ts";
import { stageEnvironment } from "../../infra/local/stage-environment.ts";
import { scheduledEvent, sqsEvent } from "../../infra/local/stages/events.ts";
import { type BundleRun, invokeBundle } from "../../infra/local/stages/invoke-bundle.ts";
import { closeServer, listenOnLoopback } from "../../infra/local/stand-in.ts";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../../shared/adapters/aws/clients.ts";
import { feedStore } from "../../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../../shared/adapters/dynamodb/schedule-store.ts";
import { subscriberStore } from "../../shared/adapters/dynamodb/subscriber-store.ts";
import { snsSubscriptionRegistry } from "../../shared/adapters/sns/subscription-registry.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { resourceNames } from "../../shared/resource-names.ts";
import { type StageName, stageNames } from "../../shared/stages.ts";
import { startAllStandIns } from "../support/stand-ins.ts";
import { aTemplate } from "./support/a-template.ts";
import { EffectiveRights } from "./support/effective-rights.ts";
import { type RecordedCall, recordingProxy } from "./support/recording-proxy.ts";
import { TemplateView } from "./support/template-view.ts";

// The bundles that would be deployed, run whole: each stage in a process of its own, over stand-ins, every AWS call recorded.

const canaries = { body: "quibble-lantern-7731", secret: "canary-secret-90210", session: "canary-session-44810" };
const now = Date.now();
const feed = `<rss version="2.0"><channel><title>Harbour Ledger</title><link>http://127.0.0.1/</link><description>x</description>
<item><guid>ledger-1</guid><title>Iran has delivered 200 Fath-360 ballistic missiles to Russia, officials say</title>
<link>http://127.0.0.1/ledger-1</link><pubDate>${new Date(now - 60_000).toUTCString()}</pubDate>
<description>Iran has delivered 200 Fath-360 ballistic missiles to Russia, officials in Kyiv said on Monday. ${canaries.body}</description></item>
</channel></rss>`;

let bundles: readonly Bundle[];
let standIns: StandIns;
let folder: string;
const runs = new Map<StageName, BundleRun>();
const calls = new Map<StageName, readonly RecordedCall[]>();
const closers: (() => Promise<void> | void)[] = [];

async function runStage(stage: StageName, event: unknown): Promise<void> {
  const { aws } = standIns;
  const proxies = {
    dynamodb: await recordingProxy("dynamodb", aws.endpoints.dynamodb ?? ""),
    sqs: await recordingProxy("sqs", aws.endpoints.sqs ?? ""),
    sns: await recordingProxy("sns", aws.endpoints.sns ?? ""),
  };
  const environment = stageEnvironment(stage, standIns, {
    AWS_ENDPOINT_URL_DYNAMODB: proxies.dynamodb.endpoint,
    AWS_ENDPOINT_URL_SQS: proxies.sqs.endpoint,
    AWS_ENDPOINT_URL_SNS: proxies.sns.endpoint,
    AWS_SECRET_ACCESS_KEY: canaries.secret,
    AWS_SESSION_TOKEN: canaries.session,
    ALLOW_PRIVATE_NETWORK: "true",
    LOG_LEVEL: "DEBUG",
  });
  const directory = bundles.find((bundle) => bundle.stage === stage)?.directory ?? "";
  runs.set(stage, await invokeBundle(directory, event, environment));
  calls.set(stage, [...proxies.dynamodb.calls, ...proxies.sqs.calls, ...proxies.sns.calls]);
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
}

const runSchedule = (stage: StageName) => runStage(stage, scheduledEvent(stage, standIns.aws.region, now));

async function runQueue(stage: StageName, queue: "poll" | "article" | "alert"): Promise<void> {
  const client = sqsClient(standIns.aws);
  const messages: Message[] = [];
  const receive = new ReceiveMessageCommand({
    QueueUrl: standIns.resources.queues[queue],
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 1,
    MessageSystemAttributeNames: ["All"],
  });
  messages.push(...((await client.send(receive)).Messages ?? []));
  client.destroy();
  await runStage(stage, sqsEvent(messages, `arn:aws:sqs:eu-central-1:000000000000:${queue}`, standIns.aws.region));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "transfer-watch-bundles-"));
  [bundles, standIns] = await Promise.all([bundleFunctions(folder), startAllStandIns()]);
  const publisher = createServer((_, response) =>
    response.writeHead(200, { "content-type": "application/rss+xml" }).end(feed),
  );
  const address = await listenOnLoopback(publisher);
  closers.push(
    () => closeServer(publisher),
    () => standIns.close(),
    () => rm(folder, { recursive: true, force: true }),
  );

  const { aws, resources } = standIns;
  const dynamodb = dynamoDbClient(aws);
  const sns = snsClient(aws);
  const subscribers = subscriberStore(dynamodb, resources.tables.subscribers);
  const registry = snsSubscriptionRegistry(sns, resources.topics.alerts);
  await subscribeLocalReaders({ subscribers, registry, now: Date.now }, standIns.outbox);
  const watched = newFeed(
    {
      url: `${address}/feed.xml`,
      title: "Harbour Ledger",
      ownerGroup: "harbour",
      stateMedia: false,
      tier: 1,
      enabled: true,
      backfill: true,
    },
    now,
  );
  await feedStore(dynamodb, resources.tables.feeds).add(watched);
  await scheduleStore(dynamodb, resources.tables.schedules).place({ [watched.feedId]: now - 120_000 });
  closers.push(
    () => dynamodb.destroy(),
    () => sns.destroy(),
  );

  await runSchedule("dispatch-polls");
  await runQueue("poll-feeds", "poll");
  await runQueue("extract-mentions", "article");
  await runQueue("publish-alerts", "alert");
  for (const stage of ["sweep-pending", "send-digest", "reconcile-subscribers"] as const) await runSchedule(stage);
  // CloudFormation's answer goes to a closed port: what the sync does before is what counts here.
  const ResponseURL = "http://127.0.0.1:9/answer";
  await runStage("sync-feeds", {
    RequestType: "Create",
    ResponseURL,
    StackId: "s",
    RequestId: "r",
    LogicalResourceId: "l",
    ResourceProperties: {},
  });
}, 180_000);

afterAll(async () => {
  for (const close of closers) await close();
});

describe("the bundled functions", () => {
  it("carry an entry of a feed to a published alert", () => {
    const outcomes = Object.fromEntries([...runs].map(([stage, { result, error }]) => [stage, error ?? result]));
    expect(outcomes).toMatchObject({
      "poll-feeds": { batchItemFailures: [] },
      "extract-mentions": { batchItemFailures: [] },
      "publish-alerts": { batchItemFailures: [] },
      "sync-feeds": expect.stringContaining("CloudFormation cannot be told"),
    });
    expect(calls.get("publish-alerts")).toContainEqual({
      action: "sns:Publish",
      resource: "transfer-watch-local-alerts",
    });
  });
});

describe("every AWS call that they made", () => {
  const view = new TemplateView(aTemplate({ env: "local" }));
  const names = resourceNames("local");
  const arn = (service: string, name: string) => `arn:aws:${service}:us-east-1:111122223333:${name}`;
  const arnOf = ({ action, resource }: RecordedCall) => {
    const [service = ""] = action.split(":");
    if (resource === "*") return "*";
    return arn(service, service === "dynamodb" ? `table/${resource}` : resource);
  };

  it.each(stageNames.map((stage) => [stage] as const))("by %s is allowed by its role", (stage) => {
    const rights = EffectiveRights.ofFunction(view, names.function(stage));
    const made = calls.get(stage) ?? [];
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((call) => !rights.allows(call.action, arnOf(call)))).toEqual([]);
  });
});

describe("everything that they logged", () => {
  const everything = () => [...runs.values()].flatMap(({ lines }) => lines);

  it("is JSON, one event a line, at most 8 KB", () => {
    expect(everything().length).toBeGreaterThan(8);
    for (const line of everything()) {
      expect(() => JSON.parse(line)).not.toThrow();
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(8 * 1024);
    }
  });

  it("names request, feed, article and alert", () => {
    const text = everything().join("\n");
    for (const id of ["function_request_id", "feedId", "articleId", "alertId"]) expect(text).toContain(`"${id}"`);
  });

  it("holds no address, no body, no secret", () => {
    const text = everything().join("\n");
    for (const canary of [...Object.values(canaries), ...Object.values(localReaders)])
      expect(text).not.toContain(canary);
  });
});
