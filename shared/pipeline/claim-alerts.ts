import type { Alert } from "../alerts/alert.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { runInParallel } from "./run-in-parallel.ts";

/** Longer than a round may take (the function's 60 s), so that nobody else publishes what this one still holds. */
const leaseMs = 90_000;
const parallelCalls = 8;

export interface Claimed {
  readonly alerts: readonly Alert[];
  /** Could not be asked for: their queue messages must come again. */
  readonly failed: readonly string[];
}

/** PENDING → SENDING, each for itself; what another attempt holds, or what has nothing left to do, is not in the answer. */
export async function claimAlerts(
  alertIds: readonly string[],
  attempt: string,
  { alerts, now, log }: Pick<DeliveryPorts, "alerts" | "now" | "log">,
): Promise<Claimed> {
  const failed: string[] = [];
  const claimed = await runInParallel([...new Set(alertIds)], parallelCalls, async (alertId) => {
    try {
      return await alerts.claim(alertId, attempt, now(), now() + leaseMs);
    } catch (thrown) {
      log.warn("an alert cannot be claimed", { alertId, reason: thrown instanceof Error ? thrown.message : "unknown" });
      failed.push(alertId);
      return undefined;
    }
  });
  return { alerts: claimed.filter((alert) => alert !== undefined), failed };
}
