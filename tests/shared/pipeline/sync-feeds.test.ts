import { describe, expect, it } from "vitest";
import { memoryFeedStore } from "../../../shared/adapters/memory/feed-store.ts";
import { memoryScheduleStore } from "../../../shared/adapters/memory/schedule-store.ts";
import type { FeedSettings } from "../../../shared/feeds/feed.ts";
import { feedIdFromUrl } from "../../../shared/feeds/feed-id.ts";
import { syncFeeds } from "../../../shared/pipeline/sync-feeds.ts";

const now = Date.UTC(2026, 10, 23);

function listed(changes: Partial<FeedSettings> = {}): FeedSettings {
  return {
    url: "https://news.example/rss",
    title: "Example News",
    ownerGroup: "example",
    stateMedia: false,
    tier: 2,
    enabled: true,
    ...changes,
  };
}

function anEnvironment() {
  const feeds = memoryFeedStore();
  const schedules = memoryScheduleStore();
  const slots = async () => Object.assign({}, ...(await schedules.list()).map((shard) => shard.slots));
  return { feeds, schedules, now: () => now, placed: async () => Object.keys(await slots()) };
}

const id = feedIdFromUrl("https://news.example/rss");

describe("syncing with a list of feeds", () => {
  it("adds what is new and has it polled now", async () => {
    const world = anEnvironment();
    const plan = await syncFeeds([listed()], world);
    expect(plan.add).toHaveLength(1);
    expect(await world.feeds.get(id)).toMatchObject({ title: "Example News", addedAt: now });
    expect((await world.schedules.list())[0]?.slots[id]?.nextPollAt).toBe(now);
  });

  it("changes nothing when it is done twice", async () => {
    const world = anEnvironment();
    await syncFeeds([listed()], world);
    const again = await syncFeeds([listed()], { ...world, now: () => now + 60_000 });
    expect(again).toEqual({ add: [], change: [], place: [], extra: [], keptGone: [] });
    expect((await world.schedules.list())[0]?.slots[id]?.nextPollAt).toBe(now);
  });

  it("stores a disabled feed with its reason, and never polls it", async () => {
    const world = anEnvironment();
    await syncFeeds([listed({ enabled: false, disabledReason: "answers 404 (2026-09-18)" })], world);
    expect(await world.feeds.get(id)).toMatchObject({ enabled: false, disabledReason: "answers 404 (2026-09-18)" });
    expect(await world.placed()).toEqual([]);
  });

  it("takes a feed that the list disables out of the schedule, and places it when the list enables it again", async () => {
    const world = anEnvironment();
    await syncFeeds([listed()], world);
    await syncFeeds([listed({ enabled: false, disabledReason: "too noisy" })], world);
    expect(await world.placed()).toEqual([]);
    await syncFeeds([listed()], world);
    expect(await world.placed()).toEqual([id]);
    expect(await world.feeds.get(id)).not.toHaveProperty("disabledReason");
  });

  it("changes what a person says of a feed, and takes away what is no longer said", async () => {
    const world = anEnvironment();
    await syncFeeds([listed({ language: "en", minIntervalMs: 600_000 })], world);
    const plan = await syncFeeds([listed({ title: "New name", tier: 1 })], world);
    expect(plan.change[0]?.changes).toEqual({
      title: "New name",
      tier: 1,
      language: undefined,
      minIntervalMs: undefined,
    });
    expect(await world.feeds.get(id)).not.toHaveProperty("language");
  });

  it("leaves the cursor, the health, the pause and an address that moved as they are", async () => {
    const world = anEnvironment();
    await syncFeeds([listed()], world);
    await world.feeds.saveSettings(id, { paused: true, url: "https://news.example/moved" });
    const plan = await syncFeeds([listed()], world);
    expect(plan.change).toEqual([]);
    expect(await world.feeds.get(id)).toMatchObject({ paused: true, url: "https://news.example/moved" });
  });

  it("does not bring back a feed whose publisher said that it is gone", async () => {
    const world = anEnvironment();
    await syncFeeds([listed()], world);
    const health = { state: "gone", failuresInARow: 1, gaps: 0 } as const;
    await world.feeds.savePoll(id, { cursor: {}, health, disabledReason: "410" });
    await world.schedules.remove(id);
    const plan = await syncFeeds([listed()], world);
    expect(plan.keptGone.map(({ feedId }) => feedId)).toEqual([id]);
    expect(await world.feeds.get(id)).toMatchObject({ enabled: false, disabledReason: "410" });
    expect(await world.placed()).toEqual([]);
  });

  it("keeps feeds that were added by hand unless it shall prune", async () => {
    const world = anEnvironment();
    await syncFeeds([listed(), listed({ url: "https://other.example/rss" })], world);
    const plan = await syncFeeds([listed()], world);
    expect(plan.extra).toHaveLength(1);
    expect(await world.feeds.list()).toHaveLength(2);
    await syncFeeds([listed()], world, { prune: true });
    expect((await world.feeds.list()).map(({ feedId }) => feedId)).toEqual([id]);
    expect(await world.placed()).toEqual([id]);
  });

  it("places a feed that a cut-off sync left without a place, and no paused one", async () => {
    const world = anEnvironment();
    await syncFeeds([listed(), listed({ url: "https://other.example/rss" })], world);
    for (const { feedId } of await world.feeds.list()) await world.schedules.remove(feedId);
    await world.feeds.saveSettings(feedIdFromUrl("https://other.example/rss"), { paused: true });
    await syncFeeds([listed(), listed({ url: "https://other.example/rss" })], world);
    expect(await world.placed()).toEqual([id]);
  });

  it("puts the feeds of a host next to each other", async () => {
    const world = anEnvironment();
    const urls = ["https://b.example/1", "https://a.example/1", "https://b.example/2", "https://a.example/2"];
    const plan = await syncFeeds(
      urls.map((url) => listed({ url })),
      world,
    );
    expect(plan.place.map((feedId) => urls.find((url) => feedIdFromUrl(url) === feedId)?.slice(8, 9))).toEqual([
      "a",
      "a",
      "b",
      "b",
    ]);
  });

  it("writes nothing in a dry run", async () => {
    const world = anEnvironment();
    expect((await syncFeeds([listed()], world, { dryRun: true })).add).toHaveLength(1);
    expect(await world.feeds.list()).toEqual([]);
  });
});
