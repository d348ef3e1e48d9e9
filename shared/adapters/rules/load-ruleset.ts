import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { WatchError } from "../../errors.ts";
import type { Ruleset } from "../../mentions/compile-ruleset.ts";
import { compileRules, type RuleFiles } from "./compile-rules.ts";

/**
 * Loads the watch in a folder, with what its watch.yaml takes from folders beside it.
 * @throws {WatchError} RULES_INVALID
 */
export function loadRuleset(folder: string): Ruleset {
  const { files, folder: name } = readRuleFiles(folder);
  return compileRules(files, name);
}

/** All rule files under the folder that holds the watch's folder, by path from there; alerts.yaml and the like are left out. */
export function readRuleFiles(folder: string): { readonly files: RuleFiles; readonly folder: string } {
  const watch = resolve(folder);
  const root = dirname(watch);
  if (!statSync(watch, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WatchError("RULES_INVALID", `${folder} is no folder with a watch in it`);
  }
  const files: Record<string, string> = {};
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".yaml") || !path.includes(sep) || path.includes("node_modules")) continue;
    const file = join(root, path);
    files[relative(root, file).split(sep).join("/")] = readFileSync(file, "utf8");
  }
  return { files, folder: basename(watch) };
}
