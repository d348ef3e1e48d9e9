import { describe, expect, it } from "vitest";
import { createReader, type Reading, type ReadingOptions, readText } from "../../../shared/mentions/read-text.ts";
import { scanText } from "../../../shared/mentions/scan-text.ts";
import { aToyRuleset } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

type Fields = Readonly<Record<string, string>>;

function read(text: string, rules: readonly Fields[], options?: ReadingOptions): Reading {
  const ruleset = aToyRuleset(rulesOf(...rules));
  const scanned = { title: scanText(ruleset.trie, ""), text: scanText(ruleset.trie, text) };
  return readText(createReader(ruleset), { id: "a", title: "", text }, scanned, options);
}

/** "r0 Northland drones Southland": the rule, who gives what to whom. */
const matched = (text: string, ...rules: readonly Fields[]) =>
  read(text, rules, { keepsMisses: false }).matches.map(({ rule, supplier, recipient, items }) =>
    [rule.id.slice(3), supplier.hit?.text, items.map(({ hit }) => hit.text).join("+"), recipient.hit?.text].join(" "),
  );

/** "r0 at sent: other-supplier". */
const missed = (text: string, ...rules: readonly Fields[]) =>
  read(text, rules).misses.map(({ rule, cue, reason }) => `${rule.id.slice(3)} at ${cue.text}: ${reason}`);

const exchange = { cue: "get", supplier: "receiver", recipient: "giver", item: "after" };

describe("what rules miss", () => {
  it("is kept with its sentence where it is asked for", () => {
    const text = "It rained on Northland. Northland sent drones to Eastland.";
    expect(missed(text, {})).toEqual(["r0 at sent: other-recipient"]);
    expect(read(text, [{}]).misses[0]?.scene.sentence.text).toBe("Northland sent drones to Eastland.");
    expect(read(text, [{}], { keepsMisses: true }).misses).toHaveLength(1);
    expect(read(text, [{}], { keepsMisses: false }).misses).toEqual([]);
  });

  it("is looked for also in sentences that cannot match", () => {
    expect(missed("Northland sent grain.", {})).toEqual(["r0 at sent: no-item"]);
    expect(matched("Northland sent grain.", {})).toEqual([]);
  });

  it("is nothing of what comes in exchange where nothing is given", () => {
    expect(missed("Northland got drones.", exchange)).toEqual([]);
    expect(missed("Northland sent drones to Southland and got tanks.", {}, exchange)).toEqual([
      "r1 at got: other-arms",
    ]);
  });

  it("changes nothing of what is found", () => {
    const text = "Northland sent grain to Southland and got drones. Eastland sent drones to Southland.";
    const rules = [{ item: "next" }, exchange];
    expect(read(text, rules, { keepsMisses: true }).matches).toHaveLength(1);
    expect(matched(text, ...rules)).toEqual(["r1 Southland drones Northland"]);
  });
});

describe("the effort that a text may take", () => {
  const sentence = "Northland sent drones to Southland. ";
  const stops = (given: string, rules: readonly Fields[], options: ReadingOptions) =>
    read(given.repeat(13), rules, { keepsMisses: false, ...options }).readTo;

  it("is a unit for each rule and each rule and term, and ends at a sentence", () => {
    // Five terms of two rules: twelve units a sentence.
    const rules = Array<Fields>(2).fill({ needs: "by" });
    expect(stops(sentence, rules, { effort: 60 })).toEqual({ in: "text", at: 5 * sentence.length });
    expect(stops(sentence, rules, { effort: 61 })).toEqual({ in: "text", at: 6 * sentence.length });
    expect(stops(sentence, rules, { effort: 60, keepsMisses: true })).toEqual({ in: "text", at: 5 * sentence.length });
  });

  it("is 150 units more for each match", () => {
    expect(stops(sentence, [{}], { effort: 156 })).toEqual({ in: "text", at: sentence.length });
    expect(stops(sentence, [{}], { effort: 157 })).toEqual({ in: "text", at: 2 * sentence.length });
  });

  it("is not taken by looking for what is missed", () => {
    const grain = "Northland sent grain to Southland. ";
    expect(stops(grain, [{ needs: "by" }], { effort: 10, keepsMisses: true })).toBeUndefined();
  });

  it("is enough for a long report that tells of nothing else", () => {
    expect(stops(sentence.repeat(50), [{}], {})).toBeUndefined();
  });
});

describe("goods that one verb has a stranger give or get", () => {
  const guess = { cue: "get", supplier: "sentence", recipient: "subject", item: "before" };

  it("do not move by another word from a guessed supplier", () => {
    expect(matched("Eastland sent drones of Northland, Southland got.", {}, guess)).toEqual([]);
    expect(matched("They sent drones of Northland, Southland got.", {}, guess)).toEqual([
      "r1 Northland drones Southland",
    ]);
    const sure = { ...guess, supplier: "after from" };
    expect(matched("Eastland sent drones, Southland got from Northland.", {}, sure)).toEqual([
      "r1 Northland drones Southland",
    ]);
  });

  it("do not move by another word to a guessed recipient", () => {
    const to = { cue: "get", supplier: "subject", recipient: "sentence", item: "before" };
    expect(matched("Northland sent drones to Eastland of Southland, got Northland.", {}, to)).toEqual([]);
    expect(
      matched("Northland sent drones to Eastland, got to Southland.", {}, { ...to, recipient: "after to" }),
    ).toEqual(["r1 Northland drones Southland"]);
  });

  it("are not all goods of the sentence", () => {
    expect(matched("Eastland sent drones, then of Northland missiles Southland got.", {}, guess)).toEqual([
      "r1 Northland missiles Southland",
    ]);
  });
});

describe("what is given in exchange", () => {
  it("is asked for by goods too, whatever is given for them", () => {
    const goods = { cue: "goods", supplier: "receiver", recipient: "giver", item: "self" };
    expect(matched("Northland sent grain to Southland for drones.", { item: "next 1" }, goods)).toEqual([
      "r1 Southland drones Northland",
    ]);
  });
});

describe("what is known to have been given", () => {
  it("may be told by two words", () => {
    expect(matched("Northland gave and sent drones to Southland.", {})).toEqual([
      "r0 Northland drones Southland",
      "r0 Northland drones Southland",
    ]);
  });

  it("is not what was got for it", () => {
    expect(matched("Northland got drones it sent to Southland.", { item: "before" }, exchange)).toEqual([
      "r0 Northland drones Southland",
    ]);
    expect(matched("Northland sent drones to Southland and got missiles.", {}, exchange)).toEqual([
      "r0 Northland drones Southland",
      "r1 Southland missiles Northland",
    ]);
    expect(
      matched(
        "Northland sent drones to Southland. Northland sent grain to Southland and got drones.",
        { item: "next" },
        exchange,
      ),
    ).toEqual(["r0 Northland drones Southland", "r1 Southland drones Northland"]);
  });
});

describe("a stranger whom one rule sees in a role of the cue", () => {
  it("keeps another rule from a guess, not from one that stands in its place", () => {
    const of = { supplier: "after of" };
    expect(matched("Eastland sent drones of Northland to Southland.", {}, of)).toEqual([
      "r1 Northland drones Southland",
    ]);
    expect(matched("Eastland sent drones of Northland to Southland.", {}, { supplier: "sentence" })).toEqual([]);
    expect(matched("Northland sent drones to Eastland of Southland.", {}, { recipient: "after of" })).toEqual([
      "r1 Northland drones Southland",
    ]);
    expect(
      matched("Northland sent plenty of drones for Southland.", { item: "next" }, { recipient: "sentence" }),
    ).toEqual(["r1 Northland drones Southland"]);
  });

  it("keeps no pronoun from acting", () => {
    const text = "Northland met. It sent drones of Eastland to Southland.";
    expect(matched(text, { supplier: "after of" }, {})).toEqual(["r1 Northland drones Southland"]);
  });

  it("keeps a maker from giving whom only the name of the goods tells", () => {
    const maker = { supplier: "origin" };
    expect(matched("Eastland sent Bee-1 to Southland.", {}, maker)).toEqual([]);
    expect(matched("They sent Bee-1 to Southland.", {}, maker)).toEqual(["r1 Bee-1 Bee-1 Southland"]);
    expect(matched("Eastland sent Northish drones to Southland.", {}, maker)).toEqual(["r1 Northish drones Southland"]);
  });
});
