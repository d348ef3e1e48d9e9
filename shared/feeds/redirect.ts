import type { PollCursor } from "./feed.ts";

/** So many polls in a row must lead to the same place: one wrong answer of a proxy must not move a feed. */
const POLLS_UNTIL_STORED = 3;

/** Counts permanent redirects: what the cursor keeps, and the new address once it is believed. */
export function followRedirect(
  moved: PollCursor["moved"],
  movedTo: string | undefined,
): { readonly moved?: NonNullable<PollCursor["moved"]>; readonly storeAs?: string } {
  if (movedTo === undefined) return {};
  const times = moved?.to === movedTo ? moved.times + 1 : 1;
  return times >= POLLS_UNTIL_STORED ? { storeAs: movedTo } : { moved: { to: movedTo, times } };
}
