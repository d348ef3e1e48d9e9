import type { Alert, Severity } from "./alert.ts";
import { cutBytes, cutText, isolateText } from "./clean-text.ts";
import { isGraver } from "./grade-severity.ts";
import { toMachineSummary } from "./machine-alert.ts";
import { bullet, howToStop, section, toSubject } from "./render-alert.ts";
import type { Occasion, Reader, Rendered } from "./rendered.ts";
import { showLink } from "./show-link.ts";
import { showTime } from "./show-time.ts";
import { composeSms } from "./sms-text.ts";
import { countOrigins, newsLine, whoSays } from "./tell-news.ts";

/** With JSON's escapes, and the machine's form beside it, below the 256 KiB of one publish. */
const mostEmailBytes = 120 * 1024;
/** An entry with its sources and changes takes up to 1 KB: more stories than this get one line and a link each. */
const mostFullEntries = 80;
const mostChanges = 4;

/** What one story has to say to a reader: its gravest alert's severity, its newest alert's news, everything that changed. */
interface Entry {
  readonly severity: Severity;
  readonly newest: Alert;
  readonly changed: readonly string[];
}

/** Many alerts as one message: every story once, by severity, the newest first; none is left out. */
export function renderSummary(alerts: readonly Alert[], reader: Reader, occasion: Occasion): Rendered {
  const entries = toEntries(alerts);
  return {
    subject: toSubject(`${counts(entries)} - ${title(occasion, reader.timezone)}`),
    email: cutBytes(renderEmail(entries, reader, occasion), mostEmailBytes),
    sms: renderSms(entries, occasion, reader),
    machine: JSON.stringify(toMachineSummary(alerts, occasion)),
  };
}

function toEntries(alerts: readonly Alert[]): Entry[] {
  const stories = new Map<string, Alert[]>();
  for (const alert of [...alerts].sort((a, b) => a.createdAt - b.createdAt)) {
    stories.set(alert.storyId, [...(stories.get(alert.storyId) ?? []), alert]);
  }
  const entries = [...stories.values()].flatMap((told) => {
    const newest = told.at(-1);
    if (newest === undefined) return [];
    const severity = told.reduce<Severity>(
      (gravest, alert) => (isGraver(alert.severity, gravest) ? alert.severity : gravest),
      "low",
    );
    return [{ severity, newest, changed: [...new Set(told.flatMap(({ changed }) => changed))] }];
  });
  return entries.sort((a, b) =>
    a.severity === b.severity ? b.newest.createdAt - a.newest.createdAt : isGraver(a.severity, b.severity) ? -1 : 1,
  );
}

function renderEmail(entries: readonly Entry[], reader: Reader, occasion: Occasion): string {
  const isFull = entries.length <= mostFullEntries;
  return [
    `${title(occasion, reader.timezone)}: ${counts(entries)}`,
    `${explanation(occasion)} Times: ${reader.timezone}.`,
    ...(["high", "medium", "low"] as const).flatMap((severity) =>
      section(
        severity.toUpperCase(),
        entries
          .filter((entry) => entry.severity === severity)
          .map((entry) => (isFull ? fullEntry(entry, reader) : shortEntry(entry))),
      ),
    ),
    ...section("Why this message", [bullet(`You get it because ${reader.because}`)]),
    ...howToStop,
  ].join("\n");
}

function fullEntry({ newest, changed }: Entry, { timezone }: Reader): string {
  const { evidence, createdAt } = newest;
  const link = showLink(evidence.articleLink);
  const left = changed.length - mostChanges;
  return [
    bullet(`${newsLine(newest)}.`),
    `    Said by ${whoSays(newest, isolateText)}; ${countOrigins(newest)}; ${showTime(createdAt, timezone)}`,
    ...changed.slice(-mostChanges).map((line) => `    ${line}`),
    ...(left > 0 ? [`    and ${left} earlier change${left === 1 ? "" : "s"}`] : []),
    `    ${isolateText(cutText(evidence.articleTitle, 120))}`,
    ...(link === undefined ? [] : [`    ${link}`]),
  ].join("\n");
}

function shortEntry({ newest }: Entry): string {
  const link = showLink(newest.evidence.articleLink);
  const line = bullet(`${newsLine(newest)} (${isolateText(cutText(newest.evidence.feedTitle, 40))})`);
  return link === undefined || link.length > 200 ? line : `${line}\n    ${link}`;
}

/** The first stories of the list; how many there are is always said. */
function renderSms(entries: readonly Entry[], occasion: Occasion, { smsParts }: Reader): string {
  const name = occasion.kind === "digest" ? "Digest" : "Held alerts";
  const lines = entries.map(({ newest }, index) => `${index + 1}) ${newsLine(newest)}.`);
  return composeSms(`${name}: ${counts(entries)}.`, lines, undefined, smsParts);
}

/** "3 stories (1 high, 2 low)". */
function counts(entries: readonly Entry[]): string {
  const parts = (["high", "medium", "low"] as const).flatMap((severity) => {
    const count = entries.filter((entry) => entry.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  return `${entries.length} ${entries.length === 1 ? "story" : "stories"}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

function title(occasion: Occasion, timezone: string): string {
  if (occasion.kind === "summary") return "Transfer watch, held alerts";
  const day = (at: number) => showTime(at, timezone).split(",")[0];
  return occasion.period === "daily"
    ? `Transfer watch, ${day(occasion.from)}`
    : `Transfer watch, ${day(occasion.from)} to ${day(occasion.to - 1)}`;
}

function explanation(occasion: Occasion): string {
  if (occasion.kind === "digest") return "Every story of the time, once, by severity.";
  return {
    quiet: "Held during your quiet hours; nothing was left out.",
    pace: "Many alerts came at once; they are all listed here instead of one message each.",
    "sms-budget": "The month's budget for text messages is spent; these alerts came by email instead.",
  }[occasion.reason];
}
