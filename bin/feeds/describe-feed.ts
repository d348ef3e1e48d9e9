import type { Feed, FeedSettings, FeedState } from "../../shared/feeds/feed.ts";
import { feedStateNow } from "../../shared/feeds/feed-state-now.ts";
import type { PollSlot } from "../../shared/feeds/poll-slot.ts";
import { colour } from "../colour.ts";

/** A feed as `--json` prints it: times in ISO 8601, durations in milliseconds. */
export interface FeedLine {
  readonly feedId?: string;
  readonly title: string;
  readonly url: string;
  readonly language?: string;
  readonly ownerGroup: string;
  readonly stateMedia: boolean;
  readonly tier: number;
  /** Absent for a line of a file that nobody has polled yet. */
  readonly state?: FeedState;
  readonly disabledReason?: string;
  readonly lastEntry?: string;
  readonly usualGapMs?: number;
  readonly nextPoll?: string;
  readonly failuresInARow?: number;
  readonly gaps?: number;
  readonly lastError?: { readonly code: string; readonly message: string; readonly at?: string };
}

export function describeSettings(settings: FeedSettings): FeedLine {
  const { url, title, ownerGroup, stateMedia, tier, language, disabledReason } = settings;
  return {
    title,
    url,
    ownerGroup,
    stateMedia,
    tier,
    ...(language !== undefined && { language }),
    ...(!settings.enabled && { state: "disabled" as const }),
    ...(disabledReason !== undefined && { disabledReason }),
  };
}

/** @param slot its place in the schedule; absent while it is paused or disabled */
export function describeFeed(feed: Feed, slot: PollSlot | undefined, now: number): FeedLine {
  const { health } = feed;
  const { lastEntryAt, usualGapMs, lastErrorCode, lastErrorMessage = "", lastErrorAt } = health;
  return {
    feedId: feed.feedId,
    ...describeSettings(feed),
    state: feedStateNow(feed, slot, now),
    ...(lastEntryAt !== undefined && { lastEntry: iso(lastEntryAt) }),
    ...(usualGapMs !== undefined && { usualGapMs }),
    ...(slot !== undefined && { nextPoll: iso(slot.nextPollAt) }),
    failuresInARow: health.failuresInARow,
    gaps: health.gaps,
    ...(lastErrorCode !== undefined && {
      lastError: {
        code: lastErrorCode,
        message: lastErrorMessage,
        ...(lastErrorAt !== undefined && { at: iso(lastErrorAt) }),
      },
    }),
  };
}

/** One line for a person: state, title, what matters of it, address. */
export function summariseFeed(line: FeedLine, now: number): string {
  const { state = "not polled", failuresInARow = 0, gaps = 0, lastError, lastEntry, nextPoll, usualGapMs } = line;
  const isFailing = failuresInARow > 0;
  const facts = [
    lastEntry === undefined ? undefined : `last entry ${sayDuration(now - Date.parse(lastEntry))} ago`,
    usualGapMs === undefined ? undefined : `usually every ${sayDuration(usualGapMs)}`,
    nextPoll === undefined ? undefined : `next poll ${sayWhen(Date.parse(nextPoll) - now)}`,
    gaps === 0 ? undefined : `${gaps} gap${gaps === 1 ? "" : "s"}`,
    isFailing && lastError ? `${lastError.code} ${failuresInARow}× (${lastError.message})` : undefined,
    state === "disabled" || state === "gone" ? line.disabledReason : undefined,
  ].filter((fact) => fact !== undefined);
  const name = `${line.title}${line.stateMedia ? " (state media)" : ""}`;
  return `${colour(colourOf(state), state.padEnd(12))}  ${name}\n              ${[...facts, line.url].join(" · ")}`;
}

/** What somebody should look at. */
export function isFault(state: FeedState | undefined): boolean {
  return state !== undefined && !sound.has(state);
}

const sound: ReadonlySet<FeedState> = new Set(["new", "ok", "unchanged", "paused", "disabled"]);

function colourOf(state: FeedState | "not polled"): "green" | "dim" | "yellow" | "red" {
  if (state === "ok" || state === "unchanged") return "green";
  if (state === "not polled" || sound.has(state)) return "dim";
  return state === "silent" || state === "stale" || state === "empty" || state === "rate-limited" ? "yellow" : "red";
}

const iso = (time: number) => new Date(time).toISOString();

function sayWhen(ms: number): string {
  return ms <= 0 ? "now" : `in ${sayDuration(ms)}`;
}

/** "40 s", "12 min", "5 h", "3 d". */
export function sayDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3_600 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}
