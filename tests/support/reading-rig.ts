import { memoryAlertStore } from "../../shared/adapters/memory/alert-store.ts";
import { memoryArticleStore } from "../../shared/adapters/memory/article-store.ts";
import { memoryMentionStore } from "../../shared/adapters/memory/mention-store.ts";
import { memoryStoryStore } from "../../shared/adapters/memory/story-store.ts";
import type { ReportingFeed } from "../../shared/alerts/report.ts";
import type { Article } from "../../shared/articles/article.ts";
import type { Extractor, Mention, ReadTo } from "../../shared/mentions/extraction.ts";
import type { ExtractPorts } from "../../shared/pipeline/extract-ports.ts";
import type { AlertMessage } from "../../shared/pipeline/messages.ts";
import { noMetrics } from "../../shared/pipeline/metrics.ts";
import type { AlertStore, ArticleStore, MentionStore, StoryStore } from "../../shared/pipeline/ports.ts";
import { aLog } from "./a-log.ts";
import { aFeed, policy } from "./a-report.ts";
import { hourMs, nineOClock } from "./an-alert.ts";

/** What is found in a text, by its title, and how far a text is read. */
export function anExtractor(found: (title: string) => readonly Mention[], readTo?: ReadTo): Extractor {
  return {
    version: "rules-1",
    mayConcern: () => true,
    extract({ id, title }) {
      const mentions = found(title).map((mention) => ({ ...mention, id: `${id}/${mention.id}` }));
      const [leading] = mentions;
      return {
        id,
        relevant: leading !== undefined,
        direction: leading?.direction ?? null,
        category: leading?.category ?? null,
        status: leading?.status ?? null,
        mentions,
        ...(readTo && { readTo }),
      };
    },
  };
}

/** The extract stage over stores in memory (or the ones given) and a queue that remembers. */
export function aReadingRig({
  found,
  feeds = [aFeed()],
  stores = {},
}: {
  readonly found: (title: string) => readonly Mention[];
  readonly feeds?: readonly ReportingFeed[];
  readonly stores?: {
    readonly articles?: ArticleStore;
    readonly mentions?: MentionStore;
    readonly stories?: StoryStore;
    readonly alerts?: AlertStore;
  };
}) {
  const queued: AlertMessage[] = [];
  let ticks = 0;
  const ports = {
    articles: stores.articles ?? memoryArticleStore(),
    feeds: { get: async (feedId: string) => feeds.find((feed) => feed.feedId === feedId) },
    mentions: stores.mentions ?? memoryMentionStore(),
    stories: stores.stories ?? memoryStoryStore(),
    alerts: stores.alerts ?? memoryAlertStore(),
    alertQueue: {
      async send(messages: readonly AlertMessage[]) {
        queued.push(...messages);
      },
    },
    rulesets: { current: async () => anExtractor(found) },
    policy,
    now: () => nineOClock + hourMs + ticks++,
    log: aLog(),
    metrics: noMetrics,
  } satisfies ExtractPorts;
  return {
    ports,
    queued,
    async store(...articles: readonly Article[]) {
      for (const article of articles) await ports.articles.add(article, article.firstSeenAt);
      return articles.map(({ articleId }) => articleId);
    },
    alerts: async () =>
      (await ports.alerts.list({ from: nineOClock - hourMs, to: nineOClock + 48 * hourMs, limit: 100 })).reverse(),
    stories: async () => ports.stories.list({ from: nineOClock - hourMs, to: nineOClock + 48 * hourMs, limit: 100 }),
  };
}
