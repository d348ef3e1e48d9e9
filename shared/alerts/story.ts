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
  /** How the status changed, by when it was published; the newest last. */
  readonly statusHistory: readonly StatusSaid[];
  /** The earliest prominent report of each status, since the last correction: what the history is made of, in whatever order they came. */
  readonly said: readonly StatusSaid[];
  /** The history up to the last correction of a status, and that: it happened, and nothing that comes now changes it. */
  readonly settled: readonly StatusSaid[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly origins: readonly Origin[];
  /** The weightiest of its reports that do not deny: once there is another origin, it counts for more than when it was told. */
  readonly weightiest?: Weight;
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

/** When which article first said so. */
export interface StatusSaid {
  readonly status: Status;
  readonly at: number;
  readonly articleId: string;
}

/** Points of one report by the policy, those for independent origins left out, and the words for them. */
export interface Weight {
  readonly points: number;
  readonly reasons: readonly string[];
  readonly articleId: string;
  readonly feedTitle: string;
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
  /** All it says of the event is that it is not so: it makes no claim more likely. */
  readonly denies: boolean;
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
