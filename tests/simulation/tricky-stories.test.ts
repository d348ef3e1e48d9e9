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
  readonly owner?: string;
  readonly seen?: string;
  readonly tier?: 1 | 2 | 3;
  readonly stateMedia?: boolean;
  readonly mayAlert?: boolean;
}

let extractor: Extractor;
beforeAll(async () => {
  extractor = await openRules("rules/iran-russia");
}, 60_000);

function timeOf(text: string): string {
  const [day = "1", time = "00:00"] = text.split(" ");
  return `2026-09-${day.padStart(2, "0")}T${time}:00Z`;
}

/** What each article raised, in order: "new", "update: …" with what changed, or why nothing; and how many stories there are. */
async function read(...articles: readonly Told[]) {
  const lines = articles.map(({ at, seen, feed = "Wire One", ...rest }, index) => {
    const times = { at: timeOf(at), ...(seen !== undefined && { seen: timeOf(seen) }) };
    return readLine(JSON.stringify({ id: `a-${index}`, ...rest, ...times, feed }), `case:${index + 1}`);
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
    expect(outcomes).toEqual(["new", "update: Now reported as done; before: planned or threatened."]);
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
      "update: Now at least 500; before: 200. Second independent origin: Daily Two (besides Wire One).",
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
    expect(outcomes[1]).toContain("Second independent origin");
    expect(outcomes[2]).toBe(
      "update: Now denied; before: reported as done. Officially denied by Iran's foreign ministry.",
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
      expect.stringContaining("Corrected: planned or threatened, not reported as done."),
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

describe("more that is easily got wrong", () => {
  it("a paper that no list names is cited by another, and is no second origin", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", feed: "Caspian Docket", title: "Iran shipped Fath-360 missiles to Russia, port workers say" },
      {
        at: "2 14:00",
        feed: "Daily Two",
        title: "Iran shipped Fath-360 missiles to Russia, Caspian Docket reports",
        text: "Iran shipped Fath-360 missiles to Russia, the Caspian Docket reported on Wednesday after weeks of research.",
      },
    );
    expect(outcomes).toEqual(["new", "nothing new"]);
  });

  it("two feeds of one owner are one origin", async () => {
    const line = (feed: string, at: string, title: string) => ({ at, feed, owner: "Same House", title });
    const { outcomes } = await read(
      line("House Daily", "2 08:00", "Iran shipped Fath-360 missiles to Russia, officials say"),
      line("House Weekly", "3 08:00", "How Iran sent Fath-360 missiles to Russia, as officials tell it"),
    );
    expect(outcomes).toEqual(["new", "nothing new"]);
  });

  it("a third and fourth paper bring nothing new after the second", async () => {
    const { outcomes } = await read(
      ...["One", "Two", "Three", "Four"].map((name, hour) => ({
        at: `2 ${String(8 + hour).padStart(2, "0")}:00`,
        feed: `Paper ${name}`,
        title:
          [
            "Iran shipped Fath-360 missiles to Russia, officials say",
            "Tehran sent Moscow Fath-360 missiles, diplomats tell us",
            "Russia received Fath-360 missiles from Iran, says a general",
            "Fath-360 missiles delivered by Iran to Russia, according to sources",
          ][hour] ?? "",
      })),
    );
    expect(outcomes.map((outcome) => outcome.split(":")[0])).toEqual(["new", "update", "nothing new", "nothing new"]);
  });

  it("a denial that comes first, and the claim that it denies after it, are one story with both told", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran denies supplying Fath-360 missiles to Russia" },
      { at: "2 11:00", feed: "Daily Two", title: "Iran supplied Fath-360 missiles to Russia, officials say" },
    );
    expect(outcomes[0]).toBe("new");
    expect(outcomes[1]).toMatch(/^update: Now reported as done; before: denied\./);
    expect(stories).toHaveLength(1);
  });

  it("a claim published before a denial and read after it changes no status back", async () => {
    const { outcomes, stories } = await read(
      { at: "2 12:00", title: "Iran denies supplying Fath-360 missiles to Russia" },
      {
        at: "2 08:00",
        seen: "2 13:00",
        feed: "Daily Two",
        title: "Iran supplied Fath-360 missiles to Russia, officials say",
      },
    );
    expect(outcomes[1]).not.toMatch(/Now (?:reported|denied|planned)/);
    expect(stories[0]?.statusHistory.map(({ status }) => status)).toEqual(["completed", "denied"]);
  });

  it("numbers written in words and in another script are the same number", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", feed: "Reuters", title: "Iran shipped 200 Shahed-136 drones to Russia, officials say" },
      { at: "2 09:00", feed: "Reuters", title: "Iran shipped two hundred Shahed-136 drones to Russia, officials say" },
      { at: "2 10:00", feed: "روزنامه", lang: "fa", title: "به گزارش رویترز ایران ۲۰۰ پهپاد شاهد-۱۳۶ به روسیه فرستاد" },
    );
    expect(outcomes.slice(1)).toEqual(["nothing new", "nothing new"]);
  });

  it("a smaller number by a second paper is told as a second origin and not as a larger number", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped 500 Shahed-136 drones to Russia, officials say" },
      { at: "2 12:00", feed: "Daily Two", title: "Tehran delivered 300 Shahed-136 drones to Moscow, diplomats say" },
    );
    expect(outcomes[1]).toBe("update: Second independent origin: Daily Two (besides Wire One).");
  });

  it("missiles and drones of the same day in one headline join neither of two stories twice", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
      { at: "2 09:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "2 15:00", title: "Iran shipped Fath-360 missiles and Shahed-136 drones to Russia, officials say" },
    );
    expect(outcomes.slice(0, 2)).toEqual(["new", "new"]);
    expect(stories).toHaveLength(2);
  });

  it("a plan that somebody else calls off is a denial of the plan", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Russia plans to supply Iran with S-400 missiles, officials say" },
      { at: "3 08:00", title: "Russia will not supply S-400 missiles to Iran, Kremlin says" },
    );
    expect(outcomes[1]).toMatch(/^update: Now denied; before: planned or threatened\. Officially denied by/);
  });

  it("an edit that raises the number is an update, and one that lowers it a correction", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", id: "same", title: "Iran shipped 100 Shahed-136 drones to Russia, officials say" },
      { at: "2 09:00", id: "same", title: "Iran shipped 400 Shahed-136 drones to Russia, officials say" },
      { at: "2 10:00", id: "same", title: "Iran shipped 40 Shahed-136 drones to Russia, officials say" },
    );
    expect(outcomes[1]).toBe("update: Now at least 400; before: 100.");
    expect(outcomes[2]).toContain("correction: Corrected number: 40, not 400.");
  });

  it("a delivery to another country by the same supplier is no part of it", async () => {
    const { outcomes, stories } = await read(
      { at: "2 08:00", title: "Iran shipped Shahed-136 drones to Russia, officials say" },
      { at: "2 12:00", feed: "Daily Two", title: "Iran shipped Shahed-136 drones to Sudan, officials say" },
    );
    expect(outcomes[1]).not.toMatch(/new|update/);
    expect(stories).toHaveLength(1);
  });

  it("the same place in two scripts joins reports that name no system", async () => {
    const { outcomes, stories } = await read(
      { at: "1 08:00", title: "Iran sent missiles to Russia from the port of Amirabad, officials say" },
      {
        at: "8 08:00",
        feed: "Газета",
        lang: "ru",
        title: "Иран отправил России ракеты из порта Амирабад, заявили чиновники",
      },
    );
    expect(outcomes[0]).toBe("new");
    expect(stories).toHaveLength(1);
  });

  it("a weekly review that lists three old events tells nothing again", async () => {
    const { outcomes } = await read(
      { at: "2 08:00", title: "Iran shipped Fath-360 missiles to Russia, officials say" },
      { at: "4 08:00", title: "Iran sent Mohajer-6 drones to Russia, Kyiv says" },
      {
        at: "6 08:00",
        title: "The week in arms: what moved and what did not",
        text: "Iran shipped Fath-360 missiles to Russia, officials said on Wednesday. Iran sent Mohajer-6 drones to Russia, Kyiv said on Friday. Nothing else moved.",
      },
    );
    expect(outcomes[2]).not.toMatch(/new alert|^new|update/);
  });
});
