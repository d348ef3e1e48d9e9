import type { WatchError } from "../errors.ts";
import type { FeedHealth, FeedState } from "./feed.ts";
import { quietState } from "./quiet.ts";

/** What a document that could be read says of its feed. Times are epoch milliseconds. */
export interface ReadingFacts {
  readonly entries: number;
  /** Date of the newest entry whose date can be believed; the moment of reading when new entries have none. */
  readonly newestEntryAt?: number;
  readonly usualGapMs?: number;
  readonly hasGap: boolean;
  /** The server's clock or the entries' dates are far from ours. */
  readonly clockIsOff: boolean;
}

export function healthAfterReading(health: FeedHealth, facts: ReadingFacts, now: number): FeedHealth {
  const lastEntryAt = latest(health.lastEntryAt, facts.newestEntryAt);
  const usualGapMs = facts.usualGapMs ?? health.usualGapMs;
  const next: FeedHealth = {
    ...health,
    failuresInARow: 0,
    gaps: health.gaps + (facts.hasGap ? 1 : 0),
    ...(lastEntryAt !== undefined && { lastEntryAt }),
    ...(usualGapMs !== undefined && { usualGapMs }),
  };
  if (facts.clockIsOff) return { ...next, state: "clock-fault" };
  return { ...next, state: facts.entries === 0 ? "empty" : quietState(next, now) };
}

/** A feed that answers "unchanged" is well again; the same object comes back when there is nothing to tell. */
export function healthAfterUnchanged(health: FeedHealth, now: number): FeedHealth {
  const state = health.state === "empty" || health.state === "clock-fault" ? health.state : quietState(health, now);
  if (health.state === state && health.failuresInARow === 0) return health;
  return { ...health, state, failuresInARow: 0 };
}

export function healthAfterFailure(
  health: FeedHealth,
  failure: { readonly state: FeedState; readonly code: string; readonly message: string },
  now: number,
): FeedHealth {
  return {
    ...health,
    state: failure.state,
    failuresInARow: health.failuresInARow + 1,
    lastErrorCode: failure.code,
    lastErrorMessage: failure.message.slice(0, 200),
    lastErrorAt: now,
  };
}

/** 404 may be a slip of the publisher's; so often in a row it is a feed that has gone. */
const MISSES_UNTIL_GONE = 5;

/** The state that an error means. A server that refuses is told from one that fails, and both from a document that is no feed. */
export function stateOfError(error: WatchError, status: number | undefined, failuresInARow: number): FeedState {
  if (status === 401 || status === 402 || status === 403 || status === 451) return "blocked";
  if (status === 404 && failuresInARow + 1 >= MISSES_UNTIL_GONE) return "gone";
  if (error.code === "FETCH_ROBOTS") return "blocked";
  if (error.code === "PARSE_NOT_A_FEED") return "fake-200";
  return error.code.startsWith("PARSE_") ? "parse-fault" : "failing";
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
