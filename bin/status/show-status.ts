import { colour } from "../colour.ts";
import type { Status } from "./gather-status.ts";

/** The page a person looks at first. */
export function showStatus(status: Status, problems: readonly string[]): string {
  const { environment, rules, pending, queues } = status;
  const where = environment.kind === "deployed" ? `stack ${environment.name}` : `local ${environment.name}`;
  const idle = environment.isRunning ? "" : " (nothing is running there)";
  const verdict = problems.length === 0 ? colour("green", "all is well") : colour("red", `${problems.length} wrong`);
  return [
    `${colour("bold", where)}${idle}  ${verdict}`,
    ...problems.map((problem) => `  ${colour("red", "✗")} ${problem}`),
    "",
    line("code", status.code),
    line("rules", `${rules.inForce?.version ?? "as deployed"}${differs(status)}`),
    line("last dispatch", status.lastDispatchAt === undefined ? "never" : ago(status.at - status.lastDispatchAt)),
    line(
      "stages",
      queues.map(({ name, waiting, inFlight }) => `${name} ${waiting} waiting, ${inFlight} in hand`).join("; "),
    ),
    line("dead letters", mark(status.deadLetters, status.deadLetters > 0)),
    line("pending", `${pendingText("articles", pending.articles)}; ${pendingText("alerts", pending.alerts)}`),
    line("feeds", `${counts(status.feeds)}${status.overdueFeeds > 0 ? `; ${status.overdueFeeds} overdue` : ""}`),
    line("alerts, 24 h", counts(status.alertsOfTheDay)),
    line("subscribers", counts(status.subscribers)),
  ].join("\n");
}

function line(name: string, value: string): string {
  return `${name.padEnd(15)}${value}`;
}

function differs({ rules }: Status): string {
  const inForce = rules.inForce?.version;
  if (inForce === undefined || inForce === rules.here) return "";
  return colour("yellow", ` (this checkout has ${rules.here})`);
}

function pendingText(name: string, { count, oldestMs }: { readonly count: number; readonly oldestMs: number }): string {
  return count === 0 ? `no ${name}` : `${count} ${name}, the oldest due ${ago(oldestMs)}`;
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
