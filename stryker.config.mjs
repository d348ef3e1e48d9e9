import { createRequire } from "node:module";

/**
 * Types, what lints, compares and counts rules, and what words explanations: none of it decides what is a mention. Nor is the kernel
 * mutated, which is shipped compiled, nor the gate, which only spares the reading of texts: properties hold both to plain readers.
 */
const beside = createRequire(import.meta.url)("./tests/support/beside-extraction.json");

/** What makes tables of rule files: properties hold it to writing every form out, and tests of its own to every fault it names. */
const loading = [
  "{build,collect}-{meanings,nodes,term-trie,word-automaton}",
  "{compile-ruleset,cut-term-list,encode-endings,language-terms,lay-automaton,read-term-list,share-places,split-term,term-codes}",
  "parse-{places,terms}",
  "{term-trie,word-automaton}",
];

/**
 * Mutation testing of the extraction core, which is what reads a text and decides mentions: `npm run mutation`; one file of it:
 * `npm run mutation -- --mutate shared/mentions/see-items.ts`. What the last run found is committed, so that only mutants of lines and tests
 * that changed since are tested; `npm run mutation -- --force` tests all again, which also sees what a change in one file means for another.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.extraction.config.ts", related: false },
  mutate: ["shared/mentions/*.ts", ...[...beside, ...loading].map((name) => `!shared/mentions/${name}.ts`)],
  coverageAnalysis: "perTest",
  // Tables and patterns that are made when a module loads: each such mutant would need every test again, in all an hour for constants
  // that the tests of T1–T16 and the language matrices state.
  ignoreStatic: true,
  // Stryker would rewrite tsconfig.json through an interface that TypeScript 7 no longer has; ours names nothing outside, so it may stay.
  tsconfigFile: "none",
  disableTypeChecks: "shared/mentions/*.ts",
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: "tests/mutation-results.json",
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  ignorePatterns: [".transfer-watch", "dist", "cdk.out", "coverage", "reports", "bench", "infra", "docs/samples"],
};
