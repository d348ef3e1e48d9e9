/**
 * The tables, one a noun: read by the constructs (infra/constructs), by the local stand-in and by the stores in shared/adapters,
 * so that no two of them can differ. `pending` is a sparse index: only rows with work left are in it.
 */
export interface TableDefinition {
  readonly key: string;
  readonly indexes?: Readonly<
    Record<
      string,
      { readonly partition: Attribute; readonly sort?: Attribute; readonly projection: "ALL" | "KEYS_ONLY" }
    >
  >;
  /** Attribute with DynamoDB's TTL in epoch seconds: a clean-up, never a timer. */
  readonly ttl?: "expiresAt";
}

interface Attribute {
  readonly name: string;
  readonly type: "S" | "N";
}

const pending = {
  partition: { name: "pending", type: "S" },
  sort: { name: "pendingSince", type: "N" },
  projection: "KEYS_ONLY",
} as const;

export const tables = {
  schedules: { key: "shardId" },
  feeds: { key: "feedId" },
  articles: { key: "articleId", indexes: { pending }, ttl: "expiresAt" },
  mentions: {
    key: "mentionId",
    indexes: {
      byDay: { partition: { name: "day", type: "S" }, sort: { name: "at", type: "N" }, projection: "ALL" },
      byArticle: { partition: { name: "articleId", type: "S" }, projection: "ALL" },
    },
    ttl: "expiresAt",
  },
  stories: {
    key: "storyId",
    indexes: {
      byDay: { partition: { name: "day", type: "S" }, sort: { name: "lastSeenAt", type: "N" }, projection: "ALL" },
    },
    ttl: "expiresAt",
  },
  alerts: {
    key: "alertId",
    indexes: {
      pending, // pendingSince is when it is due next, so that alerts held for hours never hide one that is due
      byStory: { partition: { name: "storyId", type: "S" }, sort: { name: "createdAt", type: "N" }, projection: "ALL" },
      byDay: { partition: { name: "day", type: "S" }, sort: { name: "createdAt", type: "N" }, projection: "ALL" },
    },
    ttl: "expiresAt",
  },
  subscribers: { key: "subscriberId" },
  /** A row a published ruleset, one that names the ruleset in force, one that says whether all is paused. */
  settings: { key: "name" },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];
