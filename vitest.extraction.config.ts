import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import beside from "./tests/support/beside-extraction.json" with { type: "json" };

/** The small tests of the engine's parts first, the whole ruleset last: most mutants then cost one small file. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.includes("/tests/shared/mentions/") ? 0 : basename(moduleId).startsWith("t-") ? 1 : 2;
    return files.sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** The tests that prove the extraction core: what `npm run mutation` and `npm run coverage:extraction` run. */
export default defineConfig({
  test: {
    include: ["tests/shared/mentions/**/*.test.ts", "tests/rules/**/*.test.ts", "tests/hostile/t-*.test.ts"],
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
