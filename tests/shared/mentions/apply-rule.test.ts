import { describe, expect, it } from "vitest";
import { applyRule, isMatch } from "../../../shared/mentions/apply-rule.ts";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { aToyRuleset, hitOf, scenesOf } from "../../support/a-scene.ts";

const asRule = (id: string, fields: Readonly<Record<string, string>>) =>
  [
    `  - id: ${id}`,
    ...Object.entries(fields).map(([name, value]) => `    ${name}: ${value}`),
    "    examples: no | x",
  ].join("\n");
const plain = { cue: "give", supplier: "subject", recipient: "next, after to", item: "after, before" };
const rulesOf = (...rules: readonly Readonly<Record<string, string>>[]) => ({
  rules: `rules:\n${rules.map((fields, at) => asRule(`r${at}`, { ...plain, ...fields })).join("\n")}`,
});

/** What one rule makes of the cue: who gives what to whom, or why it finds nothing and how many roles it had. */
function apply(
  fields: Readonly<Record<string, string>>,
  text: string,
  { cue = "sent", changed = {}, own = [] as string[] } = {},
) {
  const ruleset = aToyRuleset({ ...changed, ...rulesOf(fields) });
  const scene = scenesOf(ruleset, text).at(-1);
  const [rule] = ruleset.rules;
  if (!scene || !rule) throw new Error("nothing is named");
  const resolve = () => scene.items.flatMap(({ items }) => items).filter(({ hit }) => own.includes(hit.text));
  const result = applyRule(rule, hitOf(scene, cue), scene, resolve);
  if (!isMatch(result))
    return [
      result.reason,
      result.filled,
      ...(result.hit ? [result.hit.text] : []),
      ...(result.pair ? ["pair"] : []),
    ].join(" ");
  const { supplier, recipient, items, doubt, isGeneric } = result;
  return `${supplier.hit?.text} ${items.map(({ hit }) => hit.text).join("+")} ${recipient.hit?.text} ${doubt}${isGeneric ? " generic" : ""}`;
}

describe("a rule", () => {
  it("matches where all its roles are filled", () => {
    expect(apply({}, "Northland sent drones to Southland.")).toBe("Northland drones Southland 0");
    expect(apply({}, "Northland sent Southland drones.")).toBe("Northland drones Southland 0");
    expect(apply({}, "Northland sent drones, tanks and missiles to Southland.")).toBe(
      "Northland drones+missiles Southland 0",
    );
  });

  it("tells which role is missing, and how many it had", () => {
    expect(apply({}, "Northland sent grain to Southland.")).toBe("no-item 2 pair");
    expect(apply({}, "Northland sent tanks to Southland.")).toBe("other-arms 3 tanks pair");
    expect(apply({}, "They sent drones to Southland.")).toBe("no-supplier 2");
    expect(apply({}, "Northland sent drones.")).toBe("no-recipient 2");
    expect(apply({}, "They sent tanks.")).toBe("other-arms 1 tanks");
    expect(apply({}, "They sent grain.")).toBe("no-item 0");
    expect(apply({}, "Northland sent drones to Eastland.")).toBe("other-recipient 2 Eastland");
    expect(apply({}, "Eastland sent drones to Southland.")).toBe("other-supplier 2 Eastland");
    expect(apply({}, "Northland sent drones to Northland.")).toBe("same-actor 2");
    expect(apply({}, "Northland sent drones to Northland and Eastland.")).toBe("same-actor 2");
    expect(apply({}, "Northland sent weapons to Southland.")).toBe("unclear-arms 3 weapons pair");
    expect(apply({ item: "unnamed" }, "Northland sent to Southland.")).toBe("unclear-arms 3 pair");
  });

  it("is ruled out by a marker within eight words, or by the lack of one", () => {
    expect(apply({ unless: "by" }, "Northland sent drones to Southland by sea.")).toBe("ruled-out 0 by");
    expect(apply({ unless: "by" }, "By sea Northland sent drones to Southland.")).toBe("ruled-out 0 By");
    expect(apply({ unless: "by" }, "By a b c d e f Northland sent drones to Southland.")).toBe("ruled-out 0 By");
    expect(apply({ unless: "by" }, "By a b c d e f g h Northland sent drones to Southland.")).toBe(
      "Northland drones Southland 0",
    );
    expect(apply({ needs: "by, in" }, "Northland sent drones to Southland by sea.")).toBe(
      "Northland drones Southland 0",
    );
    expect(apply({ needs: "by, in" }, "Northland sent drones to Southland.")).toBe("ruled-out 0");
    expect(apply({ needs: "by" }, "Northland sent drones to Southland a b c d e f by sea.")).toBe("ruled-out 0");
    const own = { markers: "markers: { to: to, be: was, by: sent }" };
    expect(apply({ unless: "by" }, "Northland sent drones to Southland.", { changed: own })).toBe(
      "Northland drones Southland 0",
    );
  });

  it("does not put a guess in the place of who stands there", () => {
    expect(apply({ recipient: "after to, sentence" }, "Northland sent drones.")).toBe(
      "no-recipient 2".replace("no-recipient", "same-actor"),
    );
    expect(apply({ recipient: "after to, sentence" }, "Northland of Southland sent drones.")).toBe(
      "Southland drones Northland 3",
    );
    expect(apply({ recipient: "after to, sentence" }, "Northland of Southland sent drones to Northland.")).toBe(
      "Southland drones Northland 0",
    );
    expect(apply({ recipient: "after to, sentence" }, "Northland of Southland sent drones to Eastland.")).toBe(
      "other-recipient 2 Eastland",
    );
    expect(apply({ supplier: "subject, text" }, "Southland met. Northland sent drones to Northland.")).toBe(
      "same-actor 2",
    );
    expect(apply({ supplier: "origin, text" }, "Southland met. They sent Northish drones to Northland.")).toBe(
      "same-actor 2",
    );
  });

  it("takes neither side from one list, save as a pair", () => {
    expect(apply({ recipient: "before" }, "Then Northland and Southland sent drones.")).toBe("same-actor 2");
    expect(apply({ supplier: "pair", recipient: "pair" }, "Then Southland and Northland sent drones.")).toBe(
      "Northland drones Southland 2",
    );
    expect(apply({ recipient: "pair" }, "Then Northland and Eastland sent drones for Southland.")).toBe(
      "no-recipient 2",
    );
  });

  it("finds the maker beside the goods or in their name", () => {
    expect(apply({ supplier: "origin" }, "They sent Northish drones to Southland.")).toBe(
      "Northish drones Southland 1",
    );
    expect(apply({ supplier: "origin" }, "They sent Eastish drones to Southland.")).toBe("other-supplier 2 Eastish");
    expect(apply({ supplier: "origin" }, "They sent Bee-1 to Southland.")).toBe("Bee-1 Bee-1 Southland 2");
    expect(apply({ supplier: "origin" }, "They sent Wasp to Southland.")).toBe("no-supplier 2");
    expect(apply({ supplier: "origin" }, "They sent tanks to Southland.")).toBe("other-arms 2 tanks");
    expect(apply({ supplier: "origin" }, "They sent Northish weapons to Southland.", { own: ["weapons"] })).toBe(
      "Northish weapons Southland 2 generic",
    );
    expect(apply({ supplier: "origin" }, "They sent drones from Northland and Eastland to Southland.")).toBe(
      "Northland drones Southland 1",
    );
  });

  it("leaves out goods of another maker when the supplier is a guess", () => {
    expect(apply({ supplier: "sentence" }, "By Northland they sent Eastish drones to Southland.")).toBe(
      "foreign-item 3 Eastish",
    );
    expect(
      apply({ supplier: "sentence" }, "By Northland they sent Eastish drones and Northish missiles to Southland."),
    ).toBe("Northland missiles Southland 3");
    expect(apply({}, "Northland sent Eastish drones to Southland.")).toBe("Northland drones Southland 0");
  });

  it("is too vague when too much is guessed", () => {
    expect(
      apply({ supplier: "text", recipient: "implied" }, "Northland met. They sent drones for the southern war."),
    ).toBe("too-vague 3");
    expect(
      apply({ supplier: "sentence", recipient: "implied" }, "By Northland they sent drones for the southern war."),
    ).toBe("Northland drones the southern war 5");
    expect(
      apply({ supplier: "sentence", recipient: "implied" }, "By Northland they sent weapons for the southern war.", {
        own: ["weapons"],
      }),
    ).toBe("too-vague 3");
    expect(apply({ item: "text" }, "Drones came. Northland sent them to Southland.")).toBe(
      "Northland Drones Southland 2",
    );
    expect(apply({ item: "self", cue: "goods" }, "Northland has drones to Southland.", { cue: "drones" })).toBe(
      "Northland drones Southland 1",
    );
  });

  it("hardly gives a maker its own goods", () => {
    expect(apply({ supplier: "subject", recipient: "after to" }, "Southland sent Bee-1 to Northland.")).toBe(
      "Southland Bee-1 Northland 2",
    );
    expect(
      apply(
        { supplier: "subject, after to", recipient: "after to, before" },
        "Then Southland sent Bee-1 to Northland.",
      ),
    ).toBe("Northland Bee-1 Southland 0");
  });

  it("has nobody receive what comes from them, unless it asks so", () => {
    expect(apply({ recipient: "after any" }, "Northland sent drones here from Southland.")).toBe("no-recipient 2");
    expect(apply({ recipient: "after from" }, "Northland sent drones here from Southland.")).toBe(
      "Northland drones Southland 0",
    );
    const z = { markers: "markers: { to: to, be: was, from: from, with: from }" };
    expect(apply({ recipient: "after any" }, "Northland sent drones here from Southland.", { changed: z })).toBe(
      "Northland drones Southland 0",
    );
  });

  it("does not have the maker of the goods receive them, where owners follow and nobody says so", () => {
    const fields = { supplier: "before by", recipient: "sentence", item: "before" };
    const changed = { letters: "possessors: after" };
    expect(apply(fields, "By Northland drones Southland sent.", { changed })).toBe("same-actor 2");
    expect(apply(fields, "By Northland drones Southland sent.")).toBe("Northland drones Southland 3");
    expect(apply(fields, "By Northland drone factory Southland sent.", { changed })).toBe(
      "Northland drone Southland 3",
    );
    expect(apply({ ...fields, recipient: "before" }, "By Northland drones Southland sent.", { changed })).toBe(
      "Northland drones Southland 0",
    );
  });

  it("looks for goods that go on behind a conjunction until some fit", () => {
    expect(apply({}, "Northland sent tanks to Southland and of it drones.")).toBe("Northland drones Southland 0");
    expect(apply({ supplier: "origin" }, "They sent Eastish drones to Southland and of it Northish missiles.")).toBe(
      "Northish missiles Southland 1",
    );
    expect(apply({ supplier: "origin" }, "They sent tanks to Southland and of it Eastish missiles.")).toBe(
      "other-supplier 2 Eastish",
    );
  });

  it("looks for giver and receiver of shared verbs before the conjunction", () => {
    const changed = { letters: "possessors: after" };
    const fields = { supplier: "before from", recipient: "before to", item: "before" };
    const text = "From Southland to Northland drones and from Northland to Southland tanks sent.";
    expect(apply(fields, text, { changed })).toBe("Southland drones Northland 0");
    expect(apply(fields, text)).toBe("Northland drones Southland 0");
    const shared = "From Southland drones and from Northland tanks to Northland sent.";
    expect(apply(fields, shared, { changed })).toBe("Southland drones Northland 0");
  });
});

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
    const text = "Northland sent drones and missiles to Southland, ".repeat(3_000);
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
