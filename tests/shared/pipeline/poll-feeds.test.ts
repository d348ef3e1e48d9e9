import { describe, expect, it } from "vitest";
import { day, hour, minute, start } from "../../support/a-feed.ts";
import { rss } from "../../support/feed-server.ts";
import { at, reports } from "../../support/numbered-reports.ts";
import { aWhile } from "../../support/poll-rig.ts";
import { usePollRig } from "../../support/use-poll-rig.ts";

const rig = usePollRig();

const titles = async () => (await rig().storedArticles()).map(({ title }) => title);

describe("a first poll", () => {
  it("stores and queues the whole back-log, but lets only what is newer than the feed raise alerts", async () => {
    rig().server.serve("/feed", { body: rss([...reports(0, 2), ...reports(-3, -1), { title: "Undated", guid: "u" }]) });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    const stored = await rig().storedArticles();
    expect(stored).toHaveLength(5);
    expect(rig().queued).toHaveLength(5);
    expect(stored.filter(({ mayAlert }) => mayAlert).map(({ title }) => title)).toEqual(["Report 0", "Report 1"]);
    expect((await rig().feeds.get(feedId))?.health).toMatchObject({ state: "ok", failuresInARow: 0 });
  });

  it("lets all of it raise alerts when the feed was added with its back-log", async () => {
    rig().server.serve("/feed", { body: rss(reports(-3, 0)) });
    await rig().addFeed("/feed", { backfill: true });
    await rig().pollAfter();
    expect((await rig().storedArticles()).map(({ mayAlert }) => mayAlert)).toEqual([true, true, true]);
  });
});

describe("a later poll", () => {
  it("stores and queues only what is new, undated entries too, and lets it raise alerts", async () => {
    rig().server.serve("/feed", { body: rss(reports(-3, 0)) });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().queued.length = 0;
    rig().server.serve("/feed", { body: rss([{ title: "Undated", guid: "u" }, ...reports(-2, 1)]) });
    await rig().pollAfter(aWhile);
    expect(rig().queued).toHaveLength(2);
    const alerting = (await rig().storedArticles()).filter(({ mayAlert }) => mayAlert).map(({ title }) => title);
    expect(alerting).toEqual(["Report 0", "Undated"]);
  });

  it("stores as read, and does not queue, news in which the rules find nothing", async () => {
    rig().server.serve("/feed", {
      body: rss([{ title: "Harbour: nothing of interest", guid: "n" }, ...reports(0, 1)]),
    });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    const stored = await rig().storedArticles();
    expect(stored).toHaveLength(2);
    expect(rig().queued).toHaveLength(1);
    const quiet = stored.find(({ title }) => title.includes("nothing of interest"));
    expect(quiet?.rulesetVersion).toBe("test");
    expect(rig().queued).not.toContain(quiet?.articleId);
  });

  it("loses no entry of the same second as the last one, whatever their order", async () => {
    const twins = (names: string) => [...names].map((name) => ({ title: name, guid: name, pubDate: at(0) }));
    rig().server.serve("/feed", { body: rss(twins("ab")) });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", { body: rss(twins("acb")) });
    await rig().pollAfter(aWhile);
    expect(await titles()).toEqual(["a", "b", "c"]);
  });

  it("reads an entry again whose text changed, and records the change", async () => {
    const [entry] = reports(0, 1);
    rig().server.serve("/feed", { body: rss([{ ...entry }]) });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().queued.length = 0;
    rig().server.serve("/feed", {
      body: rss([{ ...entry, title: "Report corrected", link: "https://news.example.org/new" }]),
    });
    await rig().pollAfter(aWhile);
    const [article, ...others] = await rig().storedArticles();
    expect(others).toEqual([]);
    expect(article).toMatchObject({ title: "Report corrected", changes: [{ title: "Report 0", at: rig().clock.now }] });
    expect(rig().queued).toEqual([article?.articleId]);
    expect(rig().counts.get("ArticleChanged")).toBe(1);
  });

  it("X30 stores one article over ten polls in which its id changes every time", async () => {
    const feedId = await rig().addFeed("/feed");
    for (let poll = 0; poll < 10; poll++) {
      rig().server.serve("/feed", { body: rss([{ ...reports(0, 1)[0], guid: `random-${poll}` }]) });
      await rig().schedules.place({ [feedId]: rig().clock.now });
      await rig().pollAfter(minute);
    }
    expect(rig().server.requests).toHaveLength(10);
    expect(await titles()).toEqual(["Report 0"]);
    expect(rig().queued).toHaveLength(1);
  });

  it("X28 stores both of two entries that share an id, and neither twice", async () => {
    const shared = [
      { title: "One", guid: "1", description: "The first of two." },
      { title: "Two", guid: "1", description: "The second of two." },
    ];
    rig().server.serve("/feed", { body: rss(shared) });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", { body: rss(shared, "<lastBuildDate>now</lastBuildDate>") });
    await rig().pollAfter(aWhile);
    expect(await titles()).toEqual(["One", "Two"]);
    expect(rig().queued).toHaveLength(2);
  });

  it("X29 X35 stores an entry without id once, under whatever spelling of its link", async () => {
    await rig().addFeed("/feed");
    for (const link of ["http://news.example.org:80/a", "https://NEWS.example.org/a?utm_source=x"]) {
      rig().server.serve("/feed", {
        body: rss([{ title: "A", link, description: link.length > 30 ? "Same" : "Same" }]),
      });
      await rig().pollAfter(aWhile);
    }
    const [article, ...others] = await rig().storedArticles();
    expect(others).toEqual([]);
    expect(article?.link).toBe("http://news.example.org:80/a");
  });
});

describe("an unchanged feed", () => {
  const etag = '"v1"';

  it("costs one request to the publisher and one read, and writes nothing of its own", async () => {
    rig().server.serve("/feed", { body: rss(reports(-3, 0)), headers: { etag } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().requests.length = 0;
    await rig().pollAfter(aWhile);
    expect(rig().server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, etag]);
    expect(rig().requests.filter((request) => request.startsWith("feeds"))).toEqual(["feeds BatchGetItem"]);
    expect(rig().requests.filter((request) => request.startsWith("articles"))).toEqual([]);
    expect(rig().requests.filter((request) => request.startsWith("schedules"))).toEqual([
      "schedules Scan",
      "schedules UpdateItem",
      "schedules GetItem",
      "schedules UpdateItem",
    ]);
    expect((await rig().slotOf(feedId))?.recent).toBe("0=");
  });

  it("H2 is known by its body when its ETag changes every time", async () => {
    let count = 0;
    rig().server.serve("/feed", () => ({ body: rss(reports(-3, 0)), headers: { etag: `"${++count}"` } }));
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().requests.length = 0;
    await rig().pollAfter(aWhile);
    expect(count).toBe(2);
    expect(rig().requests.filter((request) => /^(feeds|articles) (Update|Put)/.test(request))).toEqual([]);
    expect(rig().counts.get("FeedUnchanged")).toBe(1);
  });

  it("is not written either when only the time that it prints has changed, and is once a day", async () => {
    rig().server.serve("/feed", () => ({
      body: rss(reports(-3, 0), `<lastBuildDate>${rig().clock.now}</lastBuildDate>`),
    }));
    await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().requests.length = 0;
    await rig().pollAfter(aWhile);
    await rig().pollAfter(aWhile);
    expect(rig().server.requests).toHaveLength(3);
    expect(rig().requests.filter((request) => /^(feeds|articles) (Update|Put)/.test(request))).toEqual([]);
    await rig().pollAfter(day);
    expect(rig().requests.filter((request) => /^feeds Update/.test(request))).toHaveLength(1);
  });

  it("H3 is asked for as a whole once a day, so that a changed body under the same ETag is found", async () => {
    rig().server.serve("/feed", { body: rss(reports(-3, 0)), headers: { etag } });
    const feedId = await rig().addFeed("/feed");
    await rig().pollAfter();
    rig().server.serve("/feed", { body: rss(reports(-3, 1)), headers: { etag } });
    await rig().pollAfter(7 * hour);
    expect(await titles()).toHaveLength(3);
    await rig().schedules.place({ [feedId]: rig().clock.now });
    await rig().pollAfter(18 * hour);
    expect(rig().server.requests.at(-1)?.headers["if-none-match"]).toBeUndefined();
    expect(await titles()).toHaveLength(4);
  });

  it("sends validators back byte for byte", async () => {
    const odd = 'W/"a,b  \\"c\\""';
    const modified = "Mon, 02 Nov 2026 09:00:00 +0000";
    rig().server.serve("/feed", { body: rss(reports(-1, 0)), headers: { etag: odd, "last-modified": modified } });
    await rig().addFeed("/feed");
    await rig().pollAfter();
    await rig().pollAfter(aWhile);
    expect(rig().server.requests[1]?.headers).toMatchObject({ "if-none-match": odd, "if-modified-since": modified });
  });
});

describe("the server's wishes", () => {
  it("for freshness and TTL are kept to, when they are longer than the interval", async () => {
    rig().server.serve("/fresh", { body: rss(reports(0, 2)), headers: { "cache-control": "max-age=3600" } });
    rig().server.serve("/slow", { body: rss(reports(0, 2), "<ttl>120</ttl>") });
    const [fresh, slow] = [await rig().addFeed("/fresh"), await rig().addFeed("/slow")];
    await rig().pollAfter();
    const waitOf = async (feedId: string) => ((await rig().slotOf(feedId))?.nextPollAt ?? 0) - start;
    expect(await waitOf(fresh)).toBeGreaterThanOrEqual(hour);
    expect(await waitOf(fresh)).toBeLessThan(hour + 5 * minute);
    expect(await waitOf(slow)).toBeGreaterThanOrEqual(2 * hour);
    expect(await waitOf(slow)).toBeLessThan(2 * hour + 5 * minute);
  });
});

describe("the deadline", () => {
  it("A10 stops the slow feed 2 s before it, names its message as failed, and has read the others", async () => {
    rig().server.serve("/slow", () => undefined);
    rig().server.serve("/good", { body: rss(reports(0, 2)) });
    const slow = await rig().addFeed("/slow");
    const good = await rig().addFeed("/good");
    const messages = await rig().dispatch();
    const began = Date.now();
    expect(await rig().run(messages, 3_000)).toEqual({ failedItemIds: ["item-0"] });
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(await titles()).toHaveLength(2);
    expect((await rig().slotOf(good))?.nextPollAt).toBeGreaterThan(rig().clock.now);
    expect((await rig().feeds.get(slow))?.health.failuresInARow).toBe(0);
    expect((await rig().dispatch()).map(({ feedIds }) => feedIds)).toEqual([[slow]]);
  });

  it("A10 fails every message at once when it has passed already", async () => {
    rig().server.serve("/good", { body: rss(reports(0, 2)) });
    await rig().addFeed("/good");
    expect(await rig().run(await rig().dispatch(), 0)).toEqual({ failedItemIds: ["item-0"] });
    expect(rig().server.requests).toEqual([]);
  });
});

describe("messages that come twice", () => {
  it("A14 polls a feed once when the schedule fires twice at the same moment", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig().addFeed("/feed");
    const [one, two] = await Promise.all([rig().dispatch(), rig().dispatch()]);
    await rig().run([...one, ...two]);
    await rig().pollAfter();
    expect(one.length + two.length).toBe(1);
    expect(rig().server.requests).toHaveLength(1);
  });

  it("A11 polls nothing more for a message that was delivered again", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig().addFeed("/feed");
    const messages = await rig().dispatch();
    await rig().run(messages);
    expect(await rig().run(messages)).toEqual({ failedItemIds: [] });
    expect(rig().server.requests).toHaveLength(1);
  });

  it("polls again, under a new lease, what a process that died had claimed", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 2)) });
    await rig().addFeed("/feed");
    const lost = await rig().dispatch();
    rig().clock.now += 14 * minute;
    expect(await rig().dispatch()).toEqual([]);
    await rig().pollAfter(minute);
    expect(await titles()).toHaveLength(2);
    expect(await rig().run(lost)).toEqual({ failedItemIds: [] });
    expect(rig().server.requests).toHaveLength(1);
  });
});

describe("a feed that a person paused or removed", () => {
  it("is not asked, whatever the schedule still says", async () => {
    rig().server.serve("/feed", { body: rss(reports(0, 2)) });
    const feedId = await rig().addFeed("/feed", { paused: true });
    const removed = await rig().addFeed("/removed");
    await rig().feeds.remove(removed);
    expect(await rig().pollAfter()).toEqual({ failedItemIds: [] });
    expect(rig().server.requests).toEqual([]);
    expect((await rig().slotOf(feedId))?.nextPollAt).toBe(start + day);
  });
});
