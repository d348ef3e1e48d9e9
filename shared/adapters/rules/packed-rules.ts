import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AlertPolicy } from "../../alerts/alert-policy.ts";
import { createExtractor } from "../../mentions/create-extractor.ts";
import type { Extractor } from "../../mentions/extraction.ts";
import { compileRules, type RuleFiles } from "./compile-rules.ts";
import { rulesVersion } from "./published-rules.ts";
import { type RulesAtHand, toWatch } from "./rules-at-hand.ts";

/** The watch that the stages read with: its folder under rules/. */
export const watchFolder = "iran-russia";

interface PackedRules {
  readonly files: RuleFiles;
  readonly version: string;
}

let packed: PackedRules | undefined;

/** The rule files that came with the code, by path under rules/: what they were when the process first asked. */
export function packedRules(): PackedRules {
  packed ??= readPackedRules(rulesFolder().folder);
  return packed;
}

/** All rule files under a folder. */
export function readPackedRules(folder: string): PackedRules {
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "utf8")]),
  );
  return { files, version: rulesVersion(files) };
}

/** Stages that share a process share what takes longest to make. */
const extractors = new WeakMap<RuleFiles, Extractor>();

/** @throws {WatchError} RULES_INVALID */
export function compileExtractor(files: RuleFiles): Extractor {
  const extractor = extractors.get(files) ?? createExtractor(compileRules(files, watchFolder));
  extractors.set(files, extractor);
  return extractor;
}

/** @throws {WatchError} RULES_INVALID */
export const fromSource = (files: RuleFiles): RulesAtHand => ({
  extractor: compileExtractor(files),
  text: (path) => files[path],
});

/** What the extract stage reads with: the watch, and when to alert. @throws {WatchError} RULES_INVALID */
export function compileWatch(files: RuleFiles): { readonly extractor: Extractor; readonly policy: AlertPolicy } {
  return toWatch(fromSource(files));
}

/** Beside the bundle of a deployed function; at the root of the sources everywhere else. */
export function rulesFolder(): { readonly folder: string; readonly isBundled: boolean } {
  const beside = fileURLToPath(new URL("./rules", import.meta.url));
  if (existsSync(beside)) return { folder: beside, isBundled: true };
  return { folder: fileURLToPath(new URL("../../../rules", import.meta.url)), isBundled: false };
}
