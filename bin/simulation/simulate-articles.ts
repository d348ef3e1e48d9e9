import { memoryAlertStore } from "../../shared/adapters/memory/alert-store.ts";
import { memoryArticleStore } from "../../shared/adapters/memory/article-store.ts";
import { memoryMentionStore } from "../../shared/adapters/memory/mention-store.ts";
import { memoryStoryStore } from "../../shared/adapters/memory/story-store.ts";
import { memorySubscriberStore } from "../../shared/adapters/memory/subscriber-store.ts";
import type { Alert } from "../../shared/alerts/alert.ts";
import type { AlertPolicy } from "../../shared/alerts/alert-policy.ts";
import type { ReportingFeed } from "../../shared/alerts/report.ts";
import type { Story } from "../../shared/alerts/story.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import { silentLog } from "../../shared/log.ts";
import type { Extractor } from "../../shared/mentions/extraction.ts";
import { extractMentions, type Reading } from "../../shared/pipeline/extract-mentions.ts";
import { noMetrics } from "../../shared/pipeline/metrics.ts";
import type { Publication } from "../../shared/pipeline/ports.ts";
import { publishAlerts } from "../../shared/pipeline/publish-alerts.ts";
import { sendDigests } from "../../shared/pipeline/send-digest.ts";
import type { SimulatedArticle } from "./read-simulated-articles.ts";

/** How soon after first sight an article is read and its alerts published, and how often digests are looked at. */
const stageMs = 1_000;
const quarterHourMs = 15 * 60_000;
/** After the last article: the longest hold is a weekly digest. */
const afterMs = 8 * 86_400_000;

export interface Simulation {
  readonly readings: readonly { readonly article: SimulatedArticle; readonly reading: Reading | "known" }[];
  readonly sent: readonly (Publication & { readonly at: number })[];
  readonly alerts: readonly Alert[];
  readonly stories: readonly Story[];
  /** What the operator would have been told. */
  readonly notices: readonly { readonly subject: string; readonly body: string }[];
}

/** Runs the real stages over stores in memory, on a clock that follows the articles: nothing is sent and nothing is kept. */
export async function simulateArticles(
  articles: readonly SimulatedArticle[],
  given: { readonly extractor: Extractor; readonly policy: AlertPolicy; readonly subscribers: readonly Subscriber[] },
): Promise<Simulation> {
  let clock = articles[0]?.seenAt ?? 0;
  let ids = 0;
  const feeds = new Map<string, ReportingFeed>(articles.map(({ feed }) => [feed.feedId, feed]));
  const sent: (Publication & { at: number })[] = [];
  const notices: { subject: string; body: string }[] = [];
  const alerts = memoryAlertStore();
  const stories = memoryStoryStore();
  const articleStore = memoryArticleStore();
  const ports = {
    articles: articleStore,
    feeds: { get: async (feedId: string) => feeds.get(feedId) },
    mentions: memoryMentionStore(),
    stories,
    alerts,
    alertQueue: { send: async () => {} },
    rulesets: { current: async () => given.extractor },
    policy: given.policy,
    subscribers: memorySubscriberStore(given.subscribers),
    publisher: {
      async publish(publication: Publication) {
        sent.push({ ...publication, at: clock });
        return { messageId: `message-${sent.length}` };
      },
    },
    notices: {
      async send(notice: { readonly subject: string; readonly body: string }) {
        notices.push(notice);
      },
    },
    smsMonthlyBudgetUsd: Number.POSITIVE_INFINITY,
    now: () => clock,
    random: () => 0.5,
    newId: () => `simulated-${++ids}`,
    log: silentLog,
    metrics: noMetrics,
  };

  /** Lets time go by as the schedules cut it: digests every quarter of an hour, the rest of the outbox when it is due. */
  async function passUntil(end: number): Promise<void> {
    for (;;) {
      const [next] = await alerts.listPending(Number.MAX_SAFE_INTEGER, 1);
      const quarter = (Math.floor(clock / quarterHourMs) + 1) * quarterHourMs;
      if (next === undefined || Math.min(quarter, Math.max(clock, next.dueAt)) > end) break;
      if (next.dueAt <= quarter) {
        clock = Math.max(clock, next.dueAt);
        await publishAlerts([next.alertId], ports);
        const [same] = await alerts.listPending(clock + 1, 1);
        if (same?.alertId === next.alertId) clock += stageMs; // not settled yet: looked at again a little later
      } else {
        clock = quarter;
        await sendDigests(ports);
      }
    }
    clock = Math.max(clock, end);
  }

  const readings: { article: SimulatedArticle; reading: Reading | "known" }[] = [];
  for (const article of articles) {
    await passUntil(article.seenAt);
    if ((await articleStore.add(article.article, clock)) === "known") {
      readings.push({ article, reading: "known" });
      continue;
    }
    clock += stageMs;
    const answer = await extractMentions([article.article.articleId], ports);
    for (const reading of answer.readings) readings.push({ article, reading });
  }
  await passUntil(clock + afterMs);
  const range = { from: 0, to: Number.MAX_SAFE_INTEGER, limit: Number.POSITIVE_INFINITY };
  return { readings, sent, notices, alerts: await alerts.list(range), stories: await stories.list(range) };
}
