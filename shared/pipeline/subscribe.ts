import type { NormalisedAddress } from "../alerts/address.ts";
import { subscribersPerTopic } from "../alerts/alert-topics.ts";
import { identifySubscriber } from "../alerts/identify-subscriber.ts";
import type { Preferences } from "../alerts/read-preferences.ts";
import type { ConfirmationState, Subscriber } from "../alerts/subscriber.ts";
import { WatchError } from "../errors.ts";
import type { Now, SubscriberChanges, SubscriberStore, SubscriptionRegistry } from "./ports.ts";

export interface SubscribePorts {
  readonly subscribers: Pick<SubscriberStore, "add" | "get" | "list" | "update">;
  readonly registry: Pick<SubscriptionRegistry, "capacity" | "subscribe" | "list" | "setAddress">;
  readonly now: Now;
}

export interface SubscribeRequest extends Preferences {
  readonly address: NormalisedAddress;
  /** For SMS: who gets it by email once the month's SMS budget is spent. */
  readonly fallbackId?: string;
}

export interface SubscribeAnswer {
  readonly subscriberId: string;
  readonly state: ConfirmationState;
  /** "known": nothing was asked of SNS, only the preferences were saved. */
  readonly outcome: "asked" | "confirmed" | "known" | "too-soon";
  /** For "too-soon", and while a confirmation is awaited: when it can be asked for again. */
  readonly askAgainAt?: number;
}

const hourMs = 3_600_000;
/** Nobody's mailbox can be flooded with confirmations. */
export const askAgainMs = 24 * hourMs;

/**
 * Subscribes an address, or changes what its subscriber wants: the same address is the same subscriber.
 * Whoever was unsubscribed starts afresh, with a new confirmation.
 * @throws {WatchError} TOPIC_FULL at 200 subscribers an alert topic, STORE_UNAVAILABLE
 */
export async function subscribe(request: SubscribeRequest, ports: SubscribePorts): Promise<SubscribeAnswer> {
  const { subscribers, now } = ports;
  const subscriber = newSubscriber(request, now());
  const { subscriberId } = subscriber;
  const known = await subscribers.get(subscriberId);
  if (!known) {
    await refuseIfFull(ports);
    if (await subscribers.add(subscriber)) return askSns(subscriber, ports);
    return { subscriberId, state: "pending", outcome: "known", askAgainAt: now() + askAgainMs };
  }
  return known.state === "removed" || isLost(known.state)
    ? startAfresh(known, subscriber, ports)
    : savePreferences(known, request, ports);
}

function newSubscriber(request: SubscribeRequest, now: number): Subscriber {
  const { address, filters, digest, quiet, timezone, fallbackId, smsParts } = request;
  return {
    subscriberId: identifySubscriber(address),
    protocol: address.protocol,
    address: address.address,
    filters,
    ...(digest && { digest }),
    ...(quiet && { quiet }),
    timezone,
    state: "pending",
    createdAt: now,
    confirmationAskedAt: now, // before SNS is asked: of a hundred requests at once one asks
    ...(fallbackId && { fallbackId }),
    ...(smsParts && { smsParts }),
  };
}

async function savePreferences(
  known: Subscriber,
  { filters, digest, quiet, timezone, fallbackId, smsParts }: SubscribeRequest,
  ports: SubscribePorts,
): Promise<SubscribeAnswer> {
  const { subscriberId, state } = known;
  const wanted = {
    digest: digest ?? null,
    quiet: quiet ?? null,
    fallbackId: fallbackId ?? null,
    smsParts: smsParts ?? null,
  };
  await ports.subscribers.update(subscriberId, { filters, timezone, ...wanted });
  if (state !== "pending") return { subscriberId, state, outcome: "known" };
  const askAgainAt = (known.confirmationAskedAt ?? 0) + askAgainMs;
  if (ports.now() < askAgainAt) return { subscriberId, state, outcome: "known", askAgainAt };
  await ports.subscribers.update(subscriberId, { confirmationAskedAt: ports.now() }, "pending");
  return askSns(known, ports);
}

/** No old consent and no old preferences are kept. */
async function startAfresh(known: Subscriber, fresh: Subscriber, ports: SubscribePorts): Promise<SubscribeAnswer> {
  const { subscriberId } = known;
  const askAgainAt = (known.confirmationAskedAt ?? 0) + askAgainMs;
  if (ports.now() < askAgainAt) return { subscriberId, state: known.state, outcome: "too-soon", askAgainAt };
  if (known.state === "removed") await refuseIfFull(ports);
  const { subscriberId: _id, pace: _pace, ...values } = fresh;
  const cleared: SubscriberChanges = {
    digest: null,
    quiet: null,
    confirmedAt: null,
    subscriptionArn: null,
    stateReason: null,
    stateSince: null,
    fallbackId: null,
    smsParts: null,
  };
  const isOurs = await ports.subscribers.update(subscriberId, { ...cleared, ...values }, known.state);
  return isOurs ? askSns(fresh, ports) : { subscriberId, state: "pending", outcome: "known" };
}

/** SNS takes a phone number at its word, and a mailbox that is confirmed on the topic already is taken over. */
async function askSns(
  subscriber: Subscriber,
  { subscribers, registry, now }: SubscribePorts,
): Promise<SubscribeAnswer> {
  const { subscriberId, protocol, address: endpoint, confirmationAskedAt = now() } = subscriber;
  const askAgainAt = confirmationAskedAt + askAgainMs;
  try {
    const listed = await registry.list();
    const known = listed.filter((one) => one.protocol === protocol && one.endpoint === endpoint);
    const earlier = known.find(({ arn }) => arn !== undefined) ?? known[0];
    if (earlier?.arn) await registry.setAddress(earlier.arn, subscriberId);
    const request = { protocol, endpoint, subscriberId, ...(earlier && { topic: earlier.topic }) };
    const arn = earlier?.arn ?? (await registry.subscribe(request)).arn;
    if (!arn) return { subscriberId, state: "pending", outcome: "asked", askAgainAt };
    await subscribers.update(
      subscriberId,
      { state: "confirmed", confirmedAt: now(), subscriptionArn: arn, stateReason: null, stateSince: null },
      "pending",
    );
    return { subscriberId, state: "confirmed", outcome: "confirmed" };
  } catch (thrown) {
    // Nothing was sent as far as we know: the next try must not be refused as too soon.
    await subscribers.update(subscriberId, { confirmationAskedAt: null }, "pending");
    throw thrown;
  }
}

async function refuseIfFull({ subscribers, registry }: SubscribePorts): Promise<void> {
  const taken = (await subscribers.list()).filter(({ state }) => state !== "removed").length;
  const capacity = await registry.capacity();
  if (taken < capacity) return;
  const topics = capacity / subscribersPerTopic;
  throw new WatchError(
    "TOPIC_FULL",
    `there are ${taken} subscribers, and SNS takes ${subscribersPerTopic} on each of ${topics} alert ${topics === 1 ? "topic" : "topics"}: deploy with -c alertTopics=${topics + 1} or more`,
    { subscribers: taken, topics },
  );
}

function isLost(state: ConfirmationState): boolean {
  return state === "vanished" || state === "deactivated";
}
