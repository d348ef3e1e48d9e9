import type { Alert, Delivery } from "../alerts/alert.ts";
import type { Moment } from "../alerts/decide-delivery.ts";
import type { SubscriberPlan } from "../alerts/plan-delivery.ts";
import type { Subscriber } from "../alerts/subscriber.ts";
import { claimAlerts } from "./claim-alerts.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { groupSends } from "./group-sends.ts";
import { machineKey, type OutboxLedger, openLedger } from "./outbox-ledger.ts";
import { publishGroups } from "./publish-groups.ts";
import { reserveSends } from "./reserve-sends.ts";
import { runInParallel } from "./run-in-parallel.ts";
import { settleAlerts } from "./settle-alerts.ts";

const parallelWrites = 8;

/**
 * One round over the outbox: claim, decide for every subscriber, write down what is not sent now, publish graver alerts first,
 * settle. @returns the ids that could not be claimed
 * @throws {WatchError} STORE_UNAVAILABLE: what was claimed is free again when its lease ends
 */
export async function runDeliveryRound(
  alertIds: readonly string[],
  moment: Moment,
  ports: DeliveryPorts,
  deadlineAt: number,
): Promise<readonly string[]> {
  const attempt = ports.newId();
  const claimed = await claimAlerts(alertIds, attempt, ports);
  if (claimed.alerts.length === 0) return claimed.failed;
  const ledger = openLedger(claimed.alerts, attempt, ports);
  const subscribers = await ports.subscribers.list();
  await ledger.makeRoom(subscribers.length);
  const plans = await reserveSends(subscribers, ledger.alerts(), moment, ports);
  await recordUnsent(
    [...plans.flatMap(recordsOf), ...closeForTheGone(ledger.alerts(), subscribers, moment.now)],
    ledger,
  );
  const groups = groupSends(plans, ledger.alerts());
  const troubles = await publishGroups(groups, ledger, ports, deadlineAt);
  await settleAlerts(ledger, troubles, ports);
  return claimed.failed;
}

interface UnsentRecord {
  readonly alertId: string;
  readonly subscriberId: string;
  readonly delivery: Delivery;
}

function recordsOf({ subscriber: { subscriberId }, recorded }: SubscriberPlan): UnsentRecord[] {
  return [...recorded].map(([alertId, delivery]) => ({ alertId, subscriberId, delivery }));
}

/** What was held for somebody whose row is gone is not sent, and does not keep the alert pending for ever. */
function closeForTheGone(alerts: readonly Alert[], subscribers: readonly Subscriber[], at: number): UnsentRecord[] {
  const known = new Set([machineKey, ...subscribers.map(({ subscriberId }) => subscriberId)]);
  const delivery: Delivery = { outcome: "filtered", reason: "unsubscribed", at };
  return alerts.flatMap(({ alertId, deliveries }) =>
    Object.entries(deliveries)
      .filter(([id, { outcome }]) => !known.has(id) && (outcome === "held" || outcome === "digest"))
      .map(([subscriberId]) => ({ alertId, subscriberId, delivery })),
  );
}

/** One write an alert for all who do not get it now. */
async function recordUnsent(records: readonly UnsentRecord[], ledger: OutboxLedger): Promise<void> {
  const byAlert = new Map<string, Record<string, Delivery>>();
  for (const { alertId, subscriberId, delivery } of records) {
    byAlert.set(alertId, { ...byAlert.get(alertId), [subscriberId]: delivery });
  }
  await runInParallel([...byAlert], parallelWrites, ([alertId, deliveries]) => ledger.record(alertId, deliveries));
}
