import type { Severity } from "./alert.ts";
import type { Pace } from "./subscriber.ts";

/** SNS ends an email subscription that gets more than 10 messages in a second; five at once and three a minute stay far below. */
export const bucketSize = 5;
export const refillMs = 20_000;

/** Tokens that only graver alerts may take: a flood of minor ones always leaves room for a grave one. */
const reserved: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

export function tokensAt(pace: Pace | undefined, now: number): number {
  if (!pace) return bucketSize;
  const refilled = Math.max(0, Math.floor((now - pace.refilledAt) / refillMs));
  return Math.min(bucketSize, pace.tokens + refilled);
}

export function usableTokens(tokens: number, severity: Severity): number {
  return Math.max(0, tokens - reserved[severity]);
}

/** When an alert of this severity will find a token, if nobody takes one before. */
export function findTokenTime(tokens: number, severity: Severity, refilledAt: number, now: number): number {
  const missing = reserved[severity] + 1 - tokens;
  return missing <= 0 ? now : Math.max(refilledAt + missing * refillMs, now + 1);
}

/** When the bucket was last filled up to a whole token: the part of a token gained since then is not lost. */
export function lastRefill(pace: Pace | undefined, now: number): number {
  if (!pace || now < pace.refilledAt) return now;
  const refilled = Math.floor((now - pace.refilledAt) / refillMs);
  return pace.tokens + refilled >= bucketSize ? now : pace.refilledAt + refilled * refillMs;
}
