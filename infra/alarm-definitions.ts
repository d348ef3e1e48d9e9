import type { QueueName, StageName } from "../shared/stages.ts";

/** Where an alarm's number comes from; each names exactly one CloudWatch metric, since each metric of an alarm is paid for. */
export type AlarmMetric =
  | { readonly of: "dead-letters" }
  | { readonly of: "queue-age"; readonly queue: QueueName }
  | { readonly of: "invocations"; readonly stage: StageName }
  | { readonly of: "account-throttles" }
  | { readonly of: "topic-failures" }
  /** Counted from the functions' own platform log lines, all functions together. */
  | { readonly of: "platform"; readonly name: PlatformMetric }
  /** Sent by the functions, see shared/adapters/powertools/lambda-metrics.ts. */
  | { readonly of: "pipeline"; readonly name: PipelineMetric };

export type PlatformMetric = "FunctionFailed" | "FunctionNearTimeout" | "FunctionStarted";
export type PipelineMetric = "PendingAge" | "FeedUnhealthy" | "FeedGap" | "PublishFailed" | "SubscriberLost";

export interface AlarmDefinition {
  /** Also the anchor of its section in docs/operating.md: "alarm-" and this. */
  readonly name: string;
  /** One sentence for somebody who was just woken up. */
  readonly meaning: string;
  readonly metric: AlarmMetric;
  readonly statistic: "Sum" | "Maximum";
  readonly periodMinutes: number;
  readonly periods: number;
  readonly comparison: "above" | "below";
  readonly threshold: number;
  /** No data is trouble only where data comes all the time. */
  readonly missing: "fine" | "trouble";
}

const minuteMs = 60_000;

/** @param feeds how many are expected: what "far more than scheduled" means follows from it */
export function alarmDefinitions(feeds: number): readonly AlarmDefinition[] {
  const usual = { periodMinutes: 5, periods: 1, comparison: "above", missing: "fine" } as const;
  const any = { ...usual, statistic: "Sum", threshold: 0 } as const;
  return [
    {
      ...any,
      name: "dead-letters",
      meaning: "A message or a scheduled run failed for good and waits in the dead-letter queue.",
      metric: { of: "dead-letters" },
      statistic: "Maximum",
    },
    {
      ...usual,
      name: "pending",
      meaning: "An article has not been read, or an alert not been sent, for more than 5 minutes.",
      metric: { of: "pipeline", name: "PendingAge" },
      statistic: "Maximum",
      threshold: 5 * minuteMs,
    },
    {
      ...usual,
      name: "queue-age",
      meaning: "Feeds wait longer than 5 minutes to be polled: poll-feeds does not keep up or does not run.",
      metric: { of: "queue-age", queue: "poll" },
      statistic: "Maximum",
      periods: 2, // one slow batch at the end of a period is no trouble
      threshold: 300,
    },
    {
      ...any,
      name: "errors",
      meaning: "A function failed, timed out or ran out of memory.",
      metric: { of: "platform", name: "FunctionFailed" },
    },
    {
      ...any,
      name: "throttles",
      meaning: "Lambda refused to start functions: the concurrency of the account is used up.",
      metric: { of: "account-throttles" },
      threshold: 10, // a few, retried within the minute, are normal when a big batch begins
    },
    {
      ...any,
      name: "near-timeout",
      meaning: "A function ran for more than 80 % of its time limit; soon it will be cut.",
      metric: { of: "platform", name: "FunctionNearTimeout" },
    },
    {
      ...usual,
      name: "stalled",
      meaning: "Nothing has dispatched polls for 5 minutes: no news is being read at all.",
      metric: { of: "invocations", stage: "dispatch-polls" },
      statistic: "Sum",
      comparison: "below",
      threshold: 1,
      missing: "trouble",
    },
    {
      ...usual,
      name: "runaway",
      meaning:
        "Functions start far more often than schedules and feeds explain: something repeats itself and costs money.",
      metric: { of: "platform", name: "FunctionStarted" },
      statistic: "Sum",
      periods: 3, // a burst of news is over within 15 minutes, a loop is not
      threshold: runawayStarts(feeds),
    },
    {
      ...any,
      name: "feeds",
      meaning: "A feed is silent or has been failing beyond its usual gap: news may be missed there.",
      metric: { of: "pipeline", name: "FeedUnhealthy" },
    },
    {
      ...any,
      name: "gap",
      meaning: "A feed published more than it showed between two polls: entries may have been missed.",
      metric: { of: "pipeline", name: "FeedGap" },
    },
    {
      ...any,
      name: "publish-failed",
      meaning: "An alert could not be handed to SNS.",
      metric: { of: "pipeline", name: "PublishFailed" },
    },
    {
      ...any,
      name: "delivery-failed",
      meaning: "SNS could not deliver an alert to a subscriber.",
      metric: { of: "topic-failures" },
    },
    {
      ...any,
      name: "subscriber-lost",
      meaning: "A subscriber no longer gets alerts: unsubscribed, deactivated or opted out.",
      metric: { of: "pipeline", name: "SubscriberLost" },
    },
  ];
}

/**
 * Starts in 5 minutes, times four. Scheduled: 2 a minute and a few. Polls: each shard of 50 feeds at most once a minute.
 * Articles: one entry in ten polls, each read and perhaps alerted.
 */
export function runawayStarts(feeds: number): number {
  const scheduled = 5 * 2 + 3;
  const polls = 5 * Math.ceil(feeds / 50);
  const articles = Math.ceil(feeds / 10);
  return 4 * (scheduled + polls + articles);
}
