import { toErrorAnswer, WatchError } from "../errors.ts";
import type { Feed } from "../feeds/feed.ts";
import { intervalBounds } from "../feeds/interval.ts";
import { nextPollAt } from "../feeds/next-poll.ts";
import type { PollSlot } from "../feeds/poll-slot.ts";
import { logFailure } from "./log-failure.ts";
import { type PollTurn, pollFeed } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";
import { settleFailure } from "./settle-failure.ts";

/** What came of a feed's turn. Without a slot it stays due. */
export interface TurnTaken {
  readonly isFinished: boolean;
  readonly slot?: PollSlot;
}

/**
 * Polls a feed and never throws. One that is stopped stays due for the next dispatch. One whose articles a store or queue would not
 * take is asked again at its usual pace, its cursor where it was: the publisher is not to suffer for our trouble. What
 * nobody foresaw counts as a failure of the feed, with a back-off, or it would be repeated every minute.
 */
export async function takeTurn(feed: Feed, turn: PollTurn, ports: PollPorts): Promise<TurnTaken> {
  if (turn.stop.aborted) return { isFinished: false };
  const ending = new AbortController();
  const stopped = new Promise<undefined>((resolve) => {
    turn.stop.addEventListener("abort", () => resolve(undefined), { once: true, signal: ending.signal });
  });
  try {
    const slot = await Promise.race([pollFeed(feed, turn, ports), stopped]);
    return slot === undefined ? { isFinished: false } : { isFinished: true, slot };
  } catch (thrown) {
    logFailure(ports.log, "poll not finished", { feedId: feed.feedId }, thrown);
    return isOurTrouble(thrown)
      ? { isFinished: false, slot: usualPace(feed, turn) }
      : takeAsFailure(feed, turn, thrown, ports);
  } finally {
    ending.abort();
  }
}

function isOurTrouble(thrown: unknown): boolean {
  return thrown instanceof WatchError && thrown.code === "STORE_UNAVAILABLE";
}

function usualPace(feed: Feed, { slot, slotAt, phaseMs }: PollTurn): PollSlot {
  return { ...slot, nextPollAt: nextPollAt(slotAt, intervalBounds(feed).floorMs, { phaseMs }, 0) };
}

async function takeAsFailure(feed: Feed, turn: PollTurn, thrown: unknown, ports: PollPorts): Promise<TurnTaken> {
  const { code, message } = toErrorAnswer(thrown);
  const error = new WatchError(code, message, {}, { cause: thrown });
  try {
    return { isFinished: true, slot: await settleFailure(feed, turn, { kind: "failed", error }, ports) };
  } catch (again) {
    logFailure(ports.log, "failed poll not recorded", { feedId: feed.feedId }, again);
    return { isFinished: false, slot: usualPace(feed, turn) };
  }
}
