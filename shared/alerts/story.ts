import type { Category, Direction, Mention, Status } from "../mentions/extraction.ts";

/** A mention with where and when it was read: what is stored in the mentions table. Times are epoch milliseconds. */
export interface StoredMention extends Mention {
  readonly articleId: string;
  readonly feedId: string;
  readonly storyId?: string;
  /** The article's published time, clamped to first sight. */
  readonly at: number;
  readonly firstSeenAt: number;
}

/** The mentions that tell of the same event. */
export interface Story {
  readonly storyId: string;
  readonly direction: Direction;
  readonly category: Category;
  readonly designations: readonly string[];
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  readonly largestQuantity?: number;
  readonly status: Status;
  readonly statusHistory: readonly { readonly status: Status; readonly at: number; readonly articleId: string }[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly origins: readonly Origin[];
  readonly sources: readonly StorySource[];
  /** Sketches of the articles that joined, base64, newest last (bounded). */
  readonly sketches: readonly string[];
  /** Facts already alerted, so that the same fact never alerts twice. */
  readonly alertedFacts: readonly string[];
  /** Optimistic lock: a write names the revision it read. */
  readonly revision: number;
}

/** One independent origin: copies and citations of it do not count again. */
export interface Origin {
  /** Owner group, or the outlet cited. */
  readonly name: string;
  readonly firstArticleId: string;
  readonly at: number;
  readonly stateMedia: boolean;
  readonly official: boolean;
}

export interface StorySource {
  readonly articleId: string;
  readonly feedId: string;
  readonly feedTitle: string;
  readonly title: string;
  readonly link?: string;
  readonly at: number;
}
