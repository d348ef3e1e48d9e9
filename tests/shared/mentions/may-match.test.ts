import { describe, expect, it } from "vitest";
import { indexRules } from "../../../shared/mentions/index-rules.ts";
import { lookFor } from "../../../shared/mentions/may-match.ts";
import { aToyRuleset, scenesOf } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

/** Whether the last sentence of a text may match, so that it is worth reading. */
function may(text: string, rule: Readonly<Record<string, string>> = {}): boolean {
  const ruleset = aToyRuleset(rulesOf(rule));
  const scene = scenesOf(ruleset, text).at(-1);
  if (!scene) throw new Error("nothing is named");
  return lookFor(indexRules(ruleset))(scene);
}

describe("a sentence may match", () => {
  it("where it has a cue, goods and two sides", () => {
    expect(may("Northland sent drones to Southland.")).toBe(true);
    expect(may("Northland has drones of Southland.")).toBe(false);
    expect(may("Northland sent grain to Southland.")).toBe(false);
    expect(may("Northland sent drones.")).toBe(false);
    expect(may("They rose, sent drones.")).toBe(true);
    expect(may("They sent grain.")).toBe(false);
  });

  it("without a cue where goods start a rule", () => {
    const goods = { cue: "goods", supplier: "origin", recipient: "after to", item: "self" };
    expect(may("Northish drones to Southland.", goods)).toBe(true);
    expect(may("Northland to Southland.", goods)).toBe(false);
    expect(may("Northish drones.", goods)).toBe(false);
  });

  it("without goods where a rule has them unnamed, or takes those of the sentence before", () => {
    expect(may("Northland sent to Southland.", { item: "unnamed" })).toBe(true);
    expect(may("Northland got from Southland.", { item: "unnamed" })).toBe(false);
    const last = { item: "text" };
    expect(may("Drones fell. Northland sent it to Southland.", last)).toBe(true);
    expect(may("Drones fell. Northland sent to Southland.", last)).toBe(true);
    expect(may("Drones fell. Northland sent to Southland.")).toBe(false);
    expect(may("Eastland fell. Northland sent to Southland.", last)).toBe(false);
    expect(may("Northland sent to Southland.", last)).toBe(false);
  });

  it("with one side where the goods of the sentence before tell their maker", () => {
    expect(may("Bee-1 fell. They got, Southland sent.", { item: "text" })).toBe(true);
    expect(may("Bee-1 fell. Southland sent.", { item: "text" })).toBe(true);
    expect(may("Drones fell. Southland sent.", { item: "text" })).toBe(false);
  });

  it("with one side where a rule takes the other from the text, and with none where both were named together", () => {
    expect(may("Northland sent drones.", { recipient: "text" })).toBe(true);
    expect(may("Eastland sent drones.", { recipient: "text" })).toBe(false);
    const pair = { supplier: "pair", recipient: "pair" };
    expect(may("Northland met Southland. Men sent drones.", pair)).toBe(true);
    expect(may("Northland met Southland. Men sent drones.")).toBe(false);
    expect(may("Northland met Eastland. Men sent drones.", pair)).toBe(false);
  });

  it("where a marker may make of its cue another", () => {
    const rule = { cue: "shipped-to", recipient: "text" };
    expect(may("Drones was shipped of Northland.", rule)).toBe(true);
    expect(may("Drones was shipped of Northland.", { cue: "shipped-to" })).toBe(false);
  });
});
