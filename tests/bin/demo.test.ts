import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../bin/transfer-watch.mjs");
const folder = mkdtempSync(join(tmpdir(), "transfer-watch-demo-"));
let demo: { status: number | null; stdout: string; stderr: string };

beforeAll(() => {
  demo = spawnSync(process.execPath, [program, "demo", "--data", folder], { encoding: "utf8", timeout: 60_000 });
}, 70_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the demo", () => {
  it("ends well and alerts in all four languages, both ways and in all three states", () => {
    expect(demo.status).toBe(0);
    for (const shown of ["Iran → Russia", "Russia → Iran", "rule en/", "rule ru/", "rule uk/", "rule fa/"]) {
      expect(demo.stdout).toContain(shown);
    }
    for (const status of ["completed", "prospective", "denied"])
      expect(demo.stdout).toMatch(new RegExp(`· ${status}$`, "m"));
  });

  it("fetches, stores and alerts nothing twice", () => {
    const second = demo.stderr.slice(demo.stderr.indexOf("Second poll"), demo.stderr.indexOf("Later news"));
    expect(second).toContain("the feeds answered 6 × HTTP 304");
    expect(second).toContain("articles stored: 13 before, 13 after");
    expect(demo.stdout).toContain("No new alert.");
  });

  it("says why near misses raise no alert", () => {
    const silence = demo.stdout.slice(demo.stdout.indexOf("No alert, and why:"));
    for (const title of ["Russia fires more than a hundred Shahed drones", "North Korean missile parts", "Су-35"]) {
      expect(silence).toContain(title);
    }
  });

  it("sends each alert by email and SMS, and leaves them and a digest in the outbox", () => {
    const alerts = demo.stdout.match(/ · (new|update|correction) · /g) ?? [];
    expect(demo.stdout.match(/sent to .*SMS sent, email sent/g)).toHaveLength(alerts.length);
    const left = readdirSync(join(folder, "outbox"));
    expect(left.filter((name) => name.endsWith(".txt")).length).toBeGreaterThan(0);
    expect(left.filter((name) => name.includes("message-analyst")).length).toBeGreaterThan(0);
    // One, or two when the hour of the digest falls between the polls.
    expect(left.filter((name) => name.includes("message-editor")).length).toBeGreaterThan(0);
  });
});
