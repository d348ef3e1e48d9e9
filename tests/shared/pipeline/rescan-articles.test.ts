import { describe, expect, it } from "vitest";
import type { Mention } from "../../../shared/mentions/extraction.ts";
import { extractMentions } from "../../../shared/pipeline/extract-mentions.ts";
import { rescanArticles } from "../../../shared/pipeline/rescan-articles.ts";
import { aPlainMention } from "../../support/a-report.ts";
import { aMention, anArticle, minuteMs, nineOClock } from "../../support/an-alert.ts";
import { aReadingRig } from "../../support/reading-rig.ts";

const article = (id: number, title: string) =>
  anArticle({
    articleId: `article-${id}`,
    title,
    contentHash: `hash of ${title}`,
    publishedAt: nineOClock,
    firstSeenAt: nineOClock + id * minuteMs,
  });
const missile = aPlainMention({
  items: aMention().items.map((item) => ({ ...item, category: "missile" as const, designation: "fath-360" })),
  category: "missile",
});

/** Yesterday's rules found nothing in "missed"; today's do. */
function rig() {
  const rules = { today: false };
  const found = (title: string): Mention[] => {
    if (title === "known") return [aMention()];
    return title === "missed" && rules.today ? [missile] : [];
  };
  return { rules, ...aReadingRig({ found }) };
}

async function readYesterday() {
  const made = rig();
  await extractMentions(await made.store(article(1, "known"), article(2, "missed"), article(3, "nothing")), made.ports);
  made.rules.today = true;
  made.queued.length = 0;
  return made;
}

const raisedBy = ({ readings }: Awaited<ReturnType<typeof rescanArticles>>) =>
  readings.flatMap(({ article: { articleId }, reading }) =>
    reading.tellings.flatMap(({ alerts }) => alerts.map(({ category }) => `${articleId} ${category}`)),
  );

describe("rescanning stored articles", () => {
  it("says what would newly alert, and keeps nothing of it", async () => {
    const { ports, queued, alerts, stories } = await readYesterday();
    const before = [await alerts(), await stories()];
    const rescan = await rescanArticles(ports, { since: 0, alert: false });
    expect(rescan.articles).toBe(3);
    expect(raisedBy(rescan)).toEqual(["article-2 missile"]);
    expect([await alerts(), await stories()]).toEqual(before);
    expect(queued).toEqual([]);
    expect(await ports.mentions.byArticle("article-2")).toEqual([]);
  });

  it("alerts when it is asked to, once however often it is asked", async () => {
    const { ports, queued, alerts } = await readYesterday();
    expect(raisedBy(await rescanArticles(ports, { since: 0, alert: true }))).toEqual(["article-2 missile"]);
    expect(await alerts()).toHaveLength(2);
    expect(queued).toHaveLength(1);
    expect(raisedBy(await rescanArticles(ports, { since: 0, alert: true }))).toEqual([]);
    expect(await alerts()).toHaveLength(2);
    expect(await ports.mentions.byArticle("article-2")).toHaveLength(1);
  });

  it("tells one story once, also when it is only rehearsed", async () => {
    const { ports, store } = await readYesterday();
    await store(article(4, "missed"));
    expect(raisedBy(await rescanArticles(ports, { since: 0, alert: false }))).toEqual(["article-2 missile"]);
  });

  it("leaves alone what was seen before the time given", async () => {
    const { ports } = await readYesterday();
    const rescan = await rescanArticles(ports, { since: nineOClock + 3 * minuteMs, alert: false });
    expect([rescan.articles, rescan.readings]).toEqual([1, []]);
  });
});
