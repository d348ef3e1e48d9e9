import type { Delivery } from "../alerts/alert.ts";
import { alertAttributes } from "../alerts/alert-attributes.ts";
import { WatchError } from "../errors.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import type { PublishGroup } from "./group-sends.ts";
import { machineKey, type OutboxLedger } from "./outbox-ledger.ts";
import type { Publication } from "./ports.ts";
import { renderFor } from "./render-send.ts";
import { runInParallel } from "./run-in-parallel.ts";

/** SNS does not answer: the rest of the round waits for the next, instead of knocking for each alert. */
const failuresBeforeStop = 3;
const parallelWrites = 8;
/** What is left of the function's time when no publish is begun any more: enough to write down where things stand. */
const closingMs = 2_000;

/** By alert id: why it was not delivered to all. */
export interface Troubles {
  /** Will be tried again. */
  readonly transient: ReadonlyMap<string, string>;
  /** Will not: a person has to look. */
  readonly permanent: ReadonlyMap<string, string>;
}

/** Publishes group by group, and writes each group's deliveries before the next: a crash repeats one group at most. */
export async function publishGroups(
  groups: readonly PublishGroup[],
  ledger: OutboxLedger,
  ports: DeliveryPorts,
  deadlineAt: number,
): Promise<Troubles> {
  const transient = new Map<string, string>();
  const permanent = new Map<string, string>();
  let failures = 0;
  const queue = [...groups];
  for (let group = queue.shift(); group; group = queue.shift()) {
    const held = keepHeld(group, ledger);
    if (!held) continue;
    if (failures >= failuresBeforeStop || ports.now() > deadlineAt - closingMs) {
      note(transient, held, failures > 0 ? "PUBLISH_TRANSIENT" : "OUT_OF_TIME");
      continue;
    }
    try {
      const { messageId } = await ports.publisher.publish(toPublication(held));
      failures = 0;
      await recordSent(held, messageId, ledger, ports);
    } catch (thrown) {
      if (!(thrown instanceof WatchError)) throw thrown;
      if (thrown.code === "PUBLISH_TRANSIENT") {
        failures += 1;
        ports.log.warn("a publish failed and will be tried again", {
          code: thrown.code,
          alerts: held.send.alerts.length,
        });
        note(transient, held, thrown.code);
      } else if (thrown.code === "PUBLISH_PERMANENT") {
        const parts = separate(held, thrown);
        if (parts.length > 1) queue.unshift(...parts);
        else await recordFailed(held, thrown, permanent, ledger, ports);
      } else throw thrown;
    }
  }
  return { transient, permanent };
}

/** Without the alerts that another attempt took over; undefined when none is left. */
function keepHeld(group: PublishGroup, ledger: OutboxLedger): PublishGroup | undefined {
  const alerts = group.send.alerts.filter(({ alertId }) => ledger.holds(alertId));
  return alerts.length > 0 ? { ...group, send: { ...group.send, alerts } } : undefined;
}

function note(troubles: Map<string, string>, { send }: PublishGroup, code: string): void {
  for (const { alertId } of send.alerts) troubles.set(alertId, code);
}

/**
 * One by one, so that the recipient or the text that SNS refuses keeps nobody else from theirs; a summary that one recipient
 * cannot be sent, in halves: it may be too long.
 */
function separate(group: PublishGroup, error: WatchError): PublishGroup[] {
  if (group.to.length + Number(group.forMachines) <= 1) {
    const { alerts } = group.send;
    const middle = Math.ceil(alerts.length / 2);
    if (alerts.length <= 1 || subscriberFaults[reasonOf(error)]) return [];
    return [alerts.slice(0, middle), alerts.slice(middle)].map((half) => ({
      ...group,
      send: { ...group.send, alerts: half },
    }));
  }
  const people = group.to.map((id): PublishGroup => ({ ...group, to: [id], forMachines: false }));
  return group.forMachines ? [...people, { ...group, to: [] }] : people;
}

function toPublication({ send, reader, to, topic, forMachines }: PublishGroup): Publication {
  const [first] = send.alerts;
  const ordinary = forMachines && first ? alertAttributes(first) : {};
  return { ...renderFor(send, reader), attributes: { ...ordinary, ...(to.length > 0 && { to }) }, topic };
}

async function recordSent(
  group: PublishGroup,
  messageId: string,
  ledger: OutboxLedger,
  { now, metrics }: DeliveryPorts,
): Promise<void> {
  const { send, to, forMachines } = group;
  const reason = send.occasion ? occasionOf(send.occasion) : undefined;
  const sent: Delivery = { outcome: "sent", at: now(), messageId, ...(reason && { reason }) };
  const recipients = [...to, ...(forMachines ? [machineKey] : [])];
  await runInParallel(send.alerts, parallelWrites, ({ alertId }) =>
    ledger.record(alertId, Object.fromEntries(recipients.map((id) => [id, sent]))),
  );
  if (to.length === 0) return;
  for (const { createdAt, severity, evidence } of send.alerts) {
    metrics.count("AlertPublished", 1, { severity });
    if (send.occasion) continue; // held or collected on purpose: its age says nothing of our speed
    metrics.timing("LatencyFromFirstSight", sent.at - Math.min(evidence.firstSeenAt, createdAt));
    if (evidence.publishedAt !== undefined) metrics.timing("LatencyFromPublication", sent.at - evidence.publishedAt);
  }
}

function occasionOf(occasion: NonNullable<PublishGroup["send"]["occasion"]>): string {
  return occasion.kind === "digest" ? `digest:${occasion.period}` : `summary:${occasion.reason}`;
}

/** What SNS says of one address for good; everything else is the fault of the message. */
const subscriberFaults: Readonly<Record<string, "deactivated" | "opted-out">> = {
  EndpointDisabled: "deactivated",
  EndpointDisabledException: "deactivated",
  OptedOut: "opted-out",
  OptedOutException: "opted-out",
};

function reasonOf(error: WatchError): string {
  return String(error.facts.awsCode ?? error.code);
}

async function recordFailed(
  { send, to, forMachines }: PublishGroup,
  error: WatchError,
  permanent: Map<string, string>,
  ledger: OutboxLedger,
  { now, subscribers, log, metrics }: DeliveryPorts,
): Promise<void> {
  const reason = reasonOf(error);
  const state = subscriberFaults[reason];
  const recipient = to[0] ?? machineKey;
  const failed: Delivery = { outcome: "failed", reason, at: now() };
  for (const { alertId } of send.alerts) {
    await ledger.record(alertId, { [recipient]: failed });
    if (!state || forMachines) permanent.set(alertId, reason);
  }
  if (!state || forMachines) return;
  log.error("a subscriber can no longer be reached", { subscriberId: recipient, state, code: reason });
  metrics.count("SubscriberLost");
  await subscribers.update(recipient, { state, stateReason: reason, stateSince: now() }, "confirmed");
}
