import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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

/** The rule files of the watch in a folder and of what its watch.yaml takes from beside it, by path from the folder around them. */
export function readRuleFiles(folder: string): { readonly files: RuleFiles; readonly folder: string } {
  const watch = resolve(folder);
  const root = dirname(watch);
  if (!statSync(watch, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WatchError("RULES_INVALID", `${folder} is no folder with a watch in it`);
  }
  const files: Record<string, string> = {};
  for (const file of [watch, ...takenFromBeside(watch)].flatMap(listYaml))
    files[relative(root, file).split(sep).join("/")] = readFileSync(file, "utf8");
  return { files, folder: basename(watch) };
}

/** Files and folders outside the watch's own, as far as its watch.yaml can be read: "../iran-russia/en/actors.yaml". */
function takenFromBeside(watch: string): string[] {
  const file = join(watch, "watch.yaml");
  const yaml = existsSync(file) ? readFileSync(file, "utf8") : "";
  const paths = yaml.match(/\.\.\/[^\s,\]"'}]+/g) ?? [];
  return paths.map((path) => resolve(watch, path)).filter((path) => existsSync(path));
}

/** YAML files of a folder and the folders in it, or the one file. */
function listYaml(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith(".yaml") ? [path] : [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !name.includes("node_modules"))
    .map((name) => join(path, name));
}
