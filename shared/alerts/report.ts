import type { Article } from "../articles/article.ts";
import type { FeedSettings } from "../feeds/feed.ts";
import type { Category, Direction, ItemKind, Mention, Prominence, Status } from "../mentions/extraction.ts";
import type { AlertPolicy, Outlet } from "./alert-policy.ts";
import { citedOutlets, isOfficial } from "./attribute-report.ts";
import { placeKey } from "./place-key.ts";

/** What the story needs to know of the feed an article came from. */
export type ReportingFeed = Pick<FeedSettings, "title" | "ownerGroup" | "stateMedia" | "tier" | "backfill"> & {
  readonly feedId: string;
};

/** What one article says of one event: its mentions of the same direction and category. */
export interface Report {
  readonly article: Article;
  readonly feed: ReportingFeed;
  /** The leading one first: by prominence, then as extracted. Never background. */
  readonly mentions: readonly [Mention, ...Mention[]];
  readonly direction: Direction;
  readonly category: Category;
  readonly status: Status;
  readonly prominence: Prominence;
  /** The mention to show: of the headline and the lead, the one that says most. */
  readonly evidence: Mention;
  /** Of all its mentions: to find the story. */
  readonly designations: readonly string[];
  readonly kinds: readonly ItemKind[];
  readonly quantities: readonly number[];
  readonly places: readonly string[];
  /** The outlets whose report this one passes on; none when it is its own. */
  readonly cited: readonly Outlet[];
  readonly official: boolean;
  /** When it was published, never later than when it was first seen. */
  readonly at: number;
}

const prominences: readonly Prominence[] = ["headline", "lead", "body", "background"];

/** The events an article reports. Mentions in the background make none. */
export function makeReports(
  article: Article,
  feed: ReportingFeed,
  mentions: readonly Mention[],
  policy: AlertPolicy,
): Report[] {
  const told = mentions
    .filter(({ prominence }) => prominence !== "background")
    .sort((a, b) => prominences.indexOf(a.prominence) - prominences.indexOf(b.prominence));
  const ownerGroup = policy.groupsByName.get(feed.ownerGroup.toLowerCase()) ?? feed.ownerGroup;
  return groupByEvent(told).map((group) => {
    const [leading] = group;
    const prominent = group.filter(({ prominence }) => prominence !== "body" || leading.prominence === "body");
    return {
      article,
      feed: { ...feed, ownerGroup },
      mentions: group,
      direction: leading.direction,
      category: categoryOf(group),
      status: leading.status,
      prominence: leading.prominence,
      ...detailsOf(group),
      cited: citedOutlets(article, leading, ownerGroup, policy),
      evidence: richest(prominent.filter(({ status }) => status === leading.status)) ?? leading,
      official: prominent.some((mention) => mention.status === leading.status && isOfficial(mention, policy)),
      at: reportedAt(article),
    };
  });
}

export function reportedAt({ publishedAt, firstSeenAt }: Article): number {
  return Math.min(publishedAt ?? firstSeenAt, firstSeenAt);
}

/** What mentions name; also used to tell what only the prominent ones name. */
export function detailsOf(
  mentions: readonly Mention[],
): Pick<Report, "designations" | "kinds" | "quantities" | "places"> {
  const items = mentions.flatMap(({ items }) => items);
  return {
    designations: unique(items.flatMap(({ designation }) => designation ?? [])),
    kinds: unique(items.map(({ kind }) => kind)),
    quantities: unique(items.flatMap(({ quantity }) => quantity?.atLeast ?? [])).sort((a, b) => a - b),
    places: unique(mentions.flatMap(({ places = [] }) => places.map(({ text }) => placeKey(text)))),
  };
}

export function isCompatible(a: Category, b: Category): boolean {
  return a === b || a === "both" || b === "both";
}

/** The first of those that name most of: who says it, the system, the number, the place. */
function richest(mentions: readonly Mention[]): Mention | undefined {
  const details = ({ attribution, items, places = [] }: Mention) =>
    Number(attribution !== undefined) +
    Number(items.some(({ designation }) => designation !== undefined)) +
    Number(items.some(({ quantity }) => quantity !== undefined)) +
    Number(places.length > 0);
  return [...mentions].sort((a, b) => details(b) - details(a))[0];
}

/** One group for each direction and category; a mention of both categories joins them. */
function groupByEvent(mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const groups: [Mention, ...Mention[]][] = [];
  for (const mention of [...mentions].sort((a, b) => Number(b.category === "both") - Number(a.category === "both"))) {
    const group = groups.find(
      ([first]) => first.direction === mention.direction && isCompatible(first.category, mention.category),
    );
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  const order = (group: readonly Mention[]) => Math.min(...group.map((mention) => mentions.indexOf(mention)));
  for (const group of groups) group.sort((a, b) => mentions.indexOf(a) - mentions.indexOf(b));
  return groups.sort((a, b) => order(a) - order(b));
}

function categoryOf(group: readonly [Mention, ...Mention[]]): Category {
  return group.every(({ category }) => category === group[0].category) ? group[0].category : "both";
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
