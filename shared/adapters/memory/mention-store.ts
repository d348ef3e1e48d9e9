import type { StoredMention } from "../../alerts/story.ts";
import type { MentionStore } from "../../pipeline/ports.ts";
import { newestFirst } from "./newest-first.ts";

/** Mentions in memory, for `simulate` and tests: the same promises as the table. */
export function memoryMentionStore(): MentionStore {
  const mentions = new Map<string, StoredMention>();
  return {
    async put(found) {
      for (const mention of found) mentions.set(mention.id, mention);
    },
    async byArticle(articleId) {
      return [...mentions.values()]
        .filter((mention) => mention.articleId === articleId)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async list(range) {
      return newestFirst([...mentions.values()], ({ at }) => at, range);
    },
  };
}
