import type { PollCursor } from "./feed.ts";

const DAY = 86_400_000;

/** A whole look is due once a day, without validators: some servers keep the same ETag over a changed body. */
export function isWholeLookDue({ lastFetchedAt = 0 }: PollCursor, now: number): boolean {
  return now - lastFetchedAt >= DAY;
}

/** What a document that was read, stored and queued leaves in the cursor. Undefined fields are left out. */
export interface CursorFacts {
  /** Nothing of the body is left unread. */
  readonly isWhole: boolean;
  readonly bodyHash: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly seen: string;
  readonly caughtUpTo?: number | undefined;
  readonly ttlMs?: number | undefined;
  readonly moved?: PollCursor["moved"];
}

/**
 * The cursor after a reading. Validators stand for a body that was read to its end; without them the next poll gets it again.
 * The very same cursor comes back when only the body differs, as in feeds that print the time of day: that is not worth a write.
 */
export function cursorAfterReading(before: PollCursor, facts: CursorFacts, now: number): PollCursor {
  const { isWhole, bodyHash, etag, lastModified, seen, caughtUpTo, ttlMs, moved } = facts;
  const after: PollCursor = {
    ...(isWhole && { bodyHash }),
    ...(isWhole && etag !== undefined && { etag }),
    ...(isWhole && lastModified !== undefined && { lastModified }),
    lastFetchedAt: now,
    seen,
    ...(caughtUpTo !== undefined && { caughtUpTo }),
    ...(ttlMs !== undefined && { ttlMs }),
    ...(moved && { moved }),
  };
  return isWhole && !isWholeLookDue(before, now) && lasting(before) === lasting(after) ? before : after;
}

/** The cursor after an answer that had nothing new; `whole` are the validators of a body that came again as a whole. */
export function cursorAfterUnchanged(
  { moved: _before, ...cursor }: PollCursor,
  answer: {
    readonly moved?: PollCursor["moved"];
    readonly whole?: { readonly etag?: string; readonly lastModified?: string };
  },
  now: number,
): PollCursor {
  const { whole, moved } = answer;
  const { etag: _etag, lastModified: _modified, ...rest } = cursor;
  const base = whole
    ? {
        ...rest,
        ...(whole.etag !== undefined && { etag: whole.etag }),
        ...(whole.lastModified !== undefined && { lastModified: whole.lastModified }),
        lastFetchedAt: now,
      }
    : cursor;
  return { ...base, ...(moved && { moved }) };
}

/** All of a cursor but what differs with every body. */
function lasting({ bodyHash: _hash, lastFetchedAt: _at, ...rest }: PollCursor): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
