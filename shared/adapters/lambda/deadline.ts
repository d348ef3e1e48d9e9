import type { Context } from "aws-lambda";

/** Time enough to report the rest of a batch as failed before Lambda ends the function. */
const reserveMs = 2_000;

/** Until when a stage may begin new work; epoch milliseconds. */
export function deadlineOf(context: Pick<Context, "getRemainingTimeInMillis">, now: number): number {
  return now + context.getRemainingTimeInMillis() - reserveMs;
}
