import { GRID, MINUTE } from "./interval.ts";

const DAY = 24 * 60 * MINUTE;
/** Intervals from here on have room for jitter without leaving the common minutes. */
const JITTERED_FROM = 15 * MINUTE;

/** Which minutes a shard's feeds keep to, 0 to 4 minutes past each five: shards differ, so that they are not all due at once. */
export function shardPhase(shardId: string): number {
  return ([...shardId].reduce((sum, character) => sum + character.charCodeAt(0), 0) * MINUTE) % GRID;
}

/**
 * When a feed is polled next, a whole minute; for intervals of five minutes and more one of its shard's common minutes, so that a
 * feed that drifted (a server's wish, a failure) comes back to the others and the shard is written once for all of them.
 * @param slotAt when this poll was due: intervals count from there, so that they do not creep
 * @param limits.notBefore what the server asked for (Retry-After, Cache-Control): never undercut
 * @param limits.phaseMs of the shard, see shardPhase
 * @param chance in [0, 1): up to a tenth is added to longer intervals, so that feeds do not march in step
 */
export function nextPollAt(
  slotAt: number,
  intervalMs: number,
  { notBefore = 0, phaseMs = 0 }: { readonly notBefore?: number; readonly phaseMs?: number },
  chance: number,
): number {
  const wanted = slotAt + jittered(intervalMs, chance);
  const aligned = intervalMs < GRID ? upTo(wanted, MINUTE, 0) : upTo(wanted, GRID, phaseMs);
  if (notBefore <= aligned) return aligned;
  // A wish of a few minutes is met to the minute: the next common minute could double the wait.
  return notBefore - slotAt < JITTERED_FROM ? upTo(notBefore, MINUTE, 0) : upTo(notBefore, GRID, phaseMs);
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

function upTo(time: number, step: number, phase: number): number {
  return Math.ceil((time - phase) / step) * step + phase;
}
