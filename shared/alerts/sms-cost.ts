import type { Severity } from "./alert.ts";
import type { Subscriber } from "./subscriber.ts";

/**
 * US dollars for one part of an SMS by country code, rounded up, carrier fees included; what is not listed is taken as dear.
 * An estimate that keeps us below the account's limit: AWS's bill is the truth and its prices change.
 */
const usdPerPart: readonly (readonly [prefix: string, usd: number])[] = [
  ["+1", 0.015],
  ["+33", 0.09],
  ["+34", 0.1],
  ["+39", 0.1],
  ["+44", 0.06],
  ["+46", 0.08],
  ["+48", 0.05],
  ["+49", 0.13],
  ["+61", 0.06],
  ["+972", 0.12],
];
const otherUsdPerPart = 0.3;

/** Above this part of the budget SMS of that severity become email: the last of the money is for grave news. */
const budgetShare: Readonly<Record<Severity, number>> = { high: 0.9, medium: 0.7, low: 0.7 };

export function estimateSmsUsd(number: string, parts: number): number {
  const price = usdPerPart.find(([prefix]) => number.startsWith(prefix))?.[1] ?? otherUsdPerPart;
  return price * parts;
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
