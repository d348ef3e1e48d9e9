import { entryDate } from "../feeds/entry-date.ts";
import type { Feed, FeedHealth, FeedState } from "../feeds/feed.ts";
import { healthAfterReading, healthAfterUnchanged } from "../feeds/health.ts";
import { usualGap } from "../feeds/usual-gap.ts";
import type { DocumentFetcher, DocumentReader, Now } from "./ports.ts";
import { describeFailure } from "./settle-failure.ts";

export interface CheckPorts {
  readonly fetcher: DocumentFetcher;
  readonly reader: Pick<DocumentReader, "readFeed">;
  readonly now: Now;
}

/** What one look at a feed shows; nothing is stored. */
export interface FeedCheck {
  readonly feed: Feed;
  readonly state: FeedState;
  readonly health: Pick<FeedHealth, "lastEntryAt" | "usualGapMs">;
  /** In the document as it is now; absent when it was not sent again. */
  readonly entries?: number;
  readonly warnings: readonly string[];
  readonly error?: { readonly code: string; readonly message: string };
}

const clockToleranceMs = 600_000;

/** Asks the feed's server now, with the stored validators, so that an unchanged feed costs its publisher nothing. */
export async function checkFeed(feed: Feed, { fetcher, reader, now }: CheckPorts): Promise<FeedCheck> {
  const { etag, lastModified } = feed.cursor;
  const outcome = await fetcher.fetch({
    url: feed.url,
    accept: "feed",
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  });
  if (outcome.kind === "unchanged") {
    const health = healthAfterUnchanged(feed.health, now());
    return { feed, health, warnings: [], state: health.state === "ok" ? "unchanged" : health.state };
  }
  if (outcome.kind !== "fetched") return failed(feed, describeFailure(outcome, feed, now()));
  const { body, contentType, finalUrl, serverDate } = outcome;
  const reading = await reader.readFeed({ body, url: finalUrl, ...(contentType !== undefined && { contentType }) });
  if (!reading.ok) return failed(feed, describeFailure({ kind: "failed", error: reading.error }, feed, now()));
  const { entries, warnings } = reading.document;
  const dates = entries.map((entry) => entryDate(entry, now())).filter((date) => date !== undefined);
  const gap = usualGap(dates);
  const facts = {
    entries: entries.length,
    ...(dates.length > 0 && { newestEntryAt: dates.reduce((a, b) => Math.max(a, b)) }),
    ...(gap !== undefined && { usualGapMs: gap }),
    hasGap: false,
    clockIsOff: Math.abs((serverDate ?? now()) - now()) > clockToleranceMs,
  };
  const health = healthAfterReading(feed.health, facts, now());
  return { feed, health, state: health.state, entries: entries.length, warnings: warnings.map(({ code }) => code) };
}

function failed(feed: Feed, { state, code, message }: ReturnType<typeof describeFailure>): FeedCheck {
  return { feed, state, health: feed.health, warnings: [], error: { code, message } };
}
