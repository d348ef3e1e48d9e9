import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileRules } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";

const { files, folder } = readRuleFiles(join(import.meta.dirname, "../../rules/iran-russia"));
const extractor = createExtractor(compileRules(files, folder));

/**
 * Reads every sentence of a table under the whole ruleset, one test a heading. Lines are `what is expected | sentence`, where `no` expects
 * nothing and a title may stand before the text: `… | title || text`.
 */
export function checkMatrix(language: string, table: string): void {
  describe(language, () => {
    for (const [heading, lines] of sections(table)) {
      it(heading, () => {
        const found = lines.map((line) => `${readLine(line)} | ${line.slice(line.indexOf("|") + 2)}`);
        expect(found).toEqual(lines);
      });
    }
  });
}

/** Headings begin with #. */
function sections(table: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of table.split("\n").map((one) => one.trim())) {
    if (line.startsWith("#")) {
      lines = [];
      found.set(line.slice(1).trim(), lines);
    } else if (line !== "") lines.push(line);
  }
  return found;
}

function readLine(line: string): string {
  const sentence = line.slice(line.indexOf("|") + 1).trim();
  const [first = "", second] = sentence.split("||").map((part) => part.trim());
  const given = second === undefined ? { title: "", text: first } : { title: first, text: second };
  const { relevant, direction, category, status } = extractor.extract({ id: "row", ...given });
  return relevant ? `${direction} ${category} ${status}` : "no";
}
