import { WatchError } from "../errors.ts";
import { isSubscriberId } from "./identify-subscriber.ts";

/**
 * The whole SNS filter policy of a subscription: who gets what is decided by our own matcher, SNS only carries the address.
 * @throws {WatchError} INTERNAL for anything but an id of ours, so that nothing can be smuggled into the policy.
 */
export function filterPolicyFor(subscriberId: string): string {
  if (!isSubscriberId(subscriberId)) throw new WatchError("INTERNAL", "a filter policy may hold only a subscriber id");
  return JSON.stringify({ to: [subscriberId] });
}

/** The one subscriber that a filter policy of ours is for; undefined for any other policy. */
export function addresseeOf(filterPolicy: string | undefined): string | undefined {
  const found = /^\s*\{\s*"to"\s*:\s*\[\s*"([\w-]+)"\s*\]\s*\}\s*$/.exec(filterPolicy ?? "");
  return found?.[1] && isSubscriberId(found[1]) ? found[1] : undefined;
}
