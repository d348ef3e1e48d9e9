import { existsSync } from "node:fs";
import { join } from "node:path";
import { compileRules, type RuleFiles, readWatch } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { type RulePlace, ruleLines } from "../../shared/adapters/rules/rule-lines.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import type { WatchSource } from "../../shared/mentions/ruleset-source.ts";

/** A watch as a person works on it: what its files say, what they compile to, and where everything stands. */
export interface OpenWatch {
  readonly source: WatchSource;
  readonly ruleset: Ruleset;
  readonly files: RuleFiles;
  /** "rules/iran-russia/en/rules.yaml:12" */
  placeOf(place: RulePlace): string;
}

/**
 * Opens the watch in a folder, as given or from the root of the project.
 * @throws {WatchError} RULES_INVALID naming every fault with its line
 */
export function openWatch(folder: string): OpenWatch {
  const { files, folder: name } = readRuleFiles(findWatch(folder));
  const lineOf = ruleLines(files);
  const root = join(folder, "..");
  return {
    source: readWatch(files, name),
    ruleset: compileRules(files, name),
    files,
    placeOf: (place) => `${join(root, place.file)}:${lineOf(place)}`,
  };
}

/** A watch's folder as given, or from the root of the project. */
export function findWatch(folder: string): string {
  return existsSync(folder) ? folder : join(import.meta.dirname, "../..", folder);
}
