import type { Alert, Delivery } from "../alerts/alert.ts";
import { followDelivery } from "../alerts/follow-delivery.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { runInParallel } from "./run-in-parallel.ts";

/** The key under which an alert's row notes that machine subscribers were served. */
export const machineKey = "machine";
/** About 24 KB, copied into the indexes with every write to the row. */
const deliveriesInRow = 200;
/** About 36 KB on average, by a hash: far from DynamoDB's 400 KB, also when subscribers multiply while an alert is held. */
const deliveriesInPage = 300;
const parallelWrites = 8;

/** The claimed rows of one round: writes progress as it is made, and knows which rows another attempt took over. */
export interface OutboxLedger {
  readonly attempt: string;
  /** Rows still held, as far as known. */
  alerts(): Alert[];
  holds(alertId: string): boolean;
  /** Before the first record: room for what becomes of so many subscribers. */
  makeRoom(readers: number): Promise<void>;
  /** Writes to the row, then the audit lines. */
  record(alertId: string, deliveries: Readonly<Record<string, Delivery>>): Promise<void>;
  current(alertId: string): Alert | undefined;
}

export function openLedger(
  claimed: readonly Alert[],
  attempt: string,
  { alerts: store, log, metrics }: Pick<DeliveryPorts, "alerts" | "log" | "metrics">,
): OutboxLedger {
  const held = new Map(claimed.map((alert) => [alert.alertId, alert]));

  function audit(alertId: string, deliveries: Readonly<Record<string, Delivery>>): void {
    for (const [subscriberId, { outcome, reason, until, messageId }] of Object.entries(deliveries)) {
      log.info("delivery", { alertId, subscriberId, outcome, reason, until, messageId });
      if (outcome === "held") metrics.count("AlertHeld");
      if (outcome === "failed") metrics.count("PublishFailed");
    }
  }

  function letGo(alertId: string): void {
    held.delete(alertId);
    log.warn("another attempt took over an alert", { alertId, attempt });
  }

  return {
    attempt,
    alerts: () => [...held.values()],
    holds: (alertId) => held.has(alertId),
    current: (alertId) => held.get(alertId),
    async makeRoom(readers) {
      if (readers <= deliveriesInRow) return;
      const deliveryPages = Math.ceil(readers / deliveriesInPage);
      const narrow = [...held.values()].filter((alert) => alert.deliveryPages === undefined);
      await runInParallel(narrow, parallelWrites, async (alert) => {
        const { alertId } = alert;
        if (await store.addPages(alertId, attempt, deliveryPages)) held.set(alertId, { ...alert, deliveryPages });
        else letGo(alertId);
      });
    },
    async record(alertId, deliveries) {
      const alert = held.get(alertId);
      if (!alert || Object.keys(deliveries).length === 0) return;
      const followed = Object.fromEntries(
        Object.entries(deliveries).map(([id, delivery]) => [id, followDelivery(alert.deliveries[id], delivery)]),
      );
      if (await store.recordDeliveries(alertId, attempt, followed, alert.deliveryPages)) {
        audit(alertId, deliveries);
        held.set(alertId, { ...alert, deliveries: { ...alert.deliveries, ...followed } });
      } else letGo(alertId);
    },
  };
}
