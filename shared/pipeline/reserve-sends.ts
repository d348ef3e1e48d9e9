import type { Alert, Delivery } from "../alerts/alert.ts";
import type { Moment } from "../alerts/decide-delivery.ts";
import { refillMs } from "../alerts/pace.ts";
import { planDelivery, type SubscriberPlan } from "../alerts/plan-delivery.ts";
import { applySmsBudget, type BudgetedPlan, bookSmsCost } from "../alerts/sms-budget.ts";
import { monthOf, sumSmsSpend } from "../alerts/sms-cost.ts";
import { countSmsParts } from "../alerts/sms-text.ts";
import type { Pace, Subscriber } from "../alerts/subscriber.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { renderSend } from "./render-send.ts";
import { runInParallel } from "./run-in-parallel.ts";

const parallelCalls = 8;
/** Two rounds at most run at once (the function's concurrency), so a third try meets nobody. */
const tries = 3;

/**
 * Plans the round for every subscriber and takes the tokens for it, just before anything is published: who left in the meantime
 * is found here, and two rounds at once cannot spend the same token or the same dollar.
 */
export async function reserveSends(
  subscribers: readonly Subscriber[],
  alerts: readonly Alert[],
  moment: Moment,
  ports: DeliveryPorts,
): Promise<SubscriberPlan[]> {
  const month = monthOf(moment.now);
  const byId = new Map(subscribers.map((subscriber) => [subscriber.subscriberId, subscriber]));
  const handedOver = new Map<string, readonly Alert[]>();
  const plans: SubscriberPlan[] = [];
  let spentUsd = sumSmsSpend(subscribers, month);
  let isOperatorTold = subscribers.some(({ pace }) => pace?.noticeMonth === month);

  // SMS first and one by one: what the budget refuses goes to email subscribers, who are planned after.
  for (const subscriber of subscribers.filter(({ protocol }) => protocol === "sms")) {
    const fallback = byId.get(subscriber.fallbackId ?? "");
    const budget = {
      monthlyUsd: ports.smsMonthlyBudgetUsd,
      spentUsd,
      countParts: (send: SubscriberPlan["sends"][number]) => countSmsParts(renderSend(send, subscriber).sms),
      hasFallback: fallback?.state === "confirmed",
    };
    const reserved = await reserve(
      subscriber,
      (current) => applySmsBudget(planDelivery(current, alerts, moment), budget, moment.now),
      moment.now,
      ports,
    );
    plans.push(reserved.plan);
    spentUsd += reserved.costUsd;
    if (reserved.costUsd > 0) ports.metrics.count("SmsCostUsd", reserved.costUsd);
    if (fallback && reserved.handedOver.length > 0) {
      const others = handedOver.get(fallback.subscriberId) ?? [];
      const unserved = reserved.handedOver.filter((alert) => !isServed(alert, fallback.subscriberId));
      handedOver.set(fallback.subscriberId, [...new Set([...others, ...unserved])]);
    }
    if (reserved.isOverBudget && !isOperatorTold) {
      isOperatorTold = true;
      await tellOperator(subscriber, month, ports);
    }
  }

  const emails = subscribers.filter(({ protocol }) => protocol === "email");
  const others = await runInParallel(emails, parallelCalls, async (subscriber) => {
    const extra = handedOver.get(subscriber.subscriberId) ?? [];
    const plan = (current: Subscriber) => unbudgeted(planDelivery(current, alerts, moment, extra));
    return (await reserve(subscriber, plan, moment.now, ports)).plan;
  });
  return [...plans, ...others];
}

function isServed(alert: Alert, subscriberId: string): boolean {
  return alert.deliveries[subscriberId]?.outcome === "sent";
}

function unbudgeted(plan: SubscriberPlan): BudgetedPlan {
  return { plan, costUsd: 0, handedOver: [], isOverBudget: false };
}

async function reserve(
  subscriber: Subscriber,
  planFor: (current: Subscriber) => BudgetedPlan,
  now: number,
  { subscribers, newId }: Pick<DeliveryPorts, "subscribers" | "newId">,
): Promise<BudgetedPlan> {
  let current = subscriber;
  for (let attempt = 0; attempt < tries; attempt++) {
    const planned = planFor(current);
    const pace = nextPace(current, planned, now, newId());
    if (!pace) return planned;
    const outcome = await subscribers.savePace(current.subscriberId, pace, current.pace?.revision ?? 0);
    if (outcome === "saved") return planned;
    const found = await subscribers.get(current.subscriberId);
    if (!found) return unbudgeted(withoutSends(planned.plan, { outcome: "filtered", reason: "unsubscribed", at: now }));
    current = found;
  }
  const until = now + refillMs;
  return unbudgeted(withoutSends(planFor(current).plan, { outcome: "held", reason: "pace", at: now, until }));
}

/** Undefined when nothing is sent: then nothing is written. */
function nextPace(subscriber: Subscriber, { plan, costUsd }: BudgetedPlan, now: number, by: string): Pace | undefined {
  if (plan.sends.length === 0 || !plan.pace) return undefined;
  const cost = subscriber.protocol === "sms" ? bookSmsCost(subscriber.pace, costUsd, now) : {};
  return { ...subscriber.pace, ...plan.pace, ...cost, revision: (subscriber.pace?.revision ?? 0) + 1, by };
}

function withoutSends(plan: SubscriberPlan, instead: Delivery): SubscriberPlan {
  const recorded = new Map(plan.recorded);
  for (const { alertId } of plan.sends.flatMap(({ alerts }) => alerts)) recorded.set(alertId, instead);
  return { subscriber: plan.subscriber, sends: [], recorded };
}

/** Tells once a month; marked after it was told, so that a crash in between tells twice rather than never. */
async function tellOperator(subscriber: Subscriber, month: string, ports: DeliveryPorts): Promise<void> {
  await ports.notices.send({
    subject: "The SMS budget of the month is nearly spent",
    body: [
      `By our estimate the SMS of ${month} reach the budget of ${ports.smsMonthlyBudgetUsd} US dollars.`,
      "Until the month ends, alerts for phones go to the email subscriber named as fallback; without one they are held",
      "and come when the month is over. Alerts of high severity use the last part of the budget.",
      "To send more: raise the account's SNS spend limit first, then SMS_MONTHLY_BUDGET_USD.",
    ].join("\n"),
  });
  const current = await ports.subscribers.get(subscriber.subscriberId);
  if (!current) return;
  const now = ports.now();
  const pace = { tokens: 0, refilledAt: now, revision: 0, ...current.pace };
  const marked = { ...pace, noticeMonth: month, revision: pace.revision + 1, by: ports.newId() };
  await ports.subscribers.savePace(current.subscriberId, marked, pace.revision);
}
