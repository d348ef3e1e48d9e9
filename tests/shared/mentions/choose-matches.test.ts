import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { aToyRuleset } from "../../support/a-scene.ts";
import { rulesOf } from "../../support/toy-rules.ts";

type Fields = Readonly<Record<string, string>>;

/** The statements that are left of all that rules find: the word, the way, the goods and the status of each. */
function chosen(text: string, ...rules: readonly Fields[]): string[] {
  const ruleset = aToyRuleset(rulesOf({}, ...rules));
  return createExtractor(ruleset)
    .extract({ id: "a", title: "", text })
    .mentions.map(({ cue, direction, items, status }) =>
      [cue.text, direction, items.map((item) => item.text).join("+"), status].join(" "),
    );
}

describe("of what a sentence says more than once", () => {
  it("both ways stand, where each has goods of its own", () => {
    expect(chosen("Northland sent drones to Southland and Southland sent drones to Northland.")).toEqual([
      "sent north_to_south drones completed",
      "sent south_to_north drones completed",
    ]);
  });

  it("stands what is told with the fewest words in between", () => {
    expect(chosen("Northland gave and sent drones to Southland.")).toEqual(["sent north_to_south drones completed"]);
    expect(chosen("Northland gave drones to Southland that they long since sent.")).toEqual([
      "gave north_to_south drones completed",
    ]);
  });

  it("stands what is told surely before what is guessed with fewer words in between", () => {
    const guess = { cue: "get", supplier: "sentence" };
    expect(chosen("Northland gave, then got drones to Southland.", guess)).toEqual([
      "gave north_to_south drones completed",
    ]);
    expect(chosen("Northland got, then gave drones to Southland.", guess)).toEqual([
      "gave north_to_south drones completed",
    ]);
  });

  it("stands what is done with goods, not what is said of them though with fewer words in between", () => {
    expect(chosen("Northland never sent one two three drones it gave to Southland.")).toEqual([
      "sent north_to_south drones denied",
    ]);
    const guess = { cue: "get", supplier: "sentence" };
    expect(chosen("Northland never got one two three drones it gave to Southland.", guess)).toEqual([
      "gave north_to_south drones completed",
    ]);
  });

  it("stands a second time only what moves goods of another kind", () => {
    expect(chosen("Northland sent drones to Southland and sent missiles with drones to Southland.")).toEqual([
      "sent north_to_south drones completed",
      "sent north_to_south missiles completed",
    ]);
    expect(chosen("Northland sent drones to Southland and sent drones and missiles to Southland.")).toEqual([
      "sent north_to_south drones completed",
      "sent north_to_south drones+missiles completed",
    ]);
    expect(chosen("Northland sent drones and missiles to Southland and sent drones to Southland.")).toEqual([
      "sent north_to_south drones+missiles completed",
    ]);
  });
});

describe("of what one word moves both ways", () => {
  const back = { supplier: "after to", recipient: "subject", item: "after of" };

  it("both stand, where the goods differ and only one side is taken from further away", () => {
    expect(chosen("Northland sent drones to Southland of missiles.", { ...back, recipient: "sentence" })).toEqual([
      "sent north_to_south drones completed",
    ]);
    expect(chosen("Northland sent drones to Southland of missiles.", back)).toEqual([
      "sent north_to_south drones completed",
      "sent south_to_north missiles completed",
    ]);
  });

  it("one stands, where goods of one would go back in the other", () => {
    expect(chosen("Northland sent of drones and missiles to Southland.", back)).toEqual([
      "sent north_to_south drones+missiles completed",
    ]);
    expect(chosen("Northland sent drones and missiles to Southland.", { ...back, item: "next" })).toEqual([
      "sent north_to_south drones+missiles completed",
    ]);
  });
});
