import { createHash } from "node:crypto";
import {
  compareSubscriptions,
  describeFinding,
  type Finding,
  type ListedSubscription,
} from "../alerts/compare-subscriptions.ts";
import { identifyAddress } from "../alerts/identify-subscriber.ts";
import type { Subscriber } from "../alerts/subscriber.ts";
import { WatchError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "./metrics.ts";
import type { Now, OperatorNotices, SubscriberStore, SubscriptionRegistry, TopicSubscription } from "./ports.ts";
import { runInParallel } from "./run-in-parallel.ts";

export interface ReconcilePorts {
  readonly subscribers: Pick<SubscriberStore, "list" | "update">;
  readonly registry: Pick<SubscriptionRegistry, "list" | "attributes" | "setAddress" | "isOptedOut">;
  readonly notices: OperatorNotices;
  readonly now: Now;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** SNS answers 30 attribute calls a second in the smallest Regions: four at a time stay below. */
const parallelCalls = 4;
/** Two calls each for as many take a minute at that pace; the function has two. */
const mostAnHour = 1_000;
/** What only stands and did not change is told in the run of this hour, UTC. */
const dailyHour = 6;

/**
 * Compares the subscribers with SNS and tells the operator what was lost, before the table is changed: a crash in between
 * tells it twice rather than never. Meant for once an hour.
 * @throws {WatchError} STORE_UNAVAILABLE, PUBLISH_TRANSIENT: the next run finds the same
 */
export async function reconcileSubscribers(ports: ReconcilePorts): Promise<{ readonly findings: readonly Finding[] }> {
  const { subscribers, registry, now, log } = ports;
  const rows = await subscribers.list();
  const all = await registry.list();
  const isTurn = turnOf(rows, all.length, now());
  const inspected = await runInParallel(all, parallelCalls, (one) => inspect(one, registry, isTurn));
  const listed = inspected.filter((one) => one !== undefined);
  const findings = compareSubscriptions(rows, listed, now());
  const isDaily = new Date(now()).getUTCHours() === dailyHour;
  const told = findings.filter(({ kind }) => isDaily || kind === "state" || kind === "readdress" || kind === "moved");
  for (const finding of findings) log.info("subscription finding", factsOf(finding));
  if (told.length > 0) {
    const lost = told.filter(isLoss).length;
    await ports.notices.send({
      subject: lost > 0 ? `${lost} subscriber(s) can no longer be reached` : "Changes among the subscribers",
      body: told.map((finding) => `- ${describeFinding(finding, rows)}`).join("\n"),
    });
  }
  for (const finding of findings) await apply(finding, ports);
  return { findings };
}

/**
 * Up to a thousand subscriptions are looked at every hour; of more, those of the product one hour of the day each, so that the run
 * stays within its time. What vanished or waits for its confirmation is seen every hour all the same: the list itself says it.
 */
function turnOf(
  rows: readonly Subscriber[],
  count: number,
  now: number,
): (subscriberId: string | undefined) => boolean {
  const known = new Set(rows.map(({ subscriberId }) => subscriberId));
  const hour = new Date(now).getUTCHours();
  return (id) => count <= mostAnHour || id === undefined || !known.has(id) || hourOf(id) === hour;
}

/** The same hour for the same subscriber. */
function hourOf(subscriberId: string): number {
  return createHash("sha256").update(subscriberId).digest().readUInt32BE(0) % 24;
}

/** Undefined for one deleted since: the list of SNS is some minutes old. */
async function inspect(
  subscription: TopicSubscription,
  registry: ReconcilePorts["registry"],
  isTurn: (subscriberId: string | undefined) => boolean,
): Promise<ListedSubscription | undefined> {
  const { arn, protocol, endpoint } = subscription;
  const subscriberId = identifyAddress(protocol, endpoint);
  if (!isTurn(subscriberId))
    return { protocol, ...(subscriberId && { subscriberId }), ...(arn && { arn }), isGlance: true };
  const attributes = arn === undefined ? undefined : await registry.attributes(arn);
  if (arn !== undefined && !attributes) return undefined;
  const isOptedOut = protocol === "sms" && subscriberId !== undefined && (await registry.isOptedOut(endpoint));
  return {
    protocol,
    isOptedOut,
    ...(subscriberId && { subscriberId }),
    ...(arn && attributes && { arn, confirmationWasAuthenticated: attributes.confirmationWasAuthenticated }),
    ...(attributes?.filterPolicy !== undefined && { filterPolicy: attributes.filterPolicy }),
  };
}

function isLoss(finding: Finding): boolean {
  return finding.kind === "state" && finding.to !== "confirmed";
}

function factsOf(finding: Finding) {
  const subscriberId = "subscriberId" in finding ? finding.subscriberId : undefined;
  const change = finding.kind === "state" ? { from: finding.from, to: finding.to, reason: finding.reason } : {};
  return { kind: finding.kind, subscriberId, ...change };
}

async function apply(finding: Finding, { subscribers, registry, now, log, metrics }: ReconcilePorts): Promise<void> {
  if (finding.kind === "readdress") {
    try {
      await registry.setAddress(finding.arn, finding.subscriberId);
    } catch (thrown) {
      if (!(thrown instanceof WatchError)) throw thrown;
      log.error("a subscription cannot be set right", { subscriberId: finding.subscriberId, code: thrown.code });
    }
  }
  if (finding.kind === "moved") await subscribers.update(finding.subscriberId, { subscriptionArn: finding.arn });
  if (finding.kind !== "state") return;
  const { subscriberId, from, to, reason, arn } = finding;
  const isConfirmed = to === "confirmed";
  if (isLoss(finding)) metrics.count("SubscriberLost");
  await subscribers.update(
    subscriberId,
    {
      state: to,
      stateReason: reason,
      stateSince: now(),
      ...(isConfirmed && { confirmedAt: now() }),
      ...(arn && { subscriptionArn: arn }),
      ...(to === "removed" && { address: "", subscriptionArn: null }),
    },
    from,
  );
}
