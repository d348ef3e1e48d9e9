import { describe, expect, it } from "vitest";
import { findStory, whyJoin } from "../../../shared/alerts/find-story.ts";
import { beginStory, joinStory } from "../../../shared/alerts/join-story.ts";
import type { Mention } from "../../../shared/mentions/extraction.ts";
import { aPlainMention, aReport, policy } from "../../support/a-report.ts";
import { aMention, aStory, dayMs, found, hourMs, nineOClock } from "../../support/an-alert.ts";

const at = (publishedAt: number) => ({ publishedAt, firstSeenAt: publishedAt, articleId: `article-${publishedAt}` });
const item = (changes: Partial<Mention["items"][number]>): Pick<Mention, "items"> => ({
  items: [{ ...found("drones"), category: "drone", kind: "system", ...changes }],
});

describe("a report joins a story", () => {
  const story = beginStory("story-1", aReport(), policy);

  it.each([
    ["the same designation", aMention(), "designation"],
    ["a number within a tenth", aPlainMention(item({ quantity: { ...found("200"), atLeast: 190 } })), "quantity"],
  ])("with %s, days later", (_what, mention, reason) => {
    const report = aReport({ mentions: [mention], article: { ...at(nineOClock + 6 * dayMs), title: "Another text." } });
    expect(whyJoin(report, story, policy)).toBe(reason);
  });

  it("with the same place in another script", () => {
    const place = (text: string) => ({ places: [{ text, span: [0, text.length] as const }] });
    const english = beginStory("story-1", aReport({ mentions: [aPlainMention(place("Amirabad"))] }), policy);
    const persian = aReport({
      mentions: [aPlainMention({ ...place("بندر امیرآباد"), language: "fa" })],
      article: { ...at(nineOClock + 5 * dayMs), title: "Another text." },
    });
    expect(whyJoin(persian, english, policy)).toBe("place");
  });

  it("when it copies the text, though the copy is cut and retitled", () => {
    const text = Array.from(
      { length: 60 },
      (_, index) => `Word${index} follows word${index + 1} in this long text.`,
    ).join(" ");
    const original = beginStory("s", aReport({ article: { text }, mentions: [aPlainMention()] }), policy);
    const copy = aReport({
      article: { ...at(nineOClock + 5 * dayMs), title: "A new title", text: text.slice(0, text.length * 0.7) },
      mentions: [aPlainMention(item({ kind: "component" }))],
    });
    expect(whyJoin(copy, original, policy)).toBe("copied text");
  });

  it("that names nothing either, within a day and a half, and not later", () => {
    const bare = beginStory("s", aReport({ mentions: [aPlainMention()], article: { sketch: "" } }), policy);
    const later = (ms: number) =>
      aReport({ mentions: [aPlainMention()], article: { ...at(nineOClock + ms), sketch: "" } });
    expect(whyJoin(later(36 * hourMs), bare, policy)).toBe("same subject");
    expect(whyJoin(later(37 * hourMs), bare, policy)).toBeUndefined();
  });

  it("that it belonged to before, however old", () => {
    const report = aReport({ article: { publishedAt: nineOClock + 90 * dayMs, firstSeenAt: nineOClock + 90 * dayMs } });
    expect(whyJoin(report, story, policy)).toBe("same article");
  });

  it("by its strongest bond", () => {
    const subject = aStory({ storyId: "subject", designations: [], lastSeenAt: nineOClock + hourMs });
    const named = aStory({
      storyId: "named",
      sources: [],
      lastSeenAt: nineOClock - 5 * dayMs,
      firstSeenAt: nineOClock - 6 * dayMs,
    });
    const report = aReport({ article: { articleId: "article-9", sketch: "" } });
    expect(findStory(report, [subject, named], policy)).toMatchObject({
      story: { storyId: "named" },
      reason: "designation",
    });
  });
});

describe("a report joins no story", () => {
  const story = beginStory("story-1", aReport(), policy);
  const elsewhere = { articleId: "article-9", title: "Another text.", sketch: "" };

  it.each<[string, Partial<Mention>]>([
    ["the other direction", { direction: "russia_to_iran" }],
    ["the other category", { category: "missile" }],
    ["another system on the same day", item({ designation: "mohajer-6" })],
    ["other goods on the same day", item({ kind: "training" })],
  ])("of %s", (_what, changes) => {
    const report = aReport({ article: elsewhere, mentions: [aPlainMention(changes)] });
    expect(whyJoin(report, story, policy)).toBeUndefined();
  });

  it("last seen more than ten days ago, unless it was seen in between", () => {
    const late = aReport({ article: { ...elsewhere, ...at(nineOClock + 11 * dayMs) } });
    expect(whyJoin(late, story, policy)).toBeUndefined();
    const between = joinStory(story, aReport({ article: { ...elsewhere, ...at(nineOClock + 6 * dayMs) } }), policy);
    expect(whyJoin(late, between, policy)).toBe("designation");
  });

  it("that began more than a month ago, so that no story goes on for ever", () => {
    const endless = { ...story, lastSeenAt: nineOClock + 30 * dayMs };
    const late = aReport({ article: { ...elsewhere, ...at(nineOClock + 31 * dayMs) } });
    expect(whyJoin(late, endless, policy)).toBeUndefined();
  });

  it("that its source withdrew", () => {
    const report = aReport({ article: elsewhere });
    expect(whyJoin(report, { ...story, withdrawnAt: nineOClock }, policy)).toBeUndefined();
  });

  it("by a number when each names a different system", () => {
    const other = aReport({
      article: { ...elsewhere, ...at(nineOClock + 3 * dayMs) },
      mentions: [aPlainMention(item({ designation: "mohajer-6", quantity: { ...found("200"), atLeast: 200 } }))],
    });
    expect(whyJoin(other, story, policy)).toBeUndefined();
  });
});
