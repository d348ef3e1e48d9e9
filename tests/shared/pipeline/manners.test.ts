import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../shared/adapters/document-reader/document-reader.ts";
import type { DocumentReader } from "../../../shared/pipeline/ports.ts";
import { day, hour, minute, start } from "../../support/a-feed.ts";
import { rss } from "../../support/feed-server.ts";
import { type PollRig, pollRig } from "../../support/poll-rig.ts";

let reader: DocumentReader;
let rig: PollRig;
beforeAll(() => {
  reader = createDocumentReader();
});
afterAll(() => reader.close());
beforeEach(async () => {
  rig = await pollRig(reader, { inMemory: true });
});
afterEach(() => rig.close());

/** A weekly column: its last posts, the newest of them so many weeks after the start. */
const column = (newest: number) =>
  rss(
    Array.from({ length: 8 }, (_, index) => newest - index).map((week) => ({
      title: `Column of week ${week}`,
      guid: `week-${week}`,
      link: `https://blog.example.org/${week}`,
      pubDate: new Date(start + week * 7 * day).toUTCString(),
    })),
  );

interface Asked {
  readonly at: number;
  readonly etag: string | undefined;
  readonly modified: string | undefined;
}

/** Lives through so much time as the schedule would, from poll to poll; what was asked, and when by the feed's clock. */
async function liveThrough(feedId: string, time: number, onPoll: (at: number) => void = () => {}): Promise<Asked[]> {
  const asked: Asked[] = [];
  const url = (await rig.feeds.get(feedId))?.url ?? "";
  const end = rig.clock.now + time;
  for (;;) {
    const next = (await rig.slotOf(feedId))?.nextPollAt ?? Number.POSITIVE_INFINITY;
    if (next > end) return asked;
    rig.clock.now = Math.max(rig.clock.now, next);
    onPoll(rig.clock.now);
    const before = rig.server.requests.length;
    await rig.pollAfter();
    for (const { headers } of rig.server.requests.slice(before).filter(({ path }) => url.endsWith(path)))
      asked.push({ at: rig.clock.now, etag: headers["if-none-match"], modified: headers["if-modified-since"] });
  }
}

const waits = (asked: readonly Asked[]) => asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));

describe("by the rules that publishers score feed readers by, we", () => {
  it("ask a weekly column conditionally, at most once an hour, and as a whole at most once a day", async () => {
    const publish = (week: number) =>
      rig.server.serve("/feed", {
        body: column(week),
        headers: { etag: `W/"week-${week}"`, "last-modified": new Date(start + week * 7 * day).toUTCString() },
      });
    publish(0);
    const feedId = await rig.addFeed("/feed");
    const asked = await liveThrough(feedId, 9 * day, (at) => publish(at < start + 7 * day ? 0 : 1));
    expect(asked.length).toBeGreaterThan(20);
    expect(Math.min(...waits(asked))).toBeGreaterThanOrEqual(hour);
    const whole = asked.filter(({ etag, modified }) => etag === undefined && modified === undefined);
    expect(Math.min(...waits(whole))).toBeGreaterThanOrEqual(day);
    expect((await rig.storedArticles()).map(({ title }) => title)).toContain("Column of week 1");
  });

  it("send back the validators last given, byte for byte, and never one that was not given", async () => {
    let count = 0;
    const given: string[] = [];
    rig.server.serve("/feed", (request) => {
      const before = request.headers["if-none-match"];
      if (before !== undefined) expect(before).toBe(given.at(-1));
      expect(request.headers["if-modified-since"]).toBeUndefined();
      given.push(`W/"\\"${++count}, ü"`);
      return { body: rss([{ guid: `g-${count}`, title: `T ${count}` }]), headers: { etag: given.at(-1) ?? "" } };
    });
    const feedId = await rig.addFeed("/feed");
    await liveThrough(feedId, 2 * hour);
    expect(count).toBeGreaterThan(5);
  });

  it("come no sooner than Cache-Control, Expires or Retry-After allow", async () => {
    const fresh = (headers: Record<string, string>) => ({ body: column(0), headers });
    rig.server.serve("/max-age", () => fresh({ "cache-control": "public, max-age=7200" }));
    rig.server.serve("/expires", () => fresh({ expires: new Date(rig.clock.now + 3 * hour).toUTCString() }));
    rig.server.serve("/busy", { status: 429, headers: { "retry-after": "14400" } });
    rig.server.serve("/down", () => ({
      status: 503,
      headers: { "retry-after": new Date(rig.clock.now + 5 * hour).toUTCString() },
    }));
    const settings = { maxIntervalMs: 5 * minute };
    for (const [path, least] of [
      ["/max-age", 2],
      ["/expires", 3],
      ["/busy", 4],
      ["/down", 5],
    ] as const) {
      const asked = await liveThrough(await rig.addFeed(path, settings), day);
      expect(Math.min(...waits(asked)), path).toBeGreaterThanOrEqual(least * hour);
      expect(asked.length, path).toBeGreaterThan(3);
    }
  });

  it("say who we are and where to write to, accept compression, and bring no cookies, referrers or query cruft", async () => {
    rig.server.serve("/feed", { body: column(0), headers: { "set-cookie": "id=1" } });
    await liveThrough(await rig.addFeed("/feed"), day);
    expect(rig.server.requests.length).toBeGreaterThan(3);
    for (const { path, headers } of rig.server.requests) {
      expect(path).toBe("/feed");
      expect(headers["user-agent"]).toContain("+https://example.org/watch");
      expect(headers["accept-encoding"]).toContain("gzip");
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("referer");
    }
  });

  it("do not ask again before the time when the process starts anew", async () => {
    rig.server.serve("/feed", { body: column(0) });
    const feedId = await rig.addFeed("/feed");
    await rig.pollAfter();
    const due = (await rig.slotOf(feedId))?.nextPollAt ?? 0;
    rig.clock.now = due - minute;
    expect(await rig.dispatch()).toEqual([]);
    rig.clock.now = due;
    expect(await rig.dispatch()).toHaveLength(1);
  });
});
