import type { Severity } from "./alert.ts";
import { usdPerPartTo } from "./sms-prices.ts";
import type { Subscriber } from "./subscriber.ts";

/** Above this part of the budget SMS of that severity become email: the last of the money is for grave news. */
const budgetShare: Readonly<Record<Severity, number>> = { high: 0.9, medium: 0.7, low: 0.7 };

/** An estimate that keeps us below the account's limit: AWS's bill is the truth, and its prices change. */
export function estimateSmsUsd(number: string, parts: number): number {
  return usdPerPartTo(number) * parts;
}

/** SNS counts its spend limit by calendar month in UTC. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

export function nextMonthStart(at: number): number {
  const now = new Date(at);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
}

/** What all subscribers together cost this month so far. */
export function sumSmsSpend(subscribers: readonly Pick<Subscriber, "pace">[], month: string): number {
  return subscribers.reduce((sum, { pace }) => sum + (pace?.smsMonth === month ? (pace.smsUsd ?? 0) : 0), 0);
}

export function isWithinBudget(
  spentUsd: number,
  costUsd: number,
  monthlyBudgetUsd: number,
  severity: Severity,
): boolean {
  return spentUsd + costUsd <= monthlyBudgetUsd * budgetShare[severity];
}
