import { isShort } from "./add-page-text.ts";
import type { Article } from "./article.ts";
import { withSketch } from "./article-from-entry.ts";

/** A page that is edited all day is remembered by its last edits. */
const KEPT_CHANGES = 20;

/**
 * Whether what was found now is a change of the stored article. Two feeds may carry one article in other words: the second is a
 * change only where the first gave a teaser and it gives more; otherwise the two would overwrite each other.
 */
export function isChange(stored: Article, found: Article): boolean {
  if (stored.contentHash === found.contentHash) return false;
  return stored.feedId === found.feedId || (isShort(stored) && !isShort(found));
}

/**
 * The stored article with what its entry says now; what it said before is recorded. First sight stays the first, and what could
 * raise alerts before still can. A body that is not given any more (its page was out of reach) is kept.
 * @param now when the change was seen, epoch milliseconds
 */
export function changeArticle(stored: Article, found: Article, now: number): Article {
  const { rulesetVersion: _readBefore, ...base } = stored;
  const before = { contentHash: stored.contentHash, at: now, title: stored.title };
  return withSketch({
    ...base,
    title: found.title,
    summary: found.summary,
    ...(found.text !== undefined && { text: found.text, textCut: found.textCut ?? false }),
    ...(found.link !== undefined && { link: found.link }),
    ...(stored.publishedAt === undefined && found.publishedAt !== undefined && { publishedAt: found.publishedAt }),
    contentHash: found.contentHash,
    changes: [...(stored.changes ?? []), before].slice(-KEPT_CHANGES),
    mayAlert: stored.mayAlert || found.mayAlert,
  });
}
