import { join } from "node:path";
import { compileRules } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Extractor } from "../../shared/mentions/extraction.ts";

export const watch = join(import.meta.dirname, "../../rules/iran-russia");

/** The ways to an extractor, from files on disk to the first text that can be read. */
export const loaders: Readonly<Record<string, () => Extractor>> = {
  source() {
    const { files, folder } = readRuleFiles(watch);
    return createExtractor(compileRules(files, folder));
  },
};
