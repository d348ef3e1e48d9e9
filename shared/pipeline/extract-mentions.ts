import { correctStory } from "../alerts/correct-story.ts";
import type { QuietReason } from "../alerts/decide-alert.ts";
import { makeReports, type ReportingFeed, reportedAt } from "../alerts/report.ts";
import type { StoredMention } from "../alerts/story.ts";
import type { Article } from "../articles/article.ts";
import type { Extraction } from "../mentions/extraction.ts";
import type { ExtractPorts } from "./extract-ports.ts";
import { logFailure } from "./log-failure.ts";
import { changeStory, type Telling, tellStory } from "./tell-story.ts";

/** What became of one article: for the log, `simulate` and `rescan`. */
export interface Reading {
  readonly articleId: string;
  readonly extraction: Extraction;
  /** One for each event reported, and one for each correction. */
  readonly tellings: readonly Telling[];
  /** Why mentions that made no report raised no alert. */
  readonly quiet: readonly { readonly mentionId: string; readonly reason: QuietReason }[];
}

const leaveMs = 2_000;

/**
 * Reads the articles: mentions found, stories joined, alerts put in the outbox and queued, and only then the article marked read.
 * @returns what was read, and the articles whose messages must come again
 */
export async function extractMentions(
  articleIds: readonly string[],
  ports: ExtractPorts,
  { deadlineAt = Number.POSITIVE_INFINITY }: { readonly deadlineAt?: number } = {},
): Promise<{ readonly failed: readonly string[]; readonly readings: readonly Reading[] }> {
  const failed: string[] = [];
  const readings: Reading[] = [];
  for (const articleId of articleIds) {
    if (ports.now() > deadlineAt - leaveMs) {
      failed.push(articleId);
      continue;
    }
    try {
      readings.push(...(await readStoredArticle(articleId, ports)));
    } catch (thrown) {
      failed.push(articleId);
      logFailure(ports.log, "article cannot be read now", { articleId }, thrown);
    }
  }
  return { failed, readings };
}

async function readStoredArticle(articleId: string, ports: ExtractPorts): Promise<Reading[]> {
  const article = await ports.articles.get(articleId);
  if (article === undefined) {
    ports.log.warn("a message names an article that is not stored", { articleId });
    return [];
  }
  return [await readArticle(article, ports)];
}

/** Data first, marker last; safe when run twice at the same time, because every id comes from content and every write names what it read. */
export async function readArticle(article: Article, ports: ExtractPorts): Promise<Reading> {
  const { articleId, contentHash } = article;
  const extractor = await ports.rulesets.current();
  const { title, text, summary, language } = article;
  const extraction = extractor.extract({
    id: articleId,
    title,
    text: text ?? summary,
    ...(language && { lang: language }),
  });
  const reports = makeReports(article, await feedOf(article, ports), extraction.mentions, ports.policy);
  const before =
    extraction.mentions.length > 0 || article.changes?.length ? await ports.mentions.byArticle(articleId) : [];

  const tellings: Telling[] = [];
  for (const report of reports) tellings.push(await tellStory(report, ports));
  if (article.changes?.length) tellings.push(...(await correctStories(article, before, tellings, ports)));

  await ports.mentions.put(toStored(article, extraction, tellings, before, ports.now()));
  await ports.articles.markRead(articleId, { contentHash, rulesetVersion: extractor.version });
  const reading: Reading = { articleId, extraction, tellings, quiet: quietMentions(extraction) };
  note(article, reading, ports);
  return reading;
}

/** A feed that was removed meanwhile still has articles: the least is assumed of it. */
async function feedOf({ feedId }: Article, { feeds }: ExtractPorts): Promise<ReportingFeed> {
  const feed = await feeds.get(feedId);
  return feed ?? { feedId, title: feedId, ownerGroup: feedId, stateMedia: false, tier: 3 };
}

/** An edited article may take back what it was alerted for: in each story it was in, whether or not it is still there. */
async function correctStories(
  article: Article,
  before: readonly StoredMention[],
  tellings: readonly Telling[],
  ports: ExtractPorts,
): Promise<Telling[]> {
  const storyIds = [...new Set(before.flatMap(({ storyId }) => storyId ?? []))];
  const corrections: Telling[] = [];
  for (const storyId of storyIds) {
    const telling = tellings.find((told) => told.storyId === storyId);
    if (telling?.alerts.length) continue; // what changed was just told as an update
    const alerts = await ports.alerts.byStory(storyId);
    const rested = alerts
      .filter(({ evidence }) => evidence.articleId === article.articleId)
      .sort((a, b) => b.createdAt - a.createdAt)[0];
    if (rested === undefined) continue;
    const context = { rested, article, report: telling?.report, now: ports.now() };
    const raised = await changeStory(storyId, (story) => correctStory(story, context), ports);
    if (raised.length > 0) corrections.push({ storyId, alerts: raised, ...(telling && { report: telling.report }) });
  }
  return corrections;
}

/** Today's mentions with their stories, and those of before that the article no longer makes, marked as withdrawn. */
function toStored(
  article: Article,
  { mentions }: Extraction,
  tellings: readonly Telling[],
  before: readonly StoredMention[],
  now: number,
): StoredMention[] {
  const { articleId, feedId, firstSeenAt } = article;
  const storyOf = (mentionId: string) =>
    tellings.find(({ report }) => report?.mentions.some(({ id }) => id === mentionId))?.storyId;
  const current = mentions.map((mention): StoredMention => {
    const storyId = storyOf(mention.id);
    return { ...mention, articleId, feedId, at: reportedAt(article), firstSeenAt, ...(storyId && { storyId }) };
  });
  const ids = new Set(mentions.map(({ id }) => id));
  const withdrawn = before.filter(({ id, withdrawnAt }) => !ids.has(id) && withdrawnAt === undefined);
  return [...current, ...withdrawn.map((mention) => ({ ...mention, withdrawnAt: now }))];
}

function quietMentions({ mentions }: Extraction): Reading["quiet"] {
  return mentions
    .filter(({ prominence }) => prominence === "background")
    .map(({ id }) => ({ mentionId: id, reason: "background" }));
}

function note({ articleId, feedId }: Article, { extraction, tellings }: Reading, { log, metrics }: ExtractPorts): void {
  const { mentions, readTo } = extraction;
  if (readTo) {
    metrics.count("ArticleReadInPart");
    log.warn("an article is too dense to be read whole", { articleId, feedId, in: readTo.in, at: readTo.at });
  }
  if (mentions.length === 0) return;
  metrics.count("MentionFound", mentions.length);
  log.info("mentions found", { articleId, feedId, mentions: mentions.length });
  for (const { storyId, reason, alerts } of tellings) {
    log.info("story told", { articleId, storyId, reason, alerts: alerts.length });
  }
}
