/** Our normalised, stored form of an entry. Text fields are plain text. Times are epoch milliseconds. */
export interface Article {
  /** From the canonical link, or from feed and entry id: the same article twice is one article. */
  readonly articleId: string;
  readonly feedId: string;
  readonly entryId?: string;
  readonly title: string;
  readonly summary: string;
  /** The body where the feed or the article page gave it; at most 256 KiB, see textCut. */
  readonly text?: string;
  readonly textCut?: boolean;
  /** As shown to a person: http or https only, tracking parameters kept. */
  readonly link?: string;
  readonly canonicalLink?: string;
  readonly language?: string;
  readonly publishedAt?: number;
  readonly firstSeenAt: number;
  /** Hash of title, summary and text as the entry gave them: a change is read again. */
  readonly contentHash: string;
  /** Earlier content hashes with the time of change. */
  readonly changes?: readonly { readonly contentHash: string; readonly at: number; readonly title: string }[];
  /** One-permutation MinHash sketch, base64, for near-duplicates. */
  readonly sketch?: string;
  /** The ruleset version that read it last; absent until it was read. */
  readonly rulesetVersion?: string;
  /** False for the back-log of a feed's first poll: stored and read, but raising no alert. */
  readonly mayAlert: boolean;
}
