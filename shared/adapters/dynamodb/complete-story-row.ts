import type { Row } from "./read-rows.ts";

/** A story's row with what earlier versions did not store: their history is what was said, and no origin of theirs only denies. */
export function completeStoryRow(row: Row): Row {
  const { origins, statusHistory } = row;
  return {
    said: statusHistory,
    settled: [],
    ...row,
    ...(Array.isArray(origins) && { origins: origins.map((origin) => ({ denies: false, ...origin })) }),
  };
}
