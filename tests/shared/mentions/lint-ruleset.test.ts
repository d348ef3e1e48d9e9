import { describe, expect, it } from "vitest";
import { lintRuleset } from "../../../shared/mentions/lint-ruleset.ts";
import { aRuleset, toySections } from "../../support/a-ruleset.ts";

function lint(sections: Record<string, string>, more: Record<string, string> = {}) {
  const { source, ruleset } = aRuleset(sections, more);
  return lintRuleset(source, ruleset).map(({ severity, kind, words, path }) =>
    [severity, kind, words ?? path.join(".")].join(" "),
  );
}

const rule = (id: string, fields: string) => `
  - id: ${id}
    ${fields.trim().split("; ").join("\n    ")}
    examples: |
      no | x`;
const search = "supplier: subject; recipient: after to; item: after";

describe("linting rules", () => {
  it("finds nothing in rules that are well", () => {
    expect(lint({})).toEqual([]);
  });

  it("finds a term that names both sides, or two kinds of goods", () => {
    expect(
      lint({ actors: "actors: { north: { name: 'Northland, Twin' }, south: { name: 'Southland, twin' } }" }),
    ).toEqual(["error contradiction Twin", "error contradiction twin"]);
    expect(lint({ items: "items: { drone: 'drones, birds', missile: 'missiles, birds' }" })).toEqual([
      "error contradiction birds",
      "error contradiction birds",
    ]);
  });

  it("lets a term that is only so as written differ from the same letters otherwise", () => {
    expect(lint({ others: "others: { west: { name: '=US' } }", pronouns: "pronouns: us" })).toEqual([]);
  });

  it("lets a term be several things that go together", () => {
    expect(lint({ cues: "cues: { give: 'sent, drones' }" })).toEqual([]);
  });

  it("finds a term that the engine never reads", () => {
    expect(lint({ places: "places: 'Port; Olya'" })).toEqual(["error never-matches Port; Olya"]);
  });

  it("finds a term given twice, and one that an open term finds already", () => {
    expect(lint({ breaks: "breaks: 'but, while, But'" })).toEqual(["warning duplicate-term But"]);
    expect(lint({ breaks: "breaks: 'but, while, but'" })).toEqual(["warning duplicate-term but"]);
    expect(lint({ breaks: "breaks: 'whil*, while'" })).toEqual(["warning shadowed-term while"]);
    expect(lint({ breaks: "breaks: 'whil*, while'", lists: "lists: while" })).toEqual([]);
  });

  it("finds an open term that another language hides", () => {
    const other = "actors: { north: { name: Nordia } }\nbreaks: whiled";
    expect(lint({ breaks: "breaks: 'whil*, beguiled, chiled'" }, { de: other })).toEqual(["warning hidden whil*"]);
    expect(lint({ breaks: "breaks: 'whil*, whiled, chiled'" }, { de: other })).toEqual([]);
  });

  it("does not call a word hidden that ends as none of its language does", () => {
    const other = "actors: { north: { name: Nordia } }\nbreaks: whiled";
    expect(lint({ breaks: "breaks: 'whil*, but'" }, { de: other })).toEqual([]);
  });

  it("keeps each spelling of a term that is only as written", () => {
    expect(lint({ pronouns: "pronouns: '=The Guards, =the Guards'" })).toEqual([]);
    expect(lint({ pronouns: "pronouns: '=The Guards, =The Guards'" })).toEqual(["warning duplicate-term =The Guards"]);
  });

  it("finds a piece only where others say all its forms", () => {
    expect(lint({ breaks: "breaks: 'but{,s}, but, buts'" })).toEqual([
      "warning duplicate-term but",
      "warning duplicate-term buts",
    ]);
    expect(lint({ breaks: "breaks: 'but, but{,s}'" })).toEqual(["warning duplicate-term but"]);
    expect(lint({ breaks: "breaks: 'but{,s}, but{,ted}'" })).toEqual([]);
    expect(lint({ breaks: "breaks: 'whil*, while, whil{e,st}'" })).toEqual([
      "warning shadowed-term while",
      "warning duplicate-term whil{e,st}",
    ]);
  });

  it("finds a rule that comes too late to find anything", () => {
    const rules = `${toySections.rules}${rule("again", `cue: give; ${search}`)}`;
    expect(lint({ rules })).toEqual(["error duplicate-rule rules.1"]);
    expect(lint({ rules: rules.replace("id: again", "id: again\n    unless: to") })).toEqual([]);
  });

  it("finds a rule that nothing starts", () => {
    const retag = "retag: { told: { from: say, after: to } }";
    const rules = `${toySections.rules}${rule("tell", `cue: told; ${search}`)}`;
    expect(lint({ retag, rules })).toEqual(["error unknown-name retag.told", "error unreachable-rule rules.1"]);
    expect(lint({ retag: retag.replace("say", "give"), rules })).toEqual([]);
  });

  it("finds a place that asks for a form no name has", () => {
    const rules = toySections.rules?.replace("subject", "subject .dative") ?? "";
    expect(lint({ rules })).toEqual(["error unknown-name rules.0.supplier"]);
    expect(lint({ rules: rules.replace("subject .dative", "subject .dative, before") })).toEqual([
      "warning unknown-name rules.0.supplier",
    ]);
  });

  it("finds makers and implied sides that are nobody", () => {
    expect(
      lint({
        designations: "designations: { drone: { nort: { bee: Bee-1 } } }",
        implied: "implied: { sout: the war }",
      }),
    ).toEqual(["error unknown-name designations.drone.nort", "error unknown-name implied.sout"]);
  });

  it("finds classes that no rule asks for", () => {
    expect(
      lint({ cues: "cues: { give: sent, ponder: ponders }", markers: "markers: { to: to, via: via, by: by }" }),
    ).toEqual(["warning unused-class cues.ponder", "warning unused-class markers.via"]);
  });
});
