import { toErrorAnswer, WatchError } from "../errors.ts";
import type { Log, LogFacts } from "../log.ts";

/** One line for what was thrown: its code, facts and message, as an error when nobody foresaw it. */
export function logFailure(log: Log, what: string, facts: LogFacts, thrown: unknown): void {
  const { code, message } = toErrorAnswer(thrown);
  const line = { ...(thrown instanceof WatchError && thrown.facts), ...facts, code, reason: message };
  if (code === "INTERNAL") log.error(what, line);
  else log.warn(what, line);
}
