import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleStore } from "../../../../shared/adapters/dynamodb/article-store.ts";
import { memoryArticleStore } from "../../../../shared/adapters/memory/article-store.ts";
import type { ArticleStore } from "../../../../shared/pipeline/ports.ts";
import { aFeedArticle, day, minute, start } from "../../../support/a-feed.ts";
import { cutNextAnswer } from "../../../support/cut-answer.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeEach(async () => {
  tables = await startTables();
});
afterEach(() => tables.close());

const onDynamoDb = () => articleStore(tables.client, tables.names.articles);
const stores: [string, () => ArticleStore][] = [
  ["in memory", memoryArticleStore],
  ["on DynamoDB", onDynamoDb],
];
const pendingIds = async (store: ArticleStore, before = start + day) =>
  (await store.listPending(before, 10)).map(({ articleId }) => articleId);

describe.each(stores)("the article store %s", (_where, open) => {
  it("stores an article once, pending until it is read", async () => {
    const store = open();
    expect(await store.add(aFeedArticle(), start)).toBe("added");
    expect(await store.add(aFeedArticle(), start + minute)).toBe("known");
    expect(await store.get("article-1")).toEqual(aFeedArticle());
    expect(await store.listPending(start + 1, 10)).toEqual([{ articleId: "article-1", pendingSince: start }]);
    await store.markRead("article-1", { contentHash: "hash-1", rulesetVersion: "rules-1" });
    expect(await pendingIds(store)).toEqual([]);
    expect((await store.get("article-1"))?.rulesetVersion).toBe("rules-1");
  });

  it("stores as read, never pending, what a ruleset found nothing in; changed, it is pending all the same", async () => {
    const store = open();
    expect(await store.add(aFeedArticle(), start, "rules-1")).toBe("added");
    expect(await pendingIds(store)).toEqual([]);
    expect((await store.get("article-1"))?.rulesetVersion).toBe("rules-1");
    expect(await store.add(aFeedArticle({ contentHash: "hash-2" }), start + minute, "rules-1")).toBe("changed");
    expect(await pendingIds(store)).toEqual(["article-1"]);
  });

  it("adds one of many that find the same article at the same moment", async () => {
    const store = open();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => store.add(aFeedArticle(), start)));
    expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "known")).toHaveLength(5);
  });

  it("stores changed content again, pending again, and remembers what was there", async () => {
    const store = open();
    await store.add(aFeedArticle(), start);
    await store.markRead("article-1", { contentHash: "hash-1", rulesetVersion: "rules-1" });
    const edited = aFeedArticle({ title: "Harbour stays shut", contentHash: "hash-2", firstSeenAt: start + day });
    expect(await store.add(edited, start + day)).toBe("changed");
    const stored = await store.get("article-1");
    expect(stored).toMatchObject({ title: "Harbour stays shut", firstSeenAt: start, contentHash: "hash-2" });
    expect(stored?.changes).toEqual([{ contentHash: "hash-1", at: start + day, title: "Harbour opens again" }]);
    expect(stored?.rulesetVersion).toBeUndefined();
    expect(await store.listPending(start + 2 * day, 10)).toEqual([
      { articleId: "article-1", pendingSince: start + day },
    ]);
  });

  it("keeps an article pending that changed while it was read", async () => {
    const store = open();
    await store.add(aFeedArticle(), start);
    await store.add(aFeedArticle({ contentHash: "hash-2" }), start + minute);
    await store.markRead("article-1", { contentHash: "hash-1", rulesetVersion: "rules-1" });
    expect(await pendingIds(store)).toEqual(["article-1"]);
  });

  it("takes another feed's shorter words for the same article as nothing new", async () => {
    const store = open();
    await store.add(aFeedArticle(), start);
    const elsewhere = aFeedArticle({ feedId: "feed-2", summary: "Harbour open.", contentHash: "hash-2" });
    expect(await store.add(elsewhere, start)).toBe("known");
    const whole = aFeedArticle({ feedId: "feed-2", text: "The harbour. ".repeat(100), contentHash: "hash-3" });
    expect(await store.add(whole, start)).toBe("changed");
  });

  it("lists what is pending oldest first, up to a limit, and goes through all", async () => {
    const store = open();
    for (const [articleId, at] of [
      ["c", 3],
      ["a", 1],
      ["b", 2],
    ] as const)
      await store.add(aFeedArticle({ articleId }), start + at * minute);
    expect((await store.listPending(start + 3 * minute, 10)).map(({ articleId }) => articleId)).toEqual(["a", "b"]);
    expect((await store.listPending(start + day, 1)).map(({ articleId }) => articleId)).toEqual(["a"]);
    const all: string[] = [];
    for await (const { articleId } of store.scan()) all.push(articleId);
    expect(all.sort()).toEqual(["a", "b", "c"]);
  });

  it("marks nothing that is not there", async () => {
    const store = open();
    await store.markRead("nowhere", { contentHash: "hash-1", rulesetVersion: "rules-1" });
    expect(await store.get("nowhere")).toBeUndefined();
  });
});

describe("the article store on DynamoDB", () => {
  it("A1 A5 recognises its own write when the answer was cut: added once, changed once", async () => {
    const store = onDynamoDb();
    const adding = cutNextAnswer(tables.client);
    expect(await store.add(aFeedArticle(), start)).toBe("added");
    expect(adding.sent).toBeGreaterThan(1);
    await store.add(aFeedArticle({ contentHash: "hash-2" }), start);
    expect((await store.get("article-1"))?.changes).toHaveLength(1);
  });

  it("A5 records one change when the answer to the change was cut", async () => {
    const store = onDynamoDb();
    await store.add(aFeedArticle(), start);
    const wire = cutNextAnswer(tables.client, /contentHash = :stored/);
    expect(await store.add(aFeedArticle({ contentHash: "hash-2" }), start + minute)).toBe("changed");
    expect(wire.sent).toBe(2);
    expect((await store.get("article-1"))?.changes).toHaveLength(1);
  });

  it("A16 cuts an article that would not fit into a row, and marks it as cut", async () => {
    const store = onDynamoDb();
    const text = "Ракета ".repeat(60_000); // 780 KB of UTF-8
    await store.add(aFeedArticle({ text, summary: "короткий ".repeat(20) }), start);
    const stored = await store.get("article-1");
    expect(stored?.textCut).toBe(true);
    expect(text.startsWith(stored?.text ?? "-")).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(stored))).toBeGreaterThan(300_000);
  });

  it("A24 lets a row go four months after it was last written, never sooner", async () => {
    await onDynamoDb().add(aFeedArticle(), start);
    const key = { TableName: tables.names.articles, Key: { articleId: "article-1" } };
    const { Item } = await tables.client.send(new GetCommand(key));
    expect(Item?.expiresAt).toBe(start / 1000 + 120 * 86_400);
  });
});
