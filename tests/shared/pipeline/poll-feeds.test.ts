import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../shared/adapters/document-reader/document-reader.ts";
import { WatchError } from "../../../shared/errors.ts";
import type { DocumentReader } from "../../../shared/pipeline/ports.ts";
import { day, hour, minute, start } from "../../support/a-feed.ts";
import { type Item, rss } from "../../support/feed-server.ts";
import { aWhile, type PollRig, pollRig } from "../../support/poll-rig.ts";

let reader: DocumentReader;
let rig: PollRig;
beforeAll(() => {
  reader = createDocumentReader();
});
afterAll(() => reader.close());
beforeEach(async () => {
  rig = await pollRig(reader);
});
afterEach(() => rig.close());

const at = (minutes: number) => new Date(start + minutes * minute).toUTCString();
/** Reports one minute apart, the newest first, as feeds list them. */
const reports = (from: number, to: number): Item[] =>
  Array.from({ length: to - from }, (_, index) => to - 1 - index).map((number) => ({
    title: `Report ${number}`,
    link: `https://news.example.org/${number}`,
    guid: `id-${number}`,
    pubDate: at(number),
    description: `Report number ${number} of the day, with enough words to be told from any other report in this feed.`,
  }));
const titles = async () => (await rig.storedArticles()).map(({ title }) => title);

describe("a first poll", () => {
  it("stores and queues the whole back-log, but lets only what is newer than the feed raise alerts", async () => {
    rig.server.serve("/feed", { body: rss([...reports(0, 2), ...reports(-3, -1), { title: "Undated", guid: "u" }]) });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    const stored = await rig.storedArticles();
    expect(stored).toHaveLength(5);
    expect(rig.queued).toHaveLength(5);
    expect(stored.filter(({ mayAlert }) => mayAlert).map(({ title }) => title)).toEqual(["Report 0", "Report 1"]);
    expect((await rig.feeds.get(feedId))?.health).toMatchObject({ state: "ok", failuresInARow: 0 });
  });

  it("lets all of it raise alerts when the feed was added with its back-log", async () => {
    rig.server.serve("/feed", { body: rss(reports(-3, 0)) });
    await rig.addFeed("/feed", { backfill: true });
    await rig.pollAfter();
    expect((await rig.storedArticles()).map(({ mayAlert }) => mayAlert)).toEqual([true, true, true]);
  });
});

describe("a later poll", () => {
  it("stores and queues only what is new, undated entries too, and lets it raise alerts", async () => {
    rig.server.serve("/feed", { body: rss(reports(-3, 0)) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.queued.length = 0;
    rig.server.serve("/feed", { body: rss([{ title: "Undated", guid: "u" }, ...reports(-2, 1)]) });
    await rig.pollAfter(aWhile);
    expect(rig.queued).toHaveLength(2);
    const alerting = (await rig.storedArticles()).filter(({ mayAlert }) => mayAlert).map(({ title }) => title);
    expect(alerting).toEqual(["Report 0", "Undated"]);
  });

  it("stores as read, and does not queue, news in which the rules find nothing", async () => {
    rig.server.serve("/feed", { body: rss([{ title: "Harbour: nothing of interest", guid: "n" }, ...reports(0, 1)]) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    const stored = await rig.storedArticles();
    expect(stored).toHaveLength(2);
    expect(rig.queued).toHaveLength(1);
    const quiet = stored.find(({ title }) => title.includes("nothing of interest"));
    expect(quiet?.rulesetVersion).toBe("test");
    expect(rig.queued).not.toContain(quiet?.articleId);
  });

  it("loses no entry of the same second as the last one, whatever their order", async () => {
    const twins = (names: string) => [...names].map((name) => ({ title: name, guid: name, pubDate: at(0) }));
    rig.server.serve("/feed", { body: rss(twins("ab")) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", { body: rss(twins("acb")) });
    await rig.pollAfter(aWhile);
    expect(await titles()).toEqual(["a", "b", "c"]);
  });

  it("reads an entry again whose text changed, and records the change", async () => {
    const [entry] = reports(0, 1);
    rig.server.serve("/feed", { body: rss([{ ...entry }]) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.queued.length = 0;
    rig.server.serve("/feed", {
      body: rss([{ ...entry, title: "Report corrected", link: "https://news.example.org/new" }]),
    });
    await rig.pollAfter(aWhile);
    const [article, ...others] = await rig.storedArticles();
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title: "Report corrected", changes: [{ title: "Report 0", at: rig.clock.now }] });
    expect(rig.queued).toEqual([article?.articleId]);
    expect(rig.counts.get("ArticleChanged")).toBe(1);
  });

  it("X30 stores one article over ten polls in which its id changes every time", async () => {
    const feedId = await rig.addFeed("/feed");
    for (let poll = 0; poll < 10; poll++) {
      rig.server.serve("/feed", { body: rss([{ ...reports(0, 1)[0], guid: `random-${poll}` }]) });
      await rig.schedules.place({ [feedId]: rig.clock.now });
      await rig.pollAfter(minute);
    }
    expect(rig.server.requests).toHaveLength(10);
    expect(await titles()).toEqual(["Report 0"]);
    expect(rig.queued).toHaveLength(1);
  });

  it("X28 stores both of two entries that share an id, and neither twice", async () => {
    const shared = [
      { title: "One", guid: "1", description: "The first of two." },
      { title: "Two", guid: "1", description: "The second of two." },
    ];
    rig.server.serve("/feed", { body: rss(shared) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", { body: rss(shared, "<lastBuildDate>now</lastBuildDate>") });
    await rig.pollAfter(aWhile);
    expect(await titles()).toEqual(["One", "Two"]);
    expect(rig.queued).toHaveLength(2);
  });

  it("X29 X35 stores an entry without id once, under whatever spelling of its link", async () => {
    await rig.addFeed("/feed");
    for (const link of ["http://news.example.org:80/a", "https://NEWS.example.org/a?utm_source=x"]) {
      rig.server.serve("/feed", { body: rss([{ title: "A", link, description: link.length > 30 ? "Same" : "Same" }]) });
      await rig.pollAfter(aWhile);
    }
    const [article, ...others] = await rig.storedArticles();
    expect(others).toEqual([]);
    expect(article?.link).toBe("http://news.example.org:80/a");
  });
});

describe("an unchanged feed", () => {
  const etag = '"v1"';

  it("costs one request to the publisher and one read, and writes nothing of its own", async () => {
    rig.server.serve("/feed", { body: rss(reports(-3, 0)), headers: { etag } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.requests.length = 0;
    await rig.pollAfter(aWhile);
    expect(rig.server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, etag]);
    expect(rig.requests.filter((request) => request.startsWith("feeds"))).toEqual(["feeds BatchGetItem"]);
    expect(rig.requests.filter((request) => request.startsWith("articles"))).toEqual([]);
    expect(rig.requests.filter((request) => request.startsWith("schedules"))).toEqual([
      "schedules Scan",
      "schedules UpdateItem",
      "schedules GetItem",
      "schedules UpdateItem",
    ]);
    expect((await rig.slotOf(feedId))?.recent).toBe("0=");
  });

  it("H2 is known by its body when its ETag changes every time", async () => {
    let count = 0;
    rig.server.serve("/feed", () => ({ body: rss(reports(-3, 0)), headers: { etag: `"${++count}"` } }));
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.requests.length = 0;
    await rig.pollAfter(aWhile);
    expect(count).toBe(2);
    expect(rig.requests.filter((request) => /^(feeds|articles) (Update|Put)/.test(request))).toEqual([]);
    expect(rig.counts.get("FeedUnchanged")).toBe(1);
  });

  it("is not written either when only the time that it prints has changed, and is once a day", async () => {
    rig.server.serve("/feed", () => ({ body: rss(reports(-3, 0), `<lastBuildDate>${rig.clock.now}</lastBuildDate>`) }));
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.requests.length = 0;
    await rig.pollAfter(aWhile);
    await rig.pollAfter(aWhile);
    expect(rig.server.requests).toHaveLength(3);
    expect(rig.requests.filter((request) => /^(feeds|articles) (Update|Put)/.test(request))).toEqual([]);
    await rig.pollAfter(day);
    expect(rig.requests.filter((request) => /^feeds Update/.test(request))).toHaveLength(1);
  });

  it("H3 is asked for as a whole once a day, so that a changed body under the same ETag is found", async () => {
    rig.server.serve("/feed", { body: rss(reports(-3, 0)), headers: { etag } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", { body: rss(reports(-3, 1)), headers: { etag } });
    await rig.pollAfter(7 * hour);
    expect(await titles()).toHaveLength(3);
    await rig.schedules.place({ [feedId]: rig.clock.now });
    await rig.pollAfter(18 * hour);
    expect(rig.server.requests.at(-1)?.headers["if-none-match"]).toBeUndefined();
    expect(await titles()).toHaveLength(4);
  });

  it("sends validators back byte for byte", async () => {
    const odd = 'W/"a,b  \\"c\\""';
    const modified = "Mon, 02 Nov 2026 09:00:00 +0000";
    rig.server.serve("/feed", { body: rss(reports(-1, 0)), headers: { etag: odd, "last-modified": modified } });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    await rig.pollAfter(aWhile);
    expect(rig.server.requests[1]?.headers).toMatchObject({ "if-none-match": odd, "if-modified-since": modified });
  });
});

describe("the marker", () => {
  const saved = async (feedId: string) => (await rig.feeds.get(feedId))?.cursor;

  it("is not saved when an article cannot be stored, and the next poll finds everything again", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 3)), headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    const failing = new WatchError("STORE_UNAVAILABLE", "articles cannot be reached");
    let stored = 0;
    const add: PollRig["articles"]["add"] = async (article, now) => {
      if (++stored === 2) throw failing;
      return rig.articles.add(article, now);
    };
    const messages = await rig.dispatch();
    Object.assign(rig.ports, { articles: { add } });
    expect(await rig.run(messages)).toEqual({ failedItemIds: ["item-0"] });
    expect(await saved(feedId)).toEqual({});
    Object.assign(rig.ports, { articles: rig.articles });
    await rig.pollAfter(10 * minute);
    expect(await titles()).toHaveLength(3);
    expect(await saved(feedId)).toMatchObject({ etag: '"v1"' });
  });

  it("A18 is not saved when the queue cannot be reached, though the articles are stored", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 3)), headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    const articleQueue = { send: () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "the queue is away")) };
    Object.assign(rig.ports, { articleQueue });
    const { failedItemIds } = await rig.pollAfter();
    expect(failedItemIds).toEqual(["item-0"]);
    expect(await saved(feedId)).toEqual({});
    const waiting = await rig.articles.listPending(rig.clock.now + 1, 10);
    expect(waiting).toHaveLength(3);
  });

  it("is not saved for a document that is cut off, whose entries are read nevertheless", async () => {
    const whole = rss(reports(0, 6));
    const cut = whole.slice(0, whole.lastIndexOf("<item>") + 20);
    rig.server.serve("/feed", { body: cut, headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    const stored = (await titles()).length;
    expect(stored).toBeGreaterThanOrEqual(5);
    expect(await saved(feedId)).not.toHaveProperty("etag");
    expect(await saved(feedId)).not.toHaveProperty("bodyHash");
    rig.server.serve("/feed", { body: whole, headers: { etag: '"v1"' } });
    await rig.pollAfter(aWhile);
    expect(await titles()).toHaveLength(6);
  });

  it("stays where it was when the document cannot be read", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 2)), headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    const before = await saved(feedId);
    rig.server.serve("/feed", { body: "<!doctype html><title>Just a moment</title>", headers: { etag: '"v2"' } });
    await rig.pollAfter(aWhile);
    const feed = await rig.feeds.get(feedId);
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
    Object.assign(rig.ports, { articles: { add } });
    rig.server.serve("/feed", { body: rss(items), headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    expect(stored.size).toBe(2_000);
    expect((await rig.feeds.get(feedId))?.cursor).not.toHaveProperty("etag");
    expect(rig.log.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ code: "ITEMS_CAPPED" }) }),
    );
    await rig.pollAfter(aWhile);
    expect(stored.size).toBe(4_000);
    await rig.pollAfter(aWhile);
    expect(stored.size).toBe(5_000);
    expect((await rig.feeds.get(feedId))?.cursor.etag).toBe('"v1"');
    await rig.pollAfter(aWhile);
    expect(rig.counts.get("FeedUnchanged")).toBe(1);
  });
});

describe("a gap", () => {
  it("is reported with how many may be missing, counted, and shortens the interval", async () => {
    rig.server.serve("/feed", { body: rss(reports(-20, 0)), headers: { etag: '"v1"' } });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    for (let poll = 0; poll < 3; poll++) {
      await rig.schedules.place({ [feedId]: rig.clock.now });
      await rig.pollAfter(minute);
    }
    rig.server.serve("/feed", { body: rss(reports(60, 80)), headers: { etag: '"v2"' } });
    await rig.pollAfter(2 * hour);
    expect(rig.counts.get("FeedGap")).toBe(1);
    const line = rig.log.lines.find(({ message }) => message.startsWith("gap"));
    expect(line).toMatchObject({ level: "warn", facts: { feedId, mayBeMissing: 60 } });
    expect((await rig.feeds.get(feedId))?.health.gaps).toBe(1);
    expect(await rig.slotOf(feedId)).toMatchObject({ intervalMs: 5 * minute, recent: expect.stringMatching(/g$/) });
  });

  it("is none when one known entry is left", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 20)) });
    await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", { body: rss(reports(19, 39)) });
    await rig.pollAfter(aWhile);
    expect(rig.counts.get("FeedGap")).toBeUndefined();
  });

  it.each([
    ["an empty body", { body: "" }],
    ["204", { status: 204 }],
    ["no items", { body: rss([]) }],
  ])("X23 is none, and no failure, when the answer is %s", async (_what, served) => {
    rig.server.serve("/feed", { body: rss(reports(0, 5)) });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", served);
    await rig.pollAfter(aWhile);
    expect((await rig.feeds.get(feedId))?.health).toMatchObject({ state: "empty", failuresInARow: 0, gaps: 0 });
  });

  it("X23 is none when a feed was empty for a while; that is a state, not a failure", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 5)) });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    rig.server.serve("/feed", { body: rss([]) });
    await rig.pollAfter(aWhile);
    expect((await rig.feeds.get(feedId))?.health).toMatchObject({ state: "empty", failuresInARow: 0 });
    rig.server.serve("/feed", { body: rss(reports(0, 5)) });
    rig.queued.length = 0;
    await rig.pollAfter(aWhile);
    expect(rig.queued).toEqual([]);
    expect(rig.counts.get("FeedGap")).toBeUndefined();
  });
});

describe("a candidate's page", () => {
  const body = `<html lang="en"><body><article><h1>Report</h1>${"<p>The containers held parts of a drone, an inspector said, before the ship left the quay.</p>".repeat(12)}</article></body></html>`;
  const teaser = (link: string, title = "Drone parts on a ship"): Item => ({
    title,
    link,
    guid: link,
    description: "Short.",
  });

  it("is fetched when the feed's text is short, and its text is stored", async () => {
    const link = rig.server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig.server.serve("/feed", { body: rss([teaser(link)]) });
    await rig.addFeed("/feed", { backfill: true });
    await rig.pollAfter();
    const [article] = await rig.storedArticles();
    expect(article?.text).toContain("The containers held parts of a drone");
    expect(rig.queued).toHaveLength(1);
  });

  it.each([
    ["the text names no item and no actor", teaser("/page", "Weather"), true],
    ["it is back-log, which raises no alerts", teaser("/page"), false],
  ])("is left alone when %s", async (_why, item, backfill) => {
    const link = rig.server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig.server.serve("/feed", { body: rss([{ ...item, link }]) });
    await rig.addFeed("/feed", { backfill });
    await rig.pollAfter();
    expect(rig.server.requests.map(({ path }) => path)).toEqual(["/feed"]);
    expect(await titles()).toHaveLength(1);
  });

  it("is left alone where robots.txt forbids it; the feed's text is stored", async () => {
    rig.server.serve("/robots.txt", {
      body: "User-agent: *\nDisallow: /page",
      headers: { "content-type": "text/plain" },
    });
    const link = rig.server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig.server.serve("/feed", { body: rss([teaser(link)]) });
    await rig.addFeed("/feed", { backfill: true });
    await rig.pollAfter();
    expect(rig.server.requests.map(({ path }) => path)).toEqual(["/feed"]);
    expect((await rig.storedArticles())[0]).toMatchObject({ summary: "Short." });
    expect(rig.log.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ code: "FETCH_ROBOTS" }) }),
    );
  });

  it("that hangs does not hold up the feed's other articles", async () => {
    const link = rig.server.serve("/page", () => undefined);
    rig.server.serve("/feed", { body: rss([teaser(link), ...reports(0, 2)]) });
    await rig.addFeed("/feed", { backfill: true });
    const messages = await rig.dispatch();
    await rig.run(messages, 3_000);
    expect(rig.queued).toHaveLength(2);
  });
});

describe("feeds that fail", () => {
  it("each end with a code, a state and a back-off of their own, and the others are polled", async () => {
    rig.server.serve("/good", { body: rss(reports(0, 2)) });
    rig.server.serve("/forbidden", { status: 403 });
    rig.server.serve("/broken", { body: "<rss><channel><item></rss>" });
    rig.server.serve("/busy", { status: 429, headers: { "retry-after": "1200" } });
    rig.server.serve("/dead", (request) => void request.socket.destroy());
    const ids = new Map<string, string>();
    for (const path of ["/forbidden", "/broken", "/busy", "/dead", "/missing", "/good"])
      ids.set(path, await rig.addFeed(path));
    expect(await rig.pollAfter()).toEqual({ failedItemIds: [] });
    const state = async (path: string) => (await rig.feeds.get(ids.get(path) ?? ""))?.health.state;
    expect(await Promise.all(["/forbidden", "/busy", "/dead", "/missing", "/good"].map(state))).toEqual([
      "blocked",
      "rate-limited",
      "failing",
      "failing",
      "ok",
    ]);
    expect(await titles()).toEqual(["Report 0", "Report 1"]);
    const busy = await rig.slotOf(ids.get("/busy") ?? "");
    expect(busy?.nextPollAt).toBeGreaterThanOrEqual(start + 20 * minute);
    expect(busy?.nextPollAt).toBeLessThan(start + 25 * minute);
    const warned = rig.log.lines.filter(({ message }) => message === "feed not read").map(({ facts }) => facts.feedId);
    expect(warned).toContain(ids.get("/dead"));
  });

  it("H7 stays in the schedule after any number of 404s, ever more seldom, and comes back", async () => {
    const feedId = await rig.addFeed("/feed");
    const waits: number[] = [];
    for (let poll = 0; poll < 8; poll++) {
      await rig.pollAfter(waits.at(-1) ?? 0);
      waits.push(((await rig.slotOf(feedId))?.nextPollAt ?? 0) - rig.clock.now);
    }
    expect(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0) && wait <= 7 * hour)).toBe(true);
    expect((await rig.feeds.get(feedId))?.health).toMatchObject({ state: "gone", failuresInARow: 8 });
    expect(rig.counts.get("FeedSilent")).toBe(1);
    rig.server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig.pollAfter(7 * hour);
    expect((await rig.feeds.get(feedId))?.health).toMatchObject({ state: "ok", failuresInARow: 0 });
  });

  it("H7 is disabled with a notice when the server says 410, and not asked again", async () => {
    rig.server.serve("/feed", { status: 410 });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    expect(await rig.feeds.get(feedId)).toMatchObject({
      enabled: false,
      disabledReason: expect.stringContaining("410"),
    });
    expect(rig.counts.get("FeedDisabled")).toBe(1);
    expect(rig.log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "feed disabled" }));
    await rig.pollAfter(2 * day);
    expect(rig.server.requests).toHaveLength(1);
  });

  it("H5 moves for good after three polls that were redirected, and keeps the old address", async () => {
    const to = rig.server.serve("/new", { body: rss(reports(0, 2)), headers: { etag: '"v1"' } });
    rig.server.serve("/old", { status: 301, headers: { location: to } });
    const feedId = await rig.addFeed("/old");
    for (let poll = 0; poll < 4; poll++) await rig.pollAfter(aWhile);
    expect(await rig.feeds.get(feedId)).toMatchObject({ url: to, movedFrom: expect.stringMatching(/\/old$/) });
    expect(rig.server.requests.filter(({ path }) => path === "/old")).toHaveLength(3);
  });
});

describe("what nobody foresaw", () => {
  it("in one feed's document fails that feed, with a back-off, and no other", async () => {
    rig.server.serve("/odd", { body: rss(reports(0, 1)) });
    rig.server.serve("/good", { body: rss(reports(5, 6)) });
    const [odd] = [await rig.addFeed("/odd"), await rig.addFeed("/good")];
    const readFeed: DocumentReader["readFeed"] = (document) =>
      document.url.endsWith("/odd") ? Promise.reject(new RangeError("surprise")) : reader.readFeed(document);
    Object.assign(rig.ports, { reader: { ...reader, readFeed } });
    expect(await rig.pollAfter()).toEqual({ failedItemIds: [] });
    expect(await titles()).toEqual(["Report 5"]);
    expect((await rig.feeds.get(odd))?.health).toMatchObject({ lastErrorCode: "INTERNAL", failuresInARow: 1 });
    expect((await rig.slotOf(odd))?.nextPollAt).toBeGreaterThanOrEqual(start + 5 * minute);
    expect(rig.log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "poll not finished" }));
  });

  it("in one feed's row leaves that feed out for a day, and no other", async () => {
    rig.server.serve("/good", { body: rss(reports(5, 6)) });
    await rig.addFeed("/good");
    const odd = await rig.addFeed("/odd");
    await rig.feeds.saveSettings(odd, { tier: 9 as never });
    expect(await rig.pollAfter()).toEqual({ failedItemIds: [] });
    expect(await titles()).toEqual(["Report 5"]);
    expect((await rig.slotOf(odd))?.nextPollAt).toBe(start + day);
    expect(rig.log.lines).toContainEqual(expect.objectContaining({ level: "error", message: "feed's row not read" }));
  });
});

describe("a store out of reach", () => {
  it("A19 makes no publisher suffer: the feed is asked again at its usual pace, and loses nothing", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 3)) });
    const feedId = await rig.addFeed("/feed");
    const add = () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "articles cannot be reached"));
    Object.assign(rig.ports, { articles: { add } });
    expect(await rig.pollAfter()).toEqual({ failedItemIds: ["item-0"] });
    expect((await rig.slotOf(feedId))?.nextPollAt).toBeGreaterThanOrEqual(start + 5 * minute);
    expect((await rig.feeds.get(feedId))?.health.failuresInARow).toBe(0);
    for (let poll = 0; poll < 6; poll++) await rig.pollAfter(2 * minute);
    expect(rig.server.requests.length).toBeLessThanOrEqual(4);
    Object.assign(rig.ports, { articles: rig.articles });
    await rig.pollAfter(10 * minute);
    expect(await titles()).toHaveLength(3);
  });

  it("A19 fails the whole message when the schedule cannot be read, and touches no publisher", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 3)) });
    await rig.addFeed("/feed");
    const messages = await rig.dispatch();
    const get = () => Promise.reject(new WatchError("STORE_UNAVAILABLE", "schedules cannot be reached"));
    Object.assign(rig.ports, { schedules: { ...rig.schedules, get } });
    expect(await rig.run(messages)).toEqual({ failedItemIds: ["item-0"] });
    Object.assign(rig.ports, { schedules: rig.schedules });
    expect(rig.server.requests).toEqual([]);
    expect(await rig.run(messages)).toEqual({ failedItemIds: [] });
    expect(await titles()).toHaveLength(3);
  });
});

describe("the server's wishes", () => {
  it("for freshness and TTL are kept to, when they are longer than the interval", async () => {
    rig.server.serve("/fresh", { body: rss(reports(0, 2)), headers: { "cache-control": "max-age=3600" } });
    rig.server.serve("/slow", { body: rss(reports(0, 2), "<ttl>120</ttl>") });
    const [fresh, slow] = [await rig.addFeed("/fresh"), await rig.addFeed("/slow")];
    await rig.pollAfter();
    const waitOf = async (feedId: string) => ((await rig.slotOf(feedId))?.nextPollAt ?? 0) - start;
    expect(await waitOf(fresh)).toBeGreaterThanOrEqual(hour);
    expect(await waitOf(fresh)).toBeLessThan(hour + 5 * minute);
    expect(await waitOf(slow)).toBeGreaterThanOrEqual(2 * hour);
    expect(await waitOf(slow)).toBeLessThan(2 * hour + 5 * minute);
  });
});

describe("the deadline", () => {
  it("A10 stops the slow feed 2 s before it, names its message as failed, and has read the others", async () => {
    rig.server.serve("/slow", () => undefined);
    rig.server.serve("/good", { body: rss(reports(0, 2)) });
    const slow = await rig.addFeed("/slow");
    const good = await rig.addFeed("/good");
    const messages = await rig.dispatch();
    const began = Date.now();
    expect(await rig.run(messages, 3_000)).toEqual({ failedItemIds: ["item-0"] });
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(await titles()).toHaveLength(2);
    expect((await rig.slotOf(good))?.nextPollAt).toBeGreaterThan(rig.clock.now);
    expect((await rig.feeds.get(slow))?.health.failuresInARow).toBe(0);
    expect((await rig.dispatch()).map(({ feedIds }) => feedIds)).toEqual([[slow]]);
  });

  it("A10 fails every message at once when it has passed already", async () => {
    rig.server.serve("/good", { body: rss(reports(0, 2)) });
    await rig.addFeed("/good");
    expect(await rig.run(await rig.dispatch(), 0)).toEqual({ failedItemIds: ["item-0"] });
    expect(rig.server.requests).toEqual([]);
  });
});

describe("messages that come twice", () => {
  it("A14 polls a feed once when the schedule fires twice at the same moment", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig.addFeed("/feed");
    const [one, two] = await Promise.all([rig.dispatch(), rig.dispatch()]);
    await rig.run([...one, ...two]);
    await rig.pollAfter();
    expect(one.length + two.length).toBe(1);
    expect(rig.server.requests).toHaveLength(1);
  });

  it("A11 polls nothing more for a message that was delivered again", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig.addFeed("/feed");
    const messages = await rig.dispatch();
    await rig.run(messages);
    expect(await rig.run(messages)).toEqual({ failedItemIds: [] });
    expect(rig.server.requests).toHaveLength(1);
  });

  it("polls again, under a new lease, what a process that died had claimed", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig.addFeed("/feed");
    const lost = await rig.dispatch();
    rig.clock.now += 14 * minute;
    expect(await rig.dispatch()).toEqual([]);
    await rig.pollAfter(minute);
    expect(await titles()).toHaveLength(2);
    expect(await rig.run(lost)).toEqual({ failedItemIds: [] });
    expect(rig.server.requests).toHaveLength(1);
  });
});

describe("a feed that a person paused or removed", () => {
  it("is not asked, whatever the schedule still says", async () => {
    rig.server.serve("/feed", { body: rss(reports(0, 2)) });
    const feedId = await rig.addFeed("/feed", { paused: true });
    const removed = await rig.addFeed("/removed");
    await rig.feeds.remove(removed);
    expect(await rig.pollAfter()).toEqual({ failedItemIds: [] });
    expect(rig.server.requests).toEqual([]);
    expect((await rig.slotOf(feedId))?.nextPollAt).toBe(start + day);
  });
});
