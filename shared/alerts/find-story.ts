import type { AlertPolicy } from "./alert-policy.ts";
import { isCopy } from "./is-copy.ts";
import { isCompatible, type Report } from "./report.ts";
import type { Story } from "./story.ts";

const hourMs = 3_600_000;

export type JoinReason = "same article" | "copied text" | "designation" | "quantity" | "place" | "same subject";

/** How surely a report belongs to a story; the best story wins, and among equals the one seen last. */
const strength: readonly JoinReason[] = [
  "same subject",
  "place",
  "quantity",
  "designation",
  "copied text",
  "same article",
];

/** The story that a report tells of, and why; undefined when it tells of none of them. */
export function findStory(
  report: Report,
  stories: readonly Story[],
  policy: AlertPolicy,
): { readonly story: Story; readonly reason: JoinReason } | undefined {
  const matches = stories.flatMap((story) => {
    const reason = whyJoin(report, story, policy);
    return reason === undefined ? [] : [{ story, reason }];
  });
  const rank = ({ reason }: { reason: JoinReason }) => strength.indexOf(reason);
  return matches.sort((a, b) => rank(b) - rank(a) || b.story.lastSeenAt - a.story.lastSeenAt)[0];
}

/** How far back a story may lie that a report at this time can still join. */
export function earliestStory(at: number, policy: AlertPolicy): number {
  return at - policy.join.longestDays * 24 * hourMs;
}

export function whyJoin(report: Report, story: Story, policy: AlertPolicy): JoinReason | undefined {
  const { join } = policy;
  const sameWay = report.direction === story.direction || report.direction === "both" || story.direction === "both";
  if (!sameWay || !isCompatible(report.category, story.category)) return undefined;
  if (story.sources.some(({ articleId }) => articleId === report.article.articleId)) return "same article";
  if (story.withdrawnAt !== undefined) return undefined;
  if (Math.abs(report.at - story.firstSeenAt) > join.longestDays * 24 * hourMs) return undefined;
  const apart = Math.max(0, report.at - story.lastSeenAt, story.firstSeenAt - report.at);
  if (apart > join.windowDays * 24 * hourMs) return undefined;
  const { sketch = "" } = report.article;
  if (story.sketches.some((other) => isCopy(sketch, other.sketch, policy))) return "copied text";
  if (overlap(report.designations, story.designations, isSameSystem)) return "designation";
  if (report.quantities.some((mine) => story.quantities.some((other) => isNear(mine, other, join.similarQuantity))))
    return contradicts(report.designations, story.designations) ? undefined : "quantity";
  const places = report.places.filter((place) => !join.widePlaces.has(place));
  if (overlap(places, story.places)) return contradicts(report.designations, story.designations) ? undefined : "place";
  const isRecent = apart <= join.genericHours * hourMs;
  return isRecent && !isElsewhere(report, story) ? "same subject" : undefined;
}

/** "shahed" is said of a "shahed-136" too. */
export function isSameSystem(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Both name systems, and none in common. */
function contradicts(mine: readonly string[], others: readonly string[]): boolean {
  return mine.length > 0 && others.length > 0 && !overlap(mine, others, isSameSystem);
}

/** An exchange, the other category, named systems or kinds of goods that do not meet: two events of the same day. */
function isElsewhere(report: Report, story: Story): boolean {
  return (
    report.direction !== story.direction ||
    report.category !== story.category ||
    contradicts(report.designations, story.designations) ||
    (report.kinds.length > 0 && story.kinds.length > 0 && !overlap(report.kinds, story.kinds))
  );
}

function overlap(
  mine: readonly string[],
  others: readonly string[],
  isSame: (a: string, b: string) => boolean = (a, b) => a === b,
): boolean {
  return mine.some((value) => others.some((other) => isSame(value, other)));
}

function isNear(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(a, b);
}
