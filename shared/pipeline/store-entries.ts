import { addPageText, isShort } from "../articles/add-page-text.ts";
import type { Article } from "../articles/article.ts";
import { articleFromEntry } from "../articles/article-from-entry.ts";
import type { RecognisedEntry } from "../articles/recognise-entries.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Extractor } from "../mentions/extraction.ts";
import type { PollPorts } from "./poll-ports.ts";
import { readArticlePage } from "./read-article-page.ts";
import { runInParallel } from "./run-in-parallel.ts";

/** Writes of one feed under way at a time. */
const WRITES_AT_ONCE = 8;
/** Pages of one feed fetched in one poll: they come from one host, a second apart. What is beyond is read by its feed text. */
const PAGES_A_POLL = 20;

/**
 * Stores entries as articles and queues each that is new or changed; resolves when all are both stored and queued. Those whose
 * page must be fetched first do not hold up the others.
 * @param entries oldest first
 */
export async function storeEntries(
  entries: readonly { readonly entry: RecognisedEntry; readonly isBackLog: boolean }[],
  reading: {
    readonly feed: Feed;
    readonly language?: string | undefined;
    readonly now: number;
    readonly stop: AbortSignal;
  },
  ports: Pick<PollPorts, "articles" | "articleQueue" | "pages" | "reader" | "ruleset" | "log" | "metrics" | "now">,
): Promise<void> {
  if (entries.length === 0) return;
  const { feed, language, now, stop } = reading;
  const extractor = await ports.ruleset.current();
  const articles = entries.map(({ entry, isBackLog }) =>
    articleFromEntry(entry, feed, { isBackLog, ...(language !== undefined && { language }) }, now),
  );
  const paged = new Set(articles.filter((article) => needsPage(article, extractor)).slice(-PAGES_A_POLL));
  const plain = articles.filter((article) => !paged.has(article));
  await Promise.all([
    storeAndQueue(plain, now, extractor, ports),
    ...[...paged].map(async (article) => {
      const page = await readArticlePage(article, stop, ports);
      await storeAndQueue([page ? addPageText(article, page) : article], now, extractor, ports);
    }),
  ]);
}

/** The back-log raises no alerts, so its pages are not worth a publisher's trouble. */
function needsPage(article: Article, extractor: Extractor): boolean {
  const text = `${article.title}\n${article.text ?? article.summary}`;
  return article.mayAlert && article.link !== undefined && isShort(article) && extractor.mayConcern(text);
}

/** As the extract stage will read it. */
function findsSomething({ articleId, title, text, summary, language }: Article, extractor: Extractor): boolean {
  return extractor.extract({ id: articleId, title, text: text ?? summary, ...(language && { lang: language }) })
    .relevant;
}

/**
 * A new article in which today's rules find nothing is stored as read: that is nearly all news, the look costs some ten microseconds, and
 * a place in the queue would cost more than all else about it. One that changed is read all the same, because an alert may rest on what
 * it said before.
 */
async function storeAndQueue(
  articles: readonly Article[],
  now: number,
  extractor: Extractor,
  { articles: store, articleQueue, metrics }: Pick<PollPorts, "articles" | "articleQueue" | "metrics">,
): Promise<void> {
  const looks = articles.map((article) => ({ article, isWorthReading: findsSomething(article, extractor) }));
  const outcomes = await runInParallel(looks, WRITES_AT_ONCE, ({ article, isWorthReading }) =>
    store.add(article, now, isWorthReading ? undefined : extractor.version),
  );
  const toRead = looks.flatMap(({ article, isWorthReading }, index) =>
    outcomes[index] === "changed" || (outcomes[index] === "added" && isWorthReading) ? [article] : [],
  );
  if (toRead.length > 0) await articleQueue.send(toRead.map(({ articleId }) => ({ v: 1, articleId })));
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  if (count("added") > 0) metrics.count("ArticleStored", count("added"));
  if (count("changed") > 0) metrics.count("ArticleChanged", count("changed"));
}
