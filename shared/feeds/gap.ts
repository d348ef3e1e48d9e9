/** A window in which no known entry is left: the feed rolled over since the last poll. */
export interface Gap {
  /** An estimate from the feed's own pace; at least 1, because what was between cannot be known. */
  readonly mayBeMissing: number;
}

/**
 * Whether entries may have been lost between the last poll and this one, and how many.
 * @param window.known how many of its entries are stored already
 * @param window.dates of the entries that have one, epoch milliseconds
 * @param before.hadEntries whether anything was known at all: a feed's first window has no gap
 */
export function findGap(
  window: { readonly entries: number; readonly known: number; readonly dates: readonly number[] },
  before: { readonly hadEntries: boolean; readonly lastEntryAt?: number; readonly usualGapMs?: number },
): Gap | undefined {
  if (!before.hadEntries || window.entries === 0 || window.known > 0) return undefined;
  return { mayBeMissing: Math.max(1, estimate(window, before)) };
}

function estimate(
  { entries, dates }: { readonly entries: number; readonly dates: readonly number[] },
  { lastEntryAt, usualGapMs }: { readonly lastEntryAt?: number; readonly usualGapMs?: number },
): number {
  const oldest = dates.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const newest = dates.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const pace = dates.length > 1 && newest > oldest ? (newest - oldest) / (dates.length - 1) : usualGapMs;
  if (lastEntryAt === undefined || pace === undefined || dates.length === 0) return entries;
  return Math.round((oldest - lastEntryAt) / pace) - 1;
}
