import { maskAddress } from "../shared/alerts/address.ts";
import type { Subscriber } from "../shared/alerts/subscriber.ts";

/** A subscriber for people and scripts; the address only in part, unless it was asked for. */
export function describeSubscriber(subscriber: Subscriber, showAddress: boolean) {
  const { subscriberId, protocol, address, state, stateReason, filters, digest, quiet, timezone, fallbackId } =
    subscriber;
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
    createdAt: toIso(subscriber.createdAt),
    ...(subscriber.confirmedAt !== undefined && { confirmedAt: toIso(subscriber.confirmedAt) }),
    ...(subscriber.stateSince !== undefined && { stateSince: toIso(subscriber.stateSince) }),
  };
}

/** One line of a list. */
export function summariseSubscriber(subscriber: Subscriber, showAddress: boolean): string {
  const { subscriberId, protocol, address, state, ...rest } = describeSubscriber(subscriber, showAddress);
  const shown = ["minSeverity", "directions", "categories", "statuses", "languages", "digest", "quiet"] as const;
  const wishes = shown.filter((name) => rest[name] !== undefined).map((name) => `${name} ${String(rest[name])}`);
  const parts = [subscriberId, protocol.padEnd(5), state.padEnd(11), address || "(erased)", rest.timezone];
  return [...parts, wishes.length > 0 ? wishes.join("; ") : "everything"].join("  ");
}

export function toIso(at: number): string {
  return new Date(at).toISOString();
}
