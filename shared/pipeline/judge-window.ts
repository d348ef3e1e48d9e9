import type { RecognisedEntry } from "../articles/recognise-entries.ts";
import { entryDate } from "../feeds/entry-date.ts";
import type { Feed, FeedHealth } from "../feeds/feed.ts";
import { findGap, type Gap } from "../feeds/gap.ts";
import { healthAfterReading } from "../feeds/health.ts";
import { MINUTE } from "../feeds/interval.ts";
import { usualGap } from "../feeds/usual-gap.ts";

/** Clocks of servers are right within minutes; further off, dates and freshness cannot be trusted. */
const CLOCK_TOLERANCE_MS = 10 * MINUTE;

export interface WindowJudged {
  readonly newEntries: number;
  readonly gap?: Gap;
  readonly usualGapMs?: number;
  readonly health: FeedHealth;
}

/** What a window of entries says of its feed: how much is new, whether some were lost before it, and the feed's health. */
export function judgeWindow(
  { health: before }: Pick<Feed, "health">,
  window: readonly RecognisedEntry[],
  reading: { readonly hadEntries: boolean; readonly serverDate?: number | undefined; readonly now: number },
): WindowJudged {
  const { hadEntries, serverDate, now } = reading;
  const dates = window.map(({ entry }) => entryDate(entry, now)).filter((date) => date !== undefined);
  const newEntries = window.filter(({ state }) => state === "new").length;
  const { lastEntryAt, usualGapMs: usualBefore } = before;
  const gap = findGap(
    { entries: window.length, known: window.length - newEntries, dates },
    {
      hadEntries,
      ...(lastEntryAt !== undefined && { lastEntryAt }),
      ...(usualBefore !== undefined && { usualGapMs: usualBefore }),
    },
  );
  const usualGapMs = usualGap(dates);
  const undated = newEntries > 0 ? now : undefined;
  const newestEntryAt = dates.length > 0 ? dates.reduce((a, b) => Math.max(a, b)) : undated;
  const facts = {
    entries: window.length,
    ...(newestEntryAt !== undefined && { newestEntryAt }),
    ...(usualGapMs !== undefined && { usualGapMs }),
    hasGap: gap !== undefined,
    clockIsOff: Math.abs((serverDate ?? now) - now) > CLOCK_TOLERANCE_MS,
  };
  return {
    newEntries,
    ...(gap && { gap }),
    ...(usualGapMs !== undefined && { usualGapMs }),
    health: healthAfterReading(before, facts, now),
  };
}
