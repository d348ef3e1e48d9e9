import { isShortText, similarity } from "../articles/sketch.ts";
import type { AlertPolicy } from "./alert-policy.ts";

/** Whether two sketched texts are copies. Short ones must be nearly equal: headlines on one subject share half their words. */
export function isCopy(one: string, other: string, { join }: Pick<AlertPolicy, "join">): boolean {
  const isShort = isShortText(one) || isShortText(other);
  return similarity(one, other) >= (isShort ? join.nearDuplicateShort : join.nearDuplicate);
}
