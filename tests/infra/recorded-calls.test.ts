import { SetSubscriptionAttributesCommand, UnsubscribeCommand } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConnectedEnvironment, connectEnvironment } from "../../bin/connect-environment.ts";
import { mailedToken } from "../../infra/local/local-readers.ts";
import type { RunStageName } from "../../infra/local/stages/connect-stages.ts";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { normaliseEmail } from "../../shared/alerts/normalise-email.ts";
import type { AwsAccess } from "../../shared/config.ts";
import { confirmSubscription } from "../../shared/pipeline/confirm-subscription.ts";
import { subscribe } from "../../shared/pipeline/subscribe.ts";
import { resourceNames } from "../../shared/resource-names.ts";
import { stageNames } from "../../shared/stages.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../support/a-feed-server.ts";
import { type AWatch, connectWatch, seedWatch } from "../support/a-watch.ts";
import { startAllStandIns } from "../support/stand-ins.ts";
import { aTemplate } from "./support/a-template.ts";
import { EffectiveRights } from "./support/effective-rights.ts";
import { type RecordedCall, recordingProxy } from "./support/recording-proxy.ts";
import { TemplateView } from "./support/template-view.ts";

// A week in the life of a watch, every AWS call of every stage recorded: what IAM must allow, and what it allows without need.

const minute = 60_000;
const hour = 60 * minute;
const runStageNames = stageNames.filter((stage): stage is RunStageName => stage !== "sync-feeds");
const calls = new Map<RunStageName, RecordedCall[]>();
const clock = { now: Math.floor(Date.now() / hour) * hour };
const closers: (() => Promise<void> | void)[] = [];
let standIns: StandIns;
let feed: AFeedServer;
let environment: ConnectedEnvironment;
let watch: AWatch;

/** Stand-ins behind proxies of the stage's own, which remember what it asked. */
async function recorded(stage: RunStageName): Promise<AwsAccess> {
  const { endpoints } = standIns.aws;
  const proxies = {
    dynamodb: await recordingProxy("dynamodb", endpoints.dynamodb ?? ""),
    sqs: await recordingProxy("sqs", endpoints.sqs ?? ""),
    sns: await recordingProxy("sns", endpoints.sns ?? ""),
  };
  closers.push(...Object.values(proxies).map((proxy) => () => proxy.close()));
  const heard: RecordedCall[] = [];
  calls.set(stage, heard);
  for (const proxy of Object.values(proxies)) proxy.calls.push = (...more) => heard.push(...more);
  return {
    ...standIns.aws,
    endpoints: {
      dynamodb: proxies.dynamodb.endpoint,
      sqs: proxies.sqs.endpoint,
      sns: proxies.sns.endpoint,
    },
  };
}

async function poll(): Promise<void> {
  for (const { feedId } of await environment.feeds.list()) await environment.schedules.place({ [feedId]: clock.now });
  await watch.round();
}

beforeAll(async () => {
  standIns = await startAllStandIns({ now: () => clock.now });
  environment = connectEnvironment(standIns);
  feed = await aFeedServer([aTransferReport(1, clock.now - hour)]);
  await seedWatch(standIns, feed.url, clock);
  const digest = normaliseEmail("digest@example.org");
  if (!digest.ok) throw new Error(digest.problem);
  const ports = { ...environment, now: () => clock.now };
  await subscribe({ address: digest, filters: {}, timezone: "UTC", digest: "daily" }, ports);
  await confirmSubscription(await mailedToken(standIns.outbox, "digest@example.org"), ports);
  const ways = new Map(await Promise.all(runStageNames.map(async (stage) => [stage, await recorded(stage)] as const)));
  const awsOf = (stage: RunStageName) => ways.get(stage) ?? standIns.aws;
  watch = await connectWatch({ aws: standIns.aws, standIns, clock, awsOf });

  await poll(); // a new report: an alert
  clock.now += 10 * minute;
  feed.items.splice(0, 1, {
    ...aTransferReport(1, clock.now - 70 * minute),
    title: "Iran delivered 500 Fath-360 missiles to Russia, officials say",
  });
  feed.items.push({ id: "denial", title: "Iran denies sending Fath-360 missiles to Russia", publishedAt: clock.now });
  await poll(); // a changed entry, and a denial
  clock.now += 10 * minute;
  feed.items.push(aTransferReport(2, clock.now));
  await environment.settings.pause({ since: clock.now, reason: "a test" });
  await watch.stages.untilQuiet();
  await watch.stages.tick("dispatch-polls");
  await environment.settings.resume();
  await poll();
  clock.now += 24 * hour;
  await watch.stages.tick("send-digest");
  await watch.stages.tick("sweep-pending");
  standIns.sns.replyStop("+15550100123"); // a phone that wants no more, a subscription that is gone, a policy that somebody changed
  for (const { arn: SubscriptionArn, endpoint } of await environment.registry.list()) {
    const { sns } = environment.clients;
    if (endpoint === "reader@example.org") await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    const policy = { AttributeName: "FilterPolicy", AttributeValue: '{"to":["somebody-else"]}' };
    if (endpoint === "digest@example.org")
      await sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn, ...policy }));
  }
  for (let day = 0; day < 2; day++) {
    clock.now += 24 * hour;
    await watch.stages.tick("reconcile-subscribers");
  }
}, 120_000);

afterAll(async () => {
  await watch.close();
  environment.close();
  for (const close of closers) await close();
  await standIns.close();
  await feed.close();
});

const view = new TemplateView(aTemplate({ env: "local" }));
const arnOf = ({ action, resource }: RecordedCall) => {
  const [service = ""] = action.split(":");
  if (resource === "*") return "*";
  return `arn:aws:${service}:us-east-1:111122223333:${service === "dynamodb" ? `table/${resource}` : resource}`;
};
const rightsOf = (stage: RunStageName) => EffectiveRights.ofFunction(view, resourceNames("local").function(stage));

describe("every call that a stage made in that week", () => {
  it.each(runStageNames)("by %s is allowed by its role", (stage) => {
    const made = calls.get(stage) ?? [];
    expect(made.length).toBeGreaterThan(1);
    expect(made.filter((call) => !rightsOf(stage).allows(call.action, arnOf(call)))).toEqual([]);
  });
});

const readBack = "an answer was cut, or somebody was faster: what stands there now?";
const smsBudget = "the month's SMS budget is nearly spent: the operator is told";
const died = "a reader died, or the queue refused its message: the sweep sends it again";

/** Rights that such a week does not need, each with the day that does. */
const forOtherDays: Readonly<Record<RunStageName, Readonly<Record<string, string>>>> = {
  "dispatch-polls": {},
  "poll-feeds": {},
  "extract-mentions": {
    "GetItem alerts": readBack,
    "Query alerts/index/byStory": "an article no longer says what an alert rested on",
  },
  "publish-alerts": { "GetItem alerts": readBack, "GetItem subscribers": readBack, "Publish operator": smsBudget },
  "sweep-pending": { "SendMessage alert": died, "SendMessage article": died },
  "send-digest": { "GetItem subscribers": readBack, "Publish operator": smsBudget },
  "reconcile-subscribers": { "GetItem subscribers": readBack },
};

describe("every right of a role", () => {
  it.each(runStageNames)("of %s was needed in that week, or is for another day", (stage) => {
    const made = calls.get(stage) ?? [];
    const given = rightsOf(stage).statements.flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
    );
    const ours = given.filter(({ action, resource }) => isAsked(action) && !resource.endsWith("dead-letters"));
    const unused = ours.filter(({ action, resource }) => {
      const right = new EffectiveRights([{ effect: "Allow", actions: [action], resources: [resource] }]);
      return !made.some((call) => right.allows(call.action, arnOf(call)));
    });
    const told = unused.map(
      ({ action, resource }) => `${action.split(":")[1]} ${resource.split("local-")[1] ?? resource}`,
    );
    expect(ours.length).toBeGreaterThan(1);
    expect(told.sort()).toEqual(Object.keys(forOtherDays[stage]).sort());
  });
});

/** Logs, traces and the reading of a queue are Lambda's own doing. */
function isAsked(action: string): boolean {
  return action.startsWith("dynamodb:") || action.startsWith("sns:") || action === "sqs:SendMessage";
}
