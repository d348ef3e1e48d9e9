import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import beside from "./tests/support/beside-extraction.json" with { type: "json" };

/** The small tests of the engine's parts first, those that load the whole ruleset last: most mutants then cost one small file. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      if (!moduleId.includes("/tests/shared/mentions/")) return 2;
      return basename(moduleId) === "explain-text.test.ts" ? 1 : 0;
    };
    return files.sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** Thousands of random texts are too many for each of thousands of mutants, and time is no measure in instrumented code. */
const isMutating = process.env.STRYKER_MUTATOR_WORKER !== undefined;

/** The tests that prove the extraction core: what `npm run mutation` and `npm run coverage:extraction` run. */
export default defineConfig({
  test: {
    include: [
      "tests/shared/mentions/**/*.test.ts",
      "tests/rules/**/*.test.ts",
      ...(isMutating ? [] : ["tests/hostile/t-*.test.ts"]),
    ],
    exclude: isMutating ? ["tests/**/gate.test.ts", "tests/shared/mentions/reading-effort.test.ts"] : [],
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
