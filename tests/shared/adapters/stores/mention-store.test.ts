import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mentionStore } from "../../../../shared/adapters/dynamodb/mention-store.ts";
import { memoryMentionStore } from "../../../../shared/adapters/memory/mention-store.ts";
import type { MentionStore } from "../../../../shared/pipeline/ports.ts";
import { aStoredMention, dayMs, nineOClock } from "../../../support/an-alert.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeEach(async () => {
  tables = await startTables();
});
afterEach(() => tables.close());

const stores: [string, () => MentionStore][] = [
  ["in memory", memoryMentionStore],
  ["on DynamoDB", () => mentionStore(tables.client, tables.names.mentions)],
];

describe.each(stores)("the mention store %s", (_where, open) => {
  it("keeps mentions as they were given and finds those of an article", async () => {
    const store = open();
    const [one, two] = [aStoredMention({ id: "m-1" }), aStoredMention({ id: "m-2", withdrawnAt: nineOClock })];
    await store.put([two, one, aStoredMention({ id: "m-3", articleId: "article-2" })]);
    expect(await store.byArticle("article-1")).toEqual([one, two]);
    expect(await store.byArticle("article-9")).toEqual([]);
  });

  it("changes nothing when the same mention is put again", async () => {
    const store = open();
    const mention = aStoredMention();
    await store.put([mention]);
    await store.put([mention]);
    expect(await store.list({ from: nineOClock - dayMs, to: nineOClock + 1, limit: 10 })).toEqual([mention]);
  });

  it("lists by time, newest first, over days, up to a limit", async () => {
    const store = open();
    await store.put([
      aStoredMention({ id: "m-1", at: nineOClock - dayMs }),
      aStoredMention({ id: "m-2", at: nineOClock }),
      aStoredMention({ id: "m-3", at: nineOClock - 5 * dayMs }),
    ]);
    const ids = async (limit: number) =>
      (await store.list({ from: nineOClock - 2 * dayMs, to: nineOClock + 1, limit })).map(({ id }) => id);
    expect(await ids(9)).toEqual(["m-2", "m-1"]);
    expect(await ids(1)).toEqual(["m-2"]);
  });
});
