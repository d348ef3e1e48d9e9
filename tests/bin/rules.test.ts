import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRulesRepository, type RulesRepository } from "../support/a-rules-repository.ts";
import { runCommand } from "../support/run-command.ts";

const small = join(import.meta.dirname, "../fixtures/watches/north-korea-russia");
let repository: RulesRepository;
let folder: string;
beforeAll(() => {
  repository = aRulesRepository();
  folder = mkdtempSync(join(tmpdir(), "rules-texts-"));
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true });
});

function save(name: string, ...lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

/** A copy of the small watch with one text of a file replaced. */
function aWatch(name: string, file: string, from: string | RegExp, to: string): string {
  const own = aRulesRepository();
  cpSync(own.watch, join(folder, name), { recursive: true });
  own.remove();
  const path = join(folder, name, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(from, to));
  return join(folder, name);
}

describe("transfer-watch rules test", () => {
  it("says how many examples of how many rules hold, and how long it took", async () => {
    const { exit, out, talk } = await runCommand("rules", "test", "--rules", small);
    expect([exit, out]).toEqual([0, ""]);
    expect(talk).toMatch(/^north-korea-russia \w{12}: 9 examples of 3 rules, 0 failed, \d+\.\d s$/m);
  });

  it("names the line of an example that does not come out, what it expects and what is found", async () => {
    const watch = aWatch("wrong", "en/rules.yaml", "korea_to_russia missile denied", "korea_to_russia drone denied");
    const { exit, out } = await runCommand("rules", "test", "--rules", watch);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /wrong\/en\/rules\.yaml:10 en\/supply: expected korea_to_russia drone denied, found korea_to_russia missile denied by en\/supply/,
    );
    const json = JSON.parse((await runCommand("rules", "test", "--json", "--rules", watch)).out);
    expect(json).toMatchObject({ rule: "en/supply", expected: "korea_to_russia drone denied" });
  });

  it("refuses rules with a fault, and examples that are none, naming the line", async () => {
    const faulty = aWatch("faulty", "en/rules.yaml", "supplier: subject", "suplier: subject");
    expect(await runCommand("rules", "test", "--rules", faulty)).toMatchObject({ exit: 1 });
    expect((await runCommand("rules", "test", "--rules", faulty)).talk).toMatch(
      /RULES_INVALID: the rules have 2 faults:\n[\s\S]*faulty\/en\/rules\.yaml:3 .*no field "suplier"/,
    );
    const unclear = aWatch(
      "unclear",
      "en/rules.yaml",
      "no | North Korea has shipped rifles",
      "maybe | North Korea has shipped rifles",
    );
    expect((await runCommand("rules", "test", "--rules", unclear)).talk).toMatch(
      /RULES_INVALID.*\n.*unclear\/en\/rules\.yaml:9 .*"maybe | North Korea/,
    );
    expect((await runCommand("rules", "test", "--rules", join(folder, "nowhere"))).talk).toContain(
      "no folder with a watch in it",
    );
  });
});

describe("transfer-watch rules lint", () => {
  it("is silent about rules that are well", async () => {
    expect(await runCommand("rules", "lint", "--rules", small)).toMatchObject({ exit: 0, out: "" });
  });

  it("names the line of a warning and does not fail for it", async () => {
    const watch = aWatch("twice", "en/lexicon.yaml", "breaks: but, while", "breaks: but, while, but");
    const { exit, out } = await runCommand("rules", "lint", "--rules", watch);
    expect(exit).toBe(0);
    expect(out).toMatch(/twice\/en\/lexicon\.yaml:\d+ warning duplicate-term: "but" is already in "but"/);
  });

  it("fails for an error", async () => {
    const watch = aWatch("both", "en/lexicon.yaml", "other: shell{,s}", "other: missile, shell{,s}");
    const { exit, out } = await runCommand("rules", "lint", "--json", "--rules", watch);
    expect(exit).toBe(1);
    expect(JSON.parse(out.split("\n")[0] ?? "")).toMatchObject({ severity: "error", kind: "contradiction" });
  });
});

describe("transfer-watch rules backtest", () => {
  const texts = [
    {
      id: "a",
      title: "",
      text: "North Korea sells missiles to Russia.",
      label: { relevant: true, direction: "korea_to_russia", category: "missile", status: "completed" },
    },
    {
      id: "b",
      title: "",
      text: "Russia received North Korean missiles.",
      label: { relevant: true, direction: "korea_to_russia", category: "missile", status: "completed" },
    },
    { id: "c", title: "", text: "The library opens at nine.", label: { relevant: false } },
  ];
  let first: string;
  beforeAll(() => {
    first = repository.commit();
    repository.change("en/lexicon.yaml", "give: suppl{y,ies}", "give: sell{,s}, suppl{y,ies}");
    repository.change("en/rules.yaml", "cue: get, get-pp", "cue: get");
  });

  it("names what is gained and lost since a revision, and the scores of labelled texts", async () => {
    const articles = save("labelled.jsonl", ...texts);
    const { exit, out, talk } = await runCommand(
      "rules",
      "backtest",
      "--base",
      first,
      "--rules",
      repository.watch,
      "--articles",
      articles,
    );
    expect(exit).toBe(0);
    expect(out).toBe(
      "gained a korea_to_russia missile completed (en/supply)\n    North Korea sells missiles to Russia.\nlost b korea_to_russia missile completed (en/receive)\n    Russia received North Korean missiles.\n",
    );
    expect(talk).toMatch(/3 texts, \w{12} → \w{12}: 1 gained, 1 lost, 0 changed/);
    expect(talk).toMatch(/base +3 labelled +precision 1\.000 +recall 0\.500/);
    expect(talk).toMatch(/now +3 labelled +precision 1\.000 +recall 0\.500/);
  });

  it("compares with a folder too, and answers in JSON with a summary", async () => {
    const articles = save("plain.jsonl", { id: "a", text: texts[0]?.text });
    const { out } = await runCommand(
      "rules",
      "backtest",
      "--base",
      small,
      "--rules",
      repository.watch,
      "--articles",
      articles,
      "--json",
    );
    const [change, summary] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(change).toMatchObject({ id: "a", kind: "gained", after: { rule: "en/supply" } });
    expect(summary).toEqual({ kind: "summary", texts: 1, gained: 1, lost: 0, changed: 0 });
  });

  it("says which it lacks: the revision, the repository, or the watch at that revision", async () => {
    const articles = save("one.jsonl", { id: "a", text: "x" });
    const against = (base: string, rules: string) =>
      runCommand("rules", "backtest", "--base", base, "--rules", rules, "--articles", articles);
    const lost = await against("no-such-revision", repository.watch);
    expect([lost.exit, lost.out]).toEqual([1, ""]);
    expect(lost.talk).toContain('INPUT_INVALID: there is no revision of git and no folder called "no-such-revision"');
    const outside = await against("HEAD", aWatch("outside", "watch.yaml", "watch:", "watch:"));
    expect(outside.exit).toBe(1);
    expect(outside.talk).toMatch(/INPUT_INVALID: .*outside is in no repository of git/);
    const missing = await against(first, join(repository.watch, "en"));
    expect(missing.exit).toBe(1);
    expect(missing.talk).toMatch(/INPUT_INVALID: the revision ".*" has no watch in rules\/korea\/en/);
    expect((await against("--output=x", repository.watch)).talk).toContain("there is no revision");
  });

  it("wants texts from one place, and names the line of one that is none", async () => {
    const base = ["rules", "backtest", "--base", first, "--rules", repository.watch];
    expect(await runCommand(...base)).toMatchObject({ exit: 2 });
    expect(await runCommand(...base, "--articles", "x", "--data", folder)).toMatchObject({ exit: 2 });
    expect(await runCommand("rules", "backtest", "--articles", "x")).toMatchObject({ exit: 2 });
    expect((await runCommand(...base, "--articles", join(folder, "missing.jsonl"))).talk).toContain("cannot be read");
    const broken = await runCommand(...base, "--articles", save("broken.jsonl", { id: "a", text: "x" }, "{"));
    expect([broken.exit, broken.talk]).toEqual([1, expect.stringMatching(/broken\.jsonl:2: the line is no JSON/)]);
    const wrong = await runCommand(...base, "--articles", save("wrong.jsonl", { id: 7 }));
    expect([wrong.exit, wrong.talk]).toEqual([1, expect.stringMatching(/wrong\.jsonl:1: not as .*: id/)]);
  });
});

describe("transfer-watch rules coverage", () => {
  it("names the rules and terms that had no part in any text", async () => {
    const articles = save("covered.jsonl", { id: "a", text: "North Korea has shipped missiles to Russia." });
    const { exit, out, talk } = await runCommand("rules", "coverage", "--rules", small, "--articles", articles);
    expect(exit).toBe(0);
    expect(out).toMatch(/en\/rules\.yaml:\d+ rule en\/receive/);
    expect(out).not.toMatch(/rule en\/supply$/m);
    expect(out).toMatch(/en\/lexicon\.yaml:\d+ term but/);
    expect(talk).toMatch(/1 texts: 2 of 3 rules and \d+ of \d+ terms never fired/);
  });
});
