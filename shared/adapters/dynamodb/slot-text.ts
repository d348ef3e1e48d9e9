import type { PollSlot } from "../../feeds/poll-slot.ts";

const MINUTE = 60_000;

/**
 * A slot as the shard's row keeps it: next poll and interval in minutes, base 36, then the marks: "hd2k9 5 ==0=1===".
 * So short that 50 of them with their feed ids stay under 2 KB, two write units.
 */
export function slotToText({ nextPollAt, intervalMs, recent }: PollSlot): string {
  return `${Math.ceil(nextPollAt / MINUTE).toString(36)} ${Math.ceil(intervalMs / MINUTE).toString(36)} ${recent}`;
}

/** What cannot be read is due at once: a feed is rather polled too early than never. */
export function slotFromText(text: string): PollSlot {
  const [next = "", interval = "", recent = ""] = text.split(" ");
  return { nextPollAt: minutes(next, 0), intervalMs: minutes(interval, 5), recent };
}

function minutes(text: string, otherwise: number): number {
  const value = Number.parseInt(text, 36);
  return (Number.isNaN(value) ? otherwise : value) * MINUTE;
}
