import type { Category, Direction, Mention, Status } from "../mentions/extraction.ts";

export type Severity = "high" | "medium" | "low";
export type AlertKind = "new" | "update" | "correction";
export type AlertState = "PENDING" | "SENDING" | "SENT" | "FAILED";

/** One alert: the row is the outbox. Times are epoch milliseconds. */
export interface Alert {
  /** Story × fact: the same fact found again is the same alert. */
  readonly alertId: string;
  readonly storyId: string;
  readonly kind: AlertKind;
  readonly severity: Severity;
  /** Why this severity, in words a person can check, e.g. ["completed", "tier 1 source", "two origins"]. */
  readonly severityReasons: readonly string[];
  readonly direction: Direction;
  readonly category: Category;
  readonly status: Status;
  readonly language: string;
  /** For updates and corrections: what changed, each a sentence. */
  readonly changed: readonly string[];
  readonly evidence: AlertEvidence;
  readonly origins: readonly {
    readonly name: string;
    readonly at: number;
    readonly stateMedia: boolean;
    /** All it says is that it is not so. */
    readonly denies?: boolean;
  }[];
  readonly sources: readonly {
    readonly feedTitle: string;
    readonly title: string;
    readonly link?: string;
    readonly at: number;
  }[];
  readonly statusHistory: readonly { readonly status: Status; readonly at: number }[];
  readonly createdAt: number;
  readonly state: AlertState;
  /** Who is sending it now: conditions name the attempt, so our own write is recognised when its answer was cut. */
  readonly attempt?: string;
  readonly attempts: number;
  /** When the outbox should look at it next; absent once nothing is pending. */
  readonly pendingSince?: number;
  readonly dueAt?: number;
  readonly lastErrorCode?: string;
  readonly sentAt?: number;
  /** By subscriber id. Lists leave out those that lie apart, see `deliveryPages`. */
  readonly deliveries: Readonly<Record<string, Delivery>>;
  /** So many rows beside this one hold the deliveries, because there are more subscribers than one row has room for. */
  readonly deliveryPages?: number;
}

export interface AlertEvidence {
  readonly mention: Mention;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly articleLink?: string;
  readonly feedId: string;
  readonly feedTitle: string;
  readonly stateMedia: boolean;
  readonly publishedAt?: number;
  readonly firstSeenAt: number;
}

/** What became of one alert for one subscriber: the audit line. */
export interface Delivery {
  readonly outcome: "sent" | "filtered" | "held" | "digest" | "failed";
  /** Which filter, which hold, which error code. */
  readonly reason?: string;
  readonly at: number;
  /** Held until; epoch milliseconds. */
  readonly until?: number;
  readonly messageId?: string;
  /** What had become of it before, the oldest first; the newest few. */
  readonly earlier?: readonly Omit<Delivery, "earlier">[];
}
