import { entryDate } from "../feeds/entry-date.ts";
import type { Feed } from "../feeds/feed.ts";
import { resolveLink } from "../feeds/resolve-link.ts";
import type { Article } from "./article.ts";
import type { IdentifiedEntry } from "./identify-entries.ts";
import { mayAlert } from "./may-alert.ts";
import { sketchText } from "./sketch.ts";

/**
 * The article to store for an entry.
 * @param now first sight, epoch milliseconds: the published time never lies after it, and an absurd one is left out
 * @param reading.isBackLog the entry was there when the feed was first read
 */
export function articleFromEntry(
  identified: IdentifiedEntry,
  feed: Pick<Feed, "feedId" | "addedAt" | "backfill" | "language">,
  reading: { readonly isBackLog: boolean; readonly language?: string },
  now: number,
): Article {
  const { entry, text } = identified;
  const publishedAt = entryDate(entry, now);
  const link = resolveLink(entry.link);
  const language = feed.language ?? reading.language;
  const article = {
    articleId: identified.articleId,
    feedId: feed.feedId,
    ...(entry.id !== undefined && { entryId: entry.id.slice(0, 512) }),
    title: text.title,
    summary: text.summary,
    ...(text.text !== undefined && { text: text.text }),
    ...(text.textCut && { textCut: true }),
    ...(link !== undefined && { link }),
    ...(identified.canonicalLink !== undefined && { canonicalLink: identified.canonicalLink }),
    ...(language !== undefined && { language }),
    ...(publishedAt !== undefined && { publishedAt }),
    firstSeenAt: now,
    contentHash: identified.contentHash,
    mayAlert: mayAlert(feed, { publishedAt, isBackLog: reading.isBackLog }),
  };
  return withSketch(article);
}

/** Gives an article its sketch, over title and the longest text known. */
export function withSketch(article: Article): Article {
  const sketch = sketchText(`${article.title}\n${article.text ?? article.summary}`);
  return sketch === "" ? article : { ...article, sketch };
}
