import { describe, expect, it } from "vitest";
import { type Item, rss } from "../../support/feed-server.ts";
import { reports } from "../../support/numbered-reports.ts";
import { usePollRig } from "../../support/use-poll-rig.ts";

const rig = usePollRig();

const titles = async () => (await rig().storedArticles()).map(({ title }) => title);

describe("a candidate's page", () => {
  const body = `<html lang="en"><body><article><h1>Report</h1>${"<p>The containers held parts of a drone, an inspector said, before the ship left the quay.</p>".repeat(12)}</article></body></html>`;
  const teaser = (link: string, title = "Drone parts on a ship"): Item => ({
    title,
    link,
    guid: link,
    description: "Short.",
  });

  it("is fetched when the feed's text is short, and its text is stored", async () => {
    const link = rig().server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig().server.serve("/feed", { body: rss([teaser(link)]) });
    await rig().addFeed("/feed", { backfill: true });
    await rig().pollAfter();
    const [article] = await rig().storedArticles();
    expect(article?.text).toContain("The containers held parts of a drone");
    expect(rig().queued).toHaveLength(1);
  });

  it.each([
    ["the text names no item and no actor", teaser("/page", "Weather"), true],
    ["it is back-log, which raises no alerts", teaser("/page"), false],
  ])("is left alone when %s", async (_why, item, backfill) => {
    const link = rig().server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig().server.serve("/feed", { body: rss([{ ...item, link }]) });
    await rig().addFeed("/feed", { backfill });
    await rig().pollAfter();
    expect(rig().server.requests.map(({ path }) => path)).toEqual(["/feed"]);
    expect(await titles()).toHaveLength(1);
  });

  it("is left alone where robots.txt forbids it; the feed's text is stored", async () => {
    rig().server.serve("/robots.txt", {
      body: "User-agent: *\nDisallow: /page",
      headers: { "content-type": "text/plain" },
    });
    const link = rig().server.serve("/page", { body, headers: { "content-type": "text/html" } });
    rig().server.serve("/feed", { body: rss([teaser(link)]) });
    await rig().addFeed("/feed", { backfill: true });
    await rig().pollAfter();
    expect(rig().server.requests.map(({ path }) => path)).toEqual(["/feed"]);
    expect((await rig().storedArticles())[0]).toMatchObject({ summary: "Short." });
    expect(rig().log.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ code: "FETCH_ROBOTS" }) }),
    );
  });

  it("that hangs does not hold up the feed's other articles", async () => {
    const link = rig().server.serve("/page", () => undefined);
    rig().server.serve("/feed", { body: rss([teaser(link), ...reports(0, 2)]) });
    await rig().addFeed("/feed", { backfill: true });
    const messages = await rig().dispatch();
    await rig().run(messages, 3_000);
    expect(rig().queued).toHaveLength(2);
  });
});
