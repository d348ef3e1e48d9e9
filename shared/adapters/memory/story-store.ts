import type { Story } from "../../alerts/story.ts";
import type { StoryStore } from "../../pipeline/ports.ts";
import { newestFirst } from "./newest-first.ts";

/** Stories in memory, for `simulate` and tests: the same promises as the table. */
export function memoryStoryStore(): StoryStore {
  const stories = new Map<string, Story>();
  return {
    async get(storyId) {
      return stories.get(storyId);
    },
    async recent(from, to) {
      return {
        stories: [...stories.values()].filter(({ lastSeenAt }) => lastSeenAt >= from && lastSeenAt < to),
        nextStoryId: `story-${stories.size + 1}`,
      };
    },
    async save(story, expectedRevision) {
      if ((stories.get(story.storyId)?.revision ?? 0) !== expectedRevision) return false;
      stories.set(story.storyId, { ...story, revision: expectedRevision + 1 });
      return true;
    },
    async list(range) {
      return newestFirst([...stories.values()], ({ lastSeenAt }) => lastSeenAt, range);
    },
  };
}
