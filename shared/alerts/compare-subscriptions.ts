import { maskAddress } from "./address.ts";
import { addresseeOf } from "./filter-policy.ts";
import type { ConfirmationState, Subscriber } from "./subscriber.ts";

/** What SNS says of one subscription to the topic. */
export interface ListedSubscription {
  /** Absent while it waits for its confirmation. */
  readonly arn?: string;
  readonly protocol: string;
  /** Ours, derived from protocol and address; undefined for machines and for what is no address. */
  readonly subscriberId?: string;
  readonly filterPolicy?: string;
  readonly confirmationWasAuthenticated?: boolean;
  readonly isOptedOut?: boolean;
  /** Its policy, protection and opt-out were not asked for this time. */
  readonly isGlance?: boolean;
}

export type Finding =
  /** The subscriber's state changes. */
  | {
      readonly kind: "state";
      readonly subscriberId: string;
      readonly from: ConfirmationState;
      readonly to: ConfirmationState;
      readonly reason: string;
      readonly arn?: string;
    }
  /** SNS has it under another subscription than we knew, perhaps on another topic: followed, or alerts would go nowhere. */
  | { readonly kind: "moved"; readonly subscriberId: string; readonly arn: string }
  /** SNS does not address the subscription to its subscriber alone: set right. */
  | { readonly kind: "readdress"; readonly subscriberId: string; readonly arn: string }
  /** Stands until somebody acts: told once a day. */
  | { readonly kind: "unprotected"; readonly subscriberId: string }
  | {
      readonly kind: "outside";
      readonly protocol: string;
      readonly arn?: string;
      readonly hasFilterPolicy: boolean;
    };

const hourMs = 3_600_000;
/** SNS forgets an unconfirmed subscription after two days; a day more for its clock and ours. */
const confirmationExpiresMs = 72 * hourMs;
/** SNS lists a new subscription some minutes late. */
const listingDelayMs = hourMs;

/** Compares the subscribers with what SNS lists for the topic. */
export function compareSubscriptions(
  subscribers: readonly Subscriber[],
  listed: readonly ListedSubscription[],
  now: number,
): Finding[] {
  const known = new Map(subscribers.filter(({ state }) => state !== "removed").map((one) => [one.subscriberId, one]));
  const outside = listed.filter(({ subscriberId }) => !known.has(subscriberId ?? "")).flatMap(findOutside);
  const ours = new Map<string, ListedSubscription>();
  for (const subscription of listed) {
    const id = subscription.subscriberId;
    if (!id) continue;
    // Where an address is listed twice, the one that we know counts, then a confirmed one.
    const isKnown = ours.get(id)?.arn !== undefined && ours.get(id)?.arn === known.get(id)?.subscriptionArn;
    if (!ours.has(id) || (subscription.arn && !isKnown)) ours.set(id, subscription);
  }
  const compared = [...known.values()].flatMap((one) => compareOne(one, ours.get(one.subscriberId), now));
  return [...compared, ...outside];
}

function compareOne(subscriber: Subscriber, listed: ListedSubscription | undefined, now: number): Finding[] {
  const { subscriberId, state } = subscriber;
  const to = (next: ConfirmationState, reason: string): Finding[] => [
    { kind: "state", subscriberId, from: state, to: next, reason, ...(listed?.arn && { arn: listed.arn }) },
  ];
  if (state === "pending") {
    if (listed?.arn) return [...to("confirmed", "confirmed in SNS"), ...checkAddressing(subscriber, listed)];
    const askedAt = subscriber.confirmationAskedAt ?? subscriber.createdAt;
    return now - askedAt > confirmationExpiresMs ? to("removed", "not confirmed within three days") : [];
  }
  if (listed?.isOptedOut) return state === "opted-out" ? [] : to("opted-out", "replied STOP to a message");
  if (listed?.arn) {
    const isBack = state === "vanished" || state === "deactivated" || state === "opted-out";
    const back = isBack ? to("confirmed", "SNS lists it as confirmed again") : followMove(subscriber, listed.arn);
    return [...back, ...checkAddressing(subscriber, listed)];
  }
  if (state === "vanished" || state === "deactivated") return [];
  if (listed) return to("deactivated", "SNS asks for a new confirmation");
  const isFresh = now - (subscriber.confirmedAt ?? 0) < listingDelayMs;
  return isFresh ? [] : to("vanished", "SNS no longer lists it");
}

function followMove({ subscriberId, subscriptionArn }: Subscriber, arn: string): Finding[] {
  return subscriptionArn === arn ? [] : [{ kind: "moved", subscriberId, arn }];
}

function checkAddressing(
  { subscriberId, protocol }: Subscriber,
  { arn, filterPolicy, confirmationWasAuthenticated, isGlance }: ListedSubscription,
): Finding[] {
  if (!arn || isGlance) return [];
  const findings: Finding[] = [];
  if (addresseeOf(filterPolicy) !== subscriberId) findings.push({ kind: "readdress", subscriberId, arn });
  if (protocol === "email" && confirmationWasAuthenticated === false)
    findings.push({ kind: "unprotected", subscriberId });
  return findings;
}

/** People outside the product are always told of; machines choose by their own filter policy, unless they have none. */
function findOutside({ protocol, arn, filterPolicy }: ListedSubscription): Finding[] {
  const hasFilterPolicy = filterPolicy !== undefined;
  const isPerson = protocol === "email" || protocol === "sms";
  if (!arn || (!isPerson && hasFilterPolicy)) return [];
  return [{ kind: "outside", protocol, arn, hasFilterPolicy }];
}

/** One line for the operator: no address in full. */
export function describeFinding(finding: Finding, subscribers: readonly Subscriber[]): string {
  const who = (id: string) => {
    const found = subscribers.find(({ subscriberId }) => subscriberId === id);
    return found ? `${id} (${found.protocol} ${maskAddress(found.protocol, found.address)})` : id;
  };
  switch (finding.kind) {
    case "state":
      return `${who(finding.subscriberId)}: ${finding.from} → ${finding.to}: ${finding.reason}`;
    case "moved":
      return `${who(finding.subscriberId)}: SNS has it under another subscription, which is used from now on`;
    case "readdress":
      return `${who(finding.subscriberId)}: its filter policy was not the product's and has been set right`;
    case "unprotected":
      return `${who(finding.subscriberId)}: confirmed by the link in the mail, so a mail scanner can unsubscribe it; unsubscribe, subscribe again and confirm with transfer-watch confirm`;
    case "outside":
      return `${finding.arn ?? "unconfirmed"} (${finding.protocol}): subscribed to the topic outside the product${finding.hasFilterPolicy ? "" : " without a filter policy: it gets every message to everyone"}`;
    default:
      throw finding satisfies never;
  }
}
