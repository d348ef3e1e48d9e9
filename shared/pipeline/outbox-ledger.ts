import type { Alert, Delivery } from "../alerts/alert.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";

/** The key under which an alert's row notes that machine subscribers were served. */
export const machineKey = "machine";

/** The claimed rows of one round: writes progress as it is made, and knows which rows another attempt took over. */
export interface OutboxLedger {
  readonly attempt: string;
  /** Rows still held, as far as known. */
  alerts(): Alert[];
  holds(alertId: string): boolean;
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

  return {
    attempt,
    alerts: () => [...held.values()],
    holds: (alertId) => held.has(alertId),
    current: (alertId) => held.get(alertId),
    async record(alertId, deliveries) {
      const alert = held.get(alertId);
      if (!alert || Object.keys(deliveries).length === 0) return;
      if (await store.recordDeliveries(alertId, attempt, deliveries)) {
        audit(alertId, deliveries);
        held.set(alertId, { ...alert, deliveries: { ...alert.deliveries, ...deliveries } });
      } else {
        held.delete(alertId);
        log.warn("another attempt took over an alert", { alertId, attempt });
      }
    },
  };
}
