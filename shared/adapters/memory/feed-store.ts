import type { Feed } from "../../feeds/feed.ts";
import type { FeedStore } from "../../pipeline/ports.ts";

/** Feeds in memory, for tests: the same promises as the table. */
export function memoryFeedStore(): FeedStore {
  const feeds = new Map<string, Feed>();

  function update(feedId: string, changes: Partial<Feed>): void {
    const feed = feeds.get(feedId);
    if (feed === undefined) return;
    const changed = { ...feed, ...changes };
    for (const name of Object.keys(changes) as (keyof Feed)[]) if (changes[name] === undefined) delete changed[name];
    feeds.set(feedId, changed);
  }

  return {
    async add(feed) {
      if (feeds.has(feed.feedId)) return false;
      feeds.set(feed.feedId, feed);
      return true;
    },
    async get(feedId) {
      return feeds.get(feedId);
    },
    async getMany(feedIds) {
      return [...new Set(feedIds)].map((feedId) => feeds.get(feedId)).filter((feed) => feed !== undefined);
    },
    async list() {
      return [...feeds.values()];
    },
    async savePoll(feedId, { cursor, health, moved, disabledReason }) {
      update(feedId, {
        cursor,
        health,
        ...(moved && { url: moved.to, movedFrom: moved.from }),
        ...(disabledReason !== undefined && { enabled: false, disabledReason }),
      });
    },
    async saveSettings(feedId, settings) {
      update(feedId, settings as Partial<Feed>); // update takes the undefined ones away
    },
    async remove(feedId) {
      feeds.delete(feedId);
    },
  };
}
