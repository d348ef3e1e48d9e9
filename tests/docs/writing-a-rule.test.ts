import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/writing-a-rule.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "writing-a-rule-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Files that the page has a reader write: their name in a line of its own, then a block of YAML. */
const files = [...page.matchAll(/^`([\w/-]+\.yaml)`: .*\n\n```yaml\n([\s\S]*?)```$/gm)].map(
  ([, name = "", yaml = ""]) => ({ name, yaml }),
);
for (const { name, yaml } of files) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), yaml);
}
const watch = join(folder, "my-watch");

describe("the steps of writing a rule, as the page has them", () => {
  it("write a watch of two files that keeps its own examples", async () => {
    expect(files.map(({ name }) => name)).toEqual(["my-watch/watch.yaml", "my-watch/en.yaml"]);
    const { exit, talk } = await runCommand("rules", "test", "--rules", watch);
    expect(exit).toBe(0);
    const [, says = "none"] = /says `(\d+ examples of \d+ rules, \d+ failed)`/.exec(page) ?? [];
    expect(talk).toContain(says);
  });

  it("leave the lint nothing to say", async () => {
    expect(await runCommand("rules", "lint", "--rules", watch)).toMatchObject({ exit: 0, out: "" });
  });

  it("explain the sentence that the page asks about", async () => {
    const [, sentence = ""] = /echo "(.*)" \| npx transfer-watch explain --rules my-watch/.exec(page) ?? [];
    const file = join(folder, "sentence.txt");
    writeFileSync(file, sentence);
    const { out } = await runCommand("explain", "--rules", watch, file);
    expect(out).toContain("belarus to russia · missile · denied");
    expect(out).toContain("“denied” denies it.");
  });
});
