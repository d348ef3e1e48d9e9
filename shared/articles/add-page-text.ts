import type { Article } from "./article.ts";
import { withSketch } from "./article-from-entry.ts";

/** Below this a feed gives a teaser, not the text: a news report has three times as much. */
const SHORT_TEXT = 800;

/** Whether the feed gave so little that the article's page has more to tell. */
export function isShort(article: Pick<Article, "summary" | "text">): boolean {
  return Math.max(article.text?.length ?? 0, article.summary.length) < SHORT_TEXT;
}

/**
 * The article with the text of its page, where that says more than the feed did; the content hash stays that of the entry,
 * because only the entry tells of a change.
 */
export function addPageText(
  article: Article,
  page: { readonly text: string; readonly textCut?: boolean; readonly publishedAt?: number; readonly lang?: string },
): Article {
  if (page.text.length <= Math.max(article.text?.length ?? 0, article.summary.length)) return article;
  const publishedAt = article.publishedAt ?? page.publishedAt;
  const language = article.language ?? page.lang;
  return withSketch({
    ...article,
    text: page.text,
    ...(page.textCut && { textCut: true }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(language !== undefined && { language }),
  });
}
