import { beforeAll, describe, expect, it } from "vitest";
import { openRules } from "../../bin/open-rules.ts";
import { readLine } from "../../bin/simulation/read-simulated-articles.ts";
import { simulateArticles } from "../../bin/simulation/simulate-articles.ts";
import type { Extractor } from "../../shared/mentions/extraction.ts";
import { policy } from "../support/a-report.ts";

/** One article of a case: when ("3 06:10", day of September 2026 and UTC), by whom, what. */
interface Told {
  readonly at: string;
  readonly feed?: string;
  readonly id?: string;
  readonly title: string;
  readonly text?: string;
  readonly lang?: string;
  readonly tier?: 1 | 2 | 3;
  readonly stateMedia?: boolean;
  readonly mayAlert?: boolean;
}

let extractor: Extractor;
beforeAll(async () => {
  extractor = await openRules("rules/iran-russia");
}, 60_000);

/** What each article raised, in order: "new", "update: …" with what changed, or why nothing; and how many stories there are. */
async function read(...articles: readonly Told[]) {
  const lines = articles.map(({ at, feed = "Wire One", ...rest }, index) => {
    const [day = "1", time = "00:00"] = at.split(" ");
    const iso = `2026-09-${day.padStart(2, "0")}T${time}:00Z`;
    return readLine(JSON.stringify({ id: `a-${index}`, ...rest, at: iso, feed }), `case:${index + 1}`);
  });
  const { readings, alerts, stories } = await simulateArticles(lines, { extractor, policy, subscribers: [] });
  const outcomes = readings.map(({ reading }) => {
    if (reading === "known") return "known";
    const told = reading.tellings.flatMap(({ alerts: raised, reason }) =>
      raised.length > 0
        ? raised.map(({ kind, changed }) => (kind === "new" ? "new" : `${kind}: ${changed.join(" ")}`))
        : [reason ?? "nothing"],
    );
    return [...told, ...reading.quiet.map(({ reason }) => reason)].join(" + ") || "no mention";
  });
  return { outcomes, alerts, stories };
}

describe("two events are two stories", () => {
  it("when two deliveries of different systems are reported on one day", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran shipped 40 Fath-360 missiles to Russia, officials say" },
      { at: "2 11:00", feed: "Daily Two", title: "Iran delivered 120 Shahed-136 drones to Russia, ministry says" },
    );
    expect(outcomes).toEqual(["new", "new"]);
    expect(stories).toHaveLength(2);
  });

  it("when two drones are named on one day and neither is the other", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran sent Mohajer-6 drones to Russia, Kyiv says" },
      { at: "2 12:00", feed: "Daily Two", title: "Iran sent Shahed-238 drones to Russia, Kyiv says" },
    );
    expect(outcomes).toEqual(["new", "new"]);
  });

  it("when the second batch of the same system comes a month later", async () => {
    const { outcomes, stories } = await read(
      { at: "1 08:00", title: "Iran shipped 200 Shahed-136 drones to Russia, Ukraine says" },
      { at: "30 08:00", feed: "Daily Two", title: "Iran shipped 90 more Shahed-136 drones to Russia, Ukraine says" },
    );
    expect(outcomes).toEqual(["new", "new"]);
    expect(stories).toHaveLength(2);
  });

  it("when the same system goes the other way", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran sent Shahed-136 drones to Russia, Kyiv says" },
      { at: "2 09:00", feed: "Daily Two", title: "Russia sent Shahed-136 drones to Iran, officials say" },
    );
    expect(outcomes).toEqual(["new", "new"]);
    expect(stories.map(({ direction }) => direction).sort()).toEqual(["iran_to_russia", "russia_to_iran"]);
  });

  it("when one article tells of both ways", async () => {
    const { outcomes, stories } = await read({
      at: "2 08:00",
      title: "Iran sent drones to Russia, and Russia delivered S-400 missiles to Iran, officials say",
    });
    expect(outcomes).toEqual(["new + new"]);
    expect(stories).toHaveLength(2);
  });
});

describe("one event is one story", () => {
  it("when the second report names no system", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped 200 Shahed-136 drones to Russia, Ukraine says" },
      { at: "2 12:00", title: "What is known about the drones that Iran shipped to Russia" },
    );
    expect(outcomes).toEqual(["new", "nothing new"]);
  });

  it("when copies come in three other languages from owners who cite it", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", feed: "Reuters", title: "Iran shipped 200 Shahed-136 drones to Russia, officials say" },
      {
        at: "2 08:40",
        feed: "Газета",
        lang: "ru",
        title: "Reuters сообщает: Иран передал России 200 дронов Shahed-136",
      },
      {
        at: "2 09:10",
        feed: "Часопис",
        lang: "uk",
        title: "Іран передав Росії 200 дронів Shahed-136, повідомляє Reuters",
      },
      {
        at: "2 09:30",
        feed: "روزنامه",
        lang: "fa",
        title: "رویترز گزارش داد ایران ۲۰۰ پهپاد شاهد-۱۳۶ به روسیه فرستاد",
      },
    );
    expect(outcomes).toEqual(["new", "nothing new", "nothing new", "nothing new"]);
    expect(stories.map(({ origins }) => origins.length)).toEqual([1]);
  });

  it("when paper B reports that paper C reported what Reuters had", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", feed: "Reuters", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      {
        at: "2 10:00",
        feed: "Harbour Post",
        title: "Iran shipped Shahed-136 drones to Russia, Reuters reports",
        text: "Iran shipped Shahed-136 drones to Russia, Reuters reported on Wednesday.",
      },
      {
        at: "2 11:00",
        feed: "Evening Ledger",
        title: "Iran shipped Shahed-136 drones to Russia, says Harbour Post citing Reuters",
        text: "Iran shipped Shahed-136 drones to Russia, the Harbour Post said, citing Reuters.",
      },
    );
    expect(outcomes).toEqual(["new", "nothing new", "nothing new"]);
    expect(stories[0]?.origins.map(({ title }) => title)).toEqual(["Reuters"]);
  });

  it("when it goes from plan to contract to delivery within the window", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Russia plans to supply Iran with Verba missiles, officials say" },
      { at: "6 08:00", title: "Russia has delivered Verba missiles to Iran, officials say" },
    );
    expect(outcomes).toEqual(["new", "update: Status changed from planned or threatened to reported as done."]);
    expect(stories).toHaveLength(1);
  });

  it("when an outlet publishes the same text again under a new id and title", async () => {
    const text =
      "Iran shipped 200 Shahed-136 drones to Russia, officials said on Wednesday. Two freighters took them over the sea by night, and a third one waited off the coast until the cranes were free again.";
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped 200 Shahed-136 drones to Russia, officials say", text },
      { at: "4 08:00", title: "Officials: Iran shipped 200 Shahed-136 drones to Russia", text },
    );
    expect(outcomes).toEqual(["new", "nothing new"]);
  });
});

describe("an update says what changed", () => {
  it("for a larger quantity by another paper, with the second origin in the same alert", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped 200 Shahed-136 drones to Russia, officials say" },
      { at: "2 15:00", feed: "Daily Two", title: "Iran shipped 500 Shahed-136 drones to Russia, officials say" },
    );
    expect(outcomes[1]).toBe(
      "update: Larger number: at least 500, before it was 200. Independent origin number 2: Daily Two (besides Wire One).",
    );
  });

  it("for an official denial after two origins", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "2 10:00", feed: "Daily Two", title: "Iran sent Shahed-136 drones to Russia, diplomats say" },
      {
        at: "2 16:00",
        feed: "State Agency",
        stateMedia: true,
        title: "Iran's foreign ministry denies sending Shahed-136 drones to Russia",
      },
    );
    expect(outcomes[1]).toContain("Independent origin number 2");
    expect(outcomes[2]).toBe(
      "update: Status changed from reported as done to denied. Officially denied by Iran's foreign ministry.",
    );
    expect(stories[0]?.origins.map(({ denies }) => denies)).toEqual([false, false, true]);
  });

  it("but a denial from elsewhere is no second origin", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      {
        at: "2 12:00",
        feed: "State Agency",
        stateMedia: true,
        title: "Iran's foreign ministry denies sending Shahed-136 drones to Russia",
      },
    );
    expect(outcomes[1]).not.toContain("origin");
  });

  it("and the claim said again after its denial is nothing new", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "2 12:00", title: "Iran's foreign ministry denies sending Shahed-136 drones to Russia" },
      { at: "3 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say again" },
      { at: "3 12:00", title: "Iran again denies sending Shahed-136 drones to Russia" },
    );
    expect(outcomes.slice(2)).toEqual(["nothing new", "nothing new"]);
  });

  it("for components where complete systems were told of", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "4 08:00", title: "Iran shipped engines for Shahed-136 drones to Russia, officials say" },
    );
    expect(outcomes).toEqual(["new", "update: Newly reported: components."]);
  });
});

describe("a correction", () => {
  it("follows when the article takes back the delivery and only speaks of a plan", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", id: "same", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
      { at: "2 10:00", id: "same", title: "Iran plans to ship Fath-360 missiles to Russia, officials say" },
    );
    expect(outcomes).toEqual([
      "new",
      expect.stringContaining("The source now says: planned or threatened; it had said: reported as done."),
    ]);
  });

  it("follows when the article is withdrawn, and a later report of somebody else is new", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", id: "same", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
      { at: "2 10:00", id: "same", title: "Correction: this report was withdrawn by the editors" },
      { at: "3 10:00", feed: "Daily Two", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
    );
    expect(outcomes[1]).toContain("correction: The source no longer says this.");
    expect(outcomes[2]).toBe("new");
  });

  it("does not follow an edit of commas", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", id: "same", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
      { at: "2 10:00", id: "same", title: "Iran shipped Fath-360 missiles to Russia – officials say" },
    );
    expect(outcomes[1]).toBe("nothing new");
  });
});

describe("what is no event of today stays silent", () => {
  it("a recall of last year's shipment far down a text about something else", async () => {
    const { outcomes } = await read({
      at: "2 08:00",
      title: "Grain prices fall as the harvest comes in",
      text: [
        "Grain prices fell on Wednesday as farmers brought in the harvest, traders in three ports said.",
        "Elevators are full, and several trains wait for a place to unload.",
        "Banks expect rates to stay as they are until spring.",
        "Last year Iran sent Shahed-136 drones to Russia, which brought sanctions on several shipping companies.",
      ].join("\n\n"),
    });
    expect(outcomes[0]).not.toMatch(/new|update/);
  });

  it("an article of the first poll, though the next one of the same event is told", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", mayAlert: false, title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "2 09:00", feed: "Daily Two", title: "Iran sent Shahed-136 drones to Russia, diplomats say" },
    );
    expect(outcomes).toEqual(["first poll of the feed", "new"]);
  });

  it("the use, the making and the talk of drones on the day of a delivery", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      {
        at: "2 09:00",
        feed: "Daily Two",
        title: "Russia launched 90 Iranian-made Shahed-136 drones at Kyiv overnight",
      },
      { at: "2 10:00", feed: "Daily Two", title: "Plant in Tatarstan builds more Geran-2 drones than ever" },
      { at: "2 11:00", feed: "Daily Two", title: "Presidents of Iran and Russia speak by telephone about the region" },
    );
    expect(outcomes.slice(1).join()).not.toMatch(/new|update/);
  });
});
