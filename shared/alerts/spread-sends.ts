import type { Alert, Severity } from "./alert.ts";
import { bySeverity } from "./match-filters.ts";
import { usableTokens } from "./pace.ts";

/** A message of 256 KiB holds 250 with titles of 500 bytes, for people and for machines; the rest comes in the next. */
export const maxAlertsPerSummary = 200;

export interface Spread {
  /** One message each, graver first. */
  readonly alone: readonly Alert[];
  /** All in one message. */
  readonly together: readonly Alert[];
  /** Must wait for a token that an alert of this severity may take. */
  readonly waiting: readonly Alert[];
  readonly waitsAs?: Severity;
  readonly tokensLeft: number;
}

export function sortGraverFirst(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => bySeverity(a.severity, b.severity) || a.createdAt - b.createdAt);
}

/**
 * Spends tokens on alerts, graver first. What finds none of its own goes into one summary with everything after it; what finds
 * not even a token for that waits. A minor alert can thus neither take the place of a graver one nor delay it.
 * @param hasWaited alerts that waited for a token before: they come from a crowd and go on together
 */
export function spreadSends(
  candidates: readonly Alert[],
  tokens: number,
  hasWaited: (alert: Alert) => boolean = () => false,
): Spread {
  const queue = sortGraverFirst(candidates);
  const alone: Alert[] = [];
  let tokensLeft = tokens;
  for (const [index, alert] of queue.entries()) {
    const { severity } = alert;
    const usable = usableTokens(tokensLeft, severity);
    const rest = queue.slice(index);
    if (usable === 0) return { alone, together: [], waiting: rest, waitsAs: severity, tokensLeft };
    // The last token: one alert may take it alone, several of its severity share it, and with them whatever comes after.
    const isCrowd = usable === 1 || hasWaited(alert);
    if (isCrowd && rest[1]?.severity === severity) return summarise(alone, rest, tokensLeft - 1);
    alone.push(alert);
    tokensLeft -= 1;
  }
  return { alone, together: [], waiting: [], tokensLeft };
}

function summarise(alone: readonly Alert[], rest: readonly Alert[], tokensLeft: number): Spread {
  const waiting = rest.slice(maxAlertsPerSummary);
  const waitsAs = waiting[0]?.severity;
  return { alone, together: rest.slice(0, maxAlertsPerSummary), waiting, ...(waitsAs && { waitsAs }), tokensLeft };
}
