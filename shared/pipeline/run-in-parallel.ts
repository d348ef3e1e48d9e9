/** Runs at most `limit` of them at a time; answers in the order of the items. The first rejection rejects the whole. */
export async function runInParallel<Item, Answer>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers = new Array<Answer>(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) answers[index] = await run(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return answers;
}
