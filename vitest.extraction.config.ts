import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import beside from "./tests/support/beside-extraction.json" with { type: "json" };

/** The tests of the engine's parts first, those that read whole texts later, those that load the whole ruleset last: most mutants then cost little. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      if (!moduleId.includes("/tests/shared/mentions/")) return 3;
      if (basename(moduleId) === "explain-text.test.ts") return 2;
      return ["cases.test.ts", "create-extractor.test.ts", "read-text.test.ts"].includes(basename(moduleId)) ? 1 : 0;
    };
    return files.sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

const isMutating = process.env.STRYKER_MUTATOR_WORKER !== undefined;

/**
 * What no mutant waits for. Each costs every mutant that lives as much as all others together and repeats them: thousands of random texts,
 * every example of every rule, every Persian verb with every pair. Others prove what decides no mention, or measure time, which is no
 * measure in instrumented code. A mutant that only they would find counts as one that lives.
 */
const leftOut = [
  "tests/hostile/**",
  "tests/rules/{examples,fa-designations,fa-pairs,gate,second-watch}.test.ts",
  "tests/shared/mentions/{gate,kernel}/**",
  "tests/shared/mentions/{compare-extractions,explain-text,lint-ruleset,measure-coverage,reading-effort,score-extractions}.test.ts",
];

/** The tests that prove the extraction core: what `npm run mutation` and `npm run coverage:extraction` run. */
export default defineConfig({
  test: {
    include: ["tests/shared/mentions/**/*.test.ts", "tests/rules/**/*.test.ts", "tests/hostile/t-*.test.ts"],
    // One worker loads the engine once and not for each file; what a test prepares is still made anew in each file.
    ...(isMutating && { exclude: leftOut, isolate: false, runner: "./tests/support/stop-at-failure.ts" }),
    env: { TZ: "UTC" },
    testTimeout: 20_000,
    maxWorkers: 2,
    sequence: { sequencer: SmallFirst },
    coverage: {
      provider: "v8",
      include: ["shared/mentions/*.ts"],
      exclude: beside.map((name) => `shared/mentions/${name}.ts`),
      reporter: ["text"],
      reportsDirectory: "coverage/extraction",
      thresholds: { branches: 95 },
    },
  },
});
