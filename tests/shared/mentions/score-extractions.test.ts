import { describe, expect, it } from "vitest";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { scoreExtractions } from "../../../shared/mentions/score-extractions.ts";
import { aRuleset } from "../../support/a-ruleset.ts";

const { extract } = createExtractor(aRuleset().ruleset);
const found = extract({ id: "a", title: "", text: "Northland sent drones to Southland." });
const silent = extract({ id: "b", title: "", text: "Rain in Northland." });
const label = { relevant: true, direction: "north_to_south", category: "drone", status: "completed" };
const none = { relevant: false, direction: null, category: null, status: null };

describe("scoring extractions", () => {
  it("counts what was found and should be, and what was missed", () => {
    const pairs = [
      { label, found },
      { label, found: silent },
      { label: none, found },
      { label: none, found: silent },
    ];
    expect(scoreExtractions(pairs)).toEqual({
      texts: 4,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      direction: 1,
      category: 1,
      status: 1,
    });
  });

  it("counts direction, category and status among the found only", () => {
    const wrong = { ...label, direction: "south_to_north", status: "denied" };
    const score = scoreExtractions([
      { label, found },
      { label: wrong, found },
      { label: wrong, found: silent },
    ]);
    expect(score).toMatchObject({ direction: 0.5, category: 1, status: 0.5 });
  });

  it("leaves out shares of nothing", () => {
    expect(scoreExtractions([{ label: none, found: silent }])).toEqual({ texts: 1 });
  });
});
