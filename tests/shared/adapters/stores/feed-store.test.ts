import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dynamoDbClient } from "../../../../shared/adapters/aws/clients.ts";
import { feedStore } from "../../../../shared/adapters/dynamodb/feed-store.ts";
import { memoryFeedStore } from "../../../../shared/adapters/memory/feed-store.ts";
import type { FeedStore } from "../../../../shared/pipeline/ports.ts";
import { aFeed, start } from "../../../support/a-feed.ts";
import { answeringServer } from "../../../support/answering-server.ts";
import { cutNextAnswer } from "../../../support/cut-answer.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeEach(async () => {
  tables = await startTables();
});
afterEach(() => tables.close());

const onDynamoDb = () => feedStore(tables.client, tables.names.feeds);
const stores: [string, () => FeedStore][] = [
  ["in memory", memoryFeedStore],
  ["on DynamoDB", onDynamoDb],
];
const polled = {
  cursor: { etag: 'W/"ünïcode"', lastModified: "Mon, 02 Nov 2026 09:00:00 GMT", bodyHash: "h", lastFetchedAt: start },
  health: { state: "ok" as const, failuresInARow: 0, gaps: 1, lastEntryAt: start },
};

describe.each(stores)("the feed store %s", (_where, open) => {
  it("keeps a feed as it was given, and adds it only once", async () => {
    const store = open();
    expect(await store.add(aFeed())).toBe(true);
    expect(await store.add(aFeed({ title: "Another" }))).toBe(false);
    expect(await store.get("feed-1")).toEqual(aFeed());
    expect(await store.list()).toEqual([aFeed()]);
  });

  it("finds many at once and leaves out those that are not there", async () => {
    const store = open();
    const ids = Array.from({ length: 120 }, (_, index) => `feed-${index}`);
    await Promise.all(ids.map((feedId) => store.add(aFeed({ feedId }))));
    const found = await store.getMany([...ids, "feed-999", "feed-1"]);
    expect(found.map(({ feedId }) => feedId).sort()).toEqual([...ids].sort());
    expect(await store.getMany([])).toEqual([]);
  });

  it("saves a poll byte for byte, and takes away what the poll no longer has", async () => {
    const store = open();
    await store.add(aFeed({ cursor: { etag: '"old"', seen: "kept-nowhere" } }));
    await store.savePoll("feed-1", polled);
    expect(await store.get("feed-1")).toEqual(aFeed(polled));
  });

  it("stores a move with the old address, and a 410 as the reason why the feed is off", async () => {
    const store = open();
    await store.add(aFeed());
    const moved = { to: "https://new.example.org/feed", from: "https://news.example.org/feed.xml" };
    await store.savePoll("feed-1", { ...polled, moved, disabledReason: "gone" });
    expect(await store.get("feed-1")).toMatchObject({
      url: moved.to,
      movedFrom: moved.from,
      enabled: false,
      disabledReason: "gone",
    });
  });

  it("changes settings without touching the cursor, and takes away what is set to undefined", async () => {
    const store = open();
    await store.add(aFeed({ ...polled, disabledReason: "by hand", enabled: false }));
    const reasonless: { disabledReason?: string } = { disabledReason: undefined as never };
    await store.saveSettings("feed-1", { enabled: true, paused: true, ...reasonless });
    expect(await store.get("feed-1")).toEqual(aFeed({ ...polled, paused: true }));
  });

  it("never brings back a feed that was removed while it was polled", async () => {
    const store = open();
    await store.add(aFeed());
    await store.remove("feed-1");
    await store.savePoll("feed-1", polled);
    await store.saveSettings("feed-1", { title: "Again" });
    expect(await store.get("feed-1")).toBeUndefined();
  });
});

describe("the feed store on DynamoDB", () => {
  it("A1 recognises its own add when the answer was cut and the SDK repeated it", async () => {
    const store = onDynamoDb();
    const wire = cutNextAnswer(tables.client);
    expect(await store.add(aFeed())).toBe(true);
    expect(wire.sent).toBeGreaterThan(1);
  });

  it("A5 leaves one application of a poll whose answer was cut", async () => {
    const store = onDynamoDb();
    await store.add(aFeed());
    cutNextAnswer(tables.client);
    await store.savePoll("feed-1", polled);
    expect(await store.get("feed-1")).toEqual(aFeed(polled));
  });

  it("A9 asks again for the keys that a batch left unprocessed", async () => {
    const row = (feedId: string) => ({
      feedId: { S: feedId },
      url: { S: "https://news.example.org/a" },
      title: { S: "A" },
      ownerGroup: { S: "A" },
      stateMedia: { BOOL: false },
      tier: { N: "1" },
      enabled: { BOOL: true },
      addedAt: { N: "1" },
      paused: { BOOL: false },
      cursor: { M: {} },
      health: { M: { state: { S: "new" }, failuresInARow: { N: "0" }, gaps: { N: "0" } } },
    });
    const left = { UnprocessedKeys: { feeds: { Keys: [{ feedId: { S: "b" } }] } } };
    const server = await answeringServer([
      { status: 200, body: JSON.stringify({ Responses: { feeds: [row("a")] }, ...left }) },
      { status: 200, body: JSON.stringify({ Responses: { feeds: [] }, ...left }) },
      { status: 200, body: JSON.stringify({ Responses: { feeds: [row("b")] }, UnprocessedKeys: {} }) },
    ]);
    const client = dynamoDbClient({ ...tables.access, endpoints: { dynamodb: server.endpoint } });
    try {
      const found = await feedStore(client, "feeds").getMany(["a", "b"]);
      expect(found.map(({ feedId }) => feedId)).toEqual(["a", "b"]);
      expect(server.requests.map(({ body }) => JSON.parse(body).RequestItems.feeds.Keys.length)).toEqual([2, 1, 1]);
    } finally {
      client.destroy();
      await server.close();
    }
  });

  it("says STORE_UNAVAILABLE when DynamoDB cannot be reached", async () => {
    const client = dynamoDbClient(
      { ...tables.access, endpoints: { dynamodb: "http://127.0.0.1:1" } },
      { maxAttempts: 1 },
    );
    await expect(feedStore(client, "feeds").get("feed-1")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    client.destroy();
  });
});
