import type { RunEvent } from "./observer.ts";

/** One line for a person, or undefined for what is only noise. Times are of the given clock. */
export function describeEvent(event: RunEvent, now: number): string | undefined {
  const time = new Date(now).toISOString().slice(11, 19);
  const text = describe(event);
  return text === undefined ? undefined : `${time}  ${event.stage.padEnd(21)}  ${text}`;
}

function describe(event: RunEvent): string | undefined {
  switch (event.kind) {
    case "started":
      return undefined;
    case "finished":
      return event.failed > 0 ? `${event.failed} of ${event.records} messages come again` : undefined;
    case "crashed":
      return `failed after ${event.ms} ms: ${reasonOf(event.error)}`;
    case "unreachable":
      return `its queue cannot be reached: ${reasonOf(event.error)}`;
    case "line":
      return describeLine(event.line);
    default:
      return event satisfies never;
  }
}

/** What every line carries anyway. */
const usual = new Set([
  "level",
  "message",
  "timestamp",
  "service",
  "sampling_rate",
  "xray_trace_id",
  "cold_start",
  "stage",
]);

function describeLine(line: Readonly<Record<string, unknown>>): string | undefined {
  const { level, message } = line;
  if (typeof message !== "string" || message === "measured" || level === "DEBUG") return undefined;
  const facts = Object.entries(line)
    .filter(([name, value]) => !usual.has(name) && !name.startsWith("function_") && value !== null)
    .filter(([, value]) => typeof value !== "object")
    .map(([name, value]) => `${name}=${value}`);
  const mark = level === "ERROR" ? "error: " : level === "WARN" ? "warning: " : "";
  return [`${mark}${message}`, ...facts].join("  ");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
