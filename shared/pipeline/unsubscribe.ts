import type { Subscriber } from "../alerts/subscriber.ts";
import { WatchError } from "../errors.ts";
import type { Now, SubscriberStore, SubscriptionRegistry } from "./ports.ts";

export interface UnsubscribePorts {
  readonly subscribers: Pick<SubscriberStore, "get" | "update">;
  readonly registry: Pick<SubscriptionRegistry, "unsubscribe">;
  readonly now: Now;
}

/**
 * Ends a subscription: first nothing more is sent, then SNS forgets it. The address is erased; the id stays, so that
 * the next confirmation cannot be asked for within a day. Repeating it finishes what was cut short.
 * @throws {WatchError} SUBSCRIBER_UNKNOWN
 */
export async function unsubscribe(subscriberId: string, ports: UnsubscribePorts): Promise<void> {
  const { subscribers, registry, now } = ports;
  const known = await requireSubscriber(subscriberId, subscribers);
  if (known.state !== "removed") {
    await subscribers.update(subscriberId, { state: "removed", stateReason: "unsubscribed", stateSince: now() });
  }
  if (known.subscriptionArn) await registry.unsubscribe(known.subscriptionArn);
  await subscribers.update(
    subscriberId,
    {
      address: "",
      subscriptionArn: null,
      fallbackId: null,
      confirmedAt: null,
      quiet: null,
      digest: null,
      smsParts: null,
      filters: {},
    },
    "removed",
  );
}

/** Alerts raised while it is paused are recorded as such and not sent later. */
export async function pauseSubscription(
  subscriberId: string,
  isPaused: boolean,
  subscribers: Pick<SubscriberStore, "get" | "update">,
): Promise<boolean> {
  await requireSubscriber(subscriberId, subscribers);
  const [from, to] = isPaused ? (["confirmed", "paused"] as const) : (["paused", "confirmed"] as const);
  return subscribers.update(subscriberId, { state: to }, from);
}

async function requireSubscriber(subscriberId: string, subscribers: Pick<SubscriberStore, "get">): Promise<Subscriber> {
  const known = await subscribers.get(subscriberId);
  if (!known) throw new WatchError("SUBSCRIBER_UNKNOWN", `there is no subscriber ${subscriberId}`);
  return known;
}
