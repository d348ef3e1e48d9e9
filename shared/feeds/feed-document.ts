/** A feed document as read, before anything is normalised to articles. All dates are ISO 8601 UTC; an unreadable date is absent, never guessed. */
export interface FeedDocument {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly feed: {
    readonly title?: string;
    readonly link?: string;
    readonly id?: string;
    readonly updated?: string;
    readonly description?: string;
    readonly language?: string;
    /** The feed's own TTL or sy:updatePeriod, in milliseconds. */
    readonly ttlMs?: number;
  };
  readonly entries: readonly Entry[];
  readonly warnings: readonly FeedWarning[];
}

/** One item as the feed gives it: text decoded once, as HTML. */
export interface Entry {
  readonly id?: string;
  /** May hold HTML. */
  readonly title?: string;
  /** Absolute http or https without user name (X33, X34); relative only where nobody said where the document is from. */
  readonly link?: string;
  readonly published?: string;
  readonly updated?: string;
  /** May hold HTML. */
  readonly summary?: string;
  /** May hold HTML. */
  readonly content?: string;
}

export interface FeedWarning {
  readonly code: "BOZO_CHARSET" | "BOZO_MALFORMED" | "EMPTY_FEED" | "ITEMS_CAPPED" | "TRUNCATED";
  readonly message: string;
  /** E.g. how many entries were left out. */
  readonly count?: number;
}
