import type { Alert, Delivery } from "./alert.ts";
import { decideDelivery, type Moment } from "./decide-delivery.ts";
import { type DigestPeriod, findDigestStart } from "./digest-window.ts";
import { findTokenTime, lastRefill, tokensAt } from "./pace.ts";
import type { Occasion } from "./rendered.ts";
import { maxAlertsPerSummary, sortGraverFirst, spreadSends } from "./spread-sends.ts";
import type { Pace, Subscriber } from "./subscriber.ts";

/** One message to one subscriber. */
export interface PlannedSend {
  readonly alerts: readonly Alert[];
  /** Absent for an alert that goes alone. */
  readonly occasion?: Occasion;
}

/** Everything that one round does for one subscriber. */
export interface SubscriberPlan {
  readonly subscriber: Subscriber;
  readonly sends: readonly PlannedSend[];
  /** By alert id: what is recorded without a send. */
  readonly recorded: ReadonlyMap<string, Delivery>;
  /** The bucket after these sends; absent when nothing is sent. */
  readonly pace?: Pick<Pace, "tokens" | "refilledAt">;
}

/**
 * Who gets what now, for one subscriber and the alerts of one round.
 * @param handedOver alerts of another subscriber that this one gets instead, past filters and digest
 */
export function planDelivery(
  subscriber: Subscriber,
  alerts: readonly Alert[],
  moment: Moment,
  handedOver: readonly Alert[] = [],
): SubscriberPlan {
  const recorded = new Map<string, Delivery>();
  const candidates: { readonly alert: Alert; readonly releasedFrom?: string }[] = handedOver.map((alert) => ({
    alert,
  }));
  const digest: { readonly alert: Alert; readonly period: DigestPeriod; readonly dueAt: number }[] = [];
  const isHandedOver = new Set(handedOver.map(({ alertId }) => alertId));
  // Written down before the other subscriber's refusal takes effect: from then on it is this one's, whatever happens.
  const takenOver: Delivery = { outcome: "held", reason: "sms-budget", at: moment.now, until: moment.now };
  for (const { alertId } of handedOver) recorded.set(alertId, takenOver);
  for (const alert of alerts.filter(({ alertId }) => !isHandedOver.has(alertId))) {
    const decision = decideDelivery(alert, subscriber, moment);
    if (decision.kind === "record") recorded.set(alert.alertId, decision.delivery);
    if (decision.kind === "send") candidates.push({ alert, ...decision });
    if (decision.kind === "digest") digest.push({ alert, ...decision });
  }

  const tokens = tokensAt(subscriber.pace, moment.now);
  const refilledAt = lastRefill(subscriber.pace, moment.now);
  const waited = new Set(candidates.filter(({ releasedFrom }) => releasedFrom === "pace").map(({ alert }) => alert));
  const spread = spreadSends(
    candidates.map(({ alert }) => alert),
    tokens,
    (alert) => waited.has(alert),
  );
  if (spread.waitsAs) {
    const until = findTokenTime(spread.tokensLeft, spread.waitsAs, refilledAt, moment.now);
    for (const { alertId } of spread.waiting) {
      recorded.set(alertId, { outcome: "held", reason: "pace", at: moment.now, until });
    }
  }
  const releases = candidates.filter(({ alert }) => spread.together.includes(alert));
  const sends: PlannedSend[] = [
    ...spread.alone.map((alert) => ({ alerts: [alert] })),
    ...(spread.together.length > 0 ? [{ alerts: spread.together, occasion: summaryOf(releases) }] : []),
    ...planDigest(digest, subscriber.timezone),
  ];
  if (sends.length === 0) return { subscriber, sends, recorded };
  // A digest waits for no token, there is one a day; it takes one all the same.
  const left = Math.max(0, spread.tokensLeft - (digest.length > 0 ? 1 : 0));
  return { subscriber, sends, recorded, pace: { tokens: left, refilledAt } };
}

function summaryOf(candidates: readonly { readonly releasedFrom?: string }[]): Occasion {
  const reasons = new Set(candidates.map(({ releasedFrom }) => releasedFrom));
  const [reason] = reasons;
  const isShared = reasons.size === 1 && (reason === "quiet" || reason === "sms-budget");
  return { kind: "summary", reason: isShared ? reason : "pace" };
}

function planDigest(
  due: readonly { readonly alert: Alert; readonly period: DigestPeriod; readonly dueAt: number }[],
  timezone: string,
): PlannedSend[] {
  const [first] = due;
  if (!first) return [];
  const times = due.map(({ dueAt }) => dueAt);
  const from = Math.min(...due.map(({ dueAt, period }) => findDigestStart(dueAt, period, timezone)));
  const occasion: Occasion = { kind: "digest", period: first.period, from, to: Math.max(...times) };
  const alerts = sortGraverFirst(due.map(({ alert }) => alert));
  const sends: PlannedSend[] = [];
  for (let at = 0; at < alerts.length; at += maxAlertsPerSummary) {
    sends.push({ alerts: alerts.slice(at, at + maxAlertsPerSummary), occasion });
  }
  return sends;
}
