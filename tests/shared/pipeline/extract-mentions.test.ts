import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertStore } from "../../../shared/adapters/dynamodb/alert-store.ts";
import { mentionStore } from "../../../shared/adapters/dynamodb/mention-store.ts";
import { storyStore } from "../../../shared/adapters/dynamodb/story-store.ts";
import type { Mention } from "../../../shared/mentions/extraction.ts";
import { extractMentions } from "../../../shared/pipeline/extract-mentions.ts";
import type { ExtractPorts } from "../../../shared/pipeline/extract-ports.ts";
import { noMetrics } from "../../../shared/pipeline/metrics.ts";
import { aFeed, aPlainMention } from "../../support/a-report.ts";
import { aMention, anArticle, found, minuteMs, nineOClock } from "../../support/an-alert.ts";
import { startTables } from "../../support/dynamo-tables.ts";
import { anExtractor, aReadingRig } from "../../support/reading-rig.ts";

const quantity = (atLeast: number): Pick<Mention, "items"> => ({
  items: [
    {
      ...found("drones"),
      category: "drone",
      kind: "system",
      designation: "shahed-136",
      quantity: { ...found("200"), atLeast },
    },
  ],
});
/** Titles that the stand-in for the rules understands. */
const mentionsIn = (title: string): Mention[] => {
  if (title.startsWith("nothing")) return [];
  if (title.startsWith("background")) return [aMention({ prominence: "background" })];
  if (title.startsWith("denied")) return [aPlainMention({ status: "denied" })];
  if (title.startsWith("planned")) return [aPlainMention({ status: "prospective" })];
  const atLeast = /^sent (\d+)/.exec(title)?.[1];
  return [atLeast ? aPlainMention(quantity(Number(atLeast))) : aPlainMention()];
};
const article = (id: number, title: string, changes = {}) =>
  anArticle({
    articleId: `article-${id}`,
    title,
    contentHash: `hash of ${title}`,
    publishedAt: nineOClock,
    firstSeenAt: nineOClock + id * minuteMs,
    ...changes,
  });
const rig = () =>
  aReadingRig({ found: mentionsIn, feeds: [aFeed(), aFeed({ feedId: "feed-2", ownerGroup: "Other" })] });

describe("extract-mentions", () => {
  it("stores mentions with their story, raises and queues the alert, and then marks the article as read", async () => {
    const { ports, queued, store, alerts, stories } = rig();
    expect(await extractMentions(await store(article(1, "sent 200")), ports)).toMatchObject({ failed: [] });
    const [alert] = await alerts();
    expect(alert).toMatchObject({ kind: "new", storyId: "story-1", state: "PENDING" });
    expect(queued).toEqual([{ v: 1, alertId: alert?.alertId }]);
    expect(await ports.mentions.byArticle("article-1")).toMatchObject([
      { storyId: "story-1", at: nineOClock, feedId: "feed-1" },
    ]);
    expect(await ports.articles.get("article-1")).toMatchObject({ rulesetVersion: "rules-1" });
    expect(await stories()).toMatchObject([
      { unraised: [], knownFacts: expect.arrayContaining(["new", "quantity:200"]) },
    ]);
  });

  it("marks an article without mentions as read and stores nothing else", async () => {
    const { ports, store, alerts, stories } = rig();
    await extractMentions(await store(article(1, "nothing")), ports);
    expect(await ports.articles.get("article-1")).toMatchObject({ rulesetVersion: "rules-1" });
    expect([await alerts(), await stories()]).toEqual([[], []]);
  });

  it("stores what stands in the background, in no story and without an alert", async () => {
    const { ports, store, alerts, stories } = rig();
    const { readings } = await extractMentions(await store(article(1, "background")), ports);
    const [mention] = await ports.mentions.byArticle("article-1");
    expect(mention).toMatchObject({ prominence: "background" });
    expect(mention).not.toHaveProperty("storyId");
    expect(readings[0]?.quiet).toEqual([{ mentionId: "article-1/mention-1", reason: "background" }]);
    expect([await alerts(), await stories()]).toEqual([[], []]);
  });

  it("A11 reads the same article five times at once and alerts once", async () => {
    const { ports, store, alerts, stories } = rig();
    const ids = await store(article(1, "sent 200"));
    await Promise.all(Array.from({ length: 5 }, () => extractMentions(ids, ports)));
    expect(await alerts()).toHaveLength(1);
    expect(await stories()).toHaveLength(1);
  });

  it("A12 comes to the same set of facts whatever the order of the articles", async () => {
    const articles = [article(1, "sent"), article(2, "sent 200"), article(3, "sent 500"), article(4, "denied")];
    const told = async (order: readonly number[]) => {
      const { ports, store, stories } = rig();
      const ids = await store(...articles);
      await extractMentions(
        order.map((index) => ids[index] ?? ""),
        ports,
      );
      await extractMentions(ids, ports); // and again, from the beginning
      const [story] = await stories();
      return {
        origins: story?.origins.length,
        sources: story?.sources.length,
        known: story?.knownFacts.includes("quantity:500"),
      };
    };
    const forwards = await told([0, 1, 2, 3]);
    expect(await told([3, 2, 1, 0])).toEqual(forwards);
    expect(await told([2, 0, 3, 1])).toEqual(forwards);
  });

  it("acknowledges a message whose article is gone, and says so", async () => {
    const { ports } = rig();
    expect(await extractMentions(["article-nowhere"], ports)).toEqual({ failed: [], readings: [] });
    expect(ports.log.lines).toMatchObject([{ level: "warn", facts: { articleId: "article-nowhere" } }]);
  });

  it("says of an article that was too dense to be read whole where reading stopped", async () => {
    const { ports, store } = rig();
    const rulesets = { current: async () => anExtractor(mentionsIn, { in: "text", at: 30_000 }) };
    const counted: string[] = [];
    const metrics = { ...noMetrics, count: (name: string) => void counted.push(name) };
    await extractMentions(await store(article(1, "nothing")), { ...ports, rulesets, metrics });
    expect(ports.log.lines).toMatchObject([
      { level: "warn", facts: { articleId: "article-1", in: "text", at: 30_000 } },
    ]);
    expect(counted).toEqual(["ArticleReadInPart"]);
  });

  it("A13 reads the batch-mates of an article that fails, and reports that one", async () => {
    const { ports, store, alerts } = rig();
    const ids = await store(article(1, "sent 200"), article(2, "nothing"));
    const broken: ExtractPorts = {
      ...ports,
      articles: {
        ...ports.articles,
        get: (id) => (id === "article-2" ? Promise.reject(new Error("out of reach")) : ports.articles.get(id)),
      },
    };
    expect((await extractMentions([...ids].reverse(), broken)).failed).toEqual(["article-2"]);
    expect(await alerts()).toHaveLength(1);
  });

  it("A10 stops two seconds before its deadline and reports the rest", async () => {
    const { ports, store } = rig();
    const ids = await store(article(1, "sent 200"));
    expect((await extractMentions(ids, ports, { deadlineAt: ports.now() + 1_999 })).failed).toEqual(ids);
    expect((await extractMentions(ids, ports, { deadlineAt: ports.now() + 2_100 })).failed).toEqual([]);
  });

  it("keeps the alert when it cannot be queued: the sweep finds it", async () => {
    const { ports, store, alerts } = rig();
    const deaf = { ...ports, alertQueue: { send: () => Promise.reject(new Error("no queue")) } };
    expect((await extractMentions(await store(article(1, "sent 200")), deaf)).failed).toEqual([]);
    expect(await alerts()).toMatchObject([{ state: "PENDING" }]);
  });

  it("X30 does not alert again for the same text under another id", async () => {
    const { ports, store, alerts } = rig();
    const text =
      "One long text about two hundred drones that went over the sea by ship in the night to Monday, again and again.";
    const again = Array.from({ length: 10 }, (_, index) => article(index, "sent 200", { text }));
    for (const one of again) await extractMentions(await store(one), ports);
    expect(await alerts()).toHaveLength(1);
  });
});

describe("a crash anywhere", () => {
  /** Every call of every port, in order; the one with this number throws before or after it took effect. */
  function crashing(ports: ExtractPorts, at: number, when: "before" | "after"): ExtractPorts {
    let calls = 0;
    const watch = <T extends object>(port: T): T =>
      new Proxy(port, {
        get: (target, name, receiver) => {
          const method: unknown = Reflect.get(target, name, receiver);
          if (typeof method !== "function") return method;
          return async (...args: unknown[]) => {
            const isFatal = ++calls === at;
            if (isFatal && when === "before") throw new Error("killed");
            const answer: unknown = await Reflect.apply(method, target, args);
            if (isFatal) throw new Error("killed");
            return answer;
          };
        },
      });
    const { articles, feeds, mentions, stories, alerts, alertQueue } = ports;
    return {
      ...ports,
      articles: watch(articles),
      feeds: watch(feeds),
      mentions: watch(mentions),
      stories: watch(stories),
      alerts: watch(alerts),
      alertQueue: watch(alertQueue),
    };
  }

  it.each(["before", "after"] as const)(
    "loses nothing and doubles nothing when the stage dies %s a call",
    async (when) => {
      for (let at = 1; at <= 14; at++) {
        const { ports, store, alerts, stories } = rig();
        const ids = await store(article(1, "sent 200"), article(2, "sent 900", { feedId: "feed-2" }));
        for (const id of ids) {
          await extractMentions([id], crashing(ports, at, when));
          await extractMentions([id], ports);
        }
        expect((await alerts()).map(({ kind }) => kind).sort(), `call ${at}`).toEqual(["new", "update"]);
        expect((await stories())[0]?.unraised, `call ${at}`).toEqual([]);
        expect(await ports.articles.get("article-2")).toHaveProperty("rulesetVersion");
      }
    },
  );
});

describe("a corrected article", () => {
  const corrections = async (before: string, after: string, others: readonly string[] = []) => {
    const { ports, store, alerts, stories } = rig();
    await extractMentions(await store(article(1, before)), ports);
    for (const [index, title] of others.entries()) {
      await extractMentions(await store(article(10 + index, title, { feedId: "feed-2" })), ports);
    }
    await extractMentions(await store(article(1, after)), ports);
    await extractMentions(["article-1"], ports);
    const found = (await alerts()).filter(({ kind }) => kind === "correction");
    return { found, ports, store, alerts, stories };
  };

  it.each([
    ["sent 200", "nothing", "The source no longer says this."],
    ["sent 200", "sent 50", "Corrected number: 50, not 200."],
    ["sent 200", "planned", "Corrected: planned or threatened, not reported as done."],
  ])("raises one correction when '%s' becomes '%s'", async (before, after, changed) => {
    const { found } = await corrections(before, after);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ state: "PENDING", deliveries: {}, storyId: "story-1" });
    expect(found[0]?.changed).toContain(changed);
  });

  it("marks the mentions that it no longer makes", async () => {
    const { ports } = await corrections("sent 200", "nothing");
    expect(await ports.mentions.byArticle("article-1")).toMatchObject([{ withdrawnAt: expect.any(Number) }]);
  });

  it("raises an update, and no correction, when the edit only adds", async () => {
    const { found, alerts } = await corrections("sent 200", "sent 900");
    expect(found).toEqual([]);
    expect((await alerts()).map(({ kind }) => kind)).toEqual(["new", "update"]);
  });

  it("raises nothing when the edit changes nothing of what was told", async () => {
    const { found, alerts } = await corrections("sent 200", "sent 200 drones");
    expect(found).toEqual([]);
    expect(await alerts()).toHaveLength(1);
  });

  it("lets the same fact be news again when somebody else reports it afterwards", async () => {
    const { ports, store, alerts } = await corrections("sent 200", "planned");
    await extractMentions(await store(article(5, "sent 200", { feedId: "feed-2" })), ports);
    expect((await alerts()).at(-1)?.changed).toContain("Now reported as done; before: planned or threatened.");
  });

  it("ends a story that had no other source, so that a later report begins a new one", async () => {
    const { ports, store, alerts } = await corrections("sent 200", "nothing");
    await extractMentions(await store(article(5, "sent 200", { feedId: "feed-2" })), ports);
    expect((await alerts()).at(-1)).toMatchObject({ kind: "new", storyId: "story-2" });
  });
});

describe("extract-mentions on DynamoDB", () => {
  let tables: Awaited<ReturnType<typeof startTables>>;
  beforeAll(async () => {
    tables = await startTables();
  });
  afterAll(() => tables.close());

  it("begins one story and alerts once when ten articles of one event are read at the same time", {
    timeout: 90_000,
  }, async () => {
    const { client, names } = tables;
    const { ports, store, alerts, stories } = aReadingRig({
      found: mentionsIn,
      stores: {
        mentions: mentionStore(client, names.mentions),
        stories: storyStore(client, names.stories),
        alerts: alertStore(client, names.alerts),
      },
    });
    const ids = await store(...Array.from({ length: 10 }, (_, id) => article(id, "sent 200", { sketch: "" })));
    const answers = await Promise.all(ids.map((id) => extractMentions([id], ports)));
    expect(answers.flatMap(({ failed }) => failed)).toEqual([]);
    const [story, ...others] = await stories();
    expect(others).toEqual([]);
    expect(story?.sources).toHaveLength(10);
    expect(await alerts()).toMatchObject([{ kind: "new", storyId: "story-1" }]);
  });
});
