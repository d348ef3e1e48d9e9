import { type StageName, stageDefinition } from "../shared/stages.ts";

/**
 * Lambda traces every first request of a second and 5 % of the rest, and the rate cannot be set: at 10,000 feeds the polls alone would
 * cost $9 a month. They and the two runs a minute are traced only when a caller says so.
 */
export function tracingMode(stage: StageName): "Active" | "PassThrough" {
  const { trigger, touchesInternet } = stageDefinition(stage);
  const isFrequent = trigger.kind === "schedule" && trigger.expression === "rate(1 minutes)";
  return isFrequent || touchesInternet ? "PassThrough" : "Active";
}

/** The most that may run at once: for a queue's reader what its mapping allows, for a schedule one run and one that overlaps. */
export function reservedConcurrency(stage: StageName): number | undefined {
  const { trigger } = stageDefinition(stage);
  if (trigger.kind === "queue") return trigger.maxConcurrency;
  return trigger.kind === "schedule" ? 2 : undefined;
}

/** Of minified code, the page-reading worker and every shared chunk counted; source maps are not, which only a stack trace loads. */
export function codeBudgetBytes(stage: StageName): number {
  return stageDefinition(stage).touchesInternet ? 900_000 : 700_000;
}
