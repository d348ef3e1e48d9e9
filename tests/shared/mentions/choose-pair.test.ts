import { describe, expect, it } from "vitest";
import { choosePair, isUndeclined, returnsToMaker } from "../../../shared/mentions/choose-pair.ts";
import type { Place } from "../../../shared/mentions/rule.ts";
import type { Candidate } from "../../../shared/mentions/scene.ts";
import { aToyRuleset, scenesOf } from "../../support/a-scene.ts";

const [scene] = scenesOf(
  aToyRuleset(),
  "Northland sent drones to Southland, from Northish and Eastland to Southam and ob Southland.",
);
const groups = scene?.actors ?? [];

/** Somebody named in the sentence above, in a place as a rule asks for it. */
function named(text: string, { side = "after", form = "", isAside = false } = {}): Candidate {
  const group = groups.find(({ members }) => members.some((hit) => hit.text === text));
  const hit = group?.members.find((member) => member.text === text);
  const place = { side: side as Place["side"], markers: [], within: 25, ...(form && { form }) };
  return { actor: hit?.actor?.actor, hit, group, place, implied: false, isAside };
}

/** Somebody with the cases that a name may have. */
const inCase = (forms: readonly string[], form: string): Candidate => {
  const known = named("Southland", { form });
  return { ...known, group: known.group && { ...known.group, forms } };
};

const pairOf = (suppliers: readonly Candidate[], recipients: readonly Candidate[], makers: readonly string[] = []) => {
  const pair = choosePair(suppliers, recipients, makers);
  return pair && [suppliers.indexOf(pair.supplier), recipients.indexOf(pair.recipient)];
};

const north = named("Northland");
const south = named("Southland");

describe("a pair", () => {
  it("is two different actors, named by two different words", () => {
    expect(pairOf([north], [north])).toBeUndefined();
    expect(pairOf([north], [named("Northish")])).toBeUndefined();
    // One word may stand for both: "the Northish war" for whoever wages it.
    expect(pairOf([{ ...north, actor: "south" }], [{ ...north, group: undefined }])).toBeUndefined();
    expect(pairOf([north, named("Northish")], [named("Northish"), south])).toEqual([0, 1]);
  });

  it("is the first of each that is as sure, and of unsure ones the surest", () => {
    expect(pairOf([north, north], [south, south])).toEqual([0, 0]);
    const guess = named("Northland", { side: "text" });
    expect(pairOf([guess, north], [south])).toEqual([1, 0]);
    expect(pairOf([north], [named("Southland", { side: "text" }), south])).toEqual([0, 1]);
    // Doubts of both add up.
    const [maker, implied] = [named("Northland", { side: "origin" }), named("Southam", { side: "implied" })];
    expect(pairOf([maker], [implied, named("Southland", { side: "origin" })])).toEqual([0, 1]);
  });

  it("of two that are as good has the recipient nearer to the cue, unless that one acts for want of others", () => {
    const nearer = (isAside: boolean, forms: readonly string[] = ["name"]) => {
      const known = named("Northish", { side: "before", isAside });
      return { ...known, group: known.group && { ...known.group, forms } };
    };
    const farther = named("Southland", { side: "before" });
    expect(pairOf([north, named("Southam")], [nearer(false), farther])).toEqual([1, 0]);
    expect(pairOf([north, named("Southam")], [nearer(true), farther])).toEqual([0, 1]);
    expect(pairOf([north, named("Southam")], [{ ...nearer(true), group: undefined }, farther])).toEqual([0, 1]);
    // The language marks it as the object.
    expect(pairOf([north, named("Southam")], [nearer(true, ["name", "object"]), farther])).toEqual([1, 0]);
  });

  it("is not the maker of the goods again, where anybody else may receive them", () => {
    const [giver, makers] = [named("Eastland"), ["north"]];
    expect(pairOf([{ ...giver, actor: "east" }], [north, south], makers)).toEqual([0, 1]);
    expect(pairOf([{ ...giver, actor: "east" }], [north], makers)).toEqual([0, 0]);
    expect(returnsToMaker(north, makers)).toBe(true);
    expect(returnsToMaker(south, makers)).toBe(false);
    expect(returnsToMaker({ ...north, actor: undefined }, makers)).toBe(false);
  });

  it("begins with a name that has no cases only where nobody else gives", () => {
    const plain = inCase(["name", "instrumental"], "instrumental");
    expect(
      pairOf(
        [
          { ...plain, actor: "south" },
          { ...north, actor: "east" },
        ],
        [north],
      ),
    ).toEqual([0, 0]);
    expect(pairOf([plain, { ...named("Eastland"), actor: "east" }], [north])).toEqual([1, 0]);
  });
});

describe("a name without cases", () => {
  it("is one that may stand in the case that is asked for as it stands for itself", () => {
    expect(isUndeclined(inCase(["name", "instrumental"], "instrumental"))).toBe(true);
    expect(isUndeclined(inCase(["name", "locative"], "locative"))).toBe(true);
    expect(isUndeclined(inCase(["instrumental"], "instrumental"))).toBe(false);
    expect(isUndeclined(inCase(["name"], "instrumental"))).toBe(false);
    expect(isUndeclined(inCase(["name", "genitive"], "genitive"))).toBe(false);
    expect(isUndeclined(inCase(["name", "instrumental"], ""))).toBe(false);
    expect(isUndeclined({ ...named("Southland", { form: "locative" }), group: undefined })).toBe(false);
  });
});
