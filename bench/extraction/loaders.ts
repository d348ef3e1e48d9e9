import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileRules } from "../../shared/adapters/rules/compile-rules.ts";
import { loadRuleset, readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { readPrebuilt } from "../../shared/adapters/rules/prebuilt/read-prebuilt.ts";
import { writePrebuilt } from "../../shared/adapters/rules/prebuilt/write-prebuilt.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Extractor } from "../../shared/mentions/extraction.ts";
import { takeFoldTable } from "../../shared/mentions/fold-character.ts";

export const watch = join(import.meta.dirname, "../../rules/iran-russia");

/** The ways to an extractor, from files on disk to the first text that can be read. */
export const loaders: Readonly<Record<string, (prebuilt: string) => Extractor>> = {
  source() {
    const { files, folder } = readRuleFiles(watch);
    return ready(compileRules(files, folder));
  },
  prebuilt(file) {
    const { ruleset, fold } = readPrebuilt(readFileSync(file));
    takeFoldTable(fold);
    return ready(ruleset);
  },
};

/** With the kernel open, which is done when the first text comes. */
function ready(ruleset: Ruleset): Extractor {
  const extractor = createExtractor(ruleset);
  extractor.extract({ id: "first", title: "", text: "" });
  return extractor;
}

/** Runs `work` with the prebuilt ruleset in a file, as a function's bundle has it. */
export async function withPrebuilt<Result>(work: (file: string, bytes: number) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "transfer-watch-prebuilt-"));
  try {
    const bytes = writePrebuilt(loadRuleset(watch), "bench");
    const file = join(folder, "prebuilt.bin");
    writeFileSync(file, bytes);
    return await work(file, bytes.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
