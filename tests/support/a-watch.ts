import { subscribeLocalReaders } from "../../infra/local/local-readers.ts";
import { connectStages, type RunStageName } from "../../infra/local/stages/connect-stages.ts";
import type { Observer } from "../../infra/local/stages/observer.ts";
import { type RunningStages, runStages } from "../../infra/local/stages/run-stages.ts";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { dynamoDbClient, snsClient } from "../../shared/adapters/aws/clients.ts";
import { feedStore } from "../../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../../shared/adapters/dynamodb/schedule-store.ts";
import { subscriberStore } from "../../shared/adapters/dynamodb/subscriber-store.ts";
import { snsSubscriptionRegistry } from "../../shared/adapters/sns/subscription-registry.ts";
import { type AwsAccess, variables } from "../../shared/config.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import type { StageName } from "../../shared/stages.ts";

const minute = 60_000;

export interface Clock {
  now: number;
}

/** The stages of one watch on stand-ins: its clock moves only when told, so leases, sweeps and back-offs need no waiting. */
export interface AWatch {
  readonly stages: RunningStages;
  /** One round as the Scheduler would make it, and everything that follows from it. */
  round(): Promise<void>;
  close(): Promise<void>;
}

/** @param aws the stages' way to the services: the stand-ins themselves, or proxies before them; `without` leaves stages out */
export async function connectWatch(
  {
    aws,
    standIns,
    clock,
    awsOf,
  }: {
    readonly aws: AwsAccess;
    readonly standIns: Pick<StandIns, "aws" | "resources">;
    readonly clock: Clock;
    /** One stage's own way to the services. */
    readonly awsOf?: (stage: RunStageName) => AwsAccess;
  },
  observe: Observer = () => {},
  without: readonly StageName[] = [],
): Promise<AWatch> {
  const { resources } = standIns;
  const connected = await connectStages(
    { aws, resources },
    {
      environment: { [variables.allowPrivateNetwork]: "true" },
      hostSpacingMs: 0,
      observe,
      ...(awsOf && { awsOf }),
      system: {
        now: () => clock.now,
        random: Math.random,
        newId: () => crypto.randomUUID(),
        sleep: async () => {},
      },
    },
  );
  const handlers = Object.fromEntries(
    Object.entries(connected.handlers).filter(([stage]) => !without.includes(stage as StageName)),
  );
  // Receiving and deleting messages is Lambda's own business: no fault of ours to inject.
  const stages = runStages({
    aws: standIns.aws,
    resources,
    handlers,
    observe,
    retryAfterSeconds: 0,
  });
  return {
    stages,
    async round() {
      await stages.tick("dispatch-polls");
      await stages.tick("sweep-pending");
      await stages.untilQuiet();
    },
    async close() {
      stages.close();
      await connected.close();
    },
  };
}

/** One feed that is due, and two confirmed readers: an email and an SMS. */
export async function seedWatch(standIns: StandIns, feedUrl: string, clock: Clock): Promise<void> {
  const { tables, topics } = standIns.resources;
  const dynamodb = dynamoDbClient(standIns.aws);
  const sns = snsClient(standIns.aws);
  try {
    const settings = {
      url: feedUrl,
      title: "Wire",
      ownerGroup: "wire",
      stateMedia: false,
      tier: 1,
      enabled: true,
    } as const;
    const feed = newFeed({ ...settings, backfill: true, maxIntervalMs: 5 * minute }, clock.now - minute);
    await feedStore(dynamodb, tables.feeds).add(feed);
    await scheduleStore(dynamodb, tables.schedules).place({ [feed.feedId]: clock.now - minute });
    const ports = {
      subscribers: subscriberStore(dynamodb, tables.subscribers),
      registry: snsSubscriptionRegistry(sns, topics.alerts),
      now: () => clock.now,
    };
    await subscribeLocalReaders(ports, standIns.outbox);
  } finally {
    dynamodb.destroy();
    sns.destroy();
  }
}
