import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTemplate } from "./support/a-template.ts";

const isInstalled = spawnSync("cfn-lint", ["--version"]).status === 0;

/** As people deploy it: each switch that adds or changes resources. */
const deployments = {
  default: {},
  prod: { env: "prod", operatorEmail: "operator@example.org", alarms: "full" },
  key: { cmk: "true", reserveConcurrency: "false" },
} as const;

describe.skipIf(!isInstalled)("cfn-lint, where it is installed", () => {
  it("has nothing to say about the templates", { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "transfer-watch-templates-"));
    try {
      const files = Object.entries(deployments).map(async ([name, context]) => {
        const file = join(folder, `${name}.template.json`);
        await writeFile(file, JSON.stringify(aTemplate(context).toJSON()));
        return file;
      });
      const { stdout, status } = spawnSync("cfn-lint", ["-t", ...(await Promise.all(files))], { encoding: "utf8" });
      expect(stdout).toBe("");
      expect(status).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
