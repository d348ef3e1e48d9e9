import { colour } from "../colour.ts";
import type { Status } from "./gather-status.ts";

/** The page a person looks at first. */
export function showStatus(status: Status, problems: readonly string[]): string {
  const { environment, pending } = status;
  const where = environment.kind === "deployed" ? `stack ${environment.name}` : `local ${environment.name}`;
  const idle = environment.isRunning ? "" : " (nothing is running there)";
  const verdict = problems.length === 0 ? colour("green", "all is well") : colour("red", `${problems.length} wrong`);
  return [
    `${colour("bold", where)}${idle}  ${verdict}`,
    ...problems.map((problem) => `  ${colour("red", "✗")} ${problem}`),
    "",
    line("code", status.code),
    line("rules", rulesText(status)),
    "",
    line("dispatch-polls", lastDispatch(status)),
    line("poll-feeds", depth(status, "poll")),
    line("extract-mentions", `${depth(status, "article")}; ${pendingText("articles", pending.articles)}`),
    line("publish-alerts", `${depth(status, "alert")}; ${pendingText("alerts", pending.alerts)}`),
    line("dead letters", mark(status.deadLetters, status.deadLetters > 0)),
    "",
    line("feeds", counts(status.feeds)),
    line("alerts, 24 h", counts(status.alertsOfTheDay)),
    line("subscribers", counts(status.subscribers)),
  ].join("\n");
}

function line(name: string, value: string): string {
  return `${name.padEnd(18)}${value}`;
}

function rulesText({ rules, environment }: Status): string {
  const inForce = rules.inForce?.version;
  if (inForce === rules.here || (inForce === undefined && environment.kind === "local")) return rules.here;
  return `${inForce ?? "as deployed"} ${colour("yellow", `(this checkout has ${rules.here})`)}`;
}

function lastDispatch({ lastDispatchAt, at, overdueFeeds }: Status): string {
  const last = lastDispatchAt === undefined ? "never" : `last ${ago(at - lastDispatchAt)}`;
  return overdueFeeds === 0 ? last : `${last}; ${colour("red", `${overdueFeeds} feeds overdue`)}`;
}

function depth({ queues }: Status, name: string): string {
  const queue = queues.find((one) => one.name === name);
  return `${queue?.waiting ?? 0} waiting, ${queue?.inFlight ?? 0} in hand`;
}

function pendingText(name: string, { count, oldestMs }: { readonly count: number; readonly oldestMs: number }): string {
  return count === 0 ? `no ${name} pending` : `${count} ${name} pending, the oldest due ${ago(oldestMs)}`;
}

function counts(of: Readonly<Record<string, number>>): string {
  const entries = Object.entries(of).sort(([, a], [, b]) => b - a);
  return entries.length === 0 ? "none" : entries.map(([name, count]) => `${count} ${name}`).join(", ");
}

function mark(value: number, isWrong: boolean): string {
  return isWrong ? colour("red", String(value)) : String(value);
}

function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s ago`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min ago` : `${Math.round(seconds / 3_600)} h ago`;
}
