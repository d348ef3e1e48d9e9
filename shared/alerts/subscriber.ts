import type { Category, Direction, Status } from "../mentions/extraction.ts";
import type { Severity } from "./alert.ts";

export type SmsParts = 1 | 2 | 3;
export type Protocol = "email" | "sms";
export type ConfirmationState =
  | "pending"
  | "confirmed"
  | "paused"
  | "vanished"
  | "deactivated"
  | "opted-out"
  | "removed";

/** A person who gets alerts. The address is never logged. Times are epoch milliseconds. */
export interface Subscriber {
  /** From protocol and normalised address, salted by nothing: the same address twice is one subscriber. */
  readonly subscriberId: string;
  readonly protocol: Protocol;
  readonly address: string;
  readonly filters: SubscriberFilters;
  readonly digest?: "daily" | "weekly";
  readonly quiet?: { readonly from: string; readonly to: string };
  /** IANA name; default UTC. */
  readonly timezone: string;
  readonly state: ConfirmationState;
  readonly subscriptionArn?: string;
  readonly createdAt: number;
  readonly confirmedAt?: number;
  /** Last time a confirmation was asked for: not again within 24 h. */
  readonly confirmationAskedAt?: number;
  /** Why and since when the state is what it is, where a reconciliation or a failed delivery set it. */
  readonly stateReason?: string;
  readonly stateSince?: number;
  /** For SMS: the email subscriber who gets it instead once the month's SMS budget is spent. */
  readonly fallbackId?: string;
  /** For SMS: how many parts a message may have, each of which is paid for; one when absent. */
  readonly smsParts?: SmsParts;
  readonly pace?: Pace;
}

/** The token bucket of one subscription and what its SMS cost this month. */
export interface Pace {
  readonly tokens: number;
  readonly refilledAt: number;
  /** "2026-11" in UTC; the cost of another month does not count. */
  readonly smsMonth?: string;
  readonly smsUsd?: number;
  /** The month in which the operator was told that the budget is spent. */
  readonly noticeMonth?: string;
  /** Optimistic lock; `by` tells our own earlier write from another's when its answer was cut. */
  readonly revision: number;
  readonly by: string;
}

export interface SubscriberFilters {
  readonly minSeverity?: Severity;
  readonly directions?: readonly Direction[];
  readonly categories?: readonly Category[];
  readonly statuses?: readonly Status[];
  readonly languages?: readonly string[];
}
