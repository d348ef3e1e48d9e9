import type { Article } from "../../shared/articles/article.ts";
import type { Feed } from "../../shared/feeds/feed.ts";

/** Monday 2 November 2026, 09:00 UTC: the start of every feed here. */
export const start = Date.UTC(2026, 10, 2, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function aFeed(changes: Partial<Feed> = {}): Feed {
  return {
    feedId: "feed-1",
    url: "https://news.example.org/feed.xml",
    title: "Example News",
    ownerGroup: "Example Group",
    stateMedia: false,
    tier: 2,
    enabled: true,
    addedAt: start,
    paused: false,
    cursor: {},
    health: { state: "new", failuresInARow: 0, gaps: 0 },
    ...changes,
  };
}

export function aFeedArticle(changes: Partial<Article> = {}): Article {
  return {
    articleId: "article-1",
    feedId: "feed-1",
    title: "Harbour opens again",
    summary: "The harbour opens again after the storm.",
    firstSeenAt: start,
    contentHash: "hash-1",
    mayAlert: true,
    ...changes,
  };
}
