import { addDays, fromLocalTime, type LocalTime, toLocalTime, weekday } from "./local-time.ts";

export type DigestPeriod = "daily" | "weekly";

/** Digests come at eight in the morning of their reader; weekly ones on Monday. */
const digestHour = 8;

/** The first digest time after this moment. */
export function findNextDigest(at: number, period: DigestPeriod, timezone: string): number {
  const today = toLocalTime(at, timezone);
  for (let days = 0; days <= 8; days++) {
    const day = addDays(today, days);
    const digestAt = digestOn(day, timezone);
    if (digestAt > at && (period === "daily" || weekday(day) === 1)) return digestAt;
  }
  throw new RangeError(`no digest within eight days of ${at}`); // there is a Monday in any eight days
}

/** The window that a digest at this time looks back on begins with the digest before it. */
export function findDigestStart(digestAt: number, period: DigestPeriod, timezone: string): number {
  const day = toLocalTime(digestAt, timezone);
  return digestOn(addDays(day, period === "daily" ? -1 : -7), timezone);
}

function digestOn(day: LocalTime, timezone: string): number {
  return fromLocalTime({ ...day, hour: digestHour, minute: 0 }, timezone, "earlier");
}
