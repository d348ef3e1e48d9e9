import { describe, expect, it } from "vitest";
import { applyRule, isMatch } from "../../../shared/mentions/apply-rule.ts";
import { aToyRuleset, hitOf, scenesOf } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

/** What one rule makes of the cue: who gives what to whom, or why it finds nothing and how many roles it had. */
function apply(
  fields: Readonly<Record<string, string>>,
  text: string,
  { cue = "sent", changed = {}, own = [] as string[], isThorough = true } = {},
) {
  const ruleset = aToyRuleset({ ...changed, ...rulesOf(fields) });
  const scene = scenesOf(ruleset, text).at(-1);
  const [rule] = ruleset.rules;
  if (!scene || !rule) throw new Error("nothing is named");
  const resolve = () => scene.items.flatMap(({ items }) => items).filter(({ hit }) => own.includes(hit.text));
  const result = applyRule(rule, hitOf(scene, cue), scene, resolve, isThorough);
  if (!isMatch(result))
    return [
      result.reason,
      result.filled,
      ...(result.hit ? [result.hit.text] : []),
      ...(result.pair ? ["pair"] : []),
      ...(result.goods?.length ? ["of", ...result.goods.map(({ hit }) => hit.text)] : []),
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
    expect(apply({}, "Northland sent drones to Eastland.")).toBe("other-recipient 2 Eastland of drones");
    expect(apply({}, "Eastland sent drones to Southland.")).toBe("other-supplier 2 Eastland of drones");
    expect(apply({}, "Northland sent drones to Northland.")).toBe("same-actor 2");
    expect(apply({}, "Northland sent drones to Northland and Eastland.")).toBe("same-actor 2");
    expect(apply({}, "Northland sent weapons to Southland.")).toBe("unclear-arms 3 weapons pair");
    expect(apply({ item: "unnamed" }, "Northland sent to Southland.")).toBe("unclear-arms 3 pair");
  });

  it("is not tried without goods that move, unless for what it tells of the sides", () => {
    const quick = { isThorough: false };
    expect(apply({ unless: "by" }, "Northland sent grain by sea to Southland.", quick)).toBe("no-item 0");
    expect(apply({ unless: "by" }, "Northland sent grain by sea to Southland.")).toBe("ruled-out 0 by");
    expect(apply({}, "Northland sent tanks to Southland.", quick)).toBe("no-item 0");
    expect(apply({}, "Northland sent weapons to Southland.", quick)).toBe("unclear-arms 3 weapons pair");
  });

  it("names the stranger in a list of givers, whose goods they may be", () => {
    expect(apply({}, "Northland and Eastland sent drones to Northland.")).toBe("other-supplier 3 Eastland of drones");
    expect(apply({ supplier: "sentence" }, "Eastland and Southland agreed drones sent to Southland.")).toBe(
      "other-supplier 3 Eastland of drones",
    );
  });

  it("takes whoever the goods are said to be of for who uses them, and nobody whom only their designation names", () => {
    const used = { supplier: "after by", recipient: "user", item: "before" };
    expect(apply(used, "Southland launched drones sent by Northland.")).toBe("Northland drones Southland 1");
    expect(apply(used, "Southish drones sent by Northland attacked.")).toBe("Northland drones Southish 1");
    expect(apply(used, "Bee-1 sent by Southland attacked.")).toBe("no-recipient 2");
    expect(apply(used, "Southish Bee-1 sent by Northland attacked.")).toBe("Northland Bee-1 Southish 1");
    expect(apply(used, "Northish Bee-1 sent by Southland attacked.")).toBe("no-recipient 2");
  });

  it("takes no giver from an owner behind a preposition", () => {
    const guess = { supplier: "sentence", recipient: "after to" };
    expect(apply(guess, "They sent drones to Southland in Northland's war.")).toBe("same-actor 2");
    expect(apply(guess, "They sent drones to Southland, Northland's war said.")).toBe("Northland drones Southland 3");
    expect(apply(guess, "They sent drones to Southland in Northland's missiles.")).toBe("Northland drones Southland 3");
    expect(apply(guess, "They sent drones to Southland in Northland's factory.")).toBe("Northland drones Southland 3");
    expect(apply(guess, "They sent drones to Southland in Northland's exports.")).toBe("Northland drones Southland 3");
    expect(apply({ ...guess, supplier: "text" }, "They sent drones to Southland in Northland's war.")).toBe(
      "same-actor 2",
    );
  });

  it("takes a giver from an owner behind whom somebody speaks for", () => {
    const guess = { supplier: "sentence", recipient: "after to" };
    expect(apply(guess, "They sent drones to Southland, officials in Northland's war said.")).toBe(
      "Northland drones Southland 3",
    );
    expect(apply(guess, "Officials sent drones to Southland in Northland's war.")).toBe("same-actor 2");
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
      "other-recipient 2 Eastland of drones",
    );
    expect(apply({ supplier: "subject, text" }, "Southland met. Northland sent drones to Northland.")).toBe(
      "same-actor 2",
    );
    expect(apply({ supplier: "origin, text" }, "Southland met. They sent Northish drones to Northland.")).toBe(
      "same-actor 2",
    );
  });

  it("has no maker for goods that belong to both sides, save whom the designation names", () => {
    const changed = { letters: "possessors: after" };
    const roles = { supplier: "origin, pair", recipient: "pair" };
    expect(apply(roles, "Then sent drones Southland and Northland.", { changed })).toBe("Northland drones Southland 2");
    expect(apply(roles, "Then sent Bee-1 Southland and Northland.", { changed })).toBe("Bee-1 Bee-1 Southland 3");
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
    expect(apply({ supplier: "origin" }, "They sent Eastish drones to Southland.")).toBe(
      "other-supplier 2 Eastish of drones",
    );
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

  it("has the maker of goods receive only parts or a factory, where owners go first and nobody says so", () => {
    const fields = { recipient: "sentence" };
    expect(apply(fields, "Northland sent Southish drones.")).toBe("same-actor 2");
    expect(apply(fields, "Northland sent Southish drone engines.")).toBe("Northland drone Southish 3");
    expect(apply(fields, "Northland sent Southish drone factory.")).toBe("Northland drone Southish 3");
    expect(apply({ recipient: "next" }, "Northland sent Southland drones.")).toBe("Northland drones Southland 0");
    expect(apply(fields, "Northland sent drones of old Southland.")).toBe("Northland drones Southland 3");
  });

  it("looks for goods that go on behind a conjunction until some fit", () => {
    expect(apply({}, "Northland sent tanks to Southland and of it drones.")).toBe("Northland drones Southland 0");
    expect(apply({ supplier: "origin" }, "They sent Eastish drones to Southland and of it Northish missiles.")).toBe(
      "Northish missiles Southland 1",
    );
    expect(apply({ supplier: "origin" }, "They sent tanks to Southland and of it Eastish missiles.")).toBe(
      "other-supplier 2 Eastish of missiles",
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
