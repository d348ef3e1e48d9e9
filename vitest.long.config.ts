import { defineConfig } from "vitest/config";

/** Long proofs, each with a command of its own: `npm run test:hostile`, `test:crash`, `test:faults`, `test:fuzz`. */
export default defineConfig({
  test: {
    include: ["tests/long/**/*.test.ts", "tests/hostile/**/*.test.ts"],
    env: { CDK_VALIDATION: "false", TZ: "UTC", AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
