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
    storeAndQueue(plain, now, ports),
    ...[...paged].map(async (article) => {
      const page = await readArticlePage(article, stop, ports);
      await storeAndQueue([page ? addPageText(article, page) : article], now, ports);
    }),
  ]);
}

/** The back-log raises no alerts, so its pages are not worth a publisher's trouble. */
function needsPage(article: Article, extractor: Extractor): boolean {
  return (
    article.mayAlert &&
    article.link !== undefined &&
    isShort(article) &&
    extractor.mayConcern(`${article.title}\n${article.text ?? article.summary}`)
  );
}

async function storeAndQueue(
  articles: readonly Article[],
  now: number,
  { articles: store, articleQueue, metrics }: Pick<PollPorts, "articles" | "articleQueue" | "metrics">,
): Promise<void> {
  const outcomes = await runInParallel(articles, WRITES_AT_ONCE, (article) => store.add(article, now));
  const toRead = articles.filter((_, index) => outcomes[index] !== "known");
  if (toRead.length > 0) await articleQueue.send(toRead.map(({ articleId }) => ({ v: 1, articleId })));
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  if (count("added") > 0) metrics.count("ArticleStored", count("added"));
  if (count("changed") > 0) metrics.count("ArticleChanged", count("changed"));
}
