import type { Alert, Delivery } from "../shared/alerts/alert.ts";
import { markEvidence } from "../shared/alerts/mark-evidence.ts";
import { label } from "../shared/alerts/render-alert.ts";
import { newsLine, whoSays } from "../shared/alerts/tell-news.ts";
import { machineKey } from "../shared/pipeline/outbox-ledger.ts";
import { shortTime } from "./list-options.ts";

/** One line of a list. */
export function summariseAlert(alert: Alert): string {
  const { alertId, createdAt, state, deliveries, lastErrorCode } = alert;
  const trouble = lastErrorCode === undefined ? "" : `  ${lastErrorCode}`;
  return `${alertId}  ${shortTime(createdAt)}  ${state.padEnd(7)}  ${label(alert)}: ${newsLine(alert)}  (${countDeliveries(deliveries)})${trouble}`;
}

/** "sent to 2, held 1"; machines are not counted: whether any listens, only SNS knows. */
function countDeliveries(deliveries: Alert["deliveries"]): string {
  const people = Object.entries(deliveries).filter(([id]) => id !== machineKey);
  const counts = (["sent", "held", "digest", "failed"] as const).flatMap((wanted) => {
    const count = people.filter(([, { outcome }]) => outcome === wanted).length;
    return count === 0 ? [] : [wanted === "sent" ? `sent to ${count}` : `${wanted} ${count}`];
  });
  return counts.length === 0 ? "sent to nobody" : counts.join(", ");
}

/** Who a subscriber is, as far as it may be shown: an id and a masked address. */
export type NameOf = (subscriberId: string) => string;

/** The alert with its evidence and every delivery attempt; addresses only masked. */
export function showAlertHistory(alert: Alert, nameOf: NameOf = (id) => id): string[] {
  const { evidence, severityReasons, changed, deliveries, attempts, dueAt } = alert;
  return [
    summariseAlert(alert),
    `    said by   ${whoSays(alert)}`,
    `    sentence  ${markEvidence(evidence.mention)}`,
    `    rule      ${evidence.mention.rule.id}, version ${evidence.mention.rule.version}`,
    `    severity  ${severityReasons.join("; ")}`,
    ...changed.map((line) => `    changed   ${line}`),
    `    attempts  ${attempts}${dueAt === undefined ? "" : `, next ${shortTime(dueAt)}`}`,
    ...Object.entries(deliveries).flatMap(([subscriberId, { earlier = [], ...last }]) =>
      [...earlier, last].map((delivery) => showDelivery(nameOf(subscriberId), delivery)),
    ),
  ];
}

function showDelivery(name: string, { outcome, reason, at, until, messageId }: Delivery): string {
  const details = [reason && `(${reason})`, until !== undefined && `until ${shortTime(until)}`, messageId];
  return [`    delivery  ${shortTime(at)}  ${name}  ${outcome}`, ...details].filter(Boolean).join("  ");
}
