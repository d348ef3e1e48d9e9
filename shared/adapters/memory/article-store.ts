import type { Article } from "../../articles/article.ts";
import { changeArticle, isChange } from "../../articles/change-article.ts";
import type { ArticleStore } from "../../pipeline/ports.ts";

/** Articles in memory, for tests: the same promises as the table. */
export function memoryArticleStore(): ArticleStore {
  const articles = new Map<string, Article>();
  const pendingSince = new Map<string, number>();

  return {
    async add(article, now, readBy) {
      const stored = articles.get(article.articleId);
      if (stored !== undefined && !isChange(stored, article)) return "known";
      if (stored === undefined && readBy !== undefined) {
        articles.set(article.articleId, { ...article, rulesetVersion: readBy });
        return "added";
      }
      articles.set(article.articleId, stored === undefined ? article : changeArticle(stored, article, now));
      pendingSince.set(article.articleId, now);
      return stored === undefined ? "added" : "changed";
    },
    async get(articleId) {
      return articles.get(articleId);
    },
    async markRead(articleId, { contentHash, rulesetVersion }) {
      const article = articles.get(articleId);
      if (article?.contentHash !== contentHash) return;
      articles.set(articleId, { ...article, rulesetVersion });
      pendingSince.delete(articleId);
    },
    async listPending(before, limit) {
      return [...pendingSince]
        .map(([articleId, since]) => ({ articleId, pendingSince: since }))
        .filter((row) => row.pendingSince < before)
        .sort((a, b) => a.pendingSince - b.pendingSince)
        .slice(0, limit);
    },
    async *scan() {
      yield* [...articles.values()];
    },
  };
}
