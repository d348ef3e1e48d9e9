import { toLocalTime } from "./local-time.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "1 Nov 2026, 11:05" on the clocks of the timezone. */
export function showTime(at: number, timezone: string): string {
  const { year, month, day, hour, minute } = toLocalTime(at, timezone);
  return `${day} ${months[month - 1]} ${year}, ${twoDigits(hour)}:${twoDigits(minute)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
