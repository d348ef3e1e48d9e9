import { createHash } from "node:crypto";
import { WatchError } from "../errors.ts";
import type { Feed } from "../feeds/feed.ts";
import { healthAfterUnchanged } from "../feeds/health.ts";
import { cursorAfterUnchanged, isWholeLookDue } from "../feeds/poll-cursor.ts";
import type { PollSlot } from "../feeds/poll-slot.ts";
import { followRedirect } from "../feeds/redirect.ts";
import type { PollPorts } from "./poll-ports.ts";
import type { FetchOutcome } from "./ports.ts";
import { savePoll } from "./save-poll.ts";
import { settleFailure } from "./settle-failure.ts";
import { nextSlot } from "./settle-slot.ts";
import { takeDocument } from "./take-document.ts";

/** One turn of a feed: its slot, when it was due, its shard's phase, and the sign to stop. */
export interface PollTurn {
  readonly slot: PollSlot;
  readonly slotAt: number;
  readonly phaseMs: number;
  readonly stop: AbortSignal;
}

export type Fetched = Extract<FetchOutcome, { kind: "fetched" }>;

/**
 * Polls one feed: asks, reads, stores and queues what is new, and only then saves the cursor.
 * @returns the feed's next slot; undefined when it was stopped before there was an answer
 * @throws {WatchError} STORE_UNAVAILABLE and the like: nothing was marked as done
 */
export async function pollFeed(feed: Feed, turn: PollTurn, ports: PollPorts): Promise<PollSlot | undefined> {
  const isConditional = !isWholeLookDue(feed.cursor, ports.now());
  const outcome = await ports.fetcher.fetch({
    url: feed.url,
    accept: "feed",
    signal: turn.stop,
    ...(isConditional && feed.cursor.etag !== undefined && { etag: feed.cursor.etag }),
    ...(isConditional && feed.cursor.lastModified !== undefined && { lastModified: feed.cursor.lastModified }),
  });
  ports.metrics.count("FeedPolled");
  switch (outcome.kind) {
    case "unchanged":
      return unchanged(feed, turn, outcome, ports);
    case "fetched": {
      const bodyHash = createHash("sha256").update(outcome.body).digest("base64url");
      if (bodyHash === feed.cursor.bodyHash && feed.cursor.lastFetchedAt !== undefined)
        return unchanged(feed, turn, { ...outcome, ...(!isConditional && { whole: outcome }) }, ports);
      return takeDocument(feed, turn, { ...outcome, bodyHash }, ports);
    }
    case "rate-limited":
    case "gone":
      return settleFailure(feed, turn, outcome, ports);
    case "failed":
      return outcome.error instanceof WatchError && outcome.error.facts.stopped === true
        ? undefined
        : settleFailure(feed, turn, outcome, ports);
    default:
      throw outcome satisfies never;
  }
}

/** Nothing new. The feed's row is written only when there is something to tell: a state that ended, a redirect, the daily look. */
async function unchanged(
  feed: Feed,
  turn: PollTurn,
  answer: {
    readonly freshForMs?: number;
    readonly movedTo?: string;
    /** The validators of the same body that came again as a whole, asked for without any. */
    readonly whole?: { readonly etag?: string; readonly lastModified?: string };
  },
  ports: PollPorts,
): Promise<PollSlot> {
  const now = ports.now();
  ports.metrics.count("FeedUnchanged");
  const { moved, storeAs } = followRedirect(feed.cursor.moved, answer.movedTo);
  const cursor = cursorAfterUnchanged(
    feed.cursor,
    { ...(moved && { moved }), ...(answer.whole && { whole: answer.whole }) },
    now,
  );
  await savePoll(feed, { cursor, health: healthAfterUnchanged(feed.health, now), storeAs }, ports);
  return nextSlot(feed, turn, { mark: "=", freshForMs: answer.freshForMs }, ports);
}
