import type { Article } from "../../articles/article.ts";

export interface ArticleStore {
  /** One conditional put, pending; "known" when it was there with the same content (see change-article.ts), "changed" when its content differs (it is then stored and pending again).
   * With `readBy`, a ruleset version that finds nothing in it, a new article is stored as read and never pending; a changed one is pending all the same. */
  add(article: Article, now: number, readBy?: string): Promise<"added" | "changed" | "known">;
  get(articleId: string): Promise<Article | undefined>;
  /** Removes the pending mark; only after mentions and alerts are stored, and only if the content read is still the one stored. */
  markRead(articleId: string, read: { readonly contentHash: string; readonly rulesetVersion: string }): Promise<void>;
  listPending(before: number, limit: number): Promise<{ readonly articleId: string; readonly pendingSince: number }[]>;
  /** For rescans and backtests: every stored article, in pages. */
  scan(): AsyncIterable<Article>;
}
