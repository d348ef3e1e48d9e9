/** Which parser is asked first; what it refuses or what stops it, the next one reads. Why this order: docs/decisions. */
export const feedParsers = ["feedsmith", "rss-parser"] as const;
export type FeedParser = (typeof feedParsers)[number];
