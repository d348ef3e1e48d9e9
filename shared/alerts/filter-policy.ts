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

/** Whether a subscription is addressed to this subscriber and nobody else. */
export function isAddressedTo(filterPolicy: string | undefined, subscriberId: string): boolean {
  if (filterPolicy === undefined) return false;
  try {
    const policy: unknown = JSON.parse(filterPolicy);
    return JSON.stringify(policy) === filterPolicyFor(subscriberId);
  } catch {
    return false; // SNS never stores such a policy: whatever it is, it is not ours
  }
}
