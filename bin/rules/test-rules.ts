import { WatchError } from "../../shared/errors.ts";
import { checkExamples, type FailedExample } from "../../shared/mentions/check-examples.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import { parseExamples } from "../../shared/mentions/parse-examples.ts";
import type { RuleFault } from "../../shared/mentions/ruleset-source.ts";
import { print, talk } from "../terminal.ts";
import { openWatch } from "./open-watch.ts";

/** Runs every example of every rule through the whole ruleset; exit 1 when one does not come out as it says. */
export function testRules({ rules, json }: { readonly rules: string; readonly json?: boolean }): void {
  const began = performance.now();
  const { source, ruleset, placeOf } = openWatch(rules);
  const faults: RuleFault[] = [];
  const examples = parseExamples(source, faults);
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  ${placeOf(fault)} ${fault.expected}`);
    throw new WatchError("RULES_INVALID", `examples that cannot be run:\n${lines.join("\n")}`);
  }
  const failed = checkExamples(createExtractor(ruleset), examples);
  for (const failure of failed) {
    const { file, path, line: down } = failure.example;
    const answer = describe(failure);
    const place = placeOf({ file, path, down });
    print(
      json
        ? JSON.stringify({ place, ...answer })
        : `${place} ${answer.rule}: expected ${answer.expected}, found ${answer.found}\n    ${answer.text}`,
    );
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const ruleCount = new Set(examples.map(({ ruleId }) => ruleId)).size;
  talk(
    `${ruleset.watch} ${ruleset.version}: ${examples.length} examples of ${ruleCount} rules, ${failed.length} failed, ${seconds} s`,
  );
  if (failed.length > 0) process.exitCode = 1;
}

function describe({ example: { ruleId, text, expected }, found }: FailedExample) {
  const { direction, category, status, mentions } = found;
  const by = [...new Set(mentions.map(({ rule }) => rule.id))].join(", ");
  return {
    rule: ruleId,
    expected: expected ? `${expected.direction} ${expected.category} ${expected.status}` : "no mention",
    found: direction ? `${direction} ${category} ${status} by ${by}` : "no mention",
    text,
  };
}
