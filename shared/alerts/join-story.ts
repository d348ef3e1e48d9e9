import type { AlertPolicy } from "./alert-policy.ts";
import { citedOrigin } from "./attribute-report.ts";
import { compareIds, followStatus } from "./follow-status.ts";
import { weighReport } from "./grade-severity.ts";
import { isCopy } from "./is-copy.ts";
import type { Report } from "./report.ts";
import type { Origin, Story, StorySource } from "./story.ts";

/** A story keeps what it needs to be found and shown; the mentions table has every mention. */
const mostSources = 40;
const mostSketches = 24;
const mostQuantities = 20;

/** The story that begins with this report, not yet stored. */
export function beginStory(storyId: string, report: Report, policy: AlertPolicy): Story {
  const { direction, category, status, at } = report;
  const empty: Story = {
    storyId,
    direction,
    category,
    designations: [],
    places: [],
    kinds: [],
    quantities: [],
    status,
    statusHistory: [],
    said: [],
    settled: [],
    firstSeenAt: at,
    lastSeenAt: at,
    origins: [],
    sources: [],
    sketches: [],
    knownFacts: [],
    alertedSeverities: [],
    unraised: [],
    corrections: 0,
    revision: 0,
  };
  return joinStory(empty, report, policy);
}

/**
 * The story with what the report adds to it. Joining the same report again changes nothing, and neither does the order in which
 * reports join, as far as they are kept (the first and the newest sources, the newest sketches).
 */
export function joinStory(story: Story, report: Report, policy: AlertPolicy): Story {
  const origin = originOf(report, story, policy);
  const { article, at } = report;
  return {
    ...story,
    designations: union(story.designations, report.designations),
    places: union(story.places, report.places),
    kinds: union(story.kinds, report.kinds),
    quantities: union(story.quantities, report.quantities)
      .sort((a, b) => a - b)
      .slice(-mostQuantities),
    ...(isProminent(report, policy) &&
      followStatus(story, { status: report.status, at, articleId: article.articleId }, policy)),
    firstSeenAt: Math.min(story.firstSeenAt, at),
    lastSeenAt: Math.max(story.lastSeenAt, at),
    ...(isProminent(report, policy) && {
      origins: withOrigin(story.origins, origin),
      ...weightiestAfter(story, report, policy),
    }),
    sources: withSource(story.sources, sourceOf(report, origin.name)),
    sketches: article.sketch ? withSketch(story.sketches, article.sketch, origin.name) : story.sketches,
  };
}

/** True where the policy lets a story begin or change: a headline or a lead. */
export function isProminent({ prominence }: Pick<Report, "prominence">, policy: AlertPolicy): boolean {
  return policy.alert.begins.some((place) => place === prominence);
}

/** Whose report it is: of the text it copies, of the outlet it cites (one the story knows already, if any), or its owner's own. */
function originOf(report: Report, story: Story, policy: AlertPolicy): Origin {
  const { article, feed, at, cited } = report;
  const { sketch = "" } = article;
  const copied = story.sketches.find((known) => isCopy(sketch, known.sketch, policy))?.origin;
  const known = story.origins.find(({ name }) => name === copied) ?? citedOrigin(report, story.origins, policy);
  if (known) return { ...known, official: report.official, denies: report.status === "denied" };
  const outlet = cited.find(({ group }) => hasOrigin(story.origins, group)) ?? cited[0];
  const name = outlet?.group ?? feed.ownerGroup;
  const isOwn = outlet === undefined;
  return {
    name,
    title: outlet?.title ?? feed.title,
    firstArticleId: article.articleId,
    at,
    stateMedia: isOwn ? feed.stateMedia : policy.stateMediaGroups.has(name.toLowerCase()),
    official: report.official,
    denies: report.status === "denied",
  };
}

const sameGroup = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const hasOrigin = (origins: readonly Origin[], name: string) => origins.some((known) => sameGroup(known.name, name));

function withOrigin(origins: readonly Origin[], origin: Origin): readonly Origin[] {
  if (!hasOrigin(origins, origin.name)) return [...origins, origin];
  return origins.map((known) => {
    if (!sameGroup(known.name, origin.name)) return known;
    const isFirst = origin.at < known.at || (origin.at === known.at && origin.firstArticleId < known.firstArticleId);
    const { firstArticleId, at } = isFirst ? origin : known;
    const official = known.official || origin.official;
    return { ...known, firstArticleId, at, official, denies: known.denies && origin.denies };
  });
}

function weightiestAfter(
  { weightiest }: Story,
  report: Report,
  policy: AlertPolicy,
): Pick<Story, "weightiest"> | undefined {
  if (report.status === "denied") return undefined;
  const weight = weighReport(report, policy);
  return weightiest === undefined || weight.points > weightiest.points ? { weightiest: weight } : undefined;
}

function sourceOf({ article, feed, at }: Report, origin: string): StorySource {
  const { articleId, title, link } = article;
  return { articleId, feedId: feed.feedId, feedTitle: feed.title, origin, title, ...(link && { link }), at };
}

/** The first source stays, then the newest ones, by when they were published. */
function withSource(sources: readonly StorySource[], source: StorySource): readonly StorySource[] {
  const known = sources.find(({ articleId }) => articleId === source.articleId);
  if (known) return sources.map((other) => (other === known ? { ...source, origin: known.origin } : other));
  const [first, ...rest] = [...sources, source].sort((a, b) => a.at - b.at || compareIds(a, b));
  return first === undefined ? [] : [first, ...rest.slice(-(mostSources - 1))];
}

function withSketch(sketches: Story["sketches"], sketch: string, origin: string): Story["sketches"] {
  if (sketches.some((known) => known.sketch === sketch)) return sketches;
  return [...sketches, { sketch, origin }].slice(-mostSketches);
}

function union<T>(known: readonly T[], more: readonly T[]): T[] {
  return [...new Set([...known, ...more])];
}
