const MOST_DATES = 60;
const FEWEST_GAPS = 3;

/** The usual time between a feed's entries: the median over the newest ones, in milliseconds; undefined when too few are dated. */
export function usualGap(dates: readonly number[]): number | undefined {
  const newestFirst = [...new Set(dates)].sort((a, b) => b - a).slice(0, MOST_DATES);
  const gaps = newestFirst
    .slice(1)
    .map((date, index) => (newestFirst[index] ?? date) - date)
    .sort((a, b) => a - b);
  return gaps.length < FEWEST_GAPS ? undefined : gaps[Math.floor(gaps.length / 2)];
}
