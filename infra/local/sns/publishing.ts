import { randomUUID } from "node:crypto";
import { invalid } from "./fault.ts";
import { matches } from "./filter-policy.ts";
import { checkMessageAttributes, type MessageAttribute } from "./message-attributes.ts";
import type { Subscribing } from "./subscribing.ts";
import type { Subscription } from "./topics.ts";

export interface PublishRequest {
  readonly topicArn: string;
  readonly subject?: string;
  readonly message: string;
  readonly structure?: string;
  readonly attributes: ReadonlyMap<string, MessageAttribute>;
}

/** Puts one message on a queue of the SQS stand-in. */
export type DeliverToQueue = (
  queueArn: string,
  body: string,
  attributes: PublishRequest["attributes"],
) => Promise<void>;

export interface Publishing extends Subscribing {
  readonly deliverToQueue: DeliverToQueue;
  /** Times of the emails of the last second, by subscription. */
  readonly emailTimes: Map<string, number[]>;
}

const maxBytes = 256 * 1024;
const maxSmsCharacters = 1_600;
const maxEmailsASecond = 10;
const formats = new Set(
  "default email email-json sms sqs lambda http https firehose application ADM APNS APNS_SANDBOX APNS_VOIP APNS_VOIP_SANDBOX BAIDU FCM GCM MACOS MACOS_SANDBOX MPNS WNS".split(
    " ",
  ),
);

/** @throws {SnsFault} InvalidParameter or ParameterValueInvalid, before anything is delivered. */
export async function publish(request: PublishRequest, parts: Publishing): Promise<{ messageId: string }> {
  parts.topics.topic(request.topicArn);
  checkSubject(request.subject);
  checkMessageAttributes(request.attributes);
  checkSize(request);
  const texts = readTexts(request);
  const messageId = randomUUID();
  const reached = parts.topics
    .subscriptionsOf(request.topicArn)
    .filter(({ confirmed, filterPolicy }) => confirmed && (!filterPolicy || matches(filterPolicy, request.attributes)))
    .map((subscription) => ({ subscription, text: texts(subscription.protocol) }));
  if (reached.some(({ subscription, text }) => subscription.protocol === "sms" && text.length > maxSmsCharacters)) {
    throw invalid("Message too long for SMS");
  }
  for (const { subscription, text } of reached) await deliver(subscription, { request, messageId, text }, parts);
  return { messageId };
}

function checkSubject(subject: string | undefined): void {
  if (subject === undefined) return;
  if (!/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject)) throw invalid("Subject");
}

function checkSize({ message, attributes }: PublishRequest): void {
  if (message === "") throw invalid("Empty message");
  let bytes = Buffer.byteLength(message);
  for (const [name, { type, value }] of attributes) bytes += Buffer.byteLength(name + type + value);
  if (bytes > maxBytes) throw invalid("Message too long");
}

/** The text each protocol gets. */
function readTexts({ message, structure }: PublishRequest): (protocol: string) => string {
  if (structure === undefined) return () => message;
  if (structure !== "json") throw invalid("MessageStructure");
  let texts: unknown;
  try {
    texts = JSON.parse(message);
  } catch {
    throw invalid("Message Structure - JSON message body failed to parse");
  }
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) {
    throw invalid("Message Structure - JSON message body failed to parse");
  }
  const byFormat = new Map<string, unknown>(Object.entries(texts));
  for (const [format, text] of byFormat) {
    if (!formats.has(format)) throw invalid(`Message Structure - unknown key ${format}`);
    if (typeof text !== "string") throw invalid(`Message Structure - ${format} is no string`);
  }
  const fallback = byFormat.get("default");
  if (typeof fallback !== "string") throw invalid("Message Structure - No default entry in JSON message body");
  return (protocol) => {
    const text = byFormat.get(protocol);
    return typeof text === "string" ? text : fallback;
  };
}

async function deliver(
  subscription: Subscription,
  message: { request: PublishRequest; messageId: string; text: string },
  parts: Publishing,
): Promise<void> {
  switch (subscription.protocol) {
    case "email":
    case "email-json":
      return deliverEmail(subscription, message, parts);
    case "sms":
      // A person who answered STOP stays subscribed, and nothing says that nothing came.
      if (parts.topics.state.optedOut.includes(subscription.endpoint)) return;
      return parts.outbox.sms({ to: subscription.endpoint, text: message.text, messageId: message.messageId });
    case "sqs": {
      const raw = subscription.rawMessageDelivery;
      const body = raw ? message.text : JSON.stringify(envelope(message, parts.now()));
      return parts.deliverToQueue(subscription.endpoint, body, raw ? message.request.attributes : new Map());
    }
    default:
      subscription.protocol satisfies never;
  }
}

function deliverEmail(
  subscription: Subscription,
  { request, messageId, text }: { request: PublishRequest; messageId: string; text: string },
  { topics, outbox, now, endpoint, emailTimes }: Publishing,
): void {
  const recent = (emailTimes.get(subscription.arn) ?? []).filter((time) => time > now() - 1_000);
  if (recent.length >= maxEmailsASecond) {
    // Over the hard limit SNS turns the subscription off; unless confirmed again it is gone two days later.
    subscription.confirmed = false;
    subscription.pendingSince = now();
    return;
  }
  emailTimes.set(subscription.arn, [...recent, now()]);
  const unsubscribe = `${endpoint()}/?Action=Unsubscribe&SubscriptionArn=${subscription.arn}`;
  outbox.email({
    kind: "message",
    to: subscription.endpoint,
    displayName: topics.topic(subscription.topicArn).displayName,
    subject: request.subject ?? "AWS Notification Message",
    body:
      subscription.protocol === "email-json"
        ? JSON.stringify({ ...envelope({ request, messageId, text }, now()), UnsubscribeURL: unsubscribe })
        : `${text}\n\n--\nTo stop receiving messages of this topic, open this link:\n${unsubscribe}\n\nPlease do not answer this email.\n`,
  });
}

function envelope(message: { request: PublishRequest; messageId: string; text: string }, now: number): object {
  const { topicArn, subject, attributes } = message.request;
  return {
    Type: "Notification",
    MessageId: message.messageId,
    TopicArn: topicArn,
    ...(subject && { Subject: subject }),
    Message: message.text,
    Timestamp: new Date(now).toISOString(),
    ...(attributes.size > 0 && {
      MessageAttributes: Object.fromEntries(
        [...attributes].map(([name, { type, value }]) => [name, { Type: type, Value: value }]),
      ),
    }),
  };
}
