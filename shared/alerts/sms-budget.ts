import type { Alert, Delivery } from "./alert.ts";
import type { PlannedSend, SubscriberPlan } from "./plan-delivery.ts";
import { estimateSmsUsd, isWithinBudget, monthOf, nextMonthStart } from "./sms-cost.ts";

export interface SmsBudget {
  readonly monthlyUsd: number;
  /** By all subscribers together, this month so far. */
  readonly spentUsd: number;
  /** Parts that the message of this send has as an SMS. */
  readonly countParts: (send: PlannedSend) => number;
  /** Whether the subscriber named as fallback can take alerts now. */
  readonly hasFallback: boolean;
}

export interface BudgetedPlan {
  readonly plan: SubscriberPlan;
  readonly costUsd: number;
  /** What the fallback gets by email instead. */
  readonly handedOver: readonly Alert[];
  /** True when something was not sent by SMS: the operator hears of it once a month. */
  readonly isOverBudget: boolean;
}

/**
 * Keeps the month's SMS below the budget, because SNS drops what goes over its own limit without a word. What the budget does
 * not cover goes by email, or is held until the month is over: held is late, dropped is lost.
 */
export function applySmsBudget(plan: SubscriberPlan, budget: SmsBudget, now: number): BudgetedPlan {
  const sends: PlannedSend[] = [];
  const refused: Alert[] = [];
  let costUsd = 0;
  for (const send of plan.sends) {
    const price = estimateSmsUsd(plan.subscriber.address, budget.countParts(send));
    const severity = send.alerts[0]?.severity ?? "low"; // the gravest comes first in a send
    if (isWithinBudget(budget.spentUsd + costUsd, price, budget.monthlyUsd, severity)) {
      sends.push(send);
      costUsd += price;
    } else refused.push(...send.alerts);
  }
  if (refused.length === 0) return { plan, costUsd, handedOver: [], isOverBudget: false };
  const recorded = new Map(plan.recorded);
  for (const { alertId } of refused) recorded.set(alertId, refusal(budget.hasFallback, now));
  return {
    plan: { ...plan, sends, recorded },
    costUsd,
    handedOver: budget.hasFallback ? refused : [],
    isOverBudget: true,
  };
}

function refusal(hasFallback: boolean, at: number): Delivery {
  return hasFallback
    ? { outcome: "filtered", reason: "sms-budget:email-instead", at }
    : { outcome: "held", reason: "sms-budget", at, until: nextMonthStart(at) };
}

/** The month's cost after this one, as it is booked with the subscriber. */
export function bookSmsCost(
  pace: { readonly smsMonth?: string; readonly smsUsd?: number } | undefined,
  costUsd: number,
  now: number,
): { readonly smsMonth: string; readonly smsUsd: number } {
  const month = monthOf(now);
  return { smsMonth: month, smsUsd: (pace?.smsMonth === month ? (pace.smsUsd ?? 0) : 0) + costUsd };
}
