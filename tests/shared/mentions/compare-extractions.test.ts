import { describe, expect, it } from "vitest";
import { compareExtractions } from "../../../shared/mentions/compare-extractions.ts";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { aRuleset, toySections } from "../../support/a-ruleset.ts";

const now = createExtractor(aRuleset().ruleset);
const withCue = (cues: string) => createExtractor(aRuleset({ cues: `cues: { give: '${cues}' }` }).ruleset);

function compare(before: typeof now, text: string) {
  const given = { id: "a", title: "", text };
  return compareExtractions(before.extract(given), now.extract(given)).map((change) =>
    change.kind === "changed" ? `changed ${change.fields}` : change.kind,
  );
}

const sent = "Northland sent drones to Southland.";

describe("comparing what two rulesets find", () => {
  it("says nothing when both find the same, whichever rule finds it", () => {
    const renamed = aRuleset({ rules: toySections.rules?.replace("id: send", "id: other") ?? "" });
    expect(compare(createExtractor(renamed.ruleset), sent)).toEqual([]);
  });

  it("names what is gained, and what is lost", () => {
    expect(compare(withCue("gave"), sent)).toEqual(["gained"]);
    expect(compare(withCue("gave"), "Northland gave drones to Southland.")).toEqual(["lost"]);
  });

  it("names the fields in which a sentence is read otherwise", () => {
    const asked = aRuleset({
      rules: toySections.rules?.replace("item: after\n", "item: after\n    status: prospective\n") ?? "",
    });
    expect(compare(createExtractor(asked.ruleset), sent)).toEqual(["changed status"]);
    const swapped = aRuleset({ items: "items: { drone: missiles, missile: drones }" });
    expect(compare(createExtractor(swapped.ruleset), sent)).toEqual(["changed category,items"]);
  });

  it("keeps sentences apart", () => {
    const text = `Northland gave missiles to Southland. ${sent}`;
    expect(compare(withCue("gave"), text)).toEqual(["gained", "lost"]);
  });
});
