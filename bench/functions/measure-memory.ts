import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { connectEnvironment } from "../../bin/connect-environment.ts";
import { subscribeLocalReaders } from "../../infra/local/local-readers.ts";
import { stageEnvironment } from "../../infra/local/stage-environment.ts";
import { scheduledEvent, sqsEvent } from "../../infra/local/stages/events.ts";
import { type BundleRun, invokeBundle } from "../../infra/local/stages/invoke-bundle.ts";
import { startStandIns } from "../../infra/local/stand-ins.ts";
import { variables } from "../../shared/config.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { oneCoreMb, type StageName, stageDefinition, stageNames } from "../../shared/stages.ts";
import { startProcess } from "../polling/start-process.ts";

export interface MemoryResult {
  readonly stage: StageName;
  readonly job: string;
  readonly deployedMb: number;
  readonly peakRssMb: number;
  /** The least that leaves a quarter free, in steps of 64 MB from Lambda's 128. */
  readonly advisedMb: number;
  readonly cpuMs: number;
  /** How long that CPU takes on the share of a core that the deployed memory buys. */
  readonly secondsDeployed: number;
}

const feedCount = 100;
const reports = 10;

/**
 * What each bundled function needs for its main job, in a process of its own over the stand-ins: the polls of a hundred feeds that are all
 * new, ten reports to read, their alerts to publish, a deployment's sync of feeds.yaml and rules.
 */
export async function measureMemory(directoryOf: (stage: StageName) => string): Promise<readonly MemoryResult[]> {
  const data = await mkdtemp(join(tmpdir(), "transfer-watch-memory-"));
  const publishers = await startProcess<{ readonly urls: readonly string[] }>("../functions/publishers.ts");
  const standIns = await startStandIns({ data, inMemory: true });
  const environment = connectEnvironment(standIns);
  const results: MemoryResult[] = [];

  async function measure(stage: StageName, event: object, job: string): Promise<void> {
    const extra = { [variables.allowPrivateNetwork]: "true" };
    const run = await invokeBundle(directoryOf(stage), event, stageEnvironment(stage, standIns, extra));
    // CloudFormation's answer goes to a closed port; everything before it is done.
    if (run.error !== undefined && stage !== "sync-feeds") throw new Error(`${stage}: ${run.error}`);
    const deployedMb = stageDefinition(stage).memoryMb;
    const secondsDeployed = run.cpuMs / 1000 / Math.min(1, deployedMb / oneCoreMb);
    results.push({ stage, job, deployedMb, cpuMs: run.cpuMs, secondsDeployed, ...advise(run) });
  }

  const onSchedule = (stage: StageName, job: string) =>
    measure(stage, scheduledEvent(stage, standIns.aws.region, Date.now()), job);

  async function onQueue(stage: "poll-feeds" | "extract-mentions" | "publish-alerts", what: string): Promise<void> {
    const { queue } = queueOf[stage];
    const receive = new ReceiveMessageCommand({
      QueueUrl: standIns.resources.queues[queue],
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ["All"],
    });
    const { Messages = [] } = await environment.clients.sqs.send(receive);
    const event = sqsEvent(Messages, `arn:aws:sqs:${standIns.aws.region}:000000000000:${queue}`, standIns.aws.region);
    await measure(stage, event, `${Messages.length} messages: ${what}`);
  }

  try {
    const { urls } = await publishers.ask(`start ${feedCount}`);
    for (let index = 0; index < reports; index++) await publishers.ask(`publish ${index}`);
    await subscribeLocalReaders({ ...environment, now: Date.now }, standIns.outbox);
    const settings = { ownerGroup: "Bench", stateMedia: false, tier: 1 as const, enabled: true, backfill: true };
    const added = urls.map((url) => newFeed({ ...settings, url, title: url }, Date.now()));
    for (const feed of added) await environment.feeds.add(feed);
    const due = Math.floor(Date.now() / 60_000) * 60_000;
    await environment.schedules.place(Object.fromEntries(added.map(({ feedId }) => [feedId, due])));

    await onSchedule("dispatch-polls", `${feedCount} feeds due`);
    await onQueue("poll-feeds", `${feedCount} new feeds`);
    await onQueue("extract-mentions", "reports");
    await onSchedule("sweep-pending", "alerts pending");
    await onQueue("publish-alerts", "alerts to 2 readers");
    await onSchedule("send-digest", "nothing due");
    await onSchedule("reconcile-subscribers", "2 readers");
    await measure("sync-feeds", deployment, "all of feeds.yaml and rules/");
    return stageNames.flatMap((stage) => results.filter((result) => result.stage === stage));
  } finally {
    environment.close();
    publishers.stop();
    await standIns.close();
    await rm(data, { recursive: true, force: true });
  }
}

const queueOf = {
  "poll-feeds": { queue: "poll" },
  "extract-mentions": { queue: "article" },
  "publish-alerts": { queue: "alert" },
} as const;

const deployment = {
  RequestType: "Create",
  ResponseURL: "http://127.0.0.1:9/answer",
  StackId: "s",
  RequestId: "r",
  LogicalResourceId: "l",
  ResourceProperties: {},
};

function advise({ maxRssKb }: BundleRun): Pick<MemoryResult, "peakRssMb" | "advisedMb"> {
  const peakRssMb = maxRssKb / 1024;
  return { peakRssMb, advisedMb: Math.max(128, Math.ceil((peakRssMb / 0.75 - 1e-9) / 64) * 64) };
}
