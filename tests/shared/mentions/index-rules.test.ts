import { describe, expect, it } from "vitest";
import { indexRules, outOf, rulesOf as rulesAt } from "../../../shared/mentions/index-rules.ts";
import { aToyRuleset } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

type Fields = Readonly<Record<string, string>>;

const indexed = (...rules: readonly Fields[]) => indexRules(aToyRuleset(rulesOf(...rules)));

/** The rules that some cues start, or goods, in the language 1. */
const started = (rules: readonly Fields[], cues: readonly string[], { isGoods = false, language = 1 } = {}) =>
  rulesAt(indexed(...rules).first, language, cues, isGoods).map(({ id }) => id.slice(3));

describe("rules", () => {
  const rules = [{}, { cue: "get" }, { cue: "goods", item: "self" }, { cue: "give, get" }];

  it("are started by their cues, in the order of the cues", () => {
    expect(started(rules, ["give"])).toEqual(["r0", "r3"]);
    expect(started(rules, ["get", "give"])).toEqual(["r1", "r3", "r0", "r3"]);
    expect(started(rules, ["ship"])).toEqual([]);
    expect(started(rules, ["ship", "get"])).toEqual(["r1", "r3"]);
    expect(started(rules, [])).toEqual([]);
  });

  it("are started by goods behind the cues of the same word", () => {
    expect(started(rules, [], { isGoods: true })).toEqual(["r2"]);
    expect(started(rules, ["give"], { isGoods: true })).toEqual(["r0", "r3", "r2"]);
    expect(started([{}], [], { isGoods: true })).toEqual([]);
    expect(started([{}], ["give"], { isGoods: true })).toEqual(["r0"]);
  });

  it("are started in their language only", () => {
    expect(started(rules, ["give"], { language: 2 })).toEqual([]);
  });

  it("that ask for giver or receiver are apart", () => {
    const { first, exchanges } = indexed({}, { supplier: "receiver" }, { recipient: "giver" });
    expect(rulesAt(first, 1, ["give"], false).map(({ id }) => id)).toEqual(["en/r0"]);
    expect(rulesAt(exchanges, 1, ["give"], false).map(({ id }) => id)).toEqual(["en/r1", "en/r2"]);
  });

  it("that look in the same places share them", () => {
    const [one, other] = rulesAt(indexed({}, { item: "after" }).first, 1, ["give"], false);
    expect(one?.supplier).toBe(other?.supplier);
    expect(one?.recipient).toBe(other?.recipient);
    expect(one?.item[0]).toBe(other?.item[0]);
    expect(one?.item).not.toEqual(other?.item);
  });
});

describe("what the rules of a cue take from outside its sentence", () => {
  const reach = (cue: string, ...rules: readonly Fields[]) => indexed(...rules).reach.get(cue);

  it("is nothing, goods, a pair or a side", () => {
    expect(reach("give", {})).toBe(0);
    expect(reach("give", { item: "unnamed" })).toBe(outOf.goods);
    expect(reach("give", { item: "text" })).toBe(outOf.lastGoods);
    expect(reach("give", { supplier: "pair", recipient: "pair" })).toBe(outOf.pair);
    expect(reach("give", { supplier: "text" })).toBe(outOf.side);
    expect(reach("give", { recipient: "after to, text" })).toBe(outOf.side);
    expect(reach("ship", {})).toBe(0);
  });

  it("is all that any of them takes", () => {
    expect(reach("give", { item: "unnamed" }, { item: "text" }, {})).toBe(outOf.goods | outOf.lastGoods);
  });

  it("is also what rules of the cues take that it may become", () => {
    expect(reach("ship", { cue: "shipped-to", recipient: "text" })).toBe(outOf.side);
    expect(reach("shipped-to", { cue: "ship", recipient: "text" })).toBeUndefined();
  });
});
