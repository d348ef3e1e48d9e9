/**
 * The ports: what the pipeline needs of the world, in the words of the domain. Adapters implement them; tests use in-memory ones
 * kept honest by the same contract suites. Times are epoch milliseconds. Every method may reject with WatchError STORE_UNAVAILABLE.
 */
export type * from "./ports/alert-store.ts";
export type * from "./ports/article-store.ts";
export type * from "./ports/deployment-record.ts";
export type * from "./ports/documents.ts";
export type * from "./ports/feed-store.ts";
export type * from "./ports/publisher.ts";
export type * from "./ports/rules-store.ts";
export type * from "./ports/schedule-store.ts";
export type * from "./ports/story-store.ts";
export type * from "./ports/subscriber-store.ts";
export type * from "./ports/subscription-registry.ts";
export type * from "./ports/time.ts";
