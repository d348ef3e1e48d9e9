import type { Feed, FeedHealth, FeedSettings, PollCursor } from "../../feeds/feed.ts";

export interface FeedStore {
  /** Adds the feed unless it is there; says whether it was added. */
  add(feed: Feed): Promise<boolean>;
  get(feedId: string): Promise<Feed | undefined>;
  getMany(feedIds: readonly string[]): Promise<Feed[]>;
  list(): Promise<Feed[]>;
  /** Only the poll stage calls this, after everything found was stored and queued. Health's absent fields are taken away. */
  savePoll(feedId: string, result: PollResult): Promise<void>;
  /** Undefined takes a setting away; nothing when the feed is not there. */
  saveSettings(feedId: string, changes: FeedChanges): Promise<void>;
  remove(feedId: string): Promise<void>;
}

export type FeedChanges = { readonly [Name in keyof FeedSettings]?: FeedSettings[Name] | undefined } & {
  readonly paused?: boolean;
};

/** What a poll leaves behind in the feed's row. */
export interface PollResult {
  readonly cursor: PollCursor;
  readonly health: FeedHealth;
  /** A permanent redirect was followed often enough: the new address, and the one it replaces. */
  readonly moved?: { readonly to: string; readonly from: string };
  /** The server says 410: the feed is disabled with this reason. */
  readonly disabledReason?: string;
}
