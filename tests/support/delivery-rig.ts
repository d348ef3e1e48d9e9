import { memoryAlertStore } from "../../shared/adapters/memory/alert-store.ts";
import { memorySubscriberStore } from "../../shared/adapters/memory/subscriber-store.ts";
import type { Alert, Delivery } from "../../shared/alerts/alert.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import { WatchError } from "../../shared/errors.ts";
import type { DeliveryPorts } from "../../shared/pipeline/delivery-ports.ts";
import { noMetrics } from "../../shared/pipeline/metrics.ts";
import type { AlertStore, Publication, SubscriberStore } from "../../shared/pipeline/ports.ts";
import { publishAlerts } from "../../shared/pipeline/publish-alerts.ts";
import { sendDigests } from "../../shared/pipeline/send-digest.ts";
import { aLog } from "./a-log.ts";
import { minuteMs, nineOClock } from "./an-alert.ts";

/** What a publish does instead of succeeding; undefined lets it succeed. */
export type Trouble = (publication: Publication) => WatchError | undefined;

export const snsDown: Trouble = () =>
  new WatchError("PUBLISH_TRANSIENT", "SNS answers 503", { awsCode: "InternalError" });

/** The delivery stages over stores in memory, a publisher that remembers and a clock that stands still until it is moved. */
export function aDeliveryRig({
  subscribers = [],
  now = nineOClock + 2 * minuteMs,
  smsMonthlyBudgetUsd = 100,
  stores = {},
}: {
  readonly subscribers?: readonly Subscriber[];
  readonly now?: number;
  readonly smsMonthlyBudgetUsd?: number;
  readonly stores?: { readonly alerts?: AlertStore; readonly subscribers?: SubscriberStore };
} = {}) {
  const alertRows = stores.alerts ?? memoryAlertStore();
  const subscriberRows = stores.subscribers ?? memorySubscriberStore(subscribers);
  const publications: (Publication & { readonly at: number })[] = [];
  const notices: { readonly subject: string; readonly body: string }[] = [];
  const log = aLog();
  let ids = 0;
  const rig = {
    clock: now,
    trouble: undefined as Trouble | undefined,
    publications,
    notices,
    log,
    alerts: alertRows,
    subscribers: subscriberRows,
    async raise(...raised: readonly Alert[]) {
      for (const alert of raised) await alertRows.add(alert);
      return raised.map(({ alertId }) => alertId);
    },
    publish: (...alertIds: readonly string[]) => publishAlerts(alertIds, ports),
    digest: () => sendDigests(ports),
    /** Moves the clock in steps of a minute, sweeping at each as the deployed schedule does, with digests each quarter hour. */
    async passUntil(end: number, stepMs = minuteMs) {
      while (rig.clock < end) {
        rig.clock = Math.min(end, rig.clock + stepMs);
        const due = await alertRows.listPending(rig.clock + 1, 10);
        if (due.length > 0)
          await publishAlerts(
            due.map(({ alertId }) => alertId),
            ports,
          );
        if (rig.clock % (15 * minuteMs) === 0) await sendDigests(ports);
      }
    },
    async deliveryOf(
      alertId: string,
      { subscriberId }: Pick<Subscriber, "subscriberId">,
    ): Promise<Delivery | undefined> {
      return (await alertRows.get(alertId))?.deliveries[subscriberId];
    },
    /** What was published to this subscriber, in order. */
    sentTo: ({ subscriberId }: Pick<Subscriber, "subscriberId">) =>
      publications.filter(({ attributes }) => attributes.to?.includes(subscriberId)),
  };
  const ports: DeliveryPorts = {
    alerts: alertRows,
    subscribers: subscriberRows,
    publisher: {
      async publish(publication) {
        const trouble = rig.trouble?.(publication);
        if (trouble) throw trouble;
        publications.push({ ...publication, at: rig.clock });
        return { messageId: `message-${publications.length}` };
      },
    },
    notices: {
      async send(notice) {
        notices.push(notice);
      },
    },
    now: () => rig.clock,
    random: () => 0.5,
    newId: () => `id-${++ids}`,
    log,
    metrics: noMetrics,
    smsMonthlyBudgetUsd,
  };
  return Object.assign(rig, { ports });
}
