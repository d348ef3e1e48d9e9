import type { TableName } from "./tables.ts";

/**
 * Every deployed function, declared once: the constructs make its schedule or event source, its role and its environment
 * variables from this; `readConfig` reads the same names; the local run wires the same stages. A function that is not
 * listed here does not exist, and an action that is not listed here is not granted.
 */
export interface StageDefinition {
  readonly purpose: string;
  readonly trigger:
    | { readonly kind: "schedule"; readonly expression: string }
    | { readonly kind: "queue"; readonly queue: QueueName; readonly batchSize: number; readonly maxConcurrency: number }
    | { readonly kind: "deploy" };
  /** DynamoDB actions per table, without the "dynamodb:" prefix. */
  readonly tables: Partial<Record<TableName, readonly DynamoDbAction[]>>;
  readonly sendsTo: readonly QueueName[];
  /** SNS actions per topic, without the "sns:" prefix. */
  readonly topics: Partial<Record<TopicName, readonly SnsAction[]>>;
  /** SNS actions that AWS grants for the account only, never for one topic (their resource is "*"). */
  readonly snsAccountActions?: readonly ["CheckIfPhoneNumberIsOptedOut"];
  /** Fetches what strangers publish: such a stage holds neither SNS nor subscriber rights. */
  readonly touchesInternet: boolean;
  readonly readsRules: boolean;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

export type QueueName = "poll" | "article" | "alert";
export type TopicName = "alerts" | "operator";
/** Queries go to one index, which the right names. */
export type DynamoDbAction =
  | "GetItem"
  | "BatchGetItem"
  | "Scan"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | `Query ${"pending" | "byDay" | "byArticle" | "byStory"}`;
export type SnsAction =
  | "Publish"
  | "Subscribe"
  | "ListSubscriptionsByTopic"
  | "GetSubscriptionAttributes"
  | "SetSubscriptionAttributes";

/** AWS knows no resource for these: a policy can only allow them for "*". */
export const accountWideSnsActions: readonly string[] = [
  "CheckIfPhoneNumberIsOptedOut",
  "GetSubscriptionAttributes",
  "SetSubscriptionAttributes",
];

/** What buys a whole core of Lambda, in megabytes: with less memory everything takes longer in proportion. */
export const oneCoreMb = 1769;

export const stages = {
  "dispatch-polls": {
    purpose: "claims the shards of the schedule that are due and queues their feeds",
    trigger: { kind: "schedule", expression: "rate(1 minutes)" },
    tables: { schedules: ["Scan", "UpdateItem"], settings: ["GetItem"] },
    sendsTo: ["poll"],
    topics: {},
    touchesInternet: false,
    readsRules: false,
    timeoutSeconds: 50,
    memoryMb: 256,
  },
  "poll-feeds": {
    purpose: "polls feeds, stores and queues new articles, then saves the cursors",
    // Ten shards, 500 feeds, an invocation: what costs is the waiting, and one invocation waits for all of them at once.
    trigger: { kind: "queue", queue: "poll", batchSize: 10, maxConcurrency: 10 },
    tables: {
      schedules: ["GetItem", "UpdateItem"],
      feeds: ["BatchGetItem", "UpdateItem"],
      articles: ["GetItem", "PutItem"],
      settings: ["GetItem"],
    },
    sendsTo: ["article"],
    topics: {},
    touchesInternet: true,
    readsRules: true,
    timeoutSeconds: 120,
    memoryMb: 512,
  },
  "extract-mentions": {
    purpose: "reads new articles, stores mentions, joins stories, raises alerts",
    trigger: { kind: "queue", queue: "article", batchSize: 10, maxConcurrency: 10 },
    tables: {
      articles: ["GetItem", "UpdateItem"],
      feeds: ["GetItem"],
      mentions: ["Query byArticle", "PutItem"],
      stories: ["GetItem", "Query byDay", "PutItem"],
      alerts: ["GetItem", "Query byStory", "PutItem"],
      settings: ["GetItem"],
    },
    sendsTo: ["alert"],
    topics: {},
    touchesInternet: false,
    readsRules: true,
    timeoutSeconds: 60,
    memoryMb: oneCoreMb, // reports are rare, so it nearly always starts cold and compiles the rules first
  },
  "publish-alerts": {
    purpose: "decides who gets an alert and publishes it, addressed, to the alert topic",
    trigger: { kind: "queue", queue: "alert", batchSize: 10, maxConcurrency: 2 },
    tables: {
      alerts: ["GetItem", "Query pending", "UpdateItem"],
      subscribers: ["GetItem", "Scan", "UpdateItem"],
      settings: ["GetItem"],
    },
    sendsTo: [],
    topics: { alerts: ["Publish"], operator: ["Publish"] },
    touchesInternet: false,
    readsRules: false,
    timeoutSeconds: 60,
    memoryMb: oneCoreMb, // as rare, and somebody waits
  },
  "sweep-pending": {
    purpose: "queues again whatever has been pending too long, and measures its age",
    trigger: { kind: "schedule", expression: "rate(1 minutes)" },
    tables: { articles: ["Query pending"], alerts: ["Query pending"], settings: ["GetItem"] },
    sendsTo: ["article", "alert"],
    topics: {},
    touchesInternet: false,
    readsRules: false,
    timeoutSeconds: 50,
    memoryMb: 256,
  },
  "send-digest": {
    purpose: "sends the stories of the day or week to those who asked for a digest",
    trigger: { kind: "schedule", expression: "rate(15 minutes)" },
    tables: {
      alerts: ["GetItem", "Query pending", "UpdateItem"],
      subscribers: ["GetItem", "Scan", "UpdateItem"],
      settings: ["GetItem"],
    },
    sendsTo: [],
    topics: { alerts: ["Publish"], operator: ["Publish"] },
    touchesInternet: false,
    readsRules: false,
    timeoutSeconds: 60,
    memoryMb: 256,
  },
  "reconcile-subscribers": {
    purpose: "compares the subscribers table with SNS and tells the operator what was lost",
    // Hourly, so that who opened the link in the mail is not kept waiting; the operator hears of what stands once a day.
    trigger: { kind: "schedule", expression: "rate(1 hour)" },
    tables: { subscribers: ["GetItem", "Scan", "UpdateItem"] },
    sendsTo: [],
    topics: {
      alerts: ["ListSubscriptionsByTopic", "GetSubscriptionAttributes", "SetSubscriptionAttributes"],
      operator: ["Publish"],
    },
    snsAccountActions: ["CheckIfPhoneNumberIsOptedOut"],
    touchesInternet: false,
    readsRules: false,
    timeoutSeconds: 120,
    memoryMb: 256,
  },
  "sync-feeds": {
    purpose: "on each deployment, brings feeds.yaml and rules/ as deployed into the tables",
    trigger: { kind: "deploy" },
    tables: {
      feeds: ["GetItem", "Scan", "PutItem", "UpdateItem", "DeleteItem"],
      schedules: ["GetItem", "Scan", "PutItem", "UpdateItem"],
      settings: ["GetItem", "PutItem"],
    },
    sendsTo: [],
    topics: {},
    touchesInternet: false,
    readsRules: true,
    timeoutSeconds: 60,
    memoryMb: 512,
  },
} as const satisfies Record<string, StageDefinition>;

export type StageName = keyof typeof stages;
export const stageNames = Object.keys(stages) as StageName[];

/** The same definitions, widened for code that treats all stages alike. */
export const stageDefinition = (name: StageName): StageDefinition => stages[name];
