import { maskAddress } from "../shared/alerts/address.ts";
import { describeFilters } from "../shared/alerts/match-filters.ts";
import type { Subscriber } from "../shared/alerts/subscriber.ts";

/** A subscriber for people and scripts; the address only in part, unless it was asked for. */
export function describeSubscriber(subscriber: Subscriber, showAddress: boolean) {
  const {
    subscriberId,
    protocol,
    address,
    state,
    stateReason,
    filters,
    digest,
    quiet,
    timezone,
    fallbackId,
    smsParts,
  } = subscriber;
  return {
    subscriberId,
    protocol,
    address: showAddress || address === "" ? address : maskAddress(protocol, address),
    state,
    ...(stateReason !== undefined && { stateReason }),
    ...filters,
    ...(digest && { digest }),
    ...(quiet && { quiet: `${quiet.from}-${quiet.to}` }),
    timezone,
    ...(fallbackId && { fallbackId }),
    ...(smsParts && { smsParts }),
    createdAt: toIso(subscriber.createdAt),
    ...(subscriber.confirmedAt !== undefined && { confirmedAt: toIso(subscriber.confirmedAt) }),
    ...(subscriber.stateSince !== undefined && { stateSince: toIso(subscriber.stateSince) }),
  };
}

/** One line of a list. */
export function summariseSubscriber(subscriber: Subscriber, showAddress: boolean): string {
  const { subscriberId, protocol, address, state } = describeSubscriber(subscriber, showAddress);
  const shown = (address || "(erased)").padEnd(showAddress ? 30 : 13);
  return [subscriberId, protocol.padEnd(5), state.padEnd(11), shown, describeWishes(subscriber)].join("  ");
}

type Wishes = Pick<Subscriber, "filters" | "digest" | "quiet" | "timezone" | "fallbackId" | "smsParts">;

/** What somebody gets and when: "all alerts; quiet 22:00-07:00; times of Europe/Kyiv". */
export function describeWishes({ filters, digest, quiet, timezone, fallbackId, smsParts }: Wishes): string {
  return [
    describeFilters(filters).replace(/^you follow /, ""),
    digest && `${digest} digest`,
    quiet && `quiet ${quiet.from}-${quiet.to}`,
    timezone !== "UTC" && `times of ${timezone}`,
    smsParts && smsParts > 1 && `up to ${smsParts} parts a text`,
    fallbackId && `by email to ${fallbackId} once the SMS budget is spent`,
  ]
    .filter(Boolean)
    .join("; ");
}

export function toIso(at: number): string {
  return new Date(at).toISOString();
}
