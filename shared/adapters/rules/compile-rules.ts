import { createHash } from "node:crypto";
import { posix } from "node:path";
import { WatchError } from "../../errors.ts";
import { compileRuleset, type Ruleset } from "../../mentions/compile-ruleset.ts";
import type { LanguageFile, WatchSource } from "../../mentions/ruleset-source.ts";
import { type PlacedFault, placeFault, readRuleFile } from "./read-rule-file.ts";
import { languageFileSchema, watchFileSchema } from "./rule-schema.ts";

/** Rule files by their path from a common root, such as "iran-russia/en/actors.yaml". */
export type RuleFiles = Readonly<Record<string, string>>;

/**
 * Builds the ruleset of the watch in `folder` (a path in `files`).
 * @throws {WatchError} RULES_INVALID, naming every fault with file, line, field and expectation.
 */
export function compileRules(files: RuleFiles, folder: string): Ruleset {
  const source = readWatch(files, folder);
  const compiled = compileRuleset(source);
  if (compiled.ok) return compiled.ruleset;
  throw rulesInvalid(compiled.faults.map((fault) => placeFault(fault, files[fault.file] ?? "")));
}

/** The watch as its files say it, checked against the schema. */
export function readWatch(files: RuleFiles, folder: string): WatchSource {
  const faults: PlacedFault[] = [];
  const watchFile = posix.join(folder, "watch.yaml");
  const yaml = files[watchFile];
  if (yaml === undefined)
    throw rulesInvalid([{ file: watchFile, line: 1, field: "", expected: "a file that describes the watch" }]);
  const watch = readRuleFile(watchFile, yaml, watchFileSchema, faults);
  const used = new Map([[watchFile, yaml]]);
  const languages = Object.entries(watch?.languages ?? {}).map(([code, paths]) => ({
    code,
    files: paths.flatMap((path, index) => readLanguage(files, folder, path, used, faults, ["languages", code, index])),
  }));
  for (const [name, { supplier, recipient }] of Object.entries(watch?.directions ?? {})) {
    for (const actor of [supplier, recipient]) {
      if (watch?.actors.includes(actor)) continue;
      faults.push(
        placeFault(
          { file: watchFile, path: ["directions", name], expected: `an actor of the watch: "${actor}" is none` },
          yaml,
        ),
      );
    }
  }
  if (faults.length > 0 || !watch) throw rulesInvalid(faults);
  return {
    watch: watch.watch,
    actors: watch.actors,
    directions: watch.directions,
    ...(watch.usualSupplier !== undefined && { usualSupplier: watch.usualSupplier }),
    languages,
    version: hashFiles(used),
  };
}

function readLanguage(
  files: RuleFiles,
  folder: string,
  path: string,
  used: Map<string, string>,
  faults: PlacedFault[],
  field: readonly (string | number)[],
): LanguageFile[] {
  const place = posix.normalize(posix.join(folder, path));
  const found = Object.keys(files)
    .filter((file) => file === place || (file.startsWith(`${place}/`) && file.endsWith(".yaml")))
    .sort();
  if (found.length === 0) {
    const watchFile = posix.join(folder, "watch.yaml");
    faults.push(
      placeFault(
        { file: watchFile, path: field, expected: `a file or folder: ${place} is neither` },
        files[watchFile] ?? "",
      ),
    );
  }
  return found.flatMap((file) => {
    const yaml = files[file] ?? "";
    used.set(file, yaml);
    const value = readRuleFile(file, yaml, languageFileSchema, faults);
    // zod's optional fields carry undefined; the source type leaves them out.
    return value ? [{ ...dropUndefined(value), file, own: file.startsWith(`${folder}/`) } as LanguageFile] : [];
  });
}

const dropUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));

function hashFiles(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [file, yaml] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\0${yaml}\0`);
  return hash.digest("hex").slice(0, 12);
}

function rulesInvalid(faults: readonly PlacedFault[]): WatchError {
  const lines = faults.map(
    ({ file, line, field, expected }) => `${file}:${line}${field ? ` ${field}` : ""}: ${expected}`,
  );
  return new WatchError(
    "RULES_INVALID",
    `the rules have ${faults.length === 1 ? "a fault" : `${faults.length} faults`}:\n  ${lines.join("\n  ")}`,
    {
      faults: faults.length,
    },
  );
}
