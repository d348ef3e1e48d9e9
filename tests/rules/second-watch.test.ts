import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWatch } from "../../shared/adapters/rules/compile-rules.ts";
import { loadRuleset, readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { checkExamples } from "../../shared/mentions/check-examples.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import { lintRuleset } from "../../shared/mentions/lint-ruleset.ts";
import { parseExamples } from "../../shared/mentions/parse-examples.ts";
import type { RuleFault } from "../../shared/mentions/ruleset-source.ts";

const place = join(import.meta.dirname, "../fixtures/watches/north-korea-russia");
const ruleset = loadRuleset(place);
const extractor = createExtractor(ruleset);
const read = (text: string) => extractor.extract({ id: "a", title: "", text });

describe("a second watch: a folder of YAML and no code", () => {
  const { files, folder } = readRuleFiles(place);
  const source = readWatch(files, folder);

  it("keeps all its own examples, and lints without a finding", () => {
    const faults: RuleFault[] = [];
    const examples = parseExamples(source, faults);
    expect(faults).toEqual([]);
    expect(examples).toHaveLength(9);
    expect(checkExamples(extractor, examples)).toEqual([]);
    expect(lintRuleset(source, ruleset)).toEqual([]);
  });

  it("finds who supplies whom with what, by its own names", () => {
    const { mentions } = read("Pyongyang has sent twenty KN-23 missiles to Moscow, two diplomats said.");
    expect(mentions).toMatchObject([
      {
        direction: "korea_to_russia",
        category: "missile",
        status: "completed",
        supplier: { actor: "north-korea", text: "Pyongyang" },
        recipient: { actor: "russia", text: "Moscow" },
        items: [{ designation: "kn-23" }, { text: "missiles" }],
        rule: { id: "en/supply", version: ruleset.version },
      },
    ]);
  });

  it("is silent on what the first watch looks for", () => {
    expect(read("Iran has sent drones to Russia, an aide to Kim Jong-un said.").mentions).toEqual([]);
  });
});
