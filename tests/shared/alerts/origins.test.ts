import { describe, expect, it } from "vitest";
import { beginStory, joinStory } from "../../../shared/alerts/join-story.ts";
import { aPlainMention, aReport, policy } from "../../support/a-report.ts";
import { aMention, minuteMs, nineOClock } from "../../support/an-alert.ts";

const names = (story: { origins: readonly { name: string }[] }) => story.origins.map(({ name }) => name);
const first = beginStory("story-1", aReport(), policy);
let count = 0;
/** A report of another outlet in words of its own. */
const another = (title: string, ownerGroup = "Other Group") => {
  const id = ++count;
  return aReport({
    article: { articleId: `other-${id}`, title, sketch: "", firstSeenAt: nineOClock + id * minuteMs },
    feed: { feedId: `feed-${id}`, ownerGroup },
    mentions: [aMention({ sentence: { in: "title", text: title, span: [0, title.length] } })],
  });
};

describe("independent origins", () => {
  it("grow with an outlet of another owner that reports for itself", () => {
    expect(names(joinStory(first, another("Tehran has sent drones, says a minister"), policy))).toEqual([
      "Example Group",
      "Other Group",
    ]);
  });

  it("do not grow with an outlet of the same owner", () => {
    expect(names(joinStory(first, another("Drones on their way", "Example Group"), policy))).toEqual(["Example Group"]);
  });

  it("do not grow with a copy of the text by another owner", () => {
    const text =
      "A long wire story about drones that went by ship from one port of the Caspian Sea to another one in the night.";
    const original = beginStory("s", aReport({ article: { title: "Drones shipped", text } }), policy);
    const copy = aReport({
      article: { articleId: "copy", title: "Ships carry drones", text },
      feed: { feedId: "feed-9", ownerGroup: "Copying Group" },
    });
    expect(names(joinStory(original, copy, policy))).toEqual(["Example Group"]);
  });

  it.each([
    ["en", "Iran sent drones to Russia, Reuters reports"],
    ["en", "Iran sent drones to Russia, according to Reuters"],
    ["en", "Our paper learned that Reuters has reported a shipment of drones"],
    ["ru", "Иран передал России дроны, сообщает Рейтер"],
    ["ru", "Иран передал дроны — со ссылкой на Reuters"],
    ["uk", "Іран передав Росії дрони, повідомляє Reuters"],
    ["uk", "За даними Reuters, Іран передав дрони"],
    ["fa", "به گزارش رویترز ایران به روسیه پهپاد داد"],
    ["fa", "رویترز گزارش داد که ایران پهپاد فرستاده است"],
  ])("are the outlet cited, not the one that cites (%s: %s)", (_language, title) => {
    const story = beginStory("s", another(title, "Paper One"), policy);
    expect(names(story)).toEqual(["thomson-reuters"]);
    expect(
      names(joinStory(story, another(title.replace(/drones|дрон\p{L}*|پهپاد/u, "UAVs"), "Paper Two"), policy)),
    ).toEqual(["thomson-reuters"]);
  });

  it.each([
    [
      "an outlet that is only mentioned",
      "Iran sent drones to Russia while the Reuters building in London was repainted in blue",
    ],
    ["the outlet's own name", "Reuters reports that Iran sent drones"],
  ])("are not taken from %s", (what, title) => {
    const owner = what.includes("own") ? "thomson-reuters" : "Paper One";
    expect(names(beginStory("s", another(title, owner), policy))).toEqual([owner]);
  });

  it("know which of them are state media and official", () => {
    const tass = beginStory("s", another("Drones were received, TASS reports", "Paper One"), policy);
    expect(tass.origins[0]).toMatchObject({ name: "russia-state", title: "TASS", stateMedia: true, official: true });
    expect(beginStory("s", aReport({ mentions: [aPlainMention()] }), policy).origins[0]).toMatchObject({
      stateMedia: false,
      official: false,
    });
  });

  it("do not grow by what stands in a body text", () => {
    const report = { ...another("Something else entirely"), prominence: "body" as const };
    expect(names(joinStory(first, report, policy))).toEqual(["Example Group"]);
  });
});

describe("a story", () => {
  it("changes nothing when it is told the same report again", () => {
    const report = another("Tehran has sent drones, says a minister");
    const once = joinStory(first, report, policy);
    expect(joinStory(once, report, policy)).toEqual(once);
  });

  it("keeps its first source and the newest ones", () => {
    let story = first;
    for (let index = 0; index < 60; index++)
      story = joinStory(story, another(`Report number ${index} of drones`), policy);
    expect(story.sources).toHaveLength(40);
    expect(story.sources[0]?.articleId).toBe("article-1");
    expect(story.sources.at(-1)?.title).toBe("Report number 59 of drones");
  });

  it("follows the status, and a later text that still speaks of plans changes nothing", () => {
    const planned = beginStory("s", aReport({ mentions: [aPlainMention({ status: "prospective" })] }), policy);
    const later = (status: "completed" | "prospective" | "denied", id: number) =>
      aReport({
        article: {
          articleId: `later-${id}`,
          sketch: "",
          publishedAt: nineOClock + id * minuteMs,
          firstSeenAt: nineOClock + id * minuteMs,
        },
        mentions: [aPlainMention({ status })],
      });
    const done = joinStory(planned, later("completed", 1), policy);
    const still = joinStory(done, later("prospective", 2), policy);
    const denied = joinStory(still, later("denied", 3), policy);
    expect(denied.statusHistory.map(({ status }) => status)).toEqual(["prospective", "completed", "denied"]);
    expect(still.status).toBe("completed");
  });
});
