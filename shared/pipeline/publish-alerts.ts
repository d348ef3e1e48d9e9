import type { DeliveryPorts } from "./delivery-ports.ts";
import { digestGraceMs } from "./digest-grace.ts";
import { runDeliveryRound } from "./run-delivery-round.ts";

/** Somewhat more than one summary can list; more come with the next message or the next sweep. */
const maxAlertsPerRound = 250;
/** The function's 60 s, less its start. */
const defaultRoundMs = 55_000;

/**
 * Delivers what is due in the outbox. The messages only say that there is something to do: whatever else is due is taken along,
 * so that a burst is seen as one and becomes one summary, and what was held overnight comes together.
 * @returns the alerts whose messages must come again
 */
export async function publishAlerts(
  alertIds: readonly string[],
  ports: DeliveryPorts,
  { deadlineAt }: { readonly deadlineAt?: number } = {},
): Promise<{ readonly failed: readonly string[] }> {
  const now = ports.now();
  try {
    const due = await ports.alerts.listPending(now + 1, maxAlertsPerRound);
    const ids = [...new Set([...alertIds, ...due.map(({ alertId }) => alertId)])].slice(0, maxAlertsPerRound);
    const moment = { now, digestsDueBy: now - digestGraceMs };
    const failed = await runDeliveryRound(ids, moment, ports, deadlineAt ?? now + defaultRoundMs);
    return { failed: alertIds.filter((alertId) => failed.includes(alertId)) };
  } catch (thrown) {
    ports.log.error("alerts cannot be delivered now", { reason: thrown instanceof Error ? thrown.message : "unknown" });
    return { failed: alertIds };
  }
}
