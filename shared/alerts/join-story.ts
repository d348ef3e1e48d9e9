import { similarity } from "../articles/sketch.ts";
import type { AlertPolicy } from "./alert-policy.ts";
import type { Report } from "./report.ts";
import type { Origin, Story, StorySource } from "./story.ts";

/** A story keeps what it needs to be found and shown; the mentions table has every mention. */
const mostSources = 40;
const mostSketches = 24;
const mostQuantities = 20;

/** The story that begins with this report, not yet stored. */
export function beginStory(storyId: string, report: Report, policy: AlertPolicy): Story {
  const { direction, category, status, at, article } = report;
  const empty: Story = {
    storyId,
    direction,
    category,
    designations: [],
    places: [],
    kinds: [],
    quantities: [],
    status,
    statusHistory: [{ status, at, articleId: article.articleId }],
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

/** The story with what the report adds to it. Joining the same report again changes nothing. */
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
    ...statusAfter(story, report, policy),
    firstSeenAt: Math.min(story.firstSeenAt, at),
    lastSeenAt: Math.max(story.lastSeenAt, at),
    origins: isProminent(report, policy) ? withOrigin(story.origins, origin) : story.origins,
    sources: withSource(story.sources, sourceOf(report, origin.name)),
    sketches: article.sketch ? withSketch(story.sketches, article.sketch, origin.name) : story.sketches,
  };
}

/** True where the policy lets a story begin or change: a headline or a lead. */
export function isProminent({ prominence }: Pick<Report, "prominence">, policy: AlertPolicy): boolean {
  return policy.alert.begins.some((place) => place === prominence);
}

/** Whose report it is: of the text it copies, of the outlet it cites (one the story knows already, if any), or its owner's own. */
function originOf(report: Report, story: Story, { join, stateMediaGroups }: AlertPolicy): Origin {
  const { article, feed, at, cited } = report;
  const { sketch = "" } = article;
  const copied = story.sketches.find((known) => similarity(sketch, known.sketch) >= join.nearDuplicate)?.origin;
  const known = story.origins.find(({ name }) => name === copied);
  if (known) return known;
  const outlet = cited.find(({ group }) => hasOrigin(story.origins, group)) ?? cited[0];
  const name = outlet?.group ?? feed.ownerGroup;
  const isOwn = outlet === undefined;
  return {
    name,
    title: outlet?.title ?? feed.title,
    firstArticleId: article.articleId,
    at,
    stateMedia: isOwn ? feed.stateMedia : stateMediaGroups.has(name.toLowerCase()),
    official: report.official,
  };
}

const sameGroup = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const hasOrigin = (origins: readonly Origin[], name: string) => origins.some((known) => sameGroup(known.name, name));

function withOrigin(origins: readonly Origin[], origin: Origin): readonly Origin[] {
  if (!hasOrigin(origins, origin.name)) return [...origins, origin];
  if (!origin.official) return origins;
  return origins.map((known) => (sameGroup(known.name, origin.name) ? { ...known, official: true } : known));
}

function sourceOf({ article, feed, at }: Report, origin: string): StorySource {
  const { articleId, title, link } = article;
  return { articleId, feedId: feed.feedId, feedTitle: feed.title, origin, title, ...(link && { link }), at };
}

/** The first source stays, then the newest ones. */
function withSource(sources: readonly StorySource[], source: StorySource): readonly StorySource[] {
  const known = sources.find(({ articleId }) => articleId === source.articleId);
  if (known) return sources.map((other) => (other === known ? { ...source, origin: known.origin } : other));
  const [first, ...rest] = [...sources, source];
  return first === undefined ? [] : [first, ...rest.slice(-(mostSources - 1))];
}

function withSketch(sketches: Story["sketches"], sketch: string, origin: string): Story["sketches"] {
  if (sketches.some((known) => known.sketch === sketch)) return sketches;
  return [...sketches, { sketch, origin }].slice(-mostSketches);
}

/** Only prominent reports move the status, and only by the changes that the policy calls news. */
function statusAfter(story: Story, report: Report, policy: AlertPolicy): Pick<Story, "status" | "statusHistory"> {
  const { status, statusHistory } = story;
  const isNews = policy.alert.statusChanges.some(({ from, to }) => from === status && to === report.status);
  const isLate = statusHistory.some(({ at }) => at > report.at);
  const isKnown = statusHistory.some(
    (entry) => entry.articleId === report.article.articleId && entry.status === report.status,
  );
  if (!isNews || isLate || isKnown || !isProminent(report, policy)) return { status, statusHistory };
  const entry = { status: report.status, at: report.at, articleId: report.article.articleId };
  return { status: report.status, statusHistory: [...statusHistory, entry] };
}

function union<T>(known: readonly T[], more: readonly T[]): T[] {
  return [...new Set([...known, ...more])];
}
