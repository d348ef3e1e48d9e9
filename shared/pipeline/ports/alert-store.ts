import type { Alert, Delivery } from "../../alerts/alert.ts";
import type { TimeRange } from "./time.ts";

export interface AlertStore {
  /** One conditional put, PENDING: false when this alert is already there. */
  add(alert: Alert): Promise<boolean>;
  /** With all its deliveries. */
  get(alertId: string): Promise<Alert | undefined>;
  /**
   * PENDING (or SENDING whose lease ran out) → SENDING by this attempt; due again when the lease ends. Undefined when another
   * attempt holds it or nothing is pending.
   */
  claim(alertId: string, attempt: string, now: number, leaseUntil: number): Promise<Alert | undefined>;
  /**
   * Makes room for the deliveries of more subscribers than one row can hold: from then on they lie in so many pages beside it.
   * False when another attempt holds it.
   */
  addPages(alertId: string, attempt: string, pages: number): Promise<boolean>;
  /**
   * Records what became of the subscribers reached so far; false when another attempt holds it: stop, that one goes on from the row.
   * `pages` is the alert's deliveryPages.
   */
  recordDeliveries(
    alertId: string,
    attempt: string,
    deliveries: Readonly<Record<string, Delivery>>,
    pages?: number,
  ): Promise<boolean>;
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
  /** By when they were raised; without the deliveries that lie in pages. */
  list(range: TimeRange): Promise<Alert[]>;
  byStory(storyId: string): Promise<Alert[]>;
}
