/** What a person says of a feed (a line of feeds.yaml, or `feeds add`). */
export interface FeedSettings {
  readonly url: string;
  readonly title: string;
  /** BCP 47, e.g. "en", "ru", "uk", "fa": a hint, the text itself decides. */
  readonly language?: string;
  /** Who owns the publisher: copies inside one group are one independent origin. */
  readonly ownerGroup: string;
  readonly stateMedia: boolean;
  /** 1 wires and governments, 2 established press and think tanks, 3 everything else. */
  readonly tier: FeedTier;
  readonly enabled: boolean;
  readonly disabledReason?: string;
  /** Never polled more often than this; default 5 minutes. */
  readonly minIntervalMs?: number;
  /** Never polled less often than this; default 6 hours. */
  readonly maxIntervalMs?: number;
  /** Entries older than the moment the feed was added raise alerts too; otherwise they are stored and read only. */
  readonly backfill?: boolean;
}

export type FeedTier = 1 | 2 | 3;

/** Where reading stands: validators are opaque, byte for byte. Saved only after every article is stored and queued. */
export interface PollCursor {
  readonly etag?: string;
  readonly lastModified?: string;
  /** SHA-256 of the last body read whole, base64url: guards against validators that lie. */
  readonly bodyHash?: string;
  /** Epoch milliseconds of the last answer whose body was read, if any. */
  readonly lastFetchedAt?: number;
  /** The entries that are stored and queued, newest first, see seen-entries.ts: what is listed here is never taken for new. */
  readonly seen?: string;
  /** While a document longer than one reading is caught up with: how many of its entries, newest first, are stored. */
  readonly caughtUpTo?: number;
  /** The feed's own TTL, milliseconds: not asked again before. */
  readonly ttlMs?: number;
  /** A permanent redirect followed so many polls in a row; stored as the feed's address at the third. */
  readonly moved?: { readonly to: string; readonly times: number };
}

export type FeedState =
  | "new"
  | "ok"
  | "unchanged"
  | "empty"
  | "stale"
  | "silent"
  | "fake-200"
  | "rate-limited"
  | "blocked"
  | "gone"
  | "failing"
  | "parse-fault"
  | "clock-fault"
  | "paused"
  | "disabled";

/** What a person needs to know of a feed's state; times are epoch milliseconds. */
export interface FeedHealth {
  readonly state: FeedState;
  readonly failuresInARow: number;
  readonly lastErrorCode?: string;
  readonly lastErrorMessage?: string;
  readonly lastErrorAt?: number;
  /** Date of the newest entry seen. */
  readonly lastEntryAt?: number;
  /** The usual time between new entries (median of the last ones seen). */
  readonly usualGapMs?: number;
  readonly gaps: number;
}

export interface Feed extends FeedSettings {
  /** Derived from the URL: the same feed added twice is one feed. */
  readonly feedId: string;
  readonly addedAt: number;
  readonly paused: boolean;
  /** The address before a permanent redirect was stored. */
  readonly movedFrom?: string;
  readonly cursor: PollCursor;
  readonly health: FeedHealth;
}
