import type { Alert } from "../alerts/alert.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { digestGraceMs } from "./digest-grace.ts";
import type { OutboxLedger } from "./outbox-ledger.ts";
import type { Troubles } from "./publish-groups.ts";
import { runInParallel } from "./run-in-parallel.ts";

const parallelWrites = 8;
/** Alerts of an outage are out two minutes after its end: this wait, the sweep's ten seconds and its minute. */
const longestWaitMs = 30_000;
const firstWaitMs = 2_000;

/** Closes every row still held: SENT, PENDING until what is left is due, or FAILED where a person sees it. */
export async function settleAlerts(
  ledger: OutboxLedger,
  { transient, permanent }: Troubles,
  { alerts, now, random, log }: Pick<DeliveryPorts, "alerts" | "now" | "random" | "log">,
): Promise<void> {
  await runInParallel(ledger.alerts(), parallelWrites, async (alert) => {
    const outcome = settlement(alert, transient.get(alert.alertId), permanent.get(alert.alertId), now(), random());
    const isOurs = await alerts.settle(alert.alertId, ledger.attempt, outcome);
    if (!isOurs) log.warn("another attempt took over an alert", { alertId: alert.alertId, attempt: ledger.attempt });
    else if (outcome.state === "FAILED") {
      log.error("an alert is parked", { alertId: alert.alertId, code: outcome.errorCode });
    }
  });
}

type Settlement = Parameters<DeliveryPorts["alerts"]["settle"]>[2];

function settlement(
  alert: Alert,
  trouble: string | undefined,
  refusal: string | undefined,
  now: number,
  chance: number,
): Settlement {
  const due = findDue(alert);
  if (trouble !== undefined) {
    const retryAt = trouble === "OUT_OF_TIME" ? now : now + waitMs(alert.attempts, chance);
    const isSooner = due !== undefined && due > now && due < retryAt;
    return { state: "PENDING", dueAt: isSooner ? due : retryAt, errorCode: trouble };
  }
  if (due !== undefined) return { state: "PENDING", dueAt: due, ...(refusal && { errorCode: refusal }) };
  return refusal ? { state: "FAILED", errorCode: refusal } : { state: "SENT", at: now };
}

/** Doubles with every attempt, half of it by chance, so that many rows do not come back at once. */
function waitMs(attempts: number, chance: number): number {
  const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts, 10));
  return ceiling / 2 + (ceiling / 2) * chance;
}

/** When the first of what is held or collected has to go out; undefined when nothing is. */
function findDue(alert: Alert): number | undefined {
  const times = Object.values(alert.deliveries).flatMap(({ outcome, until = 0 }) => {
    if (outcome === "held") return [until];
    return outcome === "digest" ? [until + digestGraceMs] : [];
  });
  return times.length > 0 ? Math.min(...times) : undefined;
}
