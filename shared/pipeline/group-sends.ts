import type { Alert } from "../alerts/alert.ts";
import { topicOfSubscription } from "../alerts/alert-topics.ts";
import { bySeverity } from "../alerts/match-filters.ts";
import type { PlannedSend, SubscriberPlan } from "../alerts/plan-delivery.ts";
import type { Reader } from "../alerts/rendered.ts";
import { machineKey } from "./outbox-ledger.ts";
import { readerOf } from "./render-send.ts";

/** A hundred ids of 24 characters are 2.7 KB of the 256 KiB that SNS lets a publish have; the text needs the rest. */
const maxRecipients = 100;

/** What one publish carries: the same text to everyone in it. */
export interface PublishGroup {
  readonly send: PlannedSend;
  readonly reader: Reader;
  /** Subscriber ids; empty for machine subscribers alone. */
  readonly to: readonly string[];
  /** The alert topic that all of them are subscribed to. */
  readonly topic: number;
  /** Whether the ordinary attributes go along, which machine subscribers filter on: once an alert. */
  readonly forMachines: boolean;
}

/** One publish for all on one topic who get the same alerts in the same words; graver ones first. */
export function groupSends(plans: readonly SubscriberPlan[], alerts: readonly Alert[]): PublishGroup[] {
  const groups = new Map<string, Omit<PublishGroup, "forMachines"> & { readonly to: string[] }>();
  for (const { subscriber, sends } of plans) {
    const reader = readerOf(subscriber);
    const topic = topicOfSubscription(subscriber.subscriptionArn);
    for (const send of sends) {
      const key = JSON.stringify([send.alerts.map(({ alertId }) => alertId), send.occasion ?? null, reader, topic]);
      const group = groups.get(key) ?? { send, reader, to: [], topic };
      groups.set(key, group);
      group.to.push(subscriber.subscriberId);
    }
  }
  return addMachines([...groups.values()].flatMap(splitRecipients), alerts).sort(
    (a, b) => bySeverity(severityOf(a), severityOf(b)) || createdAt(a) - createdAt(b),
  );
}

function splitRecipients(group: Omit<PublishGroup, "forMachines">): Omit<PublishGroup, "forMachines">[] {
  const parts: Omit<PublishGroup, "forMachines">[] = [];
  for (let at = 0; at < group.to.length; at += maxRecipients) {
    parts.push({ ...group, to: group.to.slice(at, at + maxRecipients) });
  }
  return parts;
}

/** Machines subscribe to the first topic: served by the first publish there that carries an alert alone, or by one of their own. */
function addMachines(groups: readonly Omit<PublishGroup, "forMachines">[], alerts: readonly Alert[]): PublishGroup[] {
  const unserved = new Map(
    alerts
      .filter(({ deliveries }) => deliveries[machineKey]?.outcome !== "sent")
      .map((alert) => [alert.alertId, alert]),
  );
  const marked = groups.map((group): PublishGroup => {
    const [alert] = group.send.alerts;
    const isTheirs = group.topic === machineTopic && !group.send.occasion;
    const forMachines = isTheirs && alert !== undefined && unserved.delete(alert.alertId);
    return { ...group, forMachines };
  });
  const alone = [...unserved.values()].map((alert): PublishGroup => {
    return { send: { alerts: [alert] }, reader: machineReader, to: [], topic: machineTopic, forMachines: true };
  });
  return [...marked, ...alone];
}

const machineTopic = 1;
const machineReader: Reader = { timezone: "UTC", because: "for machine subscribers" };

function severityOf({ send }: PublishGroup) {
  return send.alerts[0]?.severity ?? "low";
}

function createdAt({ send }: PublishGroup): number {
  return send.alerts[0]?.createdAt ?? 0;
}
