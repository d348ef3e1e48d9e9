import type { Alert, Severity } from "./alert.ts";
import type { SubscriberFilters } from "./subscriber.ts";

export type FilterName = keyof SubscriberFilters;

const rank: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2 };

/** Graver first. */
export function bySeverity(one: Severity, other: Severity): number {
  return rank[other] - rank[one];
}

type Matched = Pick<Alert, "severity" | "direction" | "category" | "status" | "language">;

/** The first filter that keeps this alert from its subscriber, or undefined when all let it pass. A filter not set lets all pass. */
export function findBlockingFilter(alert: Matched, filters: SubscriberFilters): FilterName | undefined {
  const { minSeverity, directions, categories, statuses, languages } = filters;
  if (minSeverity && rank[alert.severity] < rank[minSeverity]) return "minSeverity";
  if (directions && !overlaps(directions, alert.direction)) return "directions";
  if (categories && !overlaps(categories, alert.category)) return "categories";
  if (statuses && !statuses.includes(alert.status)) return "statuses";
  if (languages && !languages.some((language) => isSameLanguage(language, alert.language))) return "languages";
  return undefined;
}

/** "both" is each of them: who follows drones also wants the alert on drones and missiles, and the other way round. */
function overlaps(wanted: readonly string[], found: string): boolean {
  return found === "both" || wanted.includes("both") || wanted.includes(found);
}

/** "fa" takes "fa-IR". */
function isSameLanguage(wanted: string, found: string): boolean {
  const [one, other] = [wanted.toLowerCase(), found.toLowerCase()];
  return other === one || other.startsWith(`${one}-`);
}

/** Why this person gets it, in words: "you follow all alerts", "you follow drone, of medium severity or higher". */
export function describeFilters(filters: SubscriberFilters): string {
  const wanted = [filters.categories, filters.directions, filters.statuses, filters.languages]
    .filter((values) => values !== undefined)
    .map((values) => values.map((value) => value.replaceAll("_", " ")).join(" or "));
  const severity = { high: "of high severity", medium: "of medium severity or higher", low: undefined };
  const least = filters.minSeverity && severity[filters.minSeverity];
  const parts = [...wanted, ...(least ? [least] : [])];
  return parts.length === 0 ? "you follow all alerts" : `you follow alerts: ${parts.join(", ")}`;
}
