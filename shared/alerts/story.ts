import type { Category, Direction, ItemKind, Mention, Status } from "../mentions/extraction.ts";
import type { Alert } from "./alert.ts";

/** A mention with where and when it was read: what is stored in the mentions table. Times are epoch milliseconds. */
export interface StoredMention extends Mention {
  readonly articleId: string;
  readonly feedId: string;
  /** Absent when it belongs to no story: background, or a body text that no story matches. */
  readonly storyId?: string;
  /** The article's published time, clamped to first sight. */
  readonly at: number;
  readonly firstSeenAt: number;
  /** When a changed article no longer said it. */
  readonly withdrawnAt?: number;
}

/** The mentions that tell of the same event. */
export interface Story {
  readonly storyId: string;
  readonly direction: Direction;
  readonly category: Category;
  readonly designations: readonly string[];
  /** Keys that are the same for a place in every script, see place-key.ts. */
  readonly places: readonly string[];
  readonly kinds: readonly ItemKind[];
  /** Every number reported, ascending (bounded). */
  readonly quantities: readonly number[];
  readonly status: Status;
  readonly statusHistory: readonly { readonly status: Status; readonly at: number; readonly articleId: string }[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly origins: readonly Origin[];
  readonly sources: readonly StorySource[];
  /** Sketches of the articles that joined, with the origin they belong to, newest last (bounded). */
  readonly sketches: readonly { readonly sketch: string; readonly origin: string }[];
  /** Facts already alerted, or known before the story could alert, so that the same fact never alerts twice. */
  readonly knownFacts: readonly string[];
  /** Severities alerted so far; empty while the story has not alerted. */
  readonly alertedSeverities: readonly Alert["severity"][];
  /** Alerts decided with this revision and perhaps not yet in the alerts table: whoever reads the story puts them there first. */
  readonly unraised: readonly Alert[];
  /** How often what it rested on was corrected: facts told before may then be told again. */
  readonly corrections: number;
  /** When its only source withdrew it: what is reported after that is another story. */
  readonly withdrawnAt?: number;
  /** Optimistic lock: a write names the revision it read; 0 is a story not yet stored. */
  readonly revision: number;
}

/** One independent origin: copies and citations of it do not count again. */
export interface Origin {
  /** Owner group of the feed, or of the outlet cited. */
  readonly name: string;
  /** The feed's or outlet's name, as people know it. */
  readonly title: string;
  readonly firstArticleId: string;
  readonly at: number;
  readonly stateMedia: boolean;
  readonly official: boolean;
}

export interface StorySource {
  readonly articleId: string;
  readonly feedId: string;
  readonly feedTitle: string;
  /** The origin it counts for. */
  readonly origin: string;
  readonly title: string;
  readonly link?: string;
  readonly at: number;
}
