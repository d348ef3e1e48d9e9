import type { Context } from "aws-lambda";

/** When Lambda will end the function, epoch milliseconds; each stage stops in time before. */
export function deadlineOf(context: Pick<Context, "getRemainingTimeInMillis">, now: number): number {
  return now + context.getRemainingTimeInMillis();
}
