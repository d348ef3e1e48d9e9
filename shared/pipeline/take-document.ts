import { entryToText } from "../articles/entry-to-text.ts";
import { identifyEntries } from "../articles/identify-entries.ts";
import { recogniseEntries } from "../articles/recognise-entries.ts";
import { readSeen, writeSeen } from "../articles/seen-entries.ts";
import { entryDate } from "../feeds/entry-date.ts";
import type { Feed, PollCursor } from "../feeds/feed.ts";
import { findGap } from "../feeds/gap.ts";
import { healthAfterReading } from "../feeds/health.ts";
import { MINUTE } from "../feeds/interval.ts";
import { waitAsked } from "../feeds/next-poll.ts";
import { type PollSlot, shareMark } from "../feeds/poll-slot.ts";
import { followRedirect } from "../feeds/redirect.ts";
import { usualGap } from "../feeds/usual-gap.ts";
import type { Fetched, PollTurn } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";
import { readDocument } from "./read-document.ts";
import { savePoll } from "./save-poll.ts";
import { settleFailure } from "./settle-failure.ts";
import { nextSlot } from "./settle-slot.ts";
import { storeEntries } from "./store-entries.ts";

/** Clocks of servers are right within minutes; further off, dates and freshness cannot be trusted. */
const CLOCK_TOLERANCE_MS = 10 * MINUTE;

/** Reads a fetched document, stores and queues what is new in it, and then, last of all, saves the cursor. */
export async function takeDocument(
  feed: Feed,
  turn: PollTurn,
  fetched: Fetched & { readonly bodyHash: string },
  ports: PollPorts,
): Promise<PollSlot> {
  const reading = await readDocument(feed, fetched, ports.reader);
  if (!reading.ok) return settleFailure(feed, turn, { kind: "failed", error: reading.error }, ports);
  const now = ports.now();
  const { document, earlier, isWhole, caughtUpTo } = reading;
  const seen = readSeen(feed.cursor.seen);
  const identify = (entries: typeof document.entries) =>
    identifyEntries(
      feed.feedId,
      entries.map((entry) => ({ entry, text: entryToText(entry) })),
    );
  const window = recogniseEntries(identify(document.entries), seen);
  const listed = new Set(window.map(({ articleId }) => articleId));
  const older = recogniseEntries(identify(earlier), seen).filter(({ articleId }) => !listed.has(articleId));

  const isFirst = seen.length === 0;
  const toStore = [
    ...older.map((entry) => ({ entry, isBackLog: true })),
    ...[...window].reverse().map((entry) => ({ entry, isBackLog: isFirst })),
  ].filter(({ entry }) => entry.state !== "known");
  await storeEntries(toStore, { feed, language: document.feed.language, now, stop: turn.stop }, ports);

  const dates = window.map(({ entry }) => entryDate(entry, now)).filter((date) => date !== undefined);
  const newEntries = window.filter(({ state }) => state === "new").length;
  const lastEntryAt = feed.health.lastEntryAt;
  const usualGapBefore = feed.health.usualGapMs;
  const gap = findGap(
    { entries: window.length, known: window.filter(({ state }) => state !== "new").length, dates },
    {
      hadEntries: seen.length > 0,
      ...(lastEntryAt !== undefined && { lastEntryAt }),
      ...(usualGapBefore !== undefined && { usualGapMs: usualGapBefore }),
    },
  );
  if (gap) {
    ports.metrics.count("FeedGap");
    ports.log.warn("gap: no known entry is left in the feed", { feedId: feed.feedId, mayBeMissing: gap.mayBeMissing });
  }
  const usualGapMs = usualGap(dates);
  const newestEntryAt = dates.length > 0 ? dates.reduce((a, b) => Math.max(a, b)) : newEntries > 0 ? now : undefined;
  const health = healthAfterReading(
    feed.health,
    {
      entries: window.length,
      ...(newestEntryAt !== undefined && { newestEntryAt }),
      ...(usualGapMs !== undefined && { usualGapMs }),
      hasGap: gap !== undefined,
      clockIsOff: Math.abs((fetched.serverDate ?? now) - now) > CLOCK_TOLERANCE_MS,
    },
    now,
  );
  for (const { code, message } of document.warnings)
    ports.log.warn("feed read with a warning", { feedId: feed.feedId, code, reason: message });

  const { moved, storeAs } = followRedirect(feed.cursor.moved, fetched.movedTo);
  const ttlMs = document.feed.ttlMs === undefined ? undefined : waitAsked(document.feed.ttlMs);
  const records = window.map(({ articleId, idKey, contentKey }) => ({ articleId, idKey, contentKey }));
  const cursor: PollCursor = {
    // Validators stand for a body that was read to its end; without them the next poll gets it again.
    ...(isWhole && {
      bodyHash: fetched.bodyHash,
      ...(fetched.etag !== undefined && { etag: fetched.etag }),
      ...(fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
    }),
    lastFetchedAt: now,
    seen: writeSeen(records, seen),
    ...(caughtUpTo !== undefined && { caughtUpTo }),
    ...(ttlMs !== undefined && { ttlMs }),
    ...(moved && { moved }),
  };
  await savePoll(feed, { cursor, health, storeAs }, ports);
  const isFirstWhole = isFirst && isWhole;
  const mark = gap ? "g" : !isWhole ? "9" : isFirst ? "0" : shareMark(newEntries, window.length);
  const { freshForMs } = fetched;
  return nextSlot(feed, turn, { mark, freshForMs, ttlMs: ttlMs ?? 0, usualGapMs, isFirst: isFirstWhole }, ports);
}
