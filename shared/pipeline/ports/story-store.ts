import type { StoredMention, Story } from "../../alerts/story.ts";
import type { TimeRange } from "./time.ts";

export interface MentionStore {
  /** Idempotent by mention id. */
  put(mentions: readonly StoredMention[]): Promise<void>;
  byArticle(articleId: string): Promise<StoredMention[]>;
  list(range: TimeRange): Promise<StoredMention[]>;
}

export interface StoryStore {
  get(storyId: string): Promise<Story | undefined>;
  /**
   * Stories last seen in that time (the candidates a mention may join), read after which `nextStoryId` was free. A story begins
   * by saving that id with expected revision 0, which only one writer can: the loser reads again and sees the winner's story.
   */
  recent(from: number, to: number): Promise<{ readonly stories: readonly Story[]; readonly nextStoryId: string }>;
  /**
   * Stores it with revision `expectedRevision + 1`, only while the stored one has the revision read; false when another writer
   * was first: read again and decide again.
   */
  save(story: Story, expectedRevision: number): Promise<boolean>;
  /** By when they were last seen. */
  list(range: TimeRange): Promise<Story[]>;
}
