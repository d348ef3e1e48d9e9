import type { Article } from "../articles/article.ts";
import { cutToBytes } from "../articles/cut-text.ts";
import { entryDate } from "../feeds/entry-date.ts";
import type { PollPorts } from "./poll-ports.ts";

/** What an article's page adds to its entry. */
export interface PageFound {
  readonly text: string;
  readonly textCut: boolean;
  readonly publishedAt?: number;
  readonly lang?: string;
}

/** Fetches and reads an article's page; undefined, and a line in the log, when it may not or cannot be had: the feed's text must do. */
export async function readArticlePage(
  article: Pick<Article, "articleId" | "link">,
  stop: AbortSignal,
  { pages, reader, log, now }: Pick<PollPorts, "pages" | "reader" | "log" | "now">,
): Promise<PageFound | undefined> {
  if (article.link === undefined) return undefined;
  const outcome = await pages.fetchPage({ url: article.link, signal: stop });
  if (outcome.kind !== "fetched") {
    const error = outcome.kind === "failed" ? outcome.error : undefined;
    return without(error?.code ?? outcome.kind);
  }
  const { body, contentType, finalUrl } = outcome;
  const reading = await reader.readPage({ body, url: finalUrl, ...(contentType !== undefined && { contentType }) });
  if (!reading.ok) return without(reading.error.code);
  const { text, published, lang } = reading.page;
  const publishedAt = published === undefined ? undefined : entryDate({ published }, now());
  const { text: kept, cut } = cutToBytes(text);
  return {
    text: kept,
    textCut: cut,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(lang !== undefined && { lang }),
  };

  function without(code: string): undefined {
    log.info("article read without its page", { articleId: article.articleId, code });
  }
}
