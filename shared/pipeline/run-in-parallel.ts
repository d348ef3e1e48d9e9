import { limitConcurrency } from "./limit-concurrency.ts";

/** Runs at most `limit` of them at a time; answers in the order of the items. The first rejection rejects the whole. */
export function runInParallel<Item, Answer>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const limited = limitConcurrency(limit);
  return Promise.all(items.map((item) => limited(() => run(item))));
}
