import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toErrorAnswer, WatchError } from "../../errors.ts";
import { createExtractor } from "../../mentions/create-extractor.ts";
import { takeFoldTable } from "../../mentions/fold-character.ts";
import type { Observed } from "../powertools/observe.ts";
import { fromSource, packedRules, readPackedRules, rulesFolder } from "./packed-rules.ts";
import { readPrebuilt } from "./prebuilt/read-prebuilt.ts";
import type { RulesAtHand } from "./rules-at-hand.ts";

/** Lies beside the rule files of a bundle. */
export const prebuiltName = "prebuilt.bin";

export interface LoadedRules {
  readonly version: string;
  load(): RulesAtHand;
}

/**
 * The rules that came with the code. A bundle has them compiled: a cold start then takes a few milliseconds instead of hundreds. What
 * cannot be used is told and counted, and the rule files beside it are compiled instead.
 */
export function loadPackedRules(observed: Observed, { folder, isBundled } = rulesFolder()): LoadedRules {
  if (isBundled) {
    try {
      return loadPrebuilt(folder);
    } catch (thrown) {
      const { code, message } = toErrorAnswer(thrown);
      observed.log.error(`rules are compiled from source: ${message}`, {
        code,
        ...(thrown instanceof WatchError && thrown.facts),
      });
      observed.metrics.count("PrebuiltRulesRefused");
    }
  }
  const { files, version } = isBundled ? readPackedRules(folder) : packedRules();
  return { version, load: () => fromSource(files) };
}

/** @throws {WatchError} RULES_PREBUILT_REFUSED */
function loadPrebuilt(folder: string): LoadedRules {
  const file = join(folder, prebuiltName);
  if (!existsSync(file)) throw new WatchError("RULES_PREBUILT_REFUSED", "the prebuilt ruleset is not there");
  const { filesVersion, ruleset, fold } = readPrebuilt(readFileSync(file));
  takeFoldTable(fold);
  const text = (path: string) => {
    const place = join(folder, path);
    return existsSync(place) ? readFileSync(place, "utf8") : undefined;
  };
  return { version: filesVersion, load: () => ({ extractor: createExtractor(ruleset), text }) };
}
