import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadRuleset } from "../shared/adapters/rules/load-ruleset.ts";
import type { Ruleset } from "../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../shared/mentions/create-extractor.ts";
import type { Extractor } from "../shared/mentions/extraction.ts";

/** The ruleset in a folder, as given or from the root of the project. */
export function openRuleset(folder: string): Ruleset {
  const inProject = join(import.meta.dirname, "..", folder);
  return loadRuleset(existsSync(folder) ? folder : inProject);
}

export async function openRules(folder: string): Promise<Extractor> {
  return createExtractor(openRuleset(folder));
}
