import { hostWarning } from "../feeds/host-warning.ts";
import type { Alert } from "./alert.ts";
import { cleanText, cutBytes, cutText, isolateText } from "./clean-text.ts";
import { toMachineAlert } from "./machine-alert.ts";
import { markEvidence, matchedWords } from "./mark-evidence.ts";
import type { Reader, Rendered } from "./rendered.ts";
import { showLink } from "./show-link.ts";
import { showTime } from "./show-time.ts";
import { composeSms } from "./sms-text.ts";
import type { SmsParts } from "./subscriber.ts";
import { countOrigins, isArabic, newsLine, notKnown, plainSource, shortNews, whoSays } from "./tell-news.ts";
import { toAscii } from "./transliterate.ts";
import { statusName } from "./words.ts";

/** SNS refuses a subject of 100 characters. */
const mostSubject = 99;
/** SNS takes 256 KiB of all forms together; this leaves room for the others and for JSON's escapes. */
const mostEmailBytes = 96 * 1024;
const mostTitle = 160;

/** One alert in all its forms, for readers that are alike. */
export function renderAlert(alert: Alert, reader: Reader): Rendered {
  return {
    subject: renderSubject(alert),
    email: cutBytes(renderEmail(alert, reader), mostEmailBytes),
    sms: renderSms(alert, reader.smsParts),
    machine: JSON.stringify(toMachineAlert(alert)),
  };
}

export function renderSubject(alert: Alert): string {
  const source = plainSource(alert);
  return toSubject(`${label(alert)}: ${shortNews(alert)}${source === undefined ? "" : ` (${source})`}`);
}

/** One line of ASCII under 100 characters that begins with a letter or a digit. */
export function toSubject(text: string): string {
  return cutText(toAscii(text).replace(/^[^A-Za-z0-9]+/, ""), mostSubject);
}

/** One part unless the reader allows more. */
export function renderSms(alert: Alert, parts: SmsParts = 1): string {
  const { changed, evidence, kind } = alert;
  const link = showLink(evidence.articleLink);
  const isLegible = !isArabic(`${evidence.mention.attribution?.text} ${evidence.feedTitle}`);
  const details = [
    ...(link !== undefined && hostWarning(link) ? ["Careful: the link's host imitates another."] : []),
    ...(kind === "update" ? changed.slice(1) : []),
    ...(isLegible ? [`Source: ${whoSays(alert)}.`] : []),
  ];
  return composeSms(`${label(alert)}: ${shortNews(alert)}.`, details, link, parts);
}

/** "HIGH", "UPDATE, HIGH" or "CORRECTION, HIGH". */
export function label({ kind, severity }: Pick<Alert, "kind" | "severity">): string {
  const gravity = severity.toUpperCase();
  return kind === "new" ? gravity : `${kind.toUpperCase()}, ${gravity}`;
}

function renderEmail(alert: Alert, reader: Reader): string {
  const { evidence, severityReasons, changed, statusHistory, origins, sources } = alert;
  const { mention } = evidence;
  const time = (at: number) => showTime(at, reader.timezone);
  return [
    `${label(alert)}`,
    `${newsLine(alert)}.`,
    ...section(alert.kind === "correction" ? "What was corrected" : "What changed", changed.map(bullet)),
    ...(changed.length > 0 ? [""] : []),
    `Said by: ${whoSays(alert, isolateText)}`,
    `When: ${published(alert, time)} (times: ${reader.timezone})`,
    ...linkLines(evidence.articleLink),
    ...section("The sentence", [
      `  ${markEvidence(mention)}`,
      `  from: ${isolateText(cutText(evidence.articleTitle, mostTitle))}`,
      ...matchedWords(mention).map(({ role, found }) => `  ${role}: ${isolateText(found.text)}`),
    ]),
    ...section(
      `Who reports it: ${countOrigins(alert)}`,
      origins.map(({ name, at, stateMedia, denies }) =>
        bullet(
          `${isolateText(name)}${stateMedia ? " (state media)" : ""}${denies ? ", which denies it" : ""}, since ${time(at)}`,
        ),
      ),
    ),
    ...section(
      "Status so far",
      statusHistory.map(({ status, at }) => bullet(`${time(at)}: ${statusName(status)}`)),
    ),
    ...section("What is not known", notKnown(alert).map(bullet)),
    ...section(
      "Sources",
      sources.map(({ feedTitle, title, link, at }) => {
        const shown = showLink(link);
        const head = bullet(`${isolateText(feedTitle)}, ${time(at)}: ${isolateText(cutText(title, mostTitle))}`);
        return shown === undefined ? head : `${head}\n    ${shown}`;
      }),
    ),
    ...section("Why this alert", [
      bullet(`Rule ${mention.rule.id}, rules version ${mention.rule.version}`),
      bullet(`Severity ${alert.severity}: ${severityReasons.join("; ")}`),
      bullet(`You get it because ${cleanText(reader.because)}`),
    ]),
    ...howToStop,
    "",
    `Alert ${alert.alertId} of ${alert.storyId}`,
  ].join("\n");
}

/** Anybody's mail scanner may open a link: stopping is a command, not a link. */
export const howToStop = [
  "",
  "To stop these messages",
  "  Run `transfer-watch unsubscribe YOUR-ADDRESS`, or ask whoever runs this watch to do it.",
  "  The unsubscribe link that Amazon may add below works for the owner of the account only, so that mail",
  "  scanners, which open every link, cannot unsubscribe you.",
];

export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

export const bullet = (text: string) => `  - ${text}`;

function published({ evidence }: Alert, time: (at: number) => string): string {
  const seen = `first seen ${time(evidence.firstSeenAt)}`;
  return evidence.publishedAt === undefined ? seen : `published ${time(evidence.publishedAt)}, ${seen}`;
}

export function linkLines(link: string | undefined): string[] {
  const shown = showLink(link);
  if (shown === undefined) return ["Link: none that can be shown safely"];
  const warning = hostWarning(shown);
  return warning === undefined ? [`Link: ${shown}`] : [`Link: ${shown}`, `  Careful: ${warning}`];
}
