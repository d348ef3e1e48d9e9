/**
 * A feed's place in the schedule: all that changes when a poll finds nothing new. The slots of up to 50 feeds share a row,
 * so that such a poll writes nothing of its own.
 */
export interface PollSlot {
  /** Epoch milliseconds, a whole minute. */
  readonly nextPollAt: number;
  /** The adaptive interval in force, milliseconds. */
  readonly intervalMs: number;
  /** The last polls, oldest first, at most 8 marks. */
  readonly recent: string;
}

/**
 * What one poll came to: "=" unchanged (nothing was sent, or the same again), "0" to "9" the share of new entries in tenths
 * (rounded up, so that "0" is none at all), "g" a gap (no known entry was left), "x" no answer that could be read.
 */
export type PollMark = "=" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "g" | "x";

const KEPT_MARKS = 8;

export function shareMark(newEntries: number, entries: number): PollMark {
  if (newEntries <= 0 || entries <= 0) return "0";
  const tenths = Math.min(9, Math.max(1, Math.ceil((newEntries / entries) * 10)));
  return String(tenths) as PollMark;
}

export function withMark(recent: string, mark: PollMark): string {
  return (recent + mark).slice(-KEPT_MARKS);
}
