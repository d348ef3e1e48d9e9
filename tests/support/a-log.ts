import type { Log, LogFacts } from "../../shared/log.ts";

export interface LoggedLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  readonly facts: LogFacts;
}

/** A log that remembers its lines. */
export function aLog(): Log & { readonly lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  const at =
    (level: LoggedLine["level"]) =>
    (message: string, facts: LogFacts = {}) =>
      void lines.push({ level, message, facts });
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
