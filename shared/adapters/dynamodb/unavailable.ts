import { WatchError } from "../../errors.ts";

/** True for a condition that did not hold: an answer, not a failure. */
export function isConditionFailure(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "ConditionalCheckFailedException";
}

/** Whatever else DynamoDB or the way to it throws, as STORE_UNAVAILABLE with its cause; our own errors pass. */
export async function orUnavailable<T>(table: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof WatchError || isConditionFailure(cause)) throw cause;
    const reason = cause instanceof Error ? cause.name : "unknown";
    throw new WatchError("STORE_UNAVAILABLE", `${table} cannot be reached: ${reason}`, { table, reason }, { cause });
  }
}
