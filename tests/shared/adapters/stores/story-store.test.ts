import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storyStore } from "../../../../shared/adapters/dynamodb/story-store.ts";
import { maxRowBytes, rowBytes } from "../../../../shared/adapters/dynamodb/trim-row.ts";
import { memoryStoryStore } from "../../../../shared/adapters/memory/story-store.ts";
import type { StoryStore } from "../../../../shared/pipeline/ports.ts";
import { aStory, dayMs, nineOClock } from "../../../support/an-alert.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeEach(async () => {
  tables = await startTables();
});
afterEach(() => tables.close());

const stores: [string, () => StoryStore][] = [
  ["in memory", memoryStoryStore],
  ["on DynamoDB", () => storyStore(tables.client, tables.names.stories)],
];

describe.each(stores)("the story store %s", (_where, open) => {
  const all = (store: StoryStore) => store.recent(nineOClock - dayMs, nineOClock + dayMs);

  it("keeps a story as it was given, with the next revision", async () => {
    const store = open();
    const story = aStory({ unraised: [], sketches: [{ sketch: "AAAA", origin: "Example Group" }] });
    expect(await store.save(story, 0)).toBe(true);
    expect(await store.get("story-1")).toEqual({ ...story, revision: 1 });
    expect(await store.get("story-2")).toBeUndefined();
  });

  it("offers the first number that is free", async () => {
    const store = open();
    expect(await all(store)).toEqual({ stories: [], nextStoryId: "story-1" });
    for (const storyId of ["story-1", "story-2", "story-3", "story-4", "story-5", "story-6", "story-7"])
      await store.save(aStory({ storyId }), 0);
    const { stories, nextStoryId } = await all(store);
    expect(nextStoryId).toBe("story-8");
    expect(stories).toHaveLength(7);
  });

  it("lets only one of two writers begin a story, and shows the loser the winner's", async () => {
    const store = open();
    const { nextStoryId } = await all(store);
    const [first, second] = await Promise.all([
      store.save(aStory({ storyId: nextStoryId, designations: ["shahed-136"] }), 0),
      store.save(aStory({ storyId: nextStoryId, designations: ["fath-360"] }), 0),
    ]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
    expect((await all(store)).stories).toHaveLength(1);
  });

  it("refuses a write that read an older revision", async () => {
    const store = open();
    await store.save(aStory(), 0);
    expect(await store.save(aStory({ status: "denied" }), 1)).toBe(true);
    expect(await store.save(aStory({ status: "prospective" }), 1)).toBe(false);
    expect(await store.get("story-1")).toMatchObject({ status: "denied", revision: 2 });
  });

  it("lists by when stories were last seen, newest first, and as recent only those in time", async () => {
    const store = open();
    await store.save(aStory({ storyId: "story-1", lastSeenAt: nineOClock - 3 * dayMs }), 0);
    await store.save(aStory({ storyId: "story-2", lastSeenAt: nineOClock }), 0);
    await store.save(aStory({ storyId: "story-3", lastSeenAt: nineOClock - dayMs }), 0);
    const ids = (stories: readonly { storyId: string }[]) => stories.map(({ storyId }) => storyId);
    expect(ids(await store.list({ from: nineOClock - 9 * dayMs, to: nineOClock + 1, limit: 2 }))).toEqual([
      "story-2",
      "story-3",
    ]);
    expect(ids((await all(store)).stories).sort()).toEqual(["story-2", "story-3"]);
  });
});

describe("a story row", () => {
  it("A16 stays below 64 KB: old sketches and sources go, facts and the first source stay", async () => {
    const store = storyStore(tables.client, tables.names.stories);
    const [source] = aStory().sources;
    if (source === undefined) throw new Error("the builder gives a source");
    await store.save(
      aStory({
        sketches: Array.from({ length: 60 }, () => ({ sketch: "A".repeat(344), origin: "Example Group" })),
        sources: [source, ...Array.from({ length: 300 }, () => ({ ...source, title: "й".repeat(200) }))],
        knownFacts: ["new", "quantity:200"],
      }),
      0,
    );
    const story = await store.get("story-1");
    expect(rowBytes(story ?? {})).toBeLessThanOrEqual(maxRowBytes);
    expect(story?.sources[0]).toEqual(source);
    expect(story?.knownFacts).toEqual(["new", "quantity:200"]);
  });

  it("is read as an earlier version stored it: its history is what was said, and no origin only denies", async () => {
    const store = storyStore(tables.client, tables.names.stories);
    const { said, settled, origins, ...rest } = aStory();
    const { PutCommand } = await import("@aws-sdk/lib-dynamodb");
    const older = { ...rest, origins: origins.map(({ denies, ...origin }) => origin) };
    await tables.client.send(new PutCommand({ TableName: tables.names.stories, Item: older }));
    const story = await store.get("story-1");
    expect(story).toMatchObject({ said: rest.statusHistory, settled: [] });
    expect(story?.origins.map(({ denies }) => denies)).toEqual(origins.map(() => false));
  });
});

describe("the numbers of stories", () => {
  it("go on after a crash between a story and the head row", async () => {
    const store = storyStore(tables.client, tables.names.stories);
    await store.save(aStory({ storyId: "story-1" }), 0);
    const { PutCommand, DeleteCommand } = await import("@aws-sdk/lib-dynamodb");
    await tables.client.send(new DeleteCommand({ TableName: tables.names.stories, Key: { storyId: "head" } }));
    expect((await store.recent(nineOClock - dayMs, nineOClock + 1)).nextStoryId).toBe("story-2");
    await tables.client.send(new PutCommand({ TableName: tables.names.stories, Item: { storyId: "head", newest: 1 } }));
    expect((await store.recent(nineOClock - dayMs, nineOClock + 1)).nextStoryId).toBe("story-2");
  });
});
