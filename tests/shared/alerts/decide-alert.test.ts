import { describe, expect, it } from "vitest";
import { type Decision, decideAlert } from "../../../shared/alerts/decide-alert.ts";
import { findStory } from "../../../shared/alerts/find-story.ts";
import { beginStory, joinStory } from "../../../shared/alerts/join-story.ts";
import type { Report } from "../../../shared/alerts/report.ts";
import type { Story } from "../../../shared/alerts/story.ts";
import type { Mention } from "../../../shared/mentions/extraction.ts";
import { aPlainMention, aReport, policy } from "../../support/a-report.ts";
import { found, hourMs, nineOClock } from "../../support/an-alert.ts";

const now = nineOClock + hourMs;

/** Tells the reports one after the other, as they come. */
function tell(...reports: Report[]): { decisions: Decision[]; story: Story } {
  const decisions: Decision[] = [];
  let story: Story | undefined;
  for (const report of reports) {
    const base = story && findStory(report, [story], policy)?.story;
    if (story && !base) throw new Error("the reports are meant to tell one story");
    const decision = decideAlert(
      base ? joinStory(base, report, policy) : beginStory("story-1", report, policy),
      report,
      policy,
      now,
    );
    decisions.push(decision);
    story = { ...decision.story, unraised: [] };
  }
  if (story === undefined) throw new Error("nothing was told");
  return { decisions, story };
}

let count = 0;
/** A report of its own article; the same owner unless another is named. */
function report(mention: Partial<Mention> = {}, more: Parameters<typeof aReport>[0] = {}): Report {
  const id = ++count;
  return aReport({
    feed: { feedId: `feed-${id}`, ...more.feed },
    article: {
      articleId: `a-${id}`,
      sketch: "",
      firstSeenAt: nineOClock + id,
      publishedAt: nineOClock,
      ...more.article,
    },
    mentions: more.mentions ?? [aPlainMention(mention)],
  });
}
const items = (changes: Partial<Mention["items"][number]>): Pick<Mention, "items"> => ({
  items: [{ ...found("drones"), category: "drone", kind: "system", ...changes }],
});
const kinds = (decisions: readonly Decision[]) =>
  decisions.map((decision) => (decision.kind === "alert" ? decision.alert.kind : decision.reason));
const lastChanges = (decisions: readonly Decision[]) => {
  const last = decisions.at(-1);
  return last?.kind === "alert" ? last.alert.changed : [];
};

describe("a story alerts as new", () => {
  it.each(["headline", "lead"] as const)("when it begins in a %s", (prominence) => {
    expect(kinds(tell(report({ prominence })).decisions)).toEqual(["new"]);
  });

  it("once, and the same again is nothing new", () => {
    expect(kinds(tell(report(), report(), report()).decisions)).toEqual(["new", "nothing new", "nothing new"]);
  });

  it("when the first poll of a feed began it silently and another article then tells it", () => {
    const silent = report({}, { article: { mayAlert: false } });
    expect(kinds(tell(silent, report()).decisions)).toEqual(["first poll of the feed", "new"]);
  });
});

describe("a story stays silent", () => {
  it("for what stands in the body", () => {
    expect(kinds(tell(report({ prominence: "body" })).decisions)).toEqual(["in the body"]);
  });

  it("for old news", () => {
    const old = report({}, { article: { publishedAt: nineOClock - 97 * hourMs, firstSeenAt: nineOClock } });
    expect(kinds(tell(old).decisions)).toEqual(["old news"]);
    const asked = report({}, { article: old.article, feed: { backfill: true } });
    expect(kinds(tell(asked).decisions)).toEqual(["new"]);
    const fresh = report({}, { article: { publishedAt: nineOClock - 95 * hourMs, firstSeenAt: nineOClock } });
    expect(kinds(tell(fresh).decisions)).toEqual(["new"]);
  });

  it("for a later text that still speaks of plans", () => {
    expect(kinds(tell(report(), report({ status: "prospective" })).decisions)).toEqual(["new", "nothing new"]);
  });

  it("for a number that is a little larger", () => {
    const told = (atLeast: number) => report(items({ quantity: { ...found("200"), atLeast } }));
    expect(kinds(tell(told(200), told(239)).decisions)).toEqual(["new", "nothing new"]);
    expect(kinds(tell(told(200), told(150)).decisions)).toEqual(["new", "nothing new"]);
  });
});

describe("a story alerts as an update and says what changed", () => {
  it.each<[string, Report, Report, string]>([
    [
      "a status",
      report({ status: "prospective" }),
      report({ status: "completed" }),
      "Now reported as done; before: planned or threatened.",
    ],
    ["a denial", report(), report({ status: "denied" }), "Now denied; before: reported as done."],
    ["a system", report(), report(items({ designation: "shahed-136" })), "Newly named: Shahed-136."],
    [
      "a larger number",
      report(items({ quantity: { ...found("200"), atLeast: 200 } })),
      report(items({ quantity: { ...found("200"), atLeast: 300 } })),
      "Now at least 300; before: 200.",
    ],
    [
      "an official confirmation",
      report(),
      report({ attribution: found("Ukraine's defence ministry") }),
      "Officially confirmed by Ukraine's defence ministry.",
    ],
    [
      "a second independent origin",
      report(),
      report({}, { feed: { ownerGroup: "Other Group", title: "Other Paper" } }),
      "Second independent origin: Other Paper (besides Example Wire).",
    ],
  ])("for %s", (_what, first, second, changed) => {
    const { decisions } = tell(first, second);
    expect(kinds(decisions)).toEqual(["new", "update"]);
    expect(lastChanges(decisions)).toContain(changed);
  });

  it("for a new kind of goods", () => {
    const both = { ...items({ designation: "shahed-136" }) };
    const parts = report(items({ designation: "shahed-136", kind: "component" }));
    expect(lastChanges(tell(report(both), parts).decisions)).toEqual(["Newly reported: components."]);
  });

  it("for several facts at once in one alert", () => {
    const second = report({ status: "completed", ...items({ designation: "shahed-136" }) });
    const { decisions } = tell(report({ status: "prospective" }), second, second);
    expect(kinds(decisions)).toEqual(["new", "update", "nothing new"]);
    expect(lastChanges(decisions.slice(0, 2))).toHaveLength(2);
  });

  it("but not for a third origin, nor for the same denial from another", () => {
    const by = (ownerGroup: string) => report({ status: "denied" }, { feed: { ownerGroup } });
    expect(kinds(tell(report(), by("B"), by("C")).decisions)).toEqual(["new", "update", "nothing new"]);
  });

  it("for a fact that only a background text or a first poll had brought before", () => {
    const silent = report(items({ designation: "shahed-136" }), { article: { mayAlert: false } });
    const aloud = report(items({ designation: "shahed-136" }));
    expect(kinds(tell(report(), silent, aloud).decisions)).toEqual(["new", "first poll of the feed", "update"]);
  });
});

describe("a minor alert does not hide a graver one", () => {
  it("because the same report from a graver source is told once more", () => {
    const minor = report({ prominence: "lead" }, { feed: { tier: 3, stateMedia: true } });
    const grave = report({}, { feed: { tier: 1 } });
    const { decisions, story } = tell(minor, grave, grave);
    expect(kinds(decisions)).toEqual(["new", "update", "nothing new"]);
    expect(lastChanges(decisions.slice(0, 2))[0]).toMatch(/^Now of high severity: reported as done/);
    expect(story.alertedSeverities).toEqual(["low", "high"]);
  });
});

describe("severity", () => {
  const severityOf = (...args: Parameters<typeof report>) => {
    const [decision] = tell(report(...args)).decisions;
    return decision?.kind === "alert" ? decision.alert.severity : decision?.reason;
  };

  it.each<[string, string, Parameters<typeof report>]>([
    ["high", "a headline of a wire: done", [{}, { feed: { tier: 1 } }]],
    ["medium", "a headline of a paper: done", [{}]],
    ["medium", "a wire: planned", [{ status: "prospective" }, { feed: { tier: 1 } }]],
    ["low", "a small outlet's lead: planned", [{ status: "prospective", prominence: "lead" }, { feed: { tier: 3 } }]],
    ["low", "state media denies", [{ status: "denied" }, { feed: { tier: 2, stateMedia: true } }]],
    [
      "high",
      "a paper names the system and a ministry",
      [{ ...items({ designation: "shahed-136" }), attribution: found("Ukraine's defence ministry") }],
    ],
  ])("is %s for %s", (severity, _what, args) => {
    expect(severityOf(...args)).toBe(severity);
  });

  it("comes with the words of every line that counted", () => {
    const [decision] = tell(report({}, { feed: { tier: 1 } })).decisions;
    expect(decision?.kind === "alert" && decision.alert.severityReasons).toEqual([
      "reported as done or going on",
      "in the headline",
      "source of the first tier",
    ]);
  });
});

describe("an alert's id", () => {
  it("is that of the story and the fact, whoever reports it", () => {
    const ids = (...reports: Report[]) =>
      tell(...reports).decisions.flatMap((decision) => (decision.kind === "alert" ? decision.alert.alertId : []));
    const first = ids(report(), report({ status: "denied" }));
    expect(ids(report(), report({ status: "denied" }, { feed: { ownerGroup: "Other" } }))).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});
