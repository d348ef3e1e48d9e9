import type { Severity } from "./alert.ts";
import type { AlertPolicy, SeverityPoints } from "./alert-policy.ts";
import type { Report } from "./report.ts";
import type { Story, Weight } from "./story.ts";

export interface Grade {
  readonly severity: Severity;
  /** The words of every line of the policy that holds. */
  readonly reasons: readonly string[];
}

/** How grave a report of a story is, by the points of the policy. */
export function gradeSeverity(report: Report, story: Story, policy: AlertPolicy): Grade {
  return gradeOf(weighReport(report, policy), originLines(report, story, policy), policy);
}

/**
 * How grave it is that a claim has found another origin: as the weightiest of its reports, which is then named among the reasons
 * when it is not this one. So it does not matter which of them came last.
 */
export function gradeCorroboration(report: Report, story: Story, policy: AlertPolicy): Grade {
  const own = weighReport(report, policy);
  const { weightiest = own } = story;
  const [first = "", ...others] = weightiest.reasons;
  const weight =
    weightiest.points > own.points
      ? { ...weightiest, reasons: [`by the report of ${weightiest.feedTitle}: ${first}`, ...others] }
      : own;
  return gradeOf(weight, originLines(report, story, policy), policy);
}

/** What the report weighs by itself, however many others there are. */
export function weighReport(report: Report, { severity }: AlertPolicy): Weight {
  const lines = severity.points.filter(({ when }) => when.originsAtLeast === undefined && holds(when, report));
  const { article, feed } = report;
  const reasons = lines.map(({ because }) => because);
  return { points: sum(lines), reasons, articleId: article.articleId, feedTitle: feed.title };
}

function gradeOf({ points, reasons }: Weight, lines: readonly SeverityPoints[], { severity }: AlertPolicy): Grade {
  const all = points + sum(lines);
  return {
    severity: all >= severity.high ? "high" : all >= severity.medium ? "medium" : "low",
    reasons: [...reasons, ...lines.map(({ because }) => because)],
  };
}

/** The lines about origins. They are about the claim: whoever denies it, and a denial itself, gains nothing by them. */
function originLines(report: Report, story: Story, { severity }: AlertPolicy): SeverityPoints[] {
  if (report.status === "denied") return [];
  const count = claimants(story).length;
  return severity.points.filter(
    ({ when }) => when.originsAtLeast !== undefined && count >= when.originsAtLeast && holds(when, report),
  );
}

/** The independent origins that say it happened or will, not those that only deny it. */
export function claimants({ origins }: Pick<Story, "origins">): Story["origins"] {
  return origins.filter(({ denies }) => !denies);
}

const sum = (lines: readonly SeverityPoints[]) => lines.reduce((total, { points }) => total + points, 0);

export const severities: readonly Severity[] = ["low", "medium", "high"];

export function isGraver(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) > severities.indexOf(b);
}

/** Every condition that the line names, but the number of origins. */
function holds(when: SeverityPoints["when"], report: Report): boolean {
  const { feed } = report;
  return (
    (when.status === undefined || when.status === report.status) &&
    (when.prominence === undefined || when.prominence === report.prominence) &&
    (when.category === undefined || when.category === report.category) &&
    (when.tier === undefined || when.tier === feed.tier) &&
    (when.stateMedia === undefined || when.stateMedia === feed.stateMedia) &&
    (when.official === undefined || when.official === report.official) &&
    (when.designationNamed === undefined || when.designationNamed === report.designations.length > 0) &&
    (when.quantityAtLeast === undefined || report.quantities.some((count) => count >= (when.quantityAtLeast ?? 0)))
  );
}
