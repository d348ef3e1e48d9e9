import { describe, expect, it } from "vitest";
import { WatchError } from "../../../shared/errors.ts";
import type { DocumentReader } from "../../../shared/pipeline/ports.ts";
import { day, hour, minute, start } from "../../support/a-feed.ts";
import { rss } from "../../support/feed-server.ts";
import { reports } from "../../support/numbered-reports.ts";
import { aWhile } from "../../support/poll-rig.ts";
import { usePollRig } from "../../support/use-poll-rig.ts";

const rig = usePollRig();

const titles = async () => (await rig().storedArticles()).map(({ title }) => title);

describe("feeds that fail", () => {
  it("each end with a code, a state and a back-off of their own, and the others are polled", async () => {
    rig().server.serve("/good", { body: rss(reports(0, 2)) });
    rig().server.serve("/forbidden", { status: 403 });
    rig().server.serve("/broken", { body: "<rss><channel><item></rss>" });
    rig().server.serve("/busy", { status: 429, headers: { "retry-after": "1200" } });
    rig().server.serve("/dead", (request) => void request.socket.destroy());
    const ids = new Map<string, string>();
    for (const path of ["/forbidden", "/broken", "/busy", "/dead", "/missing", "/good"])
      ids.set(path, await rig().addFeed(path));
    expect(await rig().pollAfter()).toEqual({ failedItemIds: [] });
    const state = async (path: string) => (await rig().feeds.get(ids.get(path) ?? ""))?.health.state;
    expect(await Promise.all(["/forbidden", "/busy", "/dead", "/missing", "/good"].map(state))).toEqual([
      "blocked",
      "rate-limited",
      "failing",
      "failing",
      "ok",
    ]);
    expect(await titles()).toEqual(["Report 0", "Report 1"]);
    const busy = await rig().slotOf(ids.get("/busy") ?? "");
    expect(busy?.nextPollAt).toBeGreaterThanOrEqual(start + 20 * minute);
    expect(busy?.nextPollAt).toBeLessThan(start + 25 * minute);
    const warned = rig()
      .log.lines.filter(({ message }) => message === "feed not read")
      .map(({ facts }) => facts.feedId);
    expect(warned).toContain(ids.get("/dead"));
  });

  it("H7 stays in the schedule after any number of 404s, ever more seldom, and comes back", async () => {
    const feedId = await rig().addFeed("/feed");
    const waits: number[] = [];
    for (let poll = 0; poll < 8; poll++) {
      await rig().pollAfter(waits.at(-1) ?? 0);
      waits.push(((await rig().slotOf(feedId))?.nextPollAt ?? 0) - rig().clock.now);
    }
    expect(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0) && wait <= 7 * hour)).toBe(true);
    expect((await rig().feeds.get(feedId))?.health).toMatchObject({ state: "gone", failuresInARow: 8 });
    expect(rig().counts.get("FeedSilent")).toBe(1);
    rig().server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig().pollAfter(7 * hour);
    expect((await rig().feeds.get(feedId))?.health).toMatchObject({ state: "ok", failuresInARow: 0 });
  });

  it("H7 is disabled with a notice when the server says 410, and not asked again", async () => {
    rig().server.serve("/feed", { status: 410 });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    expect(await rig().feeds.get(feedId)).toMatchObject({
      enabled: false,
      disabledReason: expect.stringContaining("410"),
    });
    expect(rig().counts.get("FeedDisabled")).toBe(1);
    expect(rig().log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "feed disabled" }));
    await rig().pollAfter(2 * day);
    expect(rig().server.requests).toHaveLength(1);
  });

  it("H5 moves for good after three polls that were redirected, and keeps the old address", async () => {
    const to = rig().server.serve("/new", { body: rss(reports(0, 2)), headers: { etag: '"v1"' } });
    rig().server.serve("/old", { status: 301, headers: { location: to } });
    const feedId = await rig().addFeed("/old");
    for (let poll = 0; poll < 4; poll++) await rig().pollAfter(aWhile);
    expect(await rig().feeds.get(feedId)).toMatchObject({ url: to, movedFrom: expect.stringMatching(/\/old$/) });
    expect(rig().server.requests.filter(({ path }) => path === "/old")).toHaveLength(3);
  });
});

describe("what nobody foresaw", () => {
  it("in one feed's document fails that feed, with a back-off, and no other", async () => {
    rig().server.serve("/odd", { body: rss(reports(0, 1)) });
    rig().server.serve("/good", { body: rss(reports(5, 6)) });
    const [odd] = [await rig().addFeed("/odd"), await rig().addFeed("/good")];
    const { reader } = rig().ports;
    const readFeed: DocumentReader["readFeed"] = (document) =>
      document.url.endsWith("/odd") ? Promise.reject(new RangeError("surprise")) : reader.readFeed(document);
    Object.assign(rig().ports, { reader: { ...reader, readFeed } });
    expect(await rig().pollAfter()).toEqual({ failedItemIds: [] });
    expect(await titles()).toEqual(["Report 5"]);
    expect((await rig().feeds.get(odd))?.health).toMatchObject({ lastErrorCode: "INTERNAL", failuresInARow: 1 });
    expect((await rig().slotOf(odd))?.nextPollAt).toBeGreaterThanOrEqual(start + 5 * minute);
    expect(rig().log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "poll not finished" }));
  });

  it("in one feed's row leaves that feed out for a day, and no other", async () => {
    rig().server.serve("/good", { body: rss(reports(5, 6)) });
    await rig().addFeed("/good");
    const odd = await rig().addFeed("/odd");
    await rig().feeds.saveSettings(odd, { tier: 9 as never });
    expect(await rig().pollAfter()).toEqual({ failedItemIds: [] });
    expect(await titles()).toEqual(["Report 5"]);
    expect((await rig().slotOf(odd))?.nextPollAt).toBe(start + day);
    expect(rig().log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "feed's row not read" }));
  });
});

describe("a store out of reach", () => {
  it("A19 makes no publisher suffer: the feed is asked again at its usual pace, and loses nothing", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 3)) });
    const feedId = await rig().addFeed("/feed");
    const add = () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "articles cannot be reached"));
    Object.assign(rig().ports, { articles: { add } });
    expect(await rig().pollAfter()).toEqual({ failedItemIds: ["item-0"] });
    expect((await rig().slotOf(feedId))?.nextPollAt).toBeGreaterThanOrEqual(start + 5 * minute);
    expect((await rig().feeds.get(feedId))?.health.failuresInARow).toBe(0);
    for (let poll = 0; poll < 6; poll++) await rig().pollAfter(2 * minute);
    expect(rig().server.requests.length).toBeLessThanOrEqual(4);
    Object.assign(rig().ports, { articles: rig().articles });
    await rig().pollAfter(10 * minute);
    expect(await titles()).toHaveLength(3);
  });

  it("A19 fails the whole message when the schedule cannot be read, and touches no publisher", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 3)) });
    await rig().addFeed("/feed");
    const messages = await rig().dispatch();
    const get = () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "schedules cannot be reached"));
    Object.assign(rig().ports, { schedules: { ...rig().schedules, get } });
    expect(await rig().run(messages)).toEqual({ failedItemIds: ["item-0"] });
    Object.assign(rig().ports, { schedules: rig().schedules });
    expect(rig().server.requests).toEqual([]);
    expect(await rig().run(messages)).toEqual({ failedItemIds: [] });
    expect(await titles()).toHaveLength(3);
  });
});
