import { GRID, MINUTE } from "./interval.ts";

const DAY = 24 * 60 * MINUTE;
/** Intervals from here on have room for jitter without leaving the common minutes. */
const JITTERED_FROM = 15 * MINUTE;

/**
 * When a feed is polled next, a whole minute.
 * @param slotAt when this poll was due: intervals count from there, so that they do not creep
 * @param notBefore what the server asked for (Retry-After, Cache-Control): never undercut
 * @param chance in [0, 1): up to a tenth is added to longer intervals, so that feeds do not march in step
 */
export function nextPollAt(slotAt: number, intervalMs: number, notBefore: number, chance: number): number {
  const wanted = slotAt + jittered(intervalMs, chance);
  if (notBefore <= wanted) return wholeMinute(wanted);
  const wait = notBefore - slotAt;
  return wait < JITTERED_FROM ? wholeMinute(notBefore) : wholeMinute(slotAt + Math.ceil(wait / GRID) * GRID);
}

/** What a server asks for is believed up to a day: beyond, it is a mistake or malice. */
export function waitAsked(milliseconds: number): number {
  return Math.min(DAY, Math.max(0, milliseconds));
}

/** A moment to come back at (429, 503): at least a minute, at most a day from now. */
export function retryTime(retryAt: number, now: number): number {
  return Math.min(now + DAY, Math.max(now + MINUTE, retryAt));
}

function jittered(intervalMs: number, chance: number): number {
  if (intervalMs < JITTERED_FROM) return intervalMs;
  const added = (intervalMs * 0.1 * chance) / GRID;
  return intervalMs + Math.floor(added + chance) * GRID;
}

function wholeMinute(time: number): number {
  return Math.ceil(time / MINUTE) * MINUTE;
}
