import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileRules, readWatch } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { checkExamples } from "../../shared/mentions/check-examples.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import { lintRuleset } from "../../shared/mentions/lint-ruleset.ts";
import { parseExamples } from "../../shared/mentions/parse-examples.ts";
import type { RuleFault } from "../../shared/mentions/ruleset-source.ts";

const { files, folder } = readRuleFiles(join(import.meta.dirname, "../../rules/iran-russia"));

describe("the rules of the watch", () => {
  const faults: RuleFault[] = [];
  const source = readWatch(files, folder);
  const examples = parseExamples(source, faults);

  it("have well-formed examples, a match and a near miss each", () => {
    expect(faults).toEqual([]);
    expect(examples.length).toBeGreaterThan(40);
  });

  it("find in every example what it says, and nothing in a near miss", () => {
    const failed = checkExamples(createExtractor(compileRules(files, folder)), examples);
    expect(
      failed.map(({ example: { ruleId, expected, text }, found: { direction, category, status, mentions } }) => ({
        ruleId,
        text,
        expected: expected ? Object.values(expected).join(" ") : "no",
        found: direction ? `${direction} ${category} ${status} by ${mentions.map((mention) => mention.rule.id)}` : "no",
      })),
    ).toEqual([]);
  });

  it("leave the lint nothing to say", () => {
    const findings = lintRuleset(source, compileRules(files, folder));
    expect(findings.map(({ file, kind, message }) => `${file} ${kind}: ${message}`)).toEqual([]);
  });
});
