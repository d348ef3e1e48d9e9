import { isAlertTopic } from "../alerts/alert-topics.ts";
import { addresseeOf } from "../alerts/filter-policy.ts";
import { identifyAddress } from "../alerts/identify-subscriber.ts";
import { WatchError } from "../errors.ts";
import type { Now, SubscriberStore, SubscriptionRegistry } from "./ports.ts";

export interface ConfirmPorts {
  readonly subscribers: Pick<SubscriberStore, "get" | "update">;
  readonly registry: Pick<SubscriptionRegistry, "confirm" | "list" | "attributes" | "setAddress" | "unsubscribe">;
  readonly now: Now;
}

/**
 * Confirms by the token that SNS mailed, with AuthenticateOnUnsubscribe: from then on no link in a mail unsubscribes.
 * @throws {WatchError} TOKEN_INVALID (unknown, altered, older than two days), SUBSCRIBER_UNKNOWN (not subscribed through the
 *   product, or unsubscribed since: the subscription is then ended)
 */
export async function confirmSubscription(
  token: string,
  { subscribers, registry, now }: ConfirmPorts,
): Promise<{ readonly subscriberId: string; readonly isProtected: boolean }> {
  const arn = await confirmToken(token, registry);
  const attributes = await registry.attributes(arn);
  // The policy names its subscriber; SNS lists a subscription some minutes late.
  const subscriberId = addresseeOf(attributes?.filterPolicy) ?? (await findListed(arn, registry));
  const known = subscriberId === undefined ? undefined : await subscribers.get(subscriberId);
  if (!subscriberId || !known || known.state === "removed") {
    await registry.unsubscribe(arn);
    throw new WatchError(
      "SUBSCRIBER_UNKNOWN",
      "this confirmation belongs to nobody who is subscribed: subscribe first",
    );
  }
  if (addresseeOf(attributes?.filterPolicy) !== subscriberId) await registry.setAddress(arn, subscriberId);
  const isConfirmed = { state: "confirmed", confirmedAt: now(), stateReason: null, stateSince: null } as const;
  // Who paused meanwhile stays paused.
  const change = known.state === "paused" ? {} : isConfirmed;
  await subscribers.update(subscriberId, { subscriptionArn: arn, ...change }, known.state);
  return { subscriberId, isProtected: attributes?.confirmationWasAuthenticated ?? false };
}

async function confirmToken(token: string, registry: ConfirmPorts["registry"]): Promise<string> {
  try {
    return (await registry.confirm(token)).arn;
  } catch (cause) {
    if (!(cause instanceof WatchError) || cause.code !== "TOKEN_INVALID") throw cause;
    const message = "SNS does not know this token: it is altered, used up by a newer mail, or older than two days";
    throw new WatchError("TOKEN_INVALID", message, cause.facts, { cause });
  }
}

async function findListed(arn: string, registry: ConfirmPorts["registry"]): Promise<string | undefined> {
  const listed = (await registry.list()).find((one) => one.arn === arn);
  return listed && identifyAddress(listed.protocol, listed.endpoint);
}

/**
 * The token in what a person pastes: the token itself, or the link of the confirmation mail.
 * @param topicArn the first alert topic
 * @throws {WatchError} TOKEN_INVALID when it is neither, or a link for a topic of something else
 */
export function readToken(pasted: string, topicArn: string): string {
  const text = pasted.trim();
  if (/^[A-Za-z0-9]{16,1024}$/.test(text)) return text;
  const parameters = URL.canParse(text) ? new URL(text).searchParams : new URLSearchParams();
  const token = parameters.get("Token") ?? "";
  if (!/^[A-Za-z0-9]{16,1024}$/.test(token)) {
    throw new WatchError("TOKEN_INVALID", "this is neither the token nor the link of a confirmation mail");
  }
  const linkedTopic = parameters.get("TopicArn");
  if (linkedTopic !== null && !isAlertTopic(linkedTopic, topicArn)) {
    throw new WatchError("TOKEN_INVALID", "this link confirms a subscription to another topic");
  }
  return token;
}
