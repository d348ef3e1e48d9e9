import type { Severity } from "./alert.ts";
import type { AlertPolicy, SeverityPoints } from "./alert-policy.ts";
import type { Report } from "./report.ts";
import type { Story } from "./story.ts";

export interface Grade {
  readonly severity: Severity;
  /** The words of every line of the policy that holds. */
  readonly reasons: readonly string[];
}

/** How grave a report of a story is, by the points of the policy. */
export function gradeSeverity(report: Report, story: Story, { severity }: AlertPolicy): Grade {
  const holding = severity.points.filter(({ when }) => holds(when, report, story));
  const points = holding.reduce((sum, line) => sum + line.points, 0);
  return {
    severity: points >= severity.high ? "high" : points >= severity.medium ? "medium" : "low",
    reasons: holding.map(({ because }) => because),
  };
}

export const severities: readonly Severity[] = ["low", "medium", "high"];

export function isGraver(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) > severities.indexOf(b);
}

/** Every condition that the line names. */
function holds(when: SeverityPoints["when"], report: Report, story: Story): boolean {
  const { feed } = report;
  return (
    (when.status === undefined || when.status === report.status) &&
    (when.prominence === undefined || when.prominence === report.prominence) &&
    (when.category === undefined || when.category === report.category) &&
    (when.tier === undefined || when.tier === feed.tier) &&
    (when.stateMedia === undefined || when.stateMedia === feed.stateMedia) &&
    (when.official === undefined || when.official === report.official) &&
    (when.originsAtLeast === undefined || story.origins.length >= when.originsAtLeast) &&
    (when.designationNamed === undefined || when.designationNamed === report.designations.length > 0) &&
    (when.quantityAtLeast === undefined || report.quantities.some((count) => count >= (when.quantityAtLeast ?? 0)))
  );
}
