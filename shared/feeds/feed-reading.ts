import type { Entry, FeedDocument } from "./feed-document.ts";
import { parseDate } from "./parse-date.ts";
import { resolveLink } from "./resolve-link.ts";

/** What one parser made of a document: the fields, before limits and warnings. */
export type ParsedFeed = Pick<FeedDocument, "format" | "feed" | "entries">;

type Text = string | undefined;

/** The first of these that says something. */
export function firstText(...candidates: readonly Text[]): Text {
  return candidates.find((candidate) => candidate !== undefined && candidate.trim() !== "")?.trim();
}

/** The first of these that is a date, as ISO 8601. */
export function firstDate(...candidates: readonly Text[]): Text {
  for (const candidate of candidates) {
    const date = parseDate(candidate);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A guid is a link only when it is one: many are not, and say nothing. */
export function permalink(guid: Text, isPermaLink: boolean | undefined): Text {
  return isPermaLink !== false && guid !== undefined && /^https?:\/\//i.test(guid) ? resolveLink(guid) : undefined;
}

export interface LinkElement {
  readonly href?: Text;
  readonly rel?: Text;
  readonly type?: Text;
}

/** What a person would follow: the alternate in HTML, any alternate, else whatever leads to a page. */
export function mainLink(links: readonly LinkElement[]): Text {
  const usable = links.filter((link) => link.href !== undefined);
  const alternates = usable.filter((link) => (link.rel ?? "alternate") === "alternate");
  const page = alternates.find((link) => link.type === undefined || /html/.test(link.type));
  return (page ?? alternates[0] ?? usable.find((link) => link.rel === "related" || link.rel === "via"))?.href;
}

/** TTL is in minutes; the Syndication module gives a period and how often in it. */
export function ttlOf(ttlMinutes: Text, period: Text, frequency: Text): number | undefined {
  const minutes = Number(ttlMinutes);
  if (ttlMinutes?.trim() && Number.isFinite(minutes) && minutes > 0) return Math.min(minutes * 60_000, longestTtlMs);
  const periodMs = periods[period?.trim().toLowerCase() ?? ""];
  if (periodMs === undefined) return undefined;
  const times = Number(frequency ?? 1);
  return Math.round(periodMs / (Number.isFinite(times) && times >= 1 ? times : 1));
}

const hourMs = 3_600_000;
const longestTtlMs = 366 * 24 * hourMs;
const periods: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  hourly: hourMs,
  daily: 24 * hourMs,
  weekly: 7 * 24 * hourMs,
  monthly: 30 * 24 * hourMs,
  yearly: 365 * 24 * hourMs,
});

/** An object without its undefined fields. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export const makeEntry = (fields: { [K in keyof Entry]: Entry[K] | undefined }): Entry => present<Entry>(fields);
