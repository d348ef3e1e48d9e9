import type { RunEvent } from "./observer.ts";

/** Title of a feed, for a person who does not know its id. */
export type NameFeed = (feedId: string) => string | undefined;

/** One line for a person, or undefined for what is only noise. Times are of the given clock. */
export function describeEvent(event: RunEvent, now: number, nameFeed: NameFeed = () => undefined): string | undefined {
  const time = new Date(now).toISOString().slice(11, 19);
  const text = describe(event, nameFeed);
  return text === undefined ? undefined : `${time}  ${event.stage.padEnd(21)}  ${text}`;
}

function describe(event: RunEvent, nameFeed: NameFeed): string | undefined {
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
      return describeLine(event.line, nameFeed);
    default:
      return event satisfies never;
  }
}

/** What every line carries anyway, and ids that only a machine follows: `--json` shows them all. */
const unsaid = new Set([
  "level",
  "message",
  "timestamp",
  "service",
  "sampling_rate",
  "xray_trace_id",
  "cold_start",
  "stage",
  "feedId",
  "articleId",
  "shardId",
  "storyId",
  "messageId",
]);

function describeLine(line: Readonly<Record<string, unknown>>, nameFeed: NameFeed): string | undefined {
  const { level, message, feedId } = line;
  if (typeof message !== "string" || message === "measured" || level === "DEBUG") return undefined;
  const facts = Object.entries(line)
    .filter(([name, value]) => !unsaid.has(name) && !name.startsWith("function_") && value !== null)
    .filter(([, value]) => typeof value !== "object")
    .map(([name, value]) => `${name}=${value}`);
  const mark = level === "ERROR" ? "error: " : level === "WARN" ? "warning: " : "";
  const feed = typeof feedId === "string" ? [`"${nameFeed(feedId) ?? feedId}"`] : [];
  return [`${mark}${message}`, ...feed, ...facts].join("  ");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
