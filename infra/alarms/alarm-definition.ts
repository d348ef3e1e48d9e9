import type { QueueName, StageName } from "../../shared/stages.ts";

/** Where an alarm's number comes from; each names exactly one CloudWatch metric, since each metric of an alarm is paid for. */
export type AlarmMetric =
  | { readonly of: "dead-letters" }
  | { readonly of: "queue-age"; readonly queue: QueueName }
  /** Lambda's own, of one function. */
  | { readonly of: "function"; readonly stage: StageName; readonly name: FunctionMetric }
  | { readonly of: "topic-failures" }
  /** The account's, of all regions' SMS together: SNS keeps no other. */
  | { readonly of: "sms-spend" }
  /** Counted from the functions' own platform log lines, all functions together. */
  | { readonly of: "platform"; readonly name: PlatformMetric }
  /** Sent by the functions, see shared/adapters/powertools/lambda-metrics.ts. */
  | { readonly of: "pipeline"; readonly name: PipelineMetric };

export type FunctionMetric = "Invocations" | "Errors" | "Throttles" | "Duration";
export type PlatformMetric = "FunctionFailed" | "FunctionNearTimeout" | "FunctionStarted";
export type PipelineMetric = "PendingAge" | "FeedUnhealthy" | "FeedGap" | "PublishFailed" | "SubscriberLost";

/**
 * Frugal: one alarm for all functions together, for a dollar a month. Full: one for each function and each queue, so that the alarm
 * itself says which; see docs/decisions/alarms-for-a-dollar.md.
 */
export type AlarmLevel = "frugal" | "full";

export interface AlarmDefinition {
  readonly name: string;
  /** Of docs/operating.md, whose anchor is "alarm-" and this: alarms of each function share one. */
  readonly section: string;
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

/** What most alarms have in common: five minutes, and silence is no trouble. */
export const usual = { periodMinutes: 5, periods: 1, comparison: "above", missing: "fine" } as const;
/** The first one counts. */
export const any = { ...usual, statistic: "Sum", threshold: 0 } as const;

/** A definition whose section has its own name. */
export function alarm(definition: Omit<AlarmDefinition, "section">): AlarmDefinition {
  return { ...definition, section: definition.name };
}
