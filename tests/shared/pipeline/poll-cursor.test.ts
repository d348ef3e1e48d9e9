import { describe, expect, it } from "vitest";
import { WatchError } from "../../../shared/errors.ts";
import { hour, minute } from "../../support/a-feed.ts";
import { rss } from "../../support/feed-server.ts";
import { reports } from "../../support/numbered-reports.ts";
import { aWhile, type PollRig } from "../../support/poll-rig.ts";
import { usePollRig } from "../../support/use-poll-rig.ts";

const rig = usePollRig();

const titles = async () => (await rig().storedArticles()).map(({ title }) => title);

describe("the marker", () => {
  const saved = async (feedId: string) => (await rig().feeds.get(feedId))?.cursor;

  it("is not saved when an article cannot be stored, and the next poll finds everything again", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 3)), headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    const failing = new WatchError("STORE_UNAVAILABLE", "articles cannot be reached");
    let stored = 0;
    const add: PollRig["articles"]["add"] = async (article, now) => {
      if (++stored === 2) throw failing;
      return rig().articles.add(article, now);
    };
    const messages = await rig().dispatch();
    Object.assign(rig().ports, { articles: { add } });
    expect(await rig().run(messages)).toEqual({ failedItemIds: ["item-0"] });
    expect(await saved(feedId)).toEqual({});
    Object.assign(rig().ports, { articles: rig().articles });
    await rig().pollAfter(10 * minute);
    expect(await titles()).toHaveLength(3);
    expect(await saved(feedId)).toMatchObject({ etag: '"v1"' });
  });

  it("A18 is not saved when the queue cannot be reached, though the articles are stored", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 3)), headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    const articleQueue = { send: () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "the queue is away")) };
    Object.assign(rig().ports, { articleQueue });
    const { failedItemIds } = await rig().pollAfter();
    expect(failedItemIds).toEqual(["item-0"]);
    expect(await saved(feedId)).toEqual({});
    const waiting = await rig().articles.listPending(rig().clock.now + 1, 10);
    expect(waiting).toHaveLength(3);
  });

  it("is not saved for a document that is cut off, whose entries are read nevertheless", async () => {
    const whole = rss(reports(0, 6));
    const cut = whole.slice(0, whole.lastIndexOf("<item>") + 20);
    rig().server.serve("/feed", { body: cut, headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    const stored = (await titles()).length;
    expect(stored).toBeGreaterThanOrEqual(5);
    expect(await saved(feedId)).not.toHaveProperty("etag");
    expect(await saved(feedId)).not.toHaveProperty("bodyHash");
    rig().server.serve("/feed", { body: whole, headers: { etag: '"v1"' } });
    await rig().pollAfter(aWhile);
    expect(await titles()).toHaveLength(6);
  });

  it("stays where it was when the document cannot be read", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 2)), headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    const before = await saved(feedId);
    rig().server.serve("/feed", { body: "<!doctype html><title>Just a moment</title>", headers: { etag: '"v2"' } });
    await rig().pollAfter(aWhile);
    const feed = await rig().feeds.get(feedId);
    expect(feed?.cursor).toEqual(before);
    expect(feed?.health).toMatchObject({ state: "fake-200", failuresInARow: 1, lastErrorCode: "PARSE_NOT_A_FEED" });
  });
});

describe("X25 A25 a feed of five thousand entries", () => {
  it("is caught up with window by window, nothing marked as seen before it is stored", async () => {
    const items = Array.from({ length: 5_000 }, (_, index) => ({ guid: `g${index}`, title: `T${index}` }));
    const stored = new Set<string>();
    const add: PollRig["articles"]["add"] = async ({ articleId }) => {
      if (stored.has(articleId)) return "known";
      stored.add(articleId);
      return "added";
    };
    Object.assign(rig().ports, { articles: { add } });
    rig().server.serve("/feed", { body: rss(items), headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    expect(stored.size).toBe(2_000);
    expect((await rig().feeds.get(feedId))?.cursor).not.toHaveProperty("etag");
    expect(rig().log.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ code: "ITEMS_CAPPED" }) }),
    );
    await rig().pollAfter(aWhile);
    expect(stored.size).toBe(4_000);
    await rig().pollAfter(aWhile);
    expect(stored.size).toBe(5_000);
    expect((await rig().feeds.get(feedId))?.cursor.etag).toBe('"v1"');
    await rig().pollAfter(aWhile);
    expect(rig().counts.get("FeedUnchanged")).toBe(1);
  });
});

describe("a gap", () => {
  it("is reported with how many may be missing, counted, and shortens the interval", async () => {
    rig().server.serve("/feed", { body: rss(reports(-20, 0)), headers: { etag: '"v1"' } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    for (let poll = 0; poll < 3; poll++) {
      await rig().schedules.place({ [feedId]: rig().clock.now });
      await rig().pollAfter(minute);
    }
    rig().server.serve("/feed", { body: rss(reports(60, 80)), headers: { etag: '"v2"' } });
    await rig().pollAfter(2 * hour);
    expect(rig().counts.get("FeedGap")).toBe(1);
    const line = rig().log.lines.find(({ message }) => message.startsWith("gap"));
    expect(line).toMatchObject({ level: "warn", facts: { feedId, mayBeMissing: 60 } });
    expect((await rig().feeds.get(feedId))?.health.gaps).toBe(1);
    expect(await rig().slotOf(feedId)).toMatchObject({ intervalMs: 5 * minute, recent: expect.stringMatching(/g$/) });
  });

  it("is none when one known entry is left", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 20)) });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", { body: rss(reports(19, 39)) });
    await rig().pollAfter(aWhile);
    expect(rig().counts.get("FeedGap")).toBeUndefined();
  });

  it.each([
    ["an empty body", { body: "" }],
    ["204", { status: 204 }],
    ["no items", { body: rss([]) }],
  ])("X23 is none, and no failure, when the answer is %s", async (_what, served) => {
    rig().server.serve("/feed", { body: rss(reports(0, 5)) });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", served);
    await rig().pollAfter(aWhile);
    expect((await rig().feeds.get(feedId))?.health).toMatchObject({ state: "empty", failuresInARow: 0, gaps: 0 });
  });

  it("X23 is none when a feed was empty for a while; that is a state, not a failure", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 5)) });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", { body: rss([]) });
    await rig().pollAfter(aWhile);
    expect((await rig().feeds.get(feedId))?.health).toMatchObject({ state: "empty", failuresInARow: 0 });
    rig().server.serve("/feed", { body: rss(reports(0, 5)) });
    rig().queued.length = 0;
    await rig().pollAfter(aWhile);
    expect(rig().queued).toEqual([]);
    expect(rig().counts.get("FeedGap")).toBeUndefined();
  });
});
