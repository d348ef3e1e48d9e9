import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

const described: Record<"dependencies" | "devDependencies", Record<string, string>> = JSON.parse(read("package.json"));
const lock: { lockfileVersion: number; packages: Record<string, LockedPackage> } = JSON.parse(
  read("package-lock.json"),
);
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const production = locked.filter(([, { dev }]) => !dev);
const names = (packages: typeof locked) => packages.map(([path]) => path);

describe("every dependency", () => {
  it("is named by an exact version", () => {
    const versions = Object.entries({ ...described.dependencies, ...described.devDependencies });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("is locked with its hash, or comes inside a package that is", () => {
    expect(lock.lockfileVersion).toBe(3);
    const loose = locked.filter(([, { integrity = "", inBundle }]) => !integrity.startsWith("sha512-") && !inBundle);
    expect(names(loose)).toEqual([]);
  });

  it("is locked to no host, so that every registry that has it will do", () => {
    expect(names(locked.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
    expect(read(".npmrc")).not.toMatch(/registry\s*=|_auth/);
  });

  it("has a licence that allows every use", () => {
    // CDK's command line and vitest bring MPL-2.0 and Blue Oak, and a choice of MIT or another; Stryker's Babel a table of browsers under
    // CC-BY-4.0: used, never passed on.
    const used = /^(MIT|MIT-0|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0)$/;
    const developing = /^(MPL-2\.0|CC-BY-4\.0|\(?MIT OR [\w.-]+\)?)$/;
    const faults = locked.filter(
      ([, { license = "", dev }]) => !used.test(license) && !(dev && developing.test(license)),
    );
    expect(faults.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

describe("what is deployed or run by a user", () => {
  it("is at most 100 packages, and none runs a script when it is installed", () => {
    expect(production.length).toBeGreaterThan(50);
    expect(production.length).toBeLessThanOrEqual(100);
    expect(names(production.filter(([, { hasInstallScript }]) => hasInstallScript))).toEqual([]);
  });

  // Not with --omit=dev: npm 11 then leaves out what developing needs too, the SDK's clients among it.
  it("is listed by npm itself as a CycloneDX bill of materials", () => {
    const bill = execFileSync("npm", ["run", "--silent", "sbom"], { cwd: root, encoding: "utf8" });
    const { bomFormat, components } = JSON.parse(bill);
    expect(bomFormat).toBe("CycloneDX");
    const listed = new Set(components.map(({ name }: { name: string }) => name));
    const installed = production.map(([path]) =>
      path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    );
    expect(installed.filter((name) => !listed.has(name))).toEqual([]);
  });
});

describe("the workflow", () => {
  const workflows = readdirSync(join(root, ".github/workflows")).map((name) => read(`.github/workflows/${name}`));

  it("pins every action to a commit and says which version that is", () => {
    const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (\S+)(.*)/g)]);
    expect(uses.length).toBeGreaterThan(5);
    for (const [, action, comment] of uses) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it("runs what CI runs, installs without scripts where it deploys, audits, and lists what is in it", () => {
    const jobs = workflows.join("\n").split(/^ {2}(?=[a-z-]+:$)/m);
    const job = (name: string) => jobs.find((text) => text.startsWith(`${name}:`)) ?? "";
    expect(job("check")).toMatch(/^ +- run: \.ci\/run$/m);
    for (const command of ["npm audit --omit=dev", "npm audit signatures", "npm run --silent sbom"])
      expect(job("supply-chain")).toContain(command);
    for (const name of ["supply-chain", "deploy"]) expect(job(name)).toMatch(/run: npm ci --ignore-scripts$/m);
  });

  it("may only read, and deploys without stored credentials after a person approved", () => {
    for (const text of workflows) {
      expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
      expect(text).not.toMatch(/secrets\.|aws-access-key-id/);
    }
    const deploy = workflows.join("\n").split("\n  deploy:\n")[1] ?? "";
    expect(deploy).toMatch(/environment: \$\{\{ inputs\.environment \}\}/);
    expect(deploy).toContain("id-token: write");
    expect(deploy).toContain("needs: [check, supply-chain]");
  });
});
