import type { Alert, AlertEvidence } from "./alert.ts";
import { alertIdOf } from "./alert-id.ts";
import type { AlertPolicy } from "./alert-policy.ts";
import { type Fact, findFacts, originsKey } from "./find-facts.ts";
import { type Grade, gradeCorroboration, gradeSeverity, isGraver } from "./grade-severity.ts";
import { isProminent } from "./join-story.ts";
import type { Report } from "./report.ts";
import type { Story } from "./story.ts";

/** Why a mention raised no alert. */
export type QuietReason =
  | "background"
  | "in the body, and no story matches"
  | "in the body"
  | "first poll of the feed"
  | "old news"
  | "nothing new";

export type Decision =
  | { readonly kind: "alert"; readonly alert: Alert; readonly story: Story }
  | { readonly kind: "quiet"; readonly reason: QuietReason; readonly story: Story };

const mostSourcesShown = 12;

/** Whether a report that has joined its story alerts; answers the story with what its readers then know. */
export function decideAlert(story: Story, report: Report, policy: AlertPolicy, now: number): Decision {
  const reason = whyQuiet(report, policy);
  if (reason !== undefined) return { kind: "quiet", reason, story };
  const facts = findFacts(story, report, policy);
  const isCorroborated = report.status !== "denied" && facts.some(({ key }) => key.startsWith(originsKey));
  const grade = (isCorroborated ? gradeCorroboration : gradeSeverity)(report, story, policy);
  const isNew = story.alertedSeverities.length === 0;
  const told = isNew || facts.length > 0 ? facts : graverFact(story, grade);
  const [gravest] = isNew ? [{ key: "new" }] : told;
  if (gravest === undefined) return { kind: "quiet", reason: "nothing new", story };
  const alert = makeAlert(story, report, { grade, now, fact: gravest.key, changed: isNew ? [] : changes(told) });
  return { kind: "alert", alert, story: afterAlert(story, alert, [gravest.key, ...told.map(({ key }) => key)]) };
}

function whyQuiet(report: Report, policy: AlertPolicy): QuietReason | undefined {
  const { article, feed } = report;
  if (!isProminent(report, policy)) return "in the body";
  if (!article.mayAlert) return "first poll of the feed";
  if (feed.backfill) return undefined; // somebody asked for what the feed held before
  const isOld = article.firstSeenAt - report.at > policy.alert.oldestHours * 3_600_000;
  return isOld ? "old news" : undefined;
}

/** A first alert of little weight must not hide that the same thing is now reported gravely. */
function graverFact(story: Story, { severity, reasons }: Grade): Fact[] {
  if (!story.alertedSeverities.every((alerted) => isGraver(severity, alerted))) return [];
  return [{ key: `severity:${severity}`, changed: `Now of ${severity} severity: ${reasons.join(", ")}.` }];
}

const changes = (facts: readonly Fact[]) => facts.map(({ changed }) => changed);

function afterAlert(story: Story, alert: Alert, facts: readonly string[]): Story {
  return {
    ...story,
    knownFacts: [...new Set([...story.knownFacts, ...facts])],
    alertedSeverities: [...new Set([...story.alertedSeverities, alert.severity])],
    unraised: [...story.unraised, alert],
  };
}

/** An alert as it is stored: pending. */
export function makeAlert(
  story: Story,
  report: Report,
  { grade, now, fact, changed }: { grade: Grade; now: number; fact: string; changed: readonly string[] },
): Alert {
  return {
    alertId: alertIdOf(story, fact),
    storyId: story.storyId,
    kind: fact === "new" ? "new" : "update",
    severity: grade.severity,
    severityReasons: grade.reasons,
    direction: report.direction,
    category: report.category,
    status: report.status,
    language: report.evidence.language,
    changed,
    evidence: evidenceOf(report),
    ...storyFacts(story),
    createdAt: now,
    state: "PENDING",
    attempts: 0,
    deliveries: {},
  };
}

export function storyFacts(story: Story): Pick<Alert, "origins" | "sources" | "statusHistory"> {
  const [first, ...rest] = story.sources;
  const shown = first === undefined ? [] : [first, ...rest.slice(-(mostSourcesShown - 1))];
  return {
    origins: story.origins.map(({ title, at, stateMedia, denies }) => ({
      name: title,
      at,
      stateMedia,
      ...(denies && { denies }),
    })),
    sources: shown.map(({ feedTitle, title, link, at }) => ({ feedTitle, title, ...(link && { link }), at })),
    statusHistory: story.statusHistory.map(({ status, at }) => ({ status, at })),
  };
}

export function evidenceOf({ article, feed, evidence }: Report): AlertEvidence {
  const { articleId, title, link, publishedAt, firstSeenAt } = article;
  return {
    mention: evidence,
    articleId,
    articleTitle: title,
    ...(link && { articleLink: link }),
    feedId: feed.feedId,
    feedTitle: feed.title,
    stateMedia: feed.stateMedia,
    ...(publishedAt !== undefined && { publishedAt }),
    firstSeenAt,
  };
}
