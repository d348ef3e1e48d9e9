import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { compileRules, readWatch } from "../../../../shared/adapters/rules/compile-rules.ts";
import { loadPackedRules, prebuiltName } from "../../../../shared/adapters/rules/load-packed-rules.ts";
import { packedRules, watchFolder } from "../../../../shared/adapters/rules/packed-rules.ts";
import { FORMAT } from "../../../../shared/adapters/rules/prebuilt/prebuilt-file.ts";
import { readPrebuilt } from "../../../../shared/adapters/rules/prebuilt/read-prebuilt.ts";
import { writePrebuilt } from "../../../../shared/adapters/rules/prebuilt/write-prebuilt.ts";
import { rulesToPublish } from "../../../../shared/adapters/rules/rule-texts.ts";
import { toWatch } from "../../../../shared/adapters/rules/rules-at-hand.ts";
import { createExtractor } from "../../../../shared/mentions/create-extractor.ts";
import { makeKernelImage } from "../../../../shared/mentions/kernel/kernel-image.ts";
import { parseExamples } from "../../../../shared/mentions/parse-examples.ts";
import { noMetrics } from "../../../../shared/pipeline/metrics.ts";
import { aLog } from "../../../support/a-log.ts";

const { files, version } = rulesToPublish(packedRules().files);
const ruleset = compileRules(files, watchFolder);
const written = Buffer.from(writePrebuilt(ruleset, version));
const examples = parseExamples(readWatch(files, watchFolder), []);

/** The bytes with one of them changed; negative places count from the end. */
function damagedAt(place: number): Buffer {
  const damaged = Buffer.from(written);
  const at = place < 0 ? damaged.length + place : place;
  damaged[at] = (damaged[at] ?? 0) ^ 0x10;
  return damaged;
}

describe("a prebuilt ruleset", () => {
  const prebuilt = readPrebuilt(written);

  it("finds in every example of every language exactly what the rules find that it was built from", () => {
    const [source, built] = [createExtractor(ruleset), createExtractor(prebuilt.ruleset)];
    const languages = new Set(examples.map(({ language }) => language));
    expect(languages).toEqual(new Set(["en", "ru", "uk", "fa"]));
    for (const { text } of examples) {
      const article = { id: "example", title: text, text: `${text}\n${text}` };
      expect(built.extract(article)).toEqual(source.extract(article));
    }
  });

  it("has every part of the ruleset, and its version", () => {
    const { trie, ...rest } = prebuilt.ruleset;
    const { trie: given, ...all } = ruleset;
    expect(rest).toEqual(all);
    expect(prebuilt.filesVersion).toBe(version);
    const { meanings, image, ...tables } = trie;
    expect(isDeepStrictEqual(image, makeKernelImage(given))).toBe(true);
    const { meanings: said, ...same } = given;
    expect(isDeepStrictEqual(tables, same)).toBe(true);
    const numbers = Array.from({ length: said.end - 1 }, (_, index) => index + 1);
    expect(meanings.end).toBe(said.end);
    expect(numbers.map((number) => meanings.term(number))).toEqual(numbers.map((number) => said.term(number)));
    expect(() => meanings.term(0)).toThrow(RangeError);
    // An outline says in short what the terms say, and is brought along.
    for (const { kinds, sides } of [meanings.outline, said.outline]) {
      expect([...kinds.subarray(1)]).toEqual(numbers.map((number) => said.term(number).kinds));
      expect([...sides.subarray(1)]).toEqual(numbers.map((number) => said.term(number).sides));
    }
  });

  it("has each place of its rules once, as the ruleset has", () => {
    const placesOf = ({ rules }: typeof ruleset) =>
      rules.flatMap(({ supplier, recipient, item }) => [...supplier, ...recipient, ...item]);
    const distinct = new Set(placesOf(ruleset).map((place) => JSON.stringify(place)));
    expect(new Set(placesOf(ruleset)).size).toBe(distinct.size);
    expect(new Set(placesOf(prebuilt.ruleset)).size).toBe(distinct.size);
  });

  it("is read wherever it lies in memory", () => {
    const pool = Buffer.alloc(written.length + 3);
    written.copy(pool, 3);
    expect(isDeepStrictEqual(readPrebuilt(pool.subarray(3)).ruleset.trie.words, ruleset.trie.words)).toBe(true);
  });

  it.each([
    ["is empty", Buffer.alloc(0)],
    ["is something else", Buffer.from('{"watch":"iran-russia"}'.repeat(10))],
    ["is cut off", written.subarray(0, written.length - 8)],
    ["goes on after its end", Buffer.concat([written, Buffer.alloc(8)])],
    ["has another byte in its header", damagedAt(60)],
    ["has another byte in a table", damagedAt(-9)],
    ["has another sum", damagedAt(12)],
    [
      "is of an older format",
      Buffer.concat([written.subarray(0, 4), Buffer.from([FORMAT - 1, 0, 0, 0]), written.subarray(8)]),
    ],
  ])("is refused when it %s", (_, bytes) => {
    expect(() => readPrebuilt(bytes)).toThrow(expect.objectContaining({ code: "RULES_PREBUILT_REFUSED" }));
  });
});

describe("the rules of a bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "transfer-watch-rules-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function load(prebuilt: Buffer | undefined) {
    rmSync(join(folder, prebuiltName), { force: true });
    if (prebuilt) writeFileSync(join(folder, prebuiltName), prebuilt);
    const log = aLog();
    const counts: string[] = [];
    const metrics = { count: (name: string) => void counts.push(name), timing() {} };
    const loaded = loadPackedRules({ log, metrics }, { folder, isBundled: true });
    return { loaded, errors: log.lines.map(({ facts }) => facts.code), counts };
  }

  const article = { id: "1", title: "Iran has shipped Shahed drones to Russia, officials say", text: "" };

  it("are taken as they were compiled, with the alert policy beside them", () => {
    const { loaded, errors, counts } = load(written);
    const { extractor, policy } = toWatch(loaded.load());
    expect(loaded.version).toBe(version);
    expect(extractor.version).toBe(ruleset.version);
    expect(extractor.extract(article).mentions).toHaveLength(1);
    expect(policy).toEqual(toWatch({ extractor, text: (path) => files[path] }).policy);
    expect({ errors, counts }).toEqual({ errors: [], counts: [] });
  });

  it.each([
    ["missing", undefined],
    ["damaged", damagedAt(-9)],
  ])("are compiled from their files when the compiled form is %s, which is logged and counted", (_, prebuilt) => {
    const { loaded, errors, counts } = load(prebuilt);
    const { extractor } = loaded.load();
    expect(loaded.version).toBe(version);
    expect(extractor.version).toBe(ruleset.version);
    expect(extractor.extract(article)).toEqual(createExtractor(ruleset).extract(article));
    expect({ errors, counts }).toEqual({ errors: ["RULES_PREBUILT_REFUSED"], counts: ["PrebuiltRulesRefused"] });
  });

  it("are compiled without a word where nothing was bundled", () => {
    const log = aLog();
    const loaded = loadPackedRules({ log, metrics: noMetrics });
    expect(loaded.load().extractor.extract(article).relevant).toBe(true);
    expect(log.lines).toEqual([]);
  });
});
