import { defineConfig } from "vitest/config";
import beside from "./tests/support/beside-extraction.json" with { type: "json" };

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Long proofs have commands of their own (npm run test:crash, test:faults, test:fuzz); see package.json.
    exclude: ["tests/long/**", "**/node_modules/**"],
    env: { CDK_VALIDATION: "false", TZ: "UTC", AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    // A worker loads the engine, the SDK and the CDK once and not for each file, two fifths of the time: no test mocks a module
    // or leaves anything running, and what one listens in on (stdout) it gives back.
    isolate: false,
    coverage: {
      provider: "v8",
      include: ["shared/**", "functions/**", "infra/**", "bin/**"],
      reporter: ["text-summary", "json-summary"],
      // What decides mentions must be tested on every path; `npm run coverage:extraction` asks the same of its own tests alone.
      thresholds: { [`shared/mentions/!(${beside.join("|")}).ts`]: { branches: 95 } },
    },
  },
});
