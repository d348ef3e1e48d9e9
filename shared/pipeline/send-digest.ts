import type { Alert } from "../alerts/alert.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { digestGraceMs } from "./digest-grace.ts";
import { runDeliveryRound } from "./run-delivery-round.ts";
import { runInParallel } from "./run-in-parallel.ts";

const maxAlertsPerRun = 1_000;
const parallelReads = 8;
const defaultRunMs = 55_000;

/**
 * Sends the digests whose time has come. Which alerts belong to a digest stands in their rows, so one that was raised late or
 * stored while this ran is in the next digest, and none is in two.
 * @throws {WatchError} STORE_UNAVAILABLE: the next run finds the same work
 */
export async function sendDigests(
  ports: DeliveryPorts,
  { deadlineAt }: { readonly deadlineAt?: number } = {},
): Promise<{ readonly alerts: number }> {
  const now = ports.now();
  // Rows that hold a digest are due in the outbox at the end of its grace, or sooner.
  const pending = await ports.alerts.listPending(now + digestGraceMs + 1, maxAlertsPerRun);
  const rows = await runInParallel(pending, parallelReads, ({ alertId }) => ports.alerts.get(alertId));
  const due = rows.filter((alert) => alert !== undefined).filter((alert) => holdsDueDigest(alert, now));
  const ids = due.map(({ alertId }) => alertId);
  const moment = { now, digestsDueBy: now };
  if (ids.length > 0) await runDeliveryRound(ids, moment, ports, deadlineAt ?? now + defaultRunMs);
  return { alerts: ids.length };
}

function holdsDueDigest({ deliveries }: Alert, now: number): boolean {
  return Object.values(deliveries).some(({ outcome, until = 0 }) => outcome === "digest" && until <= now);
}
