/**
 * The ports: what the pipeline needs of the world, in the words of the domain. Adapters implement them; tests use in-memory ones
 * kept honest by the same contract suites. Times are epoch milliseconds. Every method may reject with WatchError STORE_UNAVAILABLE.
 */
import type { Alert, Delivery } from "../alerts/alert.ts";
import type { StoredMention, Story } from "../alerts/story.ts";
import type { ConfirmationState, Pace, Subscriber } from "../alerts/subscriber.ts";
import type { Article } from "../articles/article.ts";
import type { WatchError } from "../errors.ts";
import type { Feed, FeedHealth, FeedSettings, PollCursor } from "../feeds/feed.ts";
import type { FeedDocument } from "../feeds/feed-document.ts";
import type { PollSlot } from "../feeds/poll-slot.ts";
import type { Extractor } from "../mentions/extraction.ts";

export type Now = () => number;
/** In [0, 1). */
export type Random = () => number;

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

/** One row for up to 50 feeds: an unchanged poll writes nothing of its own. */
export interface Shard {
  readonly shardId: string;
  /** By feed id. */
  readonly slots: Readonly<Record<string, PollSlot>>;
  readonly leaseId?: string;
  readonly leaseUntil?: number;
  /** When the lease began: the time that the next polls count from. */
  readonly claimedAt?: number;
}

export interface ScheduleStore {
  list(): Promise<Shard[]>;
  get(shardId: string): Promise<Shard | undefined>;
  /** Conditional: false when another run holds the lease. Recognises its own earlier write by leaseId. */
  claim(
    shardId: string,
    lease: { readonly leaseId: string; readonly until: number; readonly now: number },
  ): Promise<boolean>;
  /** Writes the slots of the whole batch at once and ends the lease; false when the lease is no longer ours. Feeds removed meanwhile stay removed. */
  complete(shardId: string, leaseId: string, slots: Readonly<Record<string, PollSlot>>): Promise<boolean>;
  /** Puts feeds into shards with room, with their next poll times; a feed that is there already gets the new time. */
  place(nextPollAt: Readonly<Record<string, number>>): Promise<void>;
  remove(feedId: string): Promise<void>;
}

export interface ArticleStore {
  /** One conditional put, pending; "known" when it was there with the same content (see change-article.ts), "changed" when its content differs (it is then stored and pending again).
   * With `readBy`, a ruleset version that finds nothing in it, a new article is stored as read and never pending; a changed one is pending all the same. */
  add(article: Article, now: number, readBy?: string): Promise<"added" | "changed" | "known">;
  get(articleId: string): Promise<Article | undefined>;
  /** Removes the pending mark; only after mentions and alerts are stored, and only if the content read is still the one stored. */
  markRead(articleId: string, read: { readonly contentHash: string; readonly rulesetVersion: string }): Promise<void>;
  listPending(before: number, limit: number): Promise<{ readonly articleId: string; readonly pendingSince: number }[]>;
  /** For rescans and backtests: every stored article, in pages. */
  scan(): AsyncIterable<Article>;
}

export interface MentionStore {
  /** Idempotent by mention id. */
  put(mentions: readonly StoredMention[]): Promise<void>;
  byArticle(articleId: string): Promise<StoredMention[]>;
  list(range: TimeRange): Promise<StoredMention[]>;
}

/** From inclusive, to exclusive, newest first. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
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

export interface AlertStore {
  /** One conditional put, PENDING: false when this alert is already there. */
  add(alert: Alert): Promise<boolean>;
  get(alertId: string): Promise<Alert | undefined>;
  /**
   * PENDING (or SENDING whose lease ran out) → SENDING by this attempt; due again when the lease ends. Undefined when another
   * attempt holds it or nothing is pending.
   */
  claim(alertId: string, attempt: string, now: number, leaseUntil: number): Promise<Alert | undefined>;
  /** Records what became of the subscribers reached so far; false when another attempt holds it: stop, that one goes on from the row. */
  recordDeliveries(alertId: string, attempt: string, deliveries: Readonly<Record<string, Delivery>>): Promise<boolean>;
  /**
   * SENDING → SENT (nothing left), or back to PENDING with dueAt, or FAILED (permanent: parked where a person sees it).
   * False when another attempt holds it.
   */
  settle(
    alertId: string,
    attempt: string,
    outcome:
      | { readonly state: "SENT"; readonly at: number }
      | { readonly state: "PENDING"; readonly dueAt: number; readonly errorCode?: string }
      | { readonly state: "FAILED"; readonly errorCode: string },
  ): Promise<boolean>;
  /** FAILED → PENDING, by a person. */
  retry(alertId: string, now: number): Promise<boolean>;
  /** What is due before then, longest due first: PENDING rows by their dueAt, SENDING rows by the end of their lease. */
  listPending(
    before: number,
    limit: number,
  ): Promise<{ readonly alertId: string; readonly pendingSince: number; readonly dueAt: number }[]>;
  /** By when they were raised. */
  list(range: TimeRange): Promise<Alert[]>;
  byStory(storyId: string): Promise<Alert[]>;
}

export interface SubscriberStore {
  /** False when the subscriber is already there. */
  add(subscriber: Subscriber): Promise<boolean>;
  get(subscriberId: string): Promise<Subscriber | undefined>;
  list(): Promise<Subscriber[]>;
  /** Null takes a value away. False when the subscriber is not there, or is not in the state named. */
  update(subscriberId: string, changes: SubscriberChanges, whileState?: ConfirmationState): Promise<boolean>;
  /** Takes tokens and books cost just before a publish. "gone" when the subscriber is no longer there and confirmed. */
  savePace(subscriberId: string, pace: Pace, expectedRevision: number): Promise<"saved" | "conflict" | "gone">;
  remove(subscriberId: string): Promise<void>;
}

export type SubscriberChanges = {
  readonly [K in keyof Omit<Subscriber, "subscriberId" | "pace">]?: Subscriber[K] | null;
};

export interface Queue<Message> {
  /** Resolves when every message is accepted; entries that failed one by one are retried one by one. */
  send(messages: readonly Message[]): Promise<void>;
}

/** One publish to the alert topic: SNS picks the text by protocol and the people by the attribute `to`. */
export interface Publication {
  readonly subject: string;
  readonly email: string;
  readonly sms: string;
  /** Versioned JSON for machines. */
  readonly machine: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

export interface Publisher {
  /** @throws {WatchError} PUBLISH_TRANSIENT (try again later) or PUBLISH_PERMANENT (it never will). */
  publish(publication: Publication): Promise<{ readonly messageId: string }>;
}

/** A plain notice to whoever runs the system. */
export interface OperatorNotices {
  send(notice: { readonly subject: string; readonly body: string }): Promise<void>;
}

export interface TopicSubscription {
  /** Absent while pending. */
  readonly arn?: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly filterPolicy?: string;
}

export interface SubscriptionAttributes {
  readonly filterPolicy?: string;
  /** False when someone opened the link in the mail: then anyone, a mail scanner too, can unsubscribe them. */
  readonly confirmationWasAuthenticated: boolean;
}

/** SNS's side of subscribing. */
export interface SubscriptionRegistry {
  subscribe(request: {
    readonly protocol: "email" | "sms";
    readonly endpoint: string;
    readonly subscriberId: string;
  }): Promise<{ readonly arn?: string }>;
  /** Always with AuthenticateOnUnsubscribe. */
  confirm(token: string): Promise<{ readonly arn: string }>;
  unsubscribe(arn: string): Promise<void>;
  list(): Promise<TopicSubscription[]>;
  /** Undefined when there is no such subscription. */
  attributes(arn: string): Promise<SubscriptionAttributes | undefined>;
  /** Sets the filter policy to {"to": ["<subscriberId>"]}. */
  setAddress(arn: string, subscriberId: string): Promise<void>;
  isOptedOut(phoneNumber: string): Promise<boolean>;
}

/** What came of asking a server for a document: outcomes are named, only surprises are thrown. */
export type FetchOutcome =
  | {
      readonly kind: "fetched";
      readonly body: Uint8Array;
      readonly contentType?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Sooner the server does not want us: from Cache-Control or Expires, milliseconds. */
      readonly freshForMs?: number;
      /** The address that answered, after redirects. */
      readonly finalUrl: string;
      /** Where a chain of only permanent redirects led, if there was one. */
      readonly movedTo?: string;
      readonly serverDate?: number;
    }
  | { readonly kind: "unchanged"; readonly freshForMs?: number; readonly movedTo?: string }
  | { readonly kind: "rate-limited"; readonly retryAt: number; readonly status: 429 | 503 }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: WatchError; readonly status?: number };

export interface DocumentFetcher {
  /** A "page" only where the site's robots.txt allows it, else failed with FETCH_ROBOTS; a "feed" is published to be polled. */
  fetch(request: {
    readonly url: string;
    readonly accept: "feed" | "page";
    readonly etag?: string;
    readonly lastModified?: string;
    readonly signal?: AbortSignal;
  }): Promise<FetchOutcome>;
}

/** The same for one who needs article pages only. */
export interface PageFetcher {
  fetchPage(request: { readonly url: string; readonly signal?: AbortSignal }): Promise<FetchOutcome>;
}

export type FeedReading =
  | { readonly ok: true; readonly document: FeedDocument }
  | { readonly ok: false; readonly error: WatchError };
export type PageReading =
  | { readonly ok: true; readonly page: PageText }
  | { readonly ok: false; readonly error: WatchError };

export interface PageText {
  readonly title?: string;
  readonly text: string;
  readonly published?: string;
  readonly canonicalUrl?: string;
  readonly lang?: string;
  /** The publisher says that it is for subscribers only: what is there is used, nothing more is tried. */
  readonly paywalled?: boolean;
}

/** Parses what strangers publish, in a reused worker that is killed after 5 s or at its memory limit. */
export interface DocumentReader {
  readFeed(document: {
    readonly body: Uint8Array;
    readonly contentType?: string;
    readonly url: string;
    /** Leaves out so many of the newest entries: how a document longer than one reading (2,000 entries) is caught up with. */
    readonly skip?: number;
  }): Promise<FeedReading>;
  readPage(document: {
    readonly body: Uint8Array;
    readonly contentType?: string;
    readonly url: string;
  }): Promise<PageReading>;
  close(): Promise<void>;
}

/** The rules in force: may change while a stage lives, within a minute of being published. */
export interface RulesetSource {
  current(): Promise<Extractor>;
}

/** Which published rules are in force. */
export interface RulesInForce {
  readonly version: string;
  readonly publishedAt: number;
  /** Versions in force before, newest first: where a rollback leads. */
  readonly previous: readonly string[];
  /** The rules of the last deployment: deploying the same ones again leaves in force what was published since. */
  readonly deployed?: string;
}

/** Rule files that were published without code, each version kept whole. */
export interface RulesetStore {
  inForce(): Promise<RulesInForce | undefined>;
  /** YAML by path under rules/, as published. */
  read(version: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Stores the files under their version; the same version again changes nothing. They are not in force yet. */
  add(version: string, files: Readonly<Record<string, string>>): Promise<void>;
  /** Conditional: false when somebody else changed what is in force since `before` was read. */
  putInForce(next: RulesInForce, before: RulesInForce | undefined): Promise<boolean>;
}

/** Which code was deployed last. */
export interface DeploymentRecord {
  deployment(): Promise<Deployment | undefined>;
  recordDeployment(deployment: Deployment): Promise<void>;
}

export interface Deployment {
  /** Version of the package and hash of the bundles. */
  readonly code: string;
  readonly at: number;
}

/** While paused nothing is dispatched, swept or published; nothing is lost, what is pending waits. */
export interface PauseSwitch {
  paused(): Promise<Pause | undefined>;
  pause(pause: Pause): Promise<void>;
  resume(): Promise<void>;
}

export interface Pause {
  readonly since: number;
  readonly reason: string;
}
