import type { Alert, Delivery } from "./alert.ts";
import { type DigestPeriod, findNextDigest } from "./digest-window.ts";
import { findBlockingFilter } from "./match-filters.ts";
import { findQuietEnd } from "./quiet-hours.ts";
import type { Subscriber } from "./subscriber.ts";

/** What one alert means for one subscriber at this moment, before pace and budget are looked at. */
export type Decision =
  | { readonly kind: "done" }
  /** Recorded before and not due yet. */
  | { readonly kind: "waiting" }
  | { readonly kind: "record"; readonly delivery: Delivery }
  | { readonly kind: "send"; readonly releasedFrom?: string }
  | { readonly kind: "digest"; readonly period: DigestPeriod; readonly dueAt: number };

export interface Moment {
  readonly now: number;
  /** Digests that were due by then are sent in this round. */
  readonly digestsDueBy: number;
}

/**
 * Whatever was held or put into a digest once is delivered, however late and whatever the filters say by then: they let it
 * pass when it came. Only a subscriber who no longer takes alerts at all does not get it.
 */
export function decideDelivery(alert: Alert, subscriber: Subscriber, moment: Moment): Decision {
  const earlier = alert.deliveries[subscriber.subscriberId];
  if (earlier?.outcome === "sent" || earlier?.outcome === "filtered") return { kind: "done" };
  if (!earlier && wasGone(subscriber, alert)) return { kind: "done" };
  if (!isTakingAlerts(subscriber)) return filtered(refusalOf(subscriber), moment.now);
  if (earlier?.outcome === "held") {
    return (earlier.until ?? 0) > moment.now ? { kind: "waiting" } : released(earlier.reason ?? "held");
  }
  if (earlier?.outcome === "digest") {
    const dueAt = earlier.until ?? 0;
    return dueAt > moment.digestsDueBy ? { kind: "waiting" } : { kind: "digest", period: periodOf(earlier), dueAt };
  }
  return decideFirst(alert, subscriber, moment.now);
}

function decideFirst(alert: Alert, subscriber: Subscriber, now: number): Decision {
  // Nothing is written of it: an import of thousands must not swell the rows of every alert that still waits for somebody.
  if (alert.createdAt < subscriber.createdAt) return { kind: "done" };
  const filter = findBlockingFilter(alert, subscriber.filters);
  if (filter) return filtered(`filter:${filter}`, now);
  const { digest, quiet, timezone } = subscriber;
  if (digest) {
    const digestAt = findNextDigest(now, digest, timezone);
    const until = (quiet && findQuietEnd(digestAt, quiet, timezone)) ?? digestAt;
    return { kind: "record", delivery: { outcome: "digest", reason: `digest:${digest}`, at: now, until } };
  }
  const quietEnd = quiet && alert.severity !== "high" ? findQuietEnd(now, quiet, timezone) : undefined;
  if (quietEnd !== undefined) {
    return { kind: "record", delivery: { outcome: "held", reason: "quiet", at: now, until: quietEnd } };
  }
  return { kind: "send" };
}

/** Rows of who left are kept; of what was raised after that there is nothing to record. */
function wasGone({ state, stateSince = 0 }: Subscriber, { createdAt }: Alert): boolean {
  return state === "removed" && stateSince < createdAt;
}

function isTakingAlerts({ state }: Subscriber): boolean {
  return state === "confirmed";
}

function refusalOf({ state }: Subscriber): string {
  if (state === "pending") return "unconfirmed";
  return state === "removed" ? "unsubscribed" : state;
}

function filtered(reason: string, at: number): Decision {
  return { kind: "record", delivery: { outcome: "filtered", reason, at } };
}

function released(releasedFrom: string): Decision {
  return { kind: "send", releasedFrom };
}

function periodOf({ reason }: Delivery): DigestPeriod {
  return reason === "digest:weekly" ? "weekly" : "daily";
}
