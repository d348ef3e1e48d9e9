import { createHash } from "node:crypto";
import { WatchError } from "../errors.ts";
import type { Feed, PollCursor } from "../feeds/feed.ts";
import { healthAfterUnchanged } from "../feeds/health.ts";
import { MINUTE } from "../feeds/interval.ts";
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

/** Once a day a feed is asked without validators: some servers keep the same ETag over a changed body. */
const WHOLE_AFTER_MS = 24 * 60 * MINUTE;

/**
 * Polls one feed: asks, reads, stores and queues what is new, and only then saves the cursor.
 * @returns the feed's next slot; undefined when it was stopped before there was an answer
 * @throws {WatchError} STORE_UNAVAILABLE and the like: nothing was marked as done
 */
export async function pollFeed(feed: Feed, turn: PollTurn, ports: PollPorts): Promise<PollSlot | undefined> {
  const isConditional = !isWholeDue(feed.cursor, ports.now());
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
      return unchanged(feed, turn, { ...outcome, isWhole: false }, ports);
    case "fetched": {
      const bodyHash = createHash("sha256").update(outcome.body).digest("base64url");
      if (bodyHash === feed.cursor.bodyHash && feed.cursor.lastFetchedAt !== undefined)
        return unchanged(feed, turn, { ...outcome, isWhole: !isConditional }, ports);
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

function isWholeDue({ lastFetchedAt = 0 }: PollCursor, now: number): boolean {
  return now - lastFetchedAt >= WHOLE_AFTER_MS;
}

/** Nothing new. The feed's row is written only when there is something to tell: a state that ended, a redirect, the daily look. */
async function unchanged(
  feed: Feed,
  turn: PollTurn,
  answer: {
    readonly freshForMs?: number;
    readonly movedTo?: string;
    /** The same body again, asked for without validators. */
    readonly isWhole: boolean;
    readonly etag?: string;
    readonly lastModified?: string;
  },
  ports: PollPorts,
): Promise<PollSlot> {
  const now = ports.now();
  ports.metrics.count("FeedUnchanged");
  const { moved: movedBefore, etag, lastModified, ...rest } = feed.cursor;
  const { moved, storeAs } = followRedirect(movedBefore, answer.movedTo);
  const validators = answer.isWhole ? answer : { etag, lastModified };
  const cursor: PollCursor = {
    ...rest,
    ...(validators.etag !== undefined && { etag: validators.etag }),
    ...(validators.lastModified !== undefined && { lastModified: validators.lastModified }),
    ...(answer.isWhole && { lastFetchedAt: now }),
    ...(moved && { moved }),
  };
  await savePoll(feed, { cursor, health: healthAfterUnchanged(feed.health, now), storeAs }, ports);
  return nextSlot(feed, turn, { mark: "=", freshForMs: answer.freshForMs }, ports);
}
