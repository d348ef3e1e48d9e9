import type { Article } from "../articles/article.ts";
import { type Reading, readArticle } from "./extract-mentions.ts";
import type { ExtractPorts } from "./extract-ports.ts";
import type { ArticleStore } from "./ports.ts";
import { rehearse } from "./rehearse-reading.ts";

export type RescanPorts = Omit<ExtractPorts, "articles"> & {
  readonly articles: Pick<ArticleStore, "get" | "markRead" | "scan">;
};

export interface Rescan {
  readonly articles: number;
  /** Articles with a mention, the earliest first. */
  readonly readings: readonly { readonly article: Article; readonly reading: Reading }[];
}

/**
 * Reads stored articles once more with the rules of today, in the order in which they were first seen. Without `alert` nothing is
 * kept. With it, what the stage would have stored and raised is stored and raised: ids come from content, so that doing it twice
 * changes nothing.
 * @param since articles first seen from then on, epoch milliseconds
 */
export async function rescanArticles(
  ports: RescanPorts,
  { since, alert }: { readonly since: number; readonly alert: boolean },
): Promise<Rescan> {
  const extractor = await ports.rulesets.current();
  const relevant: Article[] = [];
  let articles = 0;
  for await (const article of ports.articles.scan()) {
    if (article.firstSeenAt < since) continue;
    articles += 1;
    const { articleId: id, title, text, summary, language } = article;
    if (extractor.extract({ id, title, text: text ?? summary, ...(language && { lang: language }) }).relevant)
      relevant.push(article);
  }
  relevant.sort((one, two) => one.firstSeenAt - two.firstSeenAt);
  const used: ExtractPorts = alert ? ports : rehearse(ports);
  const readings: { article: Article; reading: Reading }[] = [];
  for (const article of relevant) readings.push({ article, reading: await readArticle(article, used) });
  return { articles, readings };
}
