import { addDays, fromLocalTime, toLocalTime } from "./local-time.ts";

/** Wall-clock times "HH:MM"; `to` may be before `from`: then the quiet runs over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Reads "22:00-07:00"; undefined for anything else, and for equal ends, which could mean always or never. */
export function parseQuietHours(text: string): QuietHours | undefined {
  const found = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text.trim());
  const [, from, to] = found ?? [];
  return from && to && from !== to ? { from, to } : undefined;
}

/**
 * When the quiet around this moment ends, or undefined when it is not quiet. Each quiet is one stretch from the first time
 * the clocks show `from` to the last time they show `to`, so that a change of summer time neither splits nor ends it early.
 */
export function findQuietEnd(at: number, quiet: QuietHours, timezone: string): number | undefined {
  const today = toLocalTime(at, timezone);
  const overMidnight = quiet.to < quiet.from;
  for (const days of [-1, 0]) {
    const day = addDays(today, days);
    const start = fromLocalTime({ ...day, ...clock(quiet.from) }, timezone, "earlier");
    const end = fromLocalTime({ ...addDays(day, overMidnight ? 1 : 0), ...clock(quiet.to) }, timezone, "later");
    if (start <= at && at < end) return end;
  }
  return undefined;
}

function clock(time: string): { hour: number; minute: number } {
  return { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) };
}
