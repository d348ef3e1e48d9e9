import type { Observer } from "../../infra/local/stages/observer.ts";
import { colour } from "../colour.ts";
import { talk } from "../terminal.ts";

type Line = Readonly<Record<string, unknown>>;

/** What a person wants to see pass by; the rest of the log is for operators. */
const told: Readonly<Record<string, (line: Line) => string>> = {
  "polls dispatched": ({ feeds }) => `${feeds} feeds are due`,
  "shard polled": ({ feeds, unfinished }) => `${feeds} feeds polled, ${unfinished} unfinished`,
  "mentions found": ({ mentions, articleId }) => `${mentions} mentions in article ${articleId}`,
  "story told": ({ storyId, alerts, reason }) =>
    `${storyId}: ${Number(alerts) > 0 ? "an alert" : `no alert, ${reason}`}`,
};

/** Shows the stages at work, one dim line for each thing that a person may follow, and every warning and error. */
export const showProgress: Observer = (event) => {
  const text = describe(event);
  if (text !== undefined) talk(colour("dim", `  ${event.stage.padEnd(17)} ${text}`, process.stderr));
};

function describe(event: Parameters<Observer>[0]): string | undefined {
  if (event.kind === "crashed" || event.kind === "unreachable") return `failed: ${event.error}`;
  if (event.kind !== "line") return undefined;
  const { level, message } = event.line;
  if (level === "ERROR" || level === "WARN") return `${level}: ${message}`;
  return told[String(message)]?.(event.line);
}
