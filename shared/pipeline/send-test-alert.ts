import { topicOfSubscription } from "../alerts/alert-topics.ts";
import { WatchError } from "../errors.ts";
import type { Now, Publisher, SubscriberStore } from "./ports.ts";

export interface TestAlertPorts {
  readonly subscribers: Pick<SubscriberStore, "get">;
  readonly publisher: Publisher;
  readonly now: Now;
}

/**
 * One message to one subscriber, on the way that alerts take, and nothing in the outbox.
 * @throws {WatchError} SUBSCRIBER_UNKNOWN also for one who is not confirmed, PUBLISH_TRANSIENT, PUBLISH_PERMANENT
 */
export async function sendTestAlert(
  subscriberId: string,
  ports: TestAlertPorts,
): Promise<{ readonly messageId: string }> {
  const subscriber = await ports.subscribers.get(subscriberId);
  if (subscriber?.state !== "confirmed") {
    throw new WatchError(
      "SUBSCRIBER_UNKNOWN",
      `${subscriberId} is ${subscriber?.state ?? "no subscriber"}: nothing was sent`,
    );
  }
  const sentAt = new Date(ports.now()).toISOString();
  return ports.publisher.publish({
    subject: "Test alert from transfer-watch",
    email: [
      "This is a test. No transfer was reported.",
      "",
      `It was sent at ${sentAt} to check that alerts reach you. Real ones have a subject that tells the news.`,
      "",
      "To stop alerts, ask whoever runs this transfer-watch; the link that Amazon adds below does not end a protected subscription.",
    ].join("\n"),
    sms: "Test from transfer-watch: alerts will reach this phone. No transfer was reported.",
    machine: JSON.stringify({ schema: "transfer-watch/test", version: 1, sentAt }),
    attributes: { to: [subscriberId] },
    topic: topicOfSubscription(subscriber.subscriptionArn),
  });
}
