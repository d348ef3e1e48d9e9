import type { WatchError } from "../errors.ts";
import { backOff } from "../feeds/back-off.ts";
import type { Feed } from "../feeds/feed.ts";
import { healthAfterFailure, stateOfError } from "../feeds/health.ts";
import { intervalBounds, MINUTE } from "../feeds/interval.ts";
import { nextPollAt, retryTime, waitAsked } from "../feeds/next-poll.ts";
import { type PollSlot, withMark } from "../feeds/poll-slot.ts";
import type { PollTurn } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";
import type { FetchOutcome } from "./ports.ts";
import { savePoll } from "./save-poll.ts";

export type Failure =
  | Extract<FetchOutcome, { kind: "rate-limited" | "gone" }>
  | { readonly kind: "failed"; readonly error: WatchError; readonly status?: number };

/** After a poll that brought nothing readable: the cursor stays, the state and the error are told, and the feed is left alone for a while. */
export async function settleFailure(
  feed: Feed,
  turn: Pick<PollTurn, "slot" | "slotAt" | "phaseMs">,
  failure: Failure,
  ports: Pick<PollPorts, "feeds" | "log" | "metrics" | "now" | "random">,
): Promise<PollSlot> {
  const now = ports.now();
  const { state, code, message, notBefore } = describeFailure(failure, feed, now);
  const health = healthAfterFailure(feed.health, { state, code, message }, now);
  const isGone = failure.kind === "gone";
  await savePoll(
    feed,
    { cursor: feed.cursor, health, ...(isGone && { disabledReason: "the server says that it is gone (410)" }) },
    ports,
  );
  ports.metrics.count("FeedFailed");
  const facts = { feedId: feed.feedId, state, code, reason: message, failuresInARow: health.failuresInARow };
  if (isGone) {
    ports.metrics.count("FeedDisabled");
    ports.log.error("feed disabled", facts);
  } else ports.log.warn("feed not read", facts);
  const bounds = intervalBounds(feed, waitAsked(feed.cursor.ttlMs ?? 0));
  const waitMs = backOff(state, health.failuresInARow, turn.slot.intervalMs, bounds);
  const from = Math.max(turn.slotAt, now - MINUTE);
  return {
    ...turn.slot,
    nextPollAt: nextPollAt(from, waitMs, { notBefore, phaseMs: turn.phaseMs }, ports.random()),
    recent: withMark(turn.slot.recent, "x"),
  };
}

/** What a failure means to a person: the state it puts the feed in, and how long to stay away (epoch milliseconds). */
export function describeFailure(failure: Failure, feed: Feed, now: number) {
  switch (failure.kind) {
    case "rate-limited": {
      const message = `the server answered ${failure.status} and asks to wait`;
      const notBefore = retryTime(failure.retryAt, now);
      return { state: "rate-limited" as const, code: "FETCH_HTTP_STATUS" as const, message, notBefore };
    }
    case "gone":
      return {
        state: "gone" as const,
        code: "FETCH_HTTP_STATUS" as const,
        message: "the server answered 410",
        notBefore: 0,
      };
    case "failed": {
      const { code, message, facts } = failure.error;
      const isChallenge = facts.challenge === true;
      const state = isChallenge
        ? ("blocked" as const)
        : stateOfError(failure.error, failure.status, feed.health.failuresInARow);
      return { state, code, message, notBefore: 0 };
    }
    default:
      throw failure satisfies never;
  }
}
