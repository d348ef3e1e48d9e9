import { randomBytes, randomUUID } from "node:crypto";
import { checkEndpoint } from "./endpoint.ts";
import { invalid, SnsFault } from "./fault.ts";
import { policyLimitExceeded, readFilterPolicy } from "./filter-policy.ts";
import type { Outbox } from "./outbox.ts";
import { type Subscription, type Topics, tokenLifeMs } from "./topics.ts";

const maxPoliciesPerTopic = 200;

export interface Subscribing {
  readonly topics: Topics;
  readonly outbox: Outbox;
  readonly now: () => number;
  readonly endpoint: () => string;
}

/** The same protocol and endpoint again is the same subscription; while it is pending, the confirmation is sent again. */
export function subscribe(
  request: { topicArn: string; protocol: string; endpoint: string; attributes: Record<string, string> },
  parts: Subscribing,
): Subscription {
  const { topics } = parts;
  const topic = topics.topic(request.topicArn);
  const protocol = checkEndpoint(request.protocol, request.endpoint);
  const others = topics.subscriptionsOf(topic.arn);
  const known = others.find((one) => one.protocol === protocol && one.endpoint === request.endpoint);
  if (known !== undefined) {
    refuseDifference(known, request.attributes);
    if (!known.confirmed) askToConfirm(known, parts);
    return known;
  }
  const made: Subscription = {
    arn: `${topic.arn}:${randomUUID()}`,
    topicArn: topic.arn,
    protocol,
    endpoint: request.endpoint,
    rawMessageDelivery: false,
    // Only mailboxes are asked: SNS takes a phone number, and a queue of the same account, at its word.
    confirmed: !protocol.startsWith("email"),
    pendingSince: parts.now(),
    tokens: [],
    authenticatedUnsubscribe: false,
  };
  for (const [name, value] of Object.entries(request.attributes)) setAttribute(made, name, value, others);
  topics.state.subscriptions.push(made);
  if (!made.confirmed) askToConfirm(made, parts);
  return made;
}

/** @throws {SnsFault} InvalidParameter for a token that is unknown, of another topic or older than two days. */
export function confirm(
  request: { topicArn: string; token: string; authenticateOnUnsubscribe: boolean; signed: boolean },
  { topics, now }: Subscribing,
): Subscription {
  topics.topic(request.topicArn);
  const found = topics.subscriptionsOf(request.topicArn).find((one) => one.tokens.includes(request.token));
  if (found === undefined || (!found.confirmed && now() - found.pendingSince >= tokenLifeMs)) {
    throw invalid("Token");
  }
  if (request.authenticateOnUnsubscribe && !request.signed) {
    throw new SnsFault("AuthorizationError", "AuthenticateOnUnsubscribe needs a signed request");
  }
  if (!found.confirmed) {
    found.confirmed = true;
    found.authenticatedUnsubscribe = request.authenticateOnUnsubscribe;
  }
  return found;
}

/** Anybody who knows the ARN may unsubscribe it, as with the link in SNS's emails, unless that was ruled out on confirming. */
export function unsubscribe(request: { arn: string; signed: boolean }, { topics }: Subscribing): void {
  if (!request.arn.startsWith("arn:")) throw invalid("SubscriptionArn");
  const found = topics.state.subscriptions.find((one) => one.arn === request.arn);
  if (found === undefined) return; // SNS answers the same whether or not it was there
  if (!found.confirmed) throw invalid("SubscriptionArn", "An ARN must have at least 6 elements, not pending");
  if (found.authenticatedUnsubscribe && !request.signed) {
    throw new SnsFault("AuthorizationError", "This endpoint cannot be unsubscribed without authentication");
  }
  topics.state.subscriptions = topics.state.subscriptions.filter((one) => one !== found);
}

/** @throws {SnsFault} InvalidParameter for an attribute SNS does not know, FilterPolicyLimitExceeded at 200 a topic. */
export function setAttribute(
  subscription: Subscription,
  name: string,
  value: string,
  others: readonly Subscription[],
): void {
  switch (name) {
    case "FilterPolicy": {
      const policy = readFilterPolicy(value);
      const policies = others.filter((one) => one !== subscription && one.filterPolicy !== undefined).length;
      if (policy !== undefined && policies >= maxPoliciesPerTopic) throw policyLimitExceeded();
      if (policy === undefined) delete subscription.filterPolicy;
      else subscription.filterPolicy = policy;
      return;
    }
    case "FilterPolicyScope":
      if (value !== "MessageAttributes") throw invalid("FilterPolicyScope", "this stand-in matches attributes only");
      return;
    case "RawMessageDelivery":
      if (subscription.protocol !== "sqs" || !/^(true|false)$/i.test(value)) throw invalid("RawMessageDelivery");
      subscription.rawMessageDelivery = value.toLowerCase() === "true";
      return;
    default:
      throw invalid("AttributeName");
  }
}

function refuseDifference(known: Subscription, attributes: Record<string, string>): void {
  const policy = attributes.FilterPolicy === undefined ? known.filterPolicy : readFilterPolicy(attributes.FilterPolicy);
  if (JSON.stringify(policy) !== JSON.stringify(known.filterPolicy)) {
    throw invalid("Attributes", "Subscription already exists with different attributes");
  }
}

function askToConfirm(subscription: Subscription, { topics, outbox, now, endpoint }: Subscribing): void {
  const token = randomBytes(64).toString("hex");
  subscription.tokens = [...subscription.tokens.slice(-9), token];
  subscription.pendingSince = now();
  const link = new URL(endpoint());
  link.search = new URLSearchParams({
    Action: "ConfirmSubscription",
    TopicArn: subscription.topicArn,
    Token: token,
  }).toString();
  outbox.email({
    kind: "confirmation",
    to: subscription.endpoint,
    displayName: topics.topic(subscription.topicArn).displayName,
    subject: "AWS Notification - Subscription Confirmation",
    body: `You have chosen to subscribe to the topic:\n${subscription.topicArn}\n\nTo confirm this subscription, open this link (valid for two days; if it was not you, do nothing):\n${link}\n\nToken: ${token}\n`,
  });
}
