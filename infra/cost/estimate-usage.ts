import { cloudWatchMetrics } from "../../shared/adapters/powertools/lambda-metrics.ts";
import { queueNames } from "../../shared/queues.ts";
import { oneCoreMb, type StageName, stageDefinition, stageNames } from "../../shared/stages.ts";
import type { AlarmLevel } from "../alarms/alarm-definition.ts";
import { alarmDefinitions, platformMetricNames } from "../alarms/alarm-definitions.ts";
import { tracingMode } from "../function-limits.ts";
import type { UsageName } from "./prices.ts";

export interface Load {
  readonly feeds: number;
  /** Every feed, all the time; the product itself polls quiet feeds less often. */
  readonly intervalMinutes: number;
  readonly articlesPerFeedPerDay: number;
  readonly alertsPerDay: number;
  readonly emailSubscribers: number;
  readonly smsSubscribers: number;
  readonly alarms: AlarmLevel;
}

/**
 * What one unit of work takes. Polls: one request and half a read unit, and a shard of 50 feeds is claimed and completed by two writes of
 * 2 KB (`npm run bench -- polling`). CPU and times: `npm run bench -- functions`, and 6 s for the slowest answer of a batch, because
 * feeds that do not answer at all are backed off to hours.
 */
export const unitCosts = {
  feedsPerShard: 50,
  shardsPerInvocation: 5, // of the 10 that a batch may hold: Lambda's five pollers share what is there
  pollCpuMs: 4, // 1.6 measured over plain HTTP, the rest for TLS
  newsCpuMs: 7,
  slowestAnswerMs: 6_000,
  readUnitsPerPoll: 0.5,
  readUnitsPerShard: 1,
  writeUnitsPerShard: 4,
  shardKb: 2,
  /** One put of 2 KB, and the feed's row because it had something new. */
  writeUnitsPerArticle: 3,
  articleKb: 2,
  articleDaysKept: 120,
  /** Of all news, that in which the rules find something and which so is queued and read; the rest is stored as read. Ten times what was seen. */
  shareRead: 0.05,
  writeUnitsPerArticleRead: 4, // its pending mark, and the mark taken off, each with the index
  readUnitsPerArticleRead: 2.5,
  articlesPerBatch: 2,
  extractMs: 250,
  scheduledMs: 150,
  publishMs: 400,
  writeUnitsPerAlert: 60, // mentions, story, alert, its deliveries, with their indexes
  bytesSentPerPoll: 1_300, // TLS hello, request and acknowledgements
  logBytesPerInvocation: 1_400, // two platform lines, one of its own, one measured
  logBytesPerShard: 350,
  logBytesPerArticleRead: 250,
  /** A queue's mapping with a maximum of concurrency keeps five pollers waiting 20 s each, whether there is work or not. */
  emptyReceivesPerQueueAndMinute: 15,
} as const;

const daysPerMonth = 30.4;
const minutesPerMonth = daysPerMonth * 24 * 60;
const kbPerGb = 1_000_000;

export type Usage = Readonly<Record<UsageName, number>>;

/** Units a month for a load, from what shared/stages.ts deploys. */
export function estimateUsage(load: Load): Usage {
  const polls = (load.feeds * minutesPerMonth) / load.intervalMinutes;
  const shards = polls / Math.min(unitCosts.feedsPerShard, load.feeds);
  const articles = load.feeds * load.articlesPerFeedPerDay * daysPerMonth;
  const alerts = load.alertsPerDay * daysPerMonth;
  const read = articles * unitCosts.shareRead;
  const starts = invocations({ shards, read, alerts, feeds: load.feeds });
  const total = sum(Object.values(starts));
  const readers = load.emailSubscribers + load.smsSubscribers;
  const storedGb =
    (load.feeds * load.articlesPerFeedPerDay * unitCosts.articleDaysKept * unitCosts.articleKb) / kbPerGb;
  const logGb =
    (total * unitCosts.logBytesPerInvocation +
      shards * unitCosts.logBytesPerShard +
      read * unitCosts.logBytesPerArticleRead) /
    1e9;
  const alarmSettings = { ...load, smsMonthlyBudgetUsd: 1 };
  const ownMetrics = new Set([...Object.values(cloudWatchMetrics), ...platformMetricNames(alarmSettings)]);
  return {
    lambdaRequests: total,
    lambdaGbSeconds: sum(
      stageNames.map((stage) => starts[stage] * gbSeconds(stage, (polls * pollCpuMs(load)) / starts["poll-feeds"])),
    ),
    sqsRequests: sqsRequests(starts, { shards, read, alerts }),
    schedulerInvocations: sum(stageNames.filter(isScheduled).map((stage) => starts[stage])),
    readUnits:
      polls * unitCosts.readUnitsPerPoll +
      shards * unitCosts.readUnitsPerShard +
      read * unitCosts.readUnitsPerArticleRead +
      scansOfSchedule(load.feeds) +
      total + // the pause and the rules in force, a unit a run
      (starts["publish-alerts"] + starts["send-digest"] + starts["reconcile-subscribers"]) * (1 + readers / 8),
    writeUnits:
      shards * unitCosts.writeUnitsPerShard +
      articles * unitCosts.writeUnitsPerArticle +
      read * unitCosts.writeUnitsPerArticleRead +
      alerts * unitCosts.writeUnitsPerAlert,
    tableGb: storedGb,
    recoveryGb: storedGb,
    publishes: alerts,
    emails: alerts * load.emailSubscribers,
    smsParts: alerts * load.smsSubscribers,
    alarmMetrics: alarmDefinitions(alarmSettings).length,
    metrics: ownMetrics.size, // all month; most are sent in few hours and cost less
    dashboards: 1,
    logGb,
    logStorageGb: logGb,
    traces: sum(stageNames.filter((stage) => tracingMode(stage) === "Active").map((stage) => starts[stage])),
    sentGb: (polls * unitCosts.bytesSentPerPoll) / 1e9,
  };
}

interface Work {
  readonly shards: number;
  /** Articles that are queued to be read. */
  readonly read: number;
  readonly alerts: number;
}

function invocations({ shards, read, alerts, feeds }: Work & { readonly feeds: number }): Record<StageName, number> {
  const shardsAtOnce = Math.min(unitCosts.shardsPerInvocation, Math.max(1, feeds / unitCosts.feedsPerShard / 5));
  const started: Partial<Record<StageName, number>> = {
    "poll-feeds": shards / shardsAtOnce,
    "extract-mentions": read / unitCosts.articlesPerBatch,
    "publish-alerts": alerts,
    "sync-feeds": 10,
  };
  return fromNames((stage) => started[stage] ?? scheduledStarts(stage));
}

function scheduledStarts(stage: StageName): number {
  const { trigger } = stageDefinition(stage);
  if (trigger.kind !== "schedule") throw new TypeError(`nothing says how often ${stage} starts`);
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(trigger.expression) ?? [];
  const minutes = { minute: 1, hour: 60, day: 1440 }[unit ?? ""];
  if (minutes === undefined) throw new TypeError(`${trigger.expression} of ${stage} is no rate`);
  return minutesPerMonth / (Number(count) * minutes);
}

/** Of a mean poll, the few that bring something new among them. */
function pollCpuMs({ intervalMinutes, articlesPerFeedPerDay }: Load): number {
  const shareWithNews = Math.min(1, (articlesPerFeedPerDay * intervalMinutes) / (24 * 60));
  return unitCosts.pollCpuMs + shareWithNews * unitCosts.newsCpuMs;
}

/** Polls wait for the slowest answer, or for their own CPU. */
function gbSeconds(stage: StageName, batchCpuMs: number): number {
  const { memoryMb } = stageDefinition(stage);
  const cpuMs = batchCpuMs / Math.min(1, memoryMb / oneCoreMb);
  const ms: Partial<Record<StageName, number>> = {
    "poll-feeds": Math.max(unitCosts.slowestAnswerMs, cpuMs),
    "extract-mentions": unitCosts.extractMs,
    "publish-alerts": unitCosts.publishMs,
  };
  return ((ms[stage] ?? unitCosts.scheduledMs) / 1000) * (memoryMb / 1024);
}

/** Sent ten at a time, received and deleted once a batch, and asked for all the time. */
function sqsRequests(starts: Record<StageName, number>, { shards, read, alerts }: Work): number {
  const waiting = queueNames.length * unitCosts.emptyReceivesPerQueueAndMinute * minutesPerMonth;
  const handled = 2 * (starts["poll-feeds"] + starts["extract-mentions"] + starts["publish-alerts"]);
  return waiting + handled + shards / 5 + read + alerts;
}

/** Each minute the whole table: half a unit for 4 KB. */
function scansOfSchedule(feeds: number): number {
  const kb = (feeds / unitCosts.feedsPerShard) * unitCosts.shardKb;
  return minutesPerMonth * Math.max(0.5, kb / 8);
}

const isScheduled = (stage: StageName) => stageDefinition(stage).trigger.kind === "schedule";
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function fromNames(value: (stage: StageName) => number): Record<StageName, number> {
  return Object.fromEntries(stageNames.map((stage) => [stage, value(stage)])) as Record<StageName, number>;
}
