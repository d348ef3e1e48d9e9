import { queueNames } from "../../shared/queues.ts";
import { type QueueName, type StageName, stageDefinition, stageNames } from "../../shared/stages.ts";
import { type AlarmDefinition, alarm, any, usual } from "./alarm-definition.ts";

/** A few, retried within the minute, are normal when a big batch begins. */
const normalThrottles = 10;
/** Of a function's time limit: what runs longer will soon be cut. */
export const nearTimeout = 0.8;

/** Errors, throttles, long runs and waiting messages, one alarm for all that can be told apart in a log or table. */
export function alarmsOverAll(): readonly AlarmDefinition[] {
  return [
    alarm({
      ...any,
      name: "errors",
      meaning: "A function failed, timed out or ran out of memory.",
      metric: { of: "platform", name: "FunctionFailed" },
    }),
    alarm({
      ...any,
      name: "throttles",
      meaning:
        "Lambda refused to start poll-feeds, which asks for more at once than any other: concurrency is used up.",
      metric: { of: "function", stage: "poll-feeds", name: "Throttles" },
      threshold: normalThrottles,
    }),
    alarm({
      ...any,
      name: "near-timeout",
      meaning: "A function ran for more than 80 % of its time limit; soon it will be cut.",
      metric: { of: "platform", name: "FunctionNearTimeout" },
    }),
    // What waits in the other two queues is pending in its table too: alarm-pending.
    alarm({ ...queueAge("poll"), name: "queue-age" }),
  ];
}

/** The same, one alarm for each function and queue. */
export function alarmsOfEach(): readonly AlarmDefinition[] {
  return [...stageNames.flatMap(alarmsOfFunction), ...queueNames.map(ageOfQueue)];
}

function alarmsOfFunction(stage: StageName): readonly AlarmDefinition[] {
  const { timeoutSeconds } = stageDefinition(stage);
  return [
    {
      ...any,
      name: `errors-${stage}`,
      section: "errors",
      meaning: `${stage} failed, timed out or ran out of memory.`,
      metric: { of: "function", stage, name: "Errors" },
    },
    {
      ...any,
      name: `throttles-${stage}`,
      section: "throttles",
      meaning: `Lambda refused to start ${stage}: concurrency is used up.`,
      metric: { of: "function", stage, name: "Throttles" },
      threshold: normalThrottles,
    },
    {
      ...usual,
      name: `near-timeout-${stage}`,
      section: "near-timeout",
      meaning: `${stage} ran for more than 80 % of its ${timeoutSeconds} s; soon it will be cut.`,
      metric: { of: "function", stage, name: "Duration" },
      statistic: "Maximum",
      threshold: timeoutSeconds * 1000 * nearTimeout,
    },
  ];
}

function ageOfQueue(queue: QueueName): AlarmDefinition {
  return { ...queueAge(queue), name: `queue-age-${queue}`, section: "queue-age" };
}

function queueAge(queue: QueueName) {
  return {
    ...usual,
    meaning: meaningOfAge[queue],
    metric: { of: "queue-age", queue },
    statistic: "Maximum",
    periods: 2, // one slow batch at the end of a period is no trouble
    threshold: 300,
  } as const;
}

const meaningOfAge: Readonly<Record<QueueName, string>> = {
  poll: "Feeds wait longer than 5 minutes to be polled: poll-feeds does not keep up or does not run.",
  article: "Articles wait longer than 5 minutes to be read: extract-mentions does not keep up or does not run.",
  alert: "Alerts wait longer than 5 minutes to be published: publish-alerts does not keep up or does not run.",
};
