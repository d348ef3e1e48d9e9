import type { Alert, Delivery } from "../shared/alerts/alert.ts";
import { markEvidence } from "../shared/alerts/mark-evidence.ts";
import { label } from "../shared/alerts/render-alert.ts";
import { newsLine, whoSays } from "../shared/alerts/tell-news.ts";
import { shortTime } from "./list-options.ts";

/** One line of a list. */
export function summariseAlert(alert: Alert): string {
  const { alertId, createdAt, state, deliveries, lastErrorCode } = alert;
  const sent = Object.values(deliveries).filter(({ outcome }) => outcome === "sent").length;
  const trouble = lastErrorCode === undefined ? "" : `  ${lastErrorCode}`;
  return `${alertId}  ${shortTime(createdAt)}  ${state.padEnd(7)}  ${label(alert)}: ${newsLine(alert)}  (${sent} sent)${trouble}`;
}

/** The alert with its evidence and every delivery attempt; subscribers by id, never by address. */
export function showAlertHistory(alert: Alert): string[] {
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
      [...earlier, last].map((delivery) => showDelivery(subscriberId, delivery)),
    ),
  ];
}

function showDelivery(subscriberId: string, { outcome, reason, at, until, messageId }: Delivery): string {
  const details = [reason && `(${reason})`, until !== undefined && `until ${shortTime(until)}`, messageId];
  return [`    delivery  ${shortTime(at)}  ${subscriberId}  ${outcome}`, ...details].filter(Boolean).join("  ");
}
