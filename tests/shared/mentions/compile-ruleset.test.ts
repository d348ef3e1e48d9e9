import { describe, expect, it } from "vitest";
import { compileRuleset, readDeclensions, readEndings } from "../../../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { parsePlaces } from "../../../shared/mentions/parse-places.ts";
import { parseTerms, splitList } from "../../../shared/mentions/parse-terms.ts";
import { doubtOf, reachOf, sides } from "../../../shared/mentions/rule.ts";
import type { RuleFault, WatchSource } from "../../../shared/mentions/ruleset-source.ts";
import { scanText } from "../../../shared/mentions/scan-text.ts";
import { aToyRuleset } from "../../support/a-scene.ts";

const message = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing is wrong";
};

describe("a list of terms", () => {
  it("is cut at commas and line ends, without comments", () => {
    expect(splitList("drones, big drones\n# birds\nUAVs # not birds\n\n  C#4 ,پهپاد، موشک,")).toEqual([
      "drones",
      "big drones",
      "UAVs",
      "C#4",
      "پهپاد",
      "موشک",
    ]);
    expect(splitList("")).toEqual([]);
  });

  it("keeps braces together, within one line", () => {
    expect(splitList("drone{,s}, {a,b،c}")).toEqual(["drone{,s}", "{a,b،c}"]);
    expect(message(() => splitList("a, drone{,s\n}"))).toBe('"a, drone{,s" leaves a brace open');
    expect(message(() => splitList(" drone,s} "))).toBe('"drone,s}" closes a brace that is not open');
  });

  it("writes out every form of its braces", () => {
    expect(parseTerms("suppl{y,ies}")).toEqual(["supply", "supplies"]);
    expect(parseTerms("{a,b} {c,d}")).toEqual(["a c", "a d", "b c", "b d"]);
    expect(parseTerms("a{b{c,d},}e")).toEqual(["abce", "abde", "ae"]);
    expect(parseTerms("drone{,s}")).toEqual(["drone", "drones"]);
    expect(message(() => parseTerms("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"))).toMatch(
      /more than 2000 forms/,
    );
    expect(parseTerms("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")).toHaveLength(1_024);
  });

  it("takes the endings that a stem names", () => {
    const endings = new Map([
      ["m", ["", "a"]],
      ["f-2", ["i"]],
    ]);
    expect(parseTerms("дрон~m, ракет~f-2 дрон~m", endings)).toEqual(["дрон", "дронa", "ракетi дрон", "ракетi дронa"]);
    expect(message(() => parseTerms("дрон~x", endings))).toBe(
      '"дрон~x" names the endings "x", which this language does not have',
    );
    expect(message(() => parseTerms("дрон~m"))).toMatch(/names the endings "m"/);
  });

  it("holds words, not patterns", () => {
    for (const term of ["-", "*", "a *", "a -*", "* b"])
      expect(
        message(() => parseTerms(term)),
        term,
      ).toMatch(/letters|accept every word/);
    for (const sign of "[]()?+|\\^$")
      expect(
        message(() => parseTerms(`a${sign}`)),
        sign,
      ).toMatch(/is no pattern/);
    expect(parseTerms("поставля*, S-300, U.S., a* b*, 5")).toEqual(["поставля*", "S-300", "U.S.", "a* b*", "5"]);
    expect(parseTerms("a".repeat(200))).toHaveLength(1);
    expect(message(() => parseTerms(`${"a".repeat(60)}{b,${"b".repeat(160)}}`))).toBe(
      `"${"a".repeat(40)}…" has a term of more than 200 letters`,
    );
  });
});

describe("the places of a role", () => {
  const markers = new Set(["to", "into"]);
  it("are a side, markers, a form and a distance, in any number", () => {
    expect(parsePlaces("after to|into .dative 20, origin", markers)).toEqual([
      { side: "after", markers: ["to", "into"], form: "dative", within: 20 },
      { side: "origin", markers: [], within: 0 },
    ]);
    expect(parsePlaces("near  any", markers)).toEqual([{ side: "near", markers: ["any"], within: 25 }]);
  });

  it("are refused where a side or a marker is unknown", () => {
    expect(message(() => parsePlaces("after to, behind", markers))).toBe(
      `"behind" is no place: expected one of ${sides.join(", ")}`,
    );
    expect(message(() => parsePlaces("after from", markers))).toBe('"from" is no marker of this language');
    expect(message(() => parsePlaces("after to,", markers))).toMatch(/^"" is no place/);
  });

  it("reach as far, and are as sure, as their side", () => {
    expect(Object.fromEntries(sides.filter((side) => reachOf[side] > 0).map((side) => [side, reachOf[side]]))).toEqual({
      subject: 40,
      before: 25,
      after: 25,
      near: 25,
      next: 3,
    });
    const doubted = sides.filter((side) => doubtOf[side] > 0).map((side) => `${side} ${doubtOf[side]}`);
    expect(doubted).toEqual(
      expect.arrayContaining([
        "pair 1",
        "origin 1",
        "giver 1",
        "receiver 1",
        "unnamed 1",
        "self 1",
        "implied 2",
        "sentence 3",
        "text 4",
      ]),
    );
  });
});

describe("a ruleset", () => {
  const faults = (changed: Record<string, string>, more = {}) =>
    message(() => aToyRuleset(changed, more))
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  const rule = (fields: string) => ({
    rules: `rules:\n  - id: give\n    ${fields.split("; ").join("\n    ")}\n    examples: no | x`,
  });
  const place = "supplier: subject; recipient: after to; item: after";

  it("names every fault of every file at once", () => {
    const found = faults(
      { pronouns: "pronouns: '['", breaks: "breaks: a~b" },
      { de: "actors: { north: { name: '*' } }" },
    );
    expect(found).toHaveLength(3);
    expect(found.map((line) => line.replace(/:\d+ .*/, ""))).toEqual(["toy/en.yaml", "toy/en.yaml", "toy/de.yaml"]);
  });

  it("refuses rules that name a cue, a marker or a place there is not", () => {
    expect(faults(rule(`cue: give, lend; ${place}`))[0]).toMatch(
      /rules\.0\.cue: a name that the lexicon gives: "lend" is none/,
    );
    expect(faults(rule(`cue: give; ${place}; needs: to, upon`))[0]).toMatch(
      /rules\.0\.needs: a name that the lexicon gives: "upon" is none/,
    );
    expect(faults(rule(`cue: give; ${place}; unless: give`))[0]).toMatch(/rules\.0\.unless: .*"give" is none/);
    expect(faults(rule(`cue: give; ${place.replace("to", "upon")}`))[0]).toMatch(
      /rules\.0\.recipient: "upon" is no marker/,
    );
    expect(faults(rule(`cue: goods, shipped-to; ${place}`))).toEqual([]);
  });

  it("refuses two rules of one name in a language, not in two", () => {
    const one = `  - id: give\n    cue: give\n    supplier: subject\n    recipient: after to\n    item: after\n    examples: no | x`;
    expect(faults({ rules: `rules:\n${one}\n${one}` })).toEqual([
      expect.stringMatching(/rules\.1\.id: an id of its own: en\/give is already there/),
    ]);
    const de = `cues: { give: gab }\nmarkers: { to: zu }\nrules:\n${one}`;
    const { rules } = aToyRuleset({}, { de });
    expect(rules.map(({ id, order, language }) => [id, order, language])).toEqual([
      ["en/give", 0, 1],
      ["de/give", 1, 2],
    ]);
  });

  it("reads a rule with all its fields", () => {
    const { rules } = aToyRuleset(
      rule(`cue: give, get; ${place}; status: prospective; moves: production; needs: to; unless: from, by`),
    );
    expect(rules).toEqual([
      {
        id: "en/give",
        language: 1,
        cues: ["give", "get"],
        supplier: [{ side: "subject", markers: [], within: 40 }],
        recipient: [{ side: "after", markers: ["to"], within: 25 }],
        item: [{ side: "after", markers: [], within: 25 }],
        status: "prospective",
        moves: "production",
        needs: ["to"],
        unless: ["from", "by"],
        order: 0,
      },
    ]);
    expect(aToyRuleset().rules[0]).toMatchObject({ status: "completed", needs: [], unless: [] });
    expect(aToyRuleset().rules[0]).not.toHaveProperty("moves");
  });

  it("refuses endings and declensions given twice, and endings of a name that has none", () => {
    const more = (yaml: string) => faults({ endings: yaml });
    expect(more("endings: { m: '-, s' }")).toEqual([]);
    expect(more("endings: { m: '{' }")[0]).toMatch(/endings\.m: "\{" leaves a brace open/);
    expect(
      faults({ others: "others: { east: { declined: East~x } }", declensions: "declensions: { n: { name: '-' } }" })[0],
    ).toMatch(/others\.east\.declined: .*endings "x"/);
  });

  it("refuses endings that two files of a language give", () => {
    const files = ["a.yaml", "b.yaml"].map((file) => ({
      file,
      own: true,
      endings: { m: "-, s" },
      declensions: { n: { name: "-" } },
    }));
    const found: RuleFault[] = [];
    expect(readEndings({ code: "en", files }, found).get("m")).toEqual(["", "s"]);
    expect(readDeclensions({ code: "en", files }, found).get("name")?.get("n")).toEqual([""]);
    expect(found).toEqual([
      { file: "b.yaml", path: ["endings", "m"], expected: 'the endings "m" are already given' },
      { file: "b.yaml", path: ["declensions", "n", "name"], expected: 'the endings "n" are already given' },
    ]);
  });

  it("may watch three sides, each with each", () => {
    const source: WatchSource = {
      watch: "three",
      version: "1",
      actors: ["north", "south", "east"],
      directions: { north_to_east: { supplier: "north", recipient: "east" } },
      languages: [
        {
          code: "en",
          files: [
            {
              file: "en.yaml",
              own: true,
              actors: { north: { name: "Northland" }, south: { name: "Southland" }, east: { name: "Eastland" } },
              items: { drone: "drones" },
              cues: { give: "sent" },
              markers: { to: "to" },
              rules: [
                { id: "give", cue: "give", supplier: "subject", recipient: "after to", item: "after", examples: "" },
              ],
            },
          ],
        },
      ],
    };
    const compiled = compileRuleset(source);
    if (!compiled.ok) throw new Error("it compiles");
    const read = (text: string) => createExtractor(compiled.ruleset).extract({ id: "a", title: "", text }).direction;
    expect(read("Northland sent drones to Eastland.")).toBe("north_to_east");
    expect(read("Southland sent drones to Eastland.")).toBe("south_to_east");
    expect(read("Southland sent drones to Southland.")).toBeNull();
  });

  it("reads numbers with their words", () => {
    for (const numbers of ["dozen", "dozen = many", "dozen = 0", "dozen = -1", "= 5, a = 1 b"])
      expect(faults({ numbers: `numbers: '${numbers}'` })[0], numbers).toMatch(/numbers: /);
    const { trie } = aToyRuleset({ numbers: "numbers: 'dozen{,s} = 12, half = 0.5'" });
    const values = scanText(trie, "dozens, half").hits.flatMap((hit) =>
      hit.term.tags.map(({ tag }) => (tag.kind === "number" ? tag.value : 0)),
    );
    expect(values).toEqual([12, 0.5]);
  });

  it("declines names, each case with its own endings", () => {
    const { trie } = aToyRuleset({
      declensions: "declensions: { n: { name: o, dative: 'am, em' } }",
      endings: "endings: { n: x }",
      others: "others: { east: { declined: 'East~n, Ost' } }",
      places: "places: Port~n",
    });
    const forms = (text: string) =>
      scanText(trie, text).hits.flatMap((hit) =>
        hit.term.tags.map(({ tag }) => (tag.kind === "actor" ? tag.form : tag.kind)),
      );
    expect([forms("Easto"), forms("Eastem"), forms("Ost"), forms("East"), forms("Portx"), forms("Porto")]).toEqual([
      ["name"],
      ["dative"],
      ["name", "dative"],
      [],
      ["place"],
      [],
    ]);
  });

  it("tells its languages apart: letters, owners, light verbs", () => {
    const { languages } = aToyRuleset(
      { letters: "letters: xy" },
      {
        de: "actors: { north: { name: Nordia } }\npossessors: after\nretag: { given: { from: give, before: be, within: 1 } }\ncues: { give: gab }\nmarkers: { be: war }",
      },
    );
    expect(languages).toEqual([
      {
        code: "en",
        bit: 1,
        letters: "xy",
        possessorsFollow: false,
        retags: [{ from: "ship", to: "shipped-to", marker: "be", side: "before", within: 2 }],
      },
      {
        code: "de",
        bit: 2,
        letters: "",
        possessorsFollow: true,
        retags: [{ from: "give", to: "given", marker: "be", side: "after", within: 1 }],
      },
    ]);
  });
});
