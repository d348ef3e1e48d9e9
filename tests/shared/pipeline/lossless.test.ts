import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryArticleStore } from "../../../shared/adapters/memory/article-store.ts";
import { memoryFeedStore } from "../../../shared/adapters/memory/feed-store.ts";
import { memoryScheduleStore } from "../../../shared/adapters/memory/schedule-store.ts";
import type { Entry } from "../../../shared/feeds/feed-document.ts";
import { silentLog } from "../../../shared/log.ts";
import { dispatchPolls } from "../../../shared/pipeline/dispatch-polls.ts";
import type { PollMessage } from "../../../shared/pipeline/messages.ts";
import { noMetrics } from "../../../shared/pipeline/metrics.ts";
import { pollFeeds } from "../../../shared/pipeline/poll-feeds.ts";
import type { PollPorts } from "../../../shared/pipeline/poll-ports.ts";
import { aFeed, hour, minute, start } from "../../support/a-feed.ts";

/** One turn of a publisher's life, and what goes wrong on our side meanwhile. */
interface Turn {
  readonly published: number;
  /** The server answers nothing of use. */
  readonly isDown: boolean;
  /** Ids, link spelling or titles that differ from the last time. */
  readonly shuffled: "ids" | "links" | "titles" | "nothing";
  /** Our process dies at this call of a port; just before it takes effect, or just after. */
  readonly diesAt: number;
  readonly diesAfter: boolean;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  published: fc.integer({ min: 0, max: 5 }),
  isDown: fc.boolean(),
  shuffled: fc.constantFrom("ids", "links", "titles", "nothing"),
  diesAt: fc.integer({ min: 0, max: 40 }),
  diesAfter: fc.boolean(),
});
const windowSize = 6;

/** Entry number so and so, as the publisher words it in this turn; "mark-7." stays whatever else changes. */
function entry(number: number, at: number, { shuffled }: Turn): Entry {
  const link = `https://news.example.org/${number}`;
  return {
    id: shuffled === "ids" ? `random-${number}-${at}` : `id-${number}`,
    link: shuffled === "links" ? `http://news.example.org:80/${number}?utm_source=${at}` : link,
    title: shuffled === "titles" ? `Report, edited ${at}` : "Report",
    summary: `mark-${number}. The report goes on for a while, so that its words tell it from all of the others.`,
  };
}

async function live(turns: readonly Turn[]) {
  const feeds = memoryFeedStore();
  const schedules = memoryScheduleStore();
  const articles = memoryArticleStore();
  const queued = new Set<string>();
  let now = start;
  let published = 3;
  let document: Entry[] = [];
  let isDown = false;
  /** Marks that were listed in an answer whose cursor was saved. */
  const vouchedFor = new Set<string>();
  /** Articles stored in this run; those of them that were not queued when the cursor was saved. */
  const added = new Set<string>();
  const savedTooEarly = new Set<string>();
  let answered: Entry[] = [];
  let callsLeft = Number.POSITIVE_INFINITY;
  let diesAfter = false;

  /** A call of a dead process never happens; the one it dies at may have taken effect. */
  async function mortal<T>(call: () => Promise<T>): Promise<T> {
    callsLeft--;
    if (callsLeft < 0) throw new Error("this process is dead");
    if (callsLeft > 0) return call();
    if (diesAfter) await call();
    throw new Error("this process dies");
  }

  const ports: PollPorts = {
    feeds: {
      getMany: (ids) => mortal(() => feeds.getMany(ids)),
      savePoll: (id, result) =>
        mortal(async () => {
          await feeds.savePoll(id, result);
          if (result.cursor.lastFetchedAt !== now) return;
          for (const { summary = "" } of answered) vouchedFor.add(markOf(summary));
          for (const articleId of added) if (!queued.has(articleId)) savedTooEarly.add(articleId);
        }),
    },
    schedules: {
      get: (id) => mortal(() => schedules.get(id)),
      complete: (id, leaseId, slots) => mortal(() => schedules.complete(id, leaseId, slots)),
    },
    articles: {
      add: (article, at) =>
        mortal(async () => {
          const outcome = await articles.add(article, at);
          if (outcome !== "known") added.add(article.articleId);
          return outcome;
        }),
    },
    articleQueue: {
      send: (messages) => mortal(async () => messages.forEach(({ articleId }) => void queued.add(articleId))),
    },
    fetcher: {
      fetch: async () => {
        if (isDown) return { kind: "rate-limited", retryAt: now, status: 503 };
        answered = document;
        const body = Buffer.from(JSON.stringify(document));
        return { kind: "fetched", body, etag: `"${now}"`, finalUrl: "https://news.example.org/feed" };
      },
    },
    pages: { fetchPage: async () => ({ kind: "gone" }) },
    reader: {
      readFeed: async () => ({ ok: true, document: { format: "rss", feed: {}, entries: answered, warnings: [] } }),
      readPage: () => Promise.reject(new Error("no page is asked for")),
    },
    ruleset: {
      current: async () => ({
        version: "test",
        extract: ({ id }) => ({ id, relevant: true, direction: null, category: null, status: null, mentions: [] }),
        mayConcern: () => false,
      }),
    },
    now: () => now,
    random: () => 0,
    log: silentLog,
    metrics: noMetrics,
  };

  async function runOnce(): Promise<void> {
    added.clear();
    const messages: PollMessage[] = [];
    let leases = 0;
    await dispatchPolls({
      ...ports,
      schedules,
      pollQueue: { send: async (sent) => void messages.push(...sent) },
      newId: () => `lease-${now}-${++leases}`,
    });
    const items = messages.map((message, index) => ({ itemId: String(index), message }));
    await pollFeeds(items, ports, { deadlineAt: now + minute });
  }

  await feeds.add(aFeed());
  await schedules.place({ "feed-1": start });
  for (const [at, turn] of turns.entries()) {
    published += turn.published;
    document = Array.from({ length: Math.min(windowSize, published) }, (_, index) =>
      entry(published - index, at, turn),
    );
    isDown = turn.isDown;
    callsLeft = turn.diesAt === 0 ? Number.POSITIVE_INFINITY : turn.diesAt;
    diesAfter = turn.diesAfter;
    await runOnce();
    now += 7 * hour;
  }
  const stored: { mark: string; articleId: string }[] = [];
  for await (const { articleId, summary } of articles.scan()) stored.push({ articleId, mark: markOf(summary) });
  return { vouchedFor, stored, queued, savedTooEarly };
}

function markOf(summary: string): string {
  return /^mark-\d+\./.exec(summary)?.[0] ?? "";
}

describe("whatever a publisher does and wherever our process dies", () => {
  it("every entry that a saved cursor vouches for is stored, and stored once only", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), async (turns) => {
        const { vouchedFor, stored } = await live(turns);
        const marks = stored.map(({ mark }) => mark);
        for (const mark of vouchedFor) expect(marks).toContain(mark);
        expect(marks).toHaveLength(new Set(marks).size);
      }),
      { numRuns: 300 },
    );
  });

  it("no cursor is saved before every article of its answer is queued", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), async (turns) => {
        expect((await live(turns)).savedTooEarly).toEqual(new Set());
      }),
      { numRuns: 200 },
    );
  });

  it("all of it happens in these lives: cursors are saved, and some deaths leave articles that were never queued", async () => {
    const lives = await Promise.all(fc.sample(fc.array(turn, { minLength: 8, maxLength: 12 }), 100).map(live));
    expect(lives.some(({ vouchedFor }) => vouchedFor.size > 10)).toBe(true);
    expect(lives.some(({ stored, queued }) => stored.some(({ articleId }) => !queued.has(articleId)))).toBe(true);
  });
});
