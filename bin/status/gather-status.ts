import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { packedRules } from "../../shared/adapters/rules/packed-rules.ts";
import { rulesToPublish } from "../../shared/adapters/rules/rule-texts.ts";
import { feedStateNow } from "../../shared/feeds/feed-state-now.ts";
import { needsPerson } from "../../shared/feeds/needs-person.ts";
import type { Pause, RulesInForce, Shard } from "../../shared/pipeline/ports.ts";
import { queueNames } from "../../shared/queues.ts";
import { deadLetterQueue } from "../../shared/resource-names.ts";
import type { WatchEnvironment } from "../open-environment.ts";

export interface QueueDepth {
  readonly name: string;
  readonly waiting: number;
  readonly inFlight: number;
}

/** One look at an environment. Times are epoch milliseconds, ages milliseconds. */
export interface Status {
  readonly environment: { readonly kind: "local" | "deployed"; readonly name: string; readonly isRunning: boolean };
  readonly at: number;
  readonly pause?: Pause;
  readonly code: string;
  /** The rules of this checkout, as they would be published, and those in force there. */
  readonly rules: { readonly here: string; readonly inForce?: RulesInForce };
  readonly queues: readonly QueueDepth[];
  readonly deadLetters: number;
  readonly pending: Readonly<Record<"articles" | "alerts", { readonly count: number; readonly oldestMs: number }>>;
  readonly lastDispatchAt?: number;
  /** Feeds that should have been polled more than 5 minutes ago. */
  readonly overdueFeeds: number;
  readonly feeds: Readonly<Record<string, number>>;
  readonly feedsThatNeedAPerson: number;
  readonly alertsOfTheDay: Readonly<Record<string, number>>;
  readonly subscribers: Readonly<Record<string, number>>;
}

const dayMs = 86_400_000;
const overdueMs = 5 * 60_000;
const mostCounted = 1_000;

export async function gatherStatus(environment: WatchEnvironment, now: number): Promise<Status> {
  const { feeds, schedules, articles, alerts, subscribers, settings } = environment;
  const [stored, shards, pause, inForce, queues, dead, ofTheDay, people, lateArticles, lateAlerts, deployment] =
    await Promise.all([
      feeds.list(),
      schedules.list(),
      settings.paused(),
      settings.inForce(),
      Promise.all(queueNames.map((name) => depthOf(environment, name, environment.resources.queues[name]))),
      depthOf(environment, deadLetterQueue, environment.resources.deadLetterQueue),
      alerts.list({ from: now - dayMs, to: now + 1, limit: mostCounted }),
      subscribers.list(),
      articles.listPending(now, mostCounted),
      alerts.listPending(now, mostCounted),
      settings.deployment(),
    ]);
  const slots = new Map(shards.flatMap((shard) => Object.entries(shard.slots)));
  const watched = stored.filter((feed) => feed.enabled && !feed.paused);
  const lastDispatchAt = Math.max(...shards.map(({ claimedAt }) => claimedAt ?? 0), 0);
  return {
    environment: { kind: environment.kind, name: environment.name, isRunning: environment.isRunning },
    at: now,
    ...(pause && { pause }),
    code: deployment?.code ?? (await codeVersion()),
    rules: { here: rulesToPublish(packedRules().files).version, ...(inForce && { inForce }) },
    queues,
    deadLetters: dead.waiting + dead.inFlight,
    pending: {
      articles: pendingSince(
        lateArticles.map(({ pendingSince: at }) => at),
        now,
      ),
      alerts: pendingSince(
        lateAlerts.map(({ dueAt }) => dueAt),
        now,
      ),
    },
    ...(lastDispatchAt > 0 && { lastDispatchAt }),
    overdueFeeds: countOverdue(shards, now),
    feeds: countBy(stored.map((feed) => feedStateNow(feed, slots.get(feed.feedId), now))),
    feedsThatNeedAPerson: watched.filter(({ health }) => needsPerson(health)).length,
    alertsOfTheDay: countBy(ofTheDay.map(({ state }) => state)),
    subscribers: countBy(people.map(({ state }) => state)),
  };
}

async function depthOf({ clients }: WatchEnvironment, name: string, QueueUrl: string): Promise<QueueDepth> {
  const { Attributes = {} } = await clients.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
    }),
  );
  return {
    name,
    waiting: Number(Attributes.ApproximateNumberOfMessages ?? 0),
    inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
  };
}

function pendingSince(times: readonly number[], now: number) {
  return { count: times.length, oldestMs: times.length === 0 ? 0 : now - Math.min(...times) };
}

function countOverdue(shards: readonly Shard[], now: number): number {
  const idle = shards.filter(({ leaseUntil = 0 }) => leaseUntil <= now);
  return idle.flatMap(({ slots }) => Object.values(slots)).filter(({ nextPollAt }) => nextPollAt < now - overdueMs)
    .length;
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function codeVersion(): Promise<string> {
  const { default: described } = await import("../../package.json", { with: { type: "json" } });
  return described.version;
}
