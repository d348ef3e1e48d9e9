/** A day and a time as clocks on the wall show them. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws {RangeError} for a name that is no timezone; see isTimezone. */
function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timezone, format); // building one costs 50 times what using it does
  return format;
}

/** An IANA name such as Europe/Kyiv or UTC; bare offsets are refused, because they know no summer time. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

export function toLocalTime(at: number, timezone: string): LocalTime {
  const parts = new Map(
    formatFor(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return { year: part("year"), month: part("month"), day: part("day"), hour: part("hour"), minute: part("minute") };
}

/** The same clock time as if it were UTC: local times can then be compared and moved by days. */
export function asUtc({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

export function addDays(local: LocalTime, days: number): LocalTime {
  const moved = new Date(asUtc(local) + days * dayMs);
  return { ...local, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(local: LocalTime): number {
  return new Date(asUtc(local)).getUTCDay() || 7;
}

/**
 * When the clocks there show this time. Where they show it twice (summer time ends) `twice` chooses; where they never
 * show it (summer time begins) it is the moment of the jump.
 */
export function fromLocalTime(local: LocalTime, timezone: string, twice: "earlier" | "later"): number {
  const wanted = asUtc(local);
  const offsets = [wanted - dayMs, wanted + dayMs].map((near) => asUtc(toLocalTime(near, timezone)) - near);
  const shown = offsets.map((offset) => wanted - offset).filter((at) => asUtc(toLocalTime(at, timezone)) === wanted);
  if (shown.length > 0) return twice === "earlier" ? Math.min(...shown) : Math.max(...shown);
  return findJump(wanted - Math.max(...offsets), wanted - Math.min(...offsets), wanted, timezone);
}

/** The first minute in [from, to] at which the clocks there are past the time wanted. */
function findJump(from: number, to: number, wanted: number, timezone: string): number {
  const minuteMs = 60_000;
  let [before, after] = [from, to];
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / (2 * minuteMs)) * minuteMs;
    if (asUtc(toLocalTime(middle, timezone)) < wanted) before = middle;
    else after = middle;
  }
  return after;
}
