import type { Log } from "../log.ts";
import type { Metrics } from "./metrics.ts";
import type { AlertStore, Now, OperatorNotices, Publisher, Random, SubscriberStore } from "./ports.ts";

/** What publishing alerts and sending digests need of the world. */
export interface DeliveryPorts {
  readonly alerts: Pick<AlertStore, "get" | "claim" | "addPages" | "recordDeliveries" | "settle" | "listPending">;
  readonly subscribers: Pick<SubscriberStore, "get" | "list" | "update" | "savePace">;
  readonly publisher: Publisher;
  readonly now: Now;
  readonly random: Random;
  readonly newId: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly smsMonthlyBudgetUsd: number;
  readonly notices: OperatorNotices;
}
