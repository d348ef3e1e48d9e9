import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { aToyRuleset } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

describe("an extractor", () => {
  const read = (text: string, { title = "", changed = {} } = {}) =>
    createExtractor(aToyRuleset(changed)).extract({ id: "a", title, text });
  const said = (text: string, given = {}) => {
    const { direction, category, status, mentions } = read(text, given);
    return [direction ?? "no", category, status, mentions.length].filter((one) => one !== null).join(" ");
  };

  it("sums up its mentions: the status of the leading one, every direction and category", () => {
    expect(said("It rained.")).toBe("no 0");
    expect(said("Northland sent drones to Southland.")).toBe("north_to_south drone completed 1");
    expect(said("Northland sent drones and missiles to Southland.")).toBe("north_to_south both completed 1");
    expect(said("Northland sent missiles to Southland.")).toBe("north_to_south missile completed 1");
    expect(said("Northland plans to send drones to Southland. Southland sent missiles to Northland.")).toBe(
      "both both prospective 2",
    );
    expect(said("Northland sent drones to Southland. Northland sent drones to Southland.")).toBe(
      "north_to_south drone completed 2",
    );
    expect(said("Southland sent drones to Northland.", { title: "Northland denied it sent drones to Southland" })).toBe(
      "both drone denied 2",
    );
  });

  it("asks for both sides, goods and a cue", () => {
    expect(said("Northland sent drones to it.")).toBe("no 0");
    expect(said("Northland sent grain to Southland.")).toBe("no 0");
    expect(said("Northland has drones to Southland.")).toBe("no 0");
    const goods = rulesOf({ cue: "goods", supplier: "origin", recipient: "after to", item: "self" });
    expect(said("Northish drones to Southland.", { changed: goods })).toBe("north_to_south drone completed 1");
    expect(said("Drones to Southland.", { changed: goods })).toBe("no 0");
    expect(said("Northland sent drones.", { title: "Southland" })).toBe("no 0");
  });

  it("knows cheaply whether a text is worth reading", () => {
    const { mayConcern, version } = createExtractor(aToyRuleset());
    expect(["Northland", "drones", "the southern war", "Bee-1", "weapons"].map(mayConcern)).toEqual(
      Array(5).fill(true),
    );
    expect(["Eastland", "sent", "It rained.", ""].map(mayConcern)).toEqual(Array(4).fill(false));
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it("gives every mention its roles, goods and reasons with their places", () => {
    const text = "In Port Green, officials said, Northland denied it may send 5 Bee-1 and drone engines to Southland.";
    const [mention] = read(text).mentions;
    const at = (words: string) => ({ text: words, span: [text.indexOf(words), text.indexOf(words) + words.length] });
    expect(mention).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      direction: "north_to_south",
      category: "drone",
      status: "denied",
      supplier: { actor: "north", ...at("Northland") },
      recipient: { actor: "south", ...at("Southland") },
      items: [
        {
          ...at("Bee-1"),
          category: "drone",
          kind: "system",
          designation: "bee-1",
          quantity: { ...at("5"), atLeast: 5 },
        },
        { ...at("drone"), category: "drone", kind: "component" },
      ],
      cue: at("send"),
      negation: at("denied"),
      modality: at("may"),
      attribution: at("officials"),
      places: [at("Port Green")],
      rule: { id: "en/give", version: expect.stringMatching(/^[0-9a-f]{12}$/) },
      prominence: "lead",
      language: "en",
      sentence: { in: "text", text, span: [0, text.length] },
    });
    const [bare] = read("Northland sent missiles to Southland.").mentions;
    expect(Object.keys(bare ?? {})).not.toEqual(expect.arrayContaining(["negation"]));
    for (const key of ["negation", "modality", "attribution", "places"]) expect(bare).not.toHaveProperty(key);
    expect(bare?.items[0]).toEqual({ text: "missiles", span: [15, 23], category: "missile", kind: "system" });
  });

  it("gives a role that is told elsewhere without a place", () => {
    const changed = rulesOf({ supplier: "text", recipient: "after to" });
    const [mention] = read("They sent drones to Southland.", { title: "Northland", changed }).mentions;
    expect(mention?.supplier).toEqual({ actor: "north", implied: true });
    const implied = rulesOf({ recipient: "implied" });
    const [war] = read("Northland sent drones for the southern war.", { changed: implied }).mentions;
    expect(war?.recipient).toEqual({ actor: "south", text: "the southern war", span: [26, 42], implied: true });
  });

  it("gives what the rule says moves where the goods' words say no more", () => {
    const changed = rulesOf({ moves: "production" });
    const kinds = (text: string) =>
      read(text, { changed }).mentions.flatMap(({ items }) => items.map(({ kind }) => kind));
    expect(kinds("Northland sent drones to Southland.")).toEqual(["production"]);
    expect(kinds("Northland sent drone blueprints to Southland.")).toEqual(["technology"]);
  });

  it("gives one id to one statement, another to another", () => {
    const ids = (text: string, title = "") => read(text, { title }).mentions.map(({ id }) => id);
    const sent = "Northland sent drones to Southland.";
    expect(ids(sent)).toEqual(ids(sent));
    expect(new Set([...ids(`${sent} ${sent}`, sent)]).size).toBe(3);
  });

  it("puts the title first, then the order of the text, arms that only the text makes clear last", () => {
    const text = "Northland sent weapons to Southland. Northland sent Northish drones to Southland.";
    expect(
      read(text, { title: "Southland sent missiles to Northland" }).mentions.map(({ sentence, items }) => [
        sentence.in,
        sentence.span[0],
        items[0]?.text,
      ]),
    ).toEqual([
      ["title", 0, "missiles"],
      ["text", 37, "drones"],
      ["text", 0, "drones"],
    ]);
  });

  it("gives one mention for a sentence that says the same twice, two where other goods move", () => {
    const twice = rulesOf({}, { cue: "get", supplier: "after from", recipient: "subject" });
    expect(said("Southland got drones from Northland, which Northland sent to Southland.", { changed: twice })).toBe(
      "north_to_south drone completed 1",
    );
    expect(
      said("Northland sent drones to Southland and Southland got missiles from Northland.", { changed: twice }),
    ).toBe("north_to_south both completed 2");
    expect(said("Northland sent drones to Southland and Southland sent missiles to Northland.")).toBe(
      "both both completed 2",
    );
  });

  it("prefers the surest rule for a cue, and of two as sure the earlier", () => {
    const rules = (a: object, b: object) =>
      read("Northland sent drones to Southland.", { changed: rulesOf({ ...a }, { ...b }) }).mentions.map(
        ({ rule }) => rule.id,
      );
    expect(rules({}, {})).toEqual(["en/r0"]);
    expect(rules({ supplier: "sentence" }, {})).toEqual(["en/r1"]);
    expect(rules({}, { supplier: "sentence" })).toEqual(["en/r0"]);
  });

  it("does not let the same goods go both ways in one sentence", () => {
    const both = rulesOf({}, { cue: "get", supplier: "after from", recipient: "subject", item: "after, before" });
    expect(said("Northland sent drones to Southland, got from Southland.", { changed: both })).toBe(
      "north_to_south drone completed 1",
    );
  });

  it("reads what is given in exchange for something by who gave that", () => {
    const exchange = rulesOf({ item: "next" }, { cue: "get", supplier: "receiver", recipient: "giver", item: "after" });
    expect(said("Northland sent grain to Southland and got drones.", { changed: exchange })).toBe(
      "south_to_north drone completed 1",
    );
    expect(said("Northland sent drones to Southland and got missiles.", { changed: exchange })).toBe(
      "both both completed 2",
    );
    expect(said("Northland got drones. Southland sent none.", { changed: exchange })).toBe("no 0");
  });

  it("clears up weapons by goods that are the supplier's", () => {
    const weapons = (text: string) =>
      read(text)
        .mentions.map(({ items }) => items.map((item) => item.text).join("+"))
        .join();
    expect(weapons("Northland sent weapons to Southland. The Northish drones and Eastish missiles fell.")).toBe(
      "drones",
    );
    expect(weapons("Northland sent weapons to Southland. The Bee-1 fell.")).toBe("Bee-1");
    expect(weapons("Northland sent weapons to Southland. The Southish drones fell.")).toBe("");
    expect(weapons("Northland sent weapons to Southland. The Northish tanks fell.")).toBe("");
    expect(weapons("Northland sent weapons to Southland. The Northish missiles fell.")).toBe("missiles");
  });

  it("lets no guess stand where another rule sees somebody else", () => {
    const guess = rulesOf({}, { supplier: "sentence" });
    expect(said("Of Northland, Eastland sent drones to Southland.", { changed: guess })).toBe("no 0");
    expect(said("Of Northland, they sent drones to Southland.", { changed: guess })).toBe(
      "north_to_south drone completed 1",
    );
    const recipient = rulesOf({}, { recipient: "sentence" });
    expect(said("Northland sent drones to Eastland of Southland.", { changed: recipient })).toBe("no 0");
  });

  it("lets both ways of a swap stand, where each side stands in its place", () => {
    const swap = rulesOf({ item: "next" }, { supplier: "after to", recipient: "subject", item: "after of" });
    expect(said("Northland sent drones to Southland of missiles.", { changed: swap })).toBe("both both completed 2");
    const guess = rulesOf({ item: "next" }, { supplier: "sentence", recipient: "subject", item: "after of" });
    expect(said("Northland sent drones to Southland of missiles.", { changed: guess })).toBe(
      "north_to_south drone completed 1",
    );
  });

  it("gives what is done with goods rather than what is said of them", () => {
    const both = rulesOf({ item: "next" }, { cue: "get", supplier: "subject", recipient: "after to", item: "prev 1" });
    const cues = (text: string) => read(text, { changed: both }).mentions.map(({ cue }) => cue.text);
    expect(cues("Northland sent drones got to Southland.")).toEqual(["sent"]);
  });

  it("reads a construction by the earlier rule that asks for its marker", () => {
    const needs = rulesOf({ supplier: "after of", recipient: "after to", needs: "of" }, {});
    expect(said("Northland sent word of Eastland drones to Southland.", { changed: needs })).toBe("no 0");
    expect(said("Northland sent word of it, drones to Southland.", { changed: needs })).toBe(
      "north_to_south drone completed 1",
    );
    const later = rulesOf({}, { supplier: "after of", recipient: "after to", needs: "of" });
    expect(said("Northland sent word of Eastland drones to Southland.", { changed: later })).toBe(
      "north_to_south drone completed 1",
    );
  });

  it("does not move between guessed sides what one verb has a stranger give", () => {
    const taken = rulesOf({}, { cue: "get", supplier: "sentence", recipient: "sentence", item: "before" });
    expect(said("Northland met. Eastland sent drones to Southland, got of Northland.", { changed: taken })).toBe(
      "no 0",
    );
  });

  it("says where it stopped in a text that takes more effort than any news", () => {
    const text = "Northland sent drones and missiles to Southland, ".repeat(1_000);
    const { readTo } = read(text);
    expect(readTo?.in).toBe("text");
    expect(readTo?.at).toBeGreaterThan(1_000);
    expect(readTo?.at).toBeLessThan(text.length);
    expect(read("Northland sent drones to Southland.")).not.toHaveProperty("readTo");
  });

  it("names a direction that the watch does not name by its sides", () => {
    const { directions, ...rest } = aToyRuleset();
    const { south_to_north } = directions;
    const ruleset = { ...rest, directions: south_to_north ? { back: south_to_north } : {} };
    const ways = (text: string) => createExtractor(ruleset).extract({ id: "a", title: "", text }).direction;
    expect(ways("Northland sent drones to Southland.")).toBe("north_to_south");
    expect(ways("Southland sent drones to Northland.")).toBe("back");
  });
});
