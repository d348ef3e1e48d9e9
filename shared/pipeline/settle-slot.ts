import type { Feed } from "../feeds/feed.ts";
import { intervalBounds, MINUTE, nextInterval, startingInterval } from "../feeds/interval.ts";
import { nextPollAt, waitAsked } from "../feeds/next-poll.ts";
import { type PollMark, type PollSlot, withMark } from "../feeds/poll-slot.ts";
import type { PollTurn } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";

/** A batch that waited longer than this in the queue counts its feeds' intervals from now. */
const MOST_DELAY_MS = MINUTE;

/** The slot after a poll that was answered: what it brought sets the interval, what the server asked for is kept to. */
export function nextSlot(
  feed: Feed,
  turn: Pick<PollTurn, "slot" | "slotAt" | "phaseMs">,
  result: {
    readonly mark: PollMark;
    readonly freshForMs?: number | undefined;
    readonly ttlMs?: number | undefined;
    readonly usualGapMs?: number | undefined;
    /** The feed's first reading: how much of it is new says nothing of its pace. */
    readonly isFirst?: boolean;
  },
  { now, random }: Pick<PollPorts, "now" | "random">,
): PollSlot {
  const time = now();
  const recent = withMark(turn.slot.recent, result.mark);
  const bounds = intervalBounds(feed, waitAsked(result.ttlMs ?? feed.cursor.ttlMs ?? 0));
  const usualGapMs = result.usualGapMs ?? feed.health.usualGapMs;
  const intervalMs = result.isFirst
    ? startingInterval(bounds, usualGapMs)
    : nextInterval(turn.slot.intervalMs, recent, bounds, usualGapMs);
  const from = Math.max(turn.slotAt, time - MOST_DELAY_MS);
  const notBefore = time + waitAsked(result.freshForMs ?? 0);
  return {
    nextPollAt: nextPollAt(from, intervalMs, { notBefore, phaseMs: turn.phaseMs }, random()),
    intervalMs,
    recent,
  };
}
