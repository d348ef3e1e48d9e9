import type { TimeRange } from "../../pipeline/ports.ts";

/** What the byDay indexes answer: rows of a time range, newest first. */
export function newestFirst<T>(rows: readonly T[], timeOf: (row: T) => number, range: TimeRange): T[] {
  return rows
    .filter((row) => timeOf(row) >= range.from && timeOf(row) < range.to)
    .sort((a, b) => timeOf(b) - timeOf(a))
    .slice(0, range.limit);
}
