import { entryToText } from "../articles/entry-to-text.ts";
import { identifyEntries } from "../articles/identify-entries.ts";
import { type RecognisedEntry, recogniseEntries } from "../articles/recognise-entries.ts";
import { readSeen, type SeenEntry, writeSeen } from "../articles/seen-entries.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Entry } from "../feeds/feed-document.ts";
import { waitAsked } from "../feeds/next-poll.ts";
import { cursorAfterReading } from "../feeds/poll-cursor.ts";
import { type PollSlot, shareMark } from "../feeds/poll-slot.ts";
import { followRedirect } from "../feeds/redirect.ts";
import { judgeWindow } from "./judge-window.ts";
import type { Fetched, PollTurn } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";
import { readDocument } from "./read-document.ts";
import { savePoll } from "./save-poll.ts";
import { settleFailure } from "./settle-failure.ts";
import { nextSlot } from "./settle-slot.ts";
import { storeEntries } from "./store-entries.ts";

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
  const { document, isWhole, caughtUpTo } = reading;
  const seen = readSeen(feed.cursor.seen);
  const isFirst = seen.length === 0;
  const window = recognise(feed, document.entries, seen);
  const older = recognise(feed, reading.earlier, seen);
  const toStore = [
    ...older.map((entry) => ({ entry, isBackLog: true })),
    ...[...window].reverse().map((entry) => ({ entry, isBackLog: isFirst })),
  ].filter(({ entry }) => entry.state !== "known");
  await storeEntries(toStore, { feed, language: document.feed.language, now, stop: turn.stop }, ports);

  const { serverDate, freshForMs, movedTo } = fetched;
  const judged = judgeWindow(feed, window, { hadEntries: !isFirst, serverDate, now });
  tell(feed, judged.gap?.mayBeMissing, document.warnings, ports);
  const { moved, storeAs } = followRedirect(feed.cursor.moved, movedTo);
  const ttlMs = document.feed.ttlMs === undefined ? undefined : waitAsked(document.feed.ttlMs);
  const facts = { ...fetched, isWhole, caughtUpTo, ttlMs, seen: writeSeen(window, seen), ...(moved && { moved }) };
  const cursor = cursorAfterReading(feed.cursor, facts, now);
  await savePoll(feed, { cursor, health: judged.health, storeAs }, ports);

  const share = isFirst ? "0" : shareMark(judged.newEntries, window.length);
  const mark = judged.gap ? "g" : isWhole ? share : "9"; // what is left unread is as good as new
  const isFirstWhole = isFirst && isWhole;
  const { usualGapMs } = judged;
  return nextSlot(feed, turn, { mark, freshForMs, ttlMs: ttlMs ?? 0, usualGapMs, isFirst: isFirstWhole }, ports);
}

function recognise(feed: Feed, entries: readonly Entry[], seen: readonly SeenEntry[]): RecognisedEntry[] {
  const read = entries.map((entry) => ({ entry, text: entryToText(entry) }));
  return recogniseEntries(identifyEntries(feed.feedId, read), seen);
}

function tell(
  { feedId }: Feed,
  mayBeMissing: number | undefined,
  warnings: readonly { readonly code: string; readonly message: string }[],
  { log, metrics }: Pick<PollPorts, "log" | "metrics">,
): void {
  for (const { code, message } of warnings) log.warn("feed read with a warning", { feedId, code, reason: message });
  if (mayBeMissing === undefined) return;
  metrics.count("FeedGap");
  log.warn("gap: no known entry is left in the feed", { feedId, mayBeMissing });
}
