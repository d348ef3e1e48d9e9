import type { DeploymentSettings } from "../deployment-settings.ts";
import { type AlarmDefinition, alarm, any, type PlatformMetric, usual } from "./alarm-definition.ts";
import { alarmsOfEach, alarmsOverAll } from "./function-alarms.ts";

const minuteMs = 60_000;
/** Of a budget: time to look before it is used up. */
const nearBudget = 0.8;

/** What the alarms of a deployment follow from. */
export type AlarmSettings = Pick<DeploymentSettings, "alarms" | "feeds" | "smsMonthlyBudgetUsd">;

/** Every alarm of a deployment. */
export function alarmDefinitions(settings: AlarmSettings): readonly AlarmDefinition[] {
  return [...alarmsOfTheWork(settings), ...(settings.alarms === "full" ? alarmsOfEach() : alarmsOverAll())];
}

/** The platform's log lines that an alarm needs counted. */
export function platformMetricNames(settings: AlarmSettings): readonly PlatformMetric[] {
  return alarmDefinitions(settings).flatMap(({ metric }) => (metric.of === "platform" ? [metric.name] : []));
}

function alarmsOfTheWork({ feeds, smsMonthlyBudgetUsd }: AlarmSettings): readonly AlarmDefinition[] {
  return [
    alarm({
      ...any,
      name: "dead-letters",
      meaning: "A message or a scheduled run failed for good and waits in the dead-letter queue.",
      metric: { of: "dead-letters" },
      statistic: "Maximum",
    }),
    alarm({
      ...usual,
      name: "pending",
      meaning:
        "An article has not been read, or an alert not been sent, for more than 5 minutes, or nobody measures it.",
      metric: { of: "pipeline", name: "PendingAge" },
      statistic: "Maximum",
      threshold: 5 * minuteMs,
      missing: "trouble", // the sweep measures each minute: silence means that it does not run
    }),
    alarm({
      ...usual,
      name: "stalled",
      meaning: "Nothing has dispatched polls for 5 minutes: no news is being read at all.",
      metric: { of: "function", stage: "dispatch-polls", name: "Invocations" },
      statistic: "Sum",
      comparison: "below",
      threshold: 1,
      missing: "trouble",
    }),
    alarm({
      ...usual,
      name: "runaway",
      meaning:
        "Functions start far more often than schedules and feeds explain: something repeats itself and costs money.",
      metric: { of: "platform", name: "FunctionStarted" },
      statistic: "Sum",
      periods: 3, // a burst of news is over within 15 minutes, a loop is not
      threshold: runawayStarts(feeds),
    }),
    alarm({
      ...any,
      name: "feeds",
      meaning: "A feed is silent or has been failing beyond its usual gap: news may be missed there.",
      metric: { of: "pipeline", name: "FeedUnhealthy" },
    }),
    alarm({
      ...any,
      name: "gap",
      meaning: "A feed published more than it showed between two polls: entries may have been missed.",
      metric: { of: "pipeline", name: "FeedGap" },
    }),
    alarm({
      ...any,
      name: "publish-failed",
      meaning: "An alert could not be handed to SNS.",
      metric: { of: "pipeline", name: "PublishFailed" },
    }),
    alarm({
      ...any,
      name: "delivery-failed",
      meaning: "SNS could not deliver an alert to a subscriber.",
      metric: { of: "topic-failures" },
    }),
    alarm({
      ...any,
      name: "subscriber-lost",
      meaning: "A subscriber no longer gets alerts: unsubscribed, deactivated or opted out.",
      metric: { of: "pipeline", name: "SubscriberLost" },
    }),
    alarm({
      ...usual,
      name: "sms-spend",
      meaning: "SMS have cost more than 80 % of this month's SMS budget; soon they are held back or handed to email.",
      metric: { of: "sms-spend" },
      statistic: "Maximum",
      threshold: smsMonthlyBudgetUsd * nearBudget,
    }),
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
