import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dynamoDbClient, snsClient } from "../../shared/adapters/aws/clients.ts";
import { alertStore } from "../../shared/adapters/dynamodb/alert-store.ts";
import { subscriberStore } from "../../shared/adapters/dynamodb/subscriber-store.ts";
import { snsNotices, snsPublisher } from "../../shared/adapters/sns/publisher.ts";
import { snsSubscriptionRegistry } from "../../shared/adapters/sns/subscription-registry.ts";
import { normaliseEmail } from "../../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../../shared/alerts/normalise-phone.ts";
import { confirmSubscription, readToken } from "../../shared/pipeline/confirm-subscription.ts";
import { noMetrics } from "../../shared/pipeline/metrics.ts";
import { publishAlerts } from "../../shared/pipeline/publish-alerts.ts";
import { reconcileSubscribers } from "../../shared/pipeline/reconcile-subscribers.ts";
import { type SubscribeRequest, subscribe } from "../../shared/pipeline/subscribe.ts";
import { unsubscribe } from "../../shared/pipeline/unsubscribe.ts";
import { aLog } from "./a-log.ts";
import { nineOClock } from "./an-alert.ts";
import { startAllStandIns } from "./stand-ins.ts";

export interface Delivered {
  readonly kind: "confirmation" | "message" | "sms";
  readonly to: string;
  /** Headers and body, decoded. */
  readonly text: string;
}

/** Subscribing and delivering for real, over the wire, to the strict stand-ins, with a clock that is moved by hand. */
export async function startSubscribingRig(options: { readonly alertTopics?: number } = {}) {
  const rig = { clock: nineOClock };
  const standIns = await startAllStandIns({ ...options, now: () => rig.clock });
  const dynamodb = dynamoDbClient(standIns.aws);
  const sns = snsClient(standIns.aws);
  const { tables, topics } = standIns.resources;
  let ids = 0;
  const ports = {
    alerts: alertStore(dynamodb, tables.alerts),
    subscribers: subscriberStore(dynamodb, tables.subscribers),
    registry: snsSubscriptionRegistry(sns, topics.alerts),
    publisher: snsPublisher(sns, topics.alerts),
    notices: snsNotices(sns, topics.operator),
    now: () => rig.clock,
    random: () => 0.5,
    newId: () => `id-${++ids}`,
    log: aLog(),
    metrics: noMetrics,
    smsMonthlyBudgetUsd: 10,
  };

  async function delivered(): Promise<Delivered[]> {
    const names = (await readdir(standIns.outbox)).filter((name) => /\.(eml|txt)$/.test(name)).sort();
    return Promise.all(
      names.map(async (name) => {
        const [, kind = "", to = ""] = /-\d{4}-(\w+)-(.+)\.\w+$/.exec(name) ?? [];
        const text = await readFile(join(standIns.outbox, name), "utf8");
        return { kind: kind as Delivered["kind"], to, text: decodeQuotedPrintable(text) };
      }),
    );
  }

  async function confirmationLinks(address: string): Promise<string[]> {
    const mails = (await delivered()).filter(({ kind, to }) => kind === "confirmation" && to === address);
    return mails.map(({ text }) => /https?:\/\/\S+Token=\S+/.exec(text)?.[0] ?? "no link");
  }

  const confirm = (pasted: string) => confirmSubscription(readToken(pasted, topics.alerts), ports);

  return Object.assign(rig, {
    standIns,
    sns,
    topics,
    ports,
    delivered,
    confirmationLinks,
    confirm,
    subscribe: (to: string, wishes: Partial<SubscribeRequest> = {}) => {
      const address = to.startsWith("+") ? normalisePhone(to) : normaliseEmail(to);
      if (!address.ok) throw new Error(`${address.field} ${address.problem}`);
      return subscribe({ filters: {}, timezone: "UTC", ...wishes, address }, ports);
    },
    /** Subscribed and confirmed with the token, as people are told to. */
    async subscribeAndConfirm(to: string, wishes: Partial<SubscribeRequest> = {}): Promise<string> {
      const { subscriberId } = await this.subscribe(to, wishes);
      const link = (await confirmationLinks(to)).at(-1);
      if (link) await confirm(link);
      return subscriberId;
    },
    unsubscribe: (subscriberId: string) => unsubscribe(subscriberId, ports),
    publish: (...alertIds: readonly string[]) => publishAlerts(alertIds, ports),
    reconcile: () => reconcileSubscribers(ports),
    /** Who was mailed or texted an alert. */
    async readers(): Promise<string[]> {
      return (await delivered()).filter(({ kind }) => kind !== "confirmation").map(({ to }) => to);
    },
    async close() {
      dynamodb.destroy();
      sns.destroy();
      await standIns.close();
    },
  });
}

function decodeQuotedPrintable(text: string): string {
  if (!/^Content-Transfer-Encoding: quoted-printable/m.test(text)) return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
