import type { Category, Direction, Status } from "../mentions/extraction.ts";
import type { Severity } from "./alert.ts";

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
}

export interface SubscriberFilters {
  readonly minSeverity?: Severity;
  readonly directions?: readonly Direction[];
  readonly categories?: readonly Category[];
  readonly statuses?: readonly Status[];
  readonly languages?: readonly string[];
}
