import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { unitsOf } from "../../bench/extraction/corpus.ts";
import { type Figure, isMet, showFigure } from "../../bench/extraction/figure.ts";
import { readCorpus } from "../../bench/extraction/read-corpus.ts";
import { writeCorpus } from "../../bench/extraction/write-corpus.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "transfer-watch-corpus-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the written corpus", () => {
  const { texts } = writeCorpus(300_000, 1);

  it("is the same for the same seed, and another for another", () => {
    expect(writeCorpus(300_000, 1).texts).toEqual(texts);
    expect(writeCorpus(300_000, 2).texts).not.toEqual(texts);
  });

  it("has as much text as was asked for, in four languages, most of it about neither side", () => {
    expect(unitsOf(texts)).toBeGreaterThanOrEqual(300_000);
    expect(new Set(texts.map(({ lang }) => lang))).toEqual(new Set(["en", "ru", "uk", "fa"]));
    const ordinary = texts.filter(({ kind }) => kind === "ordinary").length / texts.length;
    expect(ordinary).toBeGreaterThan(0.7);
    expect(ordinary).toBeLessThan(0.86);
  });

  it("leaves no slot of a sentence open", () => {
    expect(texts.filter(({ title, text }) => /[{}]|undefined/.test(title + text))).toEqual([]);
  });
});

describe("a corpus of files", () => {
  it("reads a file as an article with a title, and a long one as several", () => {
    const long = "A line of the long file.\n".repeat(2_000);
    writeFileSync(join(folder, "short.txt"), "The title\nThe text.\nAnd more.");
    writeFileSync(join(folder, "long.txt"), long);
    writeFileSync(join(folder, "picture.png"), "no text");
    const { texts } = readCorpus(folder);
    expect(texts).toContainEqual({
      id: expect.any(String),
      kind: "read",
      title: "The title",
      text: "The text.\nAnd more.",
    });
    const pieces = texts.filter(({ title }) => title !== "The title");
    expect(pieces.length).toBe(4);
    expect(pieces.map(({ title, text }) => `${title}\n${text}`).join("")).toBe(long);
  });

  it("is refused when no file has text", () => {
    const empty = mkdtempSync(join(folder, "empty-"));
    expect(() => readCorpus(empty)).toThrow(RangeError);
  });
});

describe("a figure", () => {
  const figure: Figure = { name: "reading", value: 0.2, unit: "× bare loop", atLeast: 0.18 };

  it("is met or not met where something was promised, and neither elsewhere", () => {
    expect(isMet(figure)).toBe(true);
    expect(isMet({ ...figure, value: 0.17 })).toBe(false);
    expect(isMet({ name: "loading", value: 16, unit: "ms", atMost: 15 })).toBe(false);
    expect(isMet({ name: "loading", value: 16, unit: "ms" })).toBeUndefined();
  });

  it("shows its target and what became of it", () => {
    expect(showFigure(figure)).toMatch(/^reading +0\.200 × bare loop +≥ 0\.18 +met$/);
    expect(showFigure({ ...figure, value: 0.1 })).toMatch(/NOT MET$/);
  });
});

describe("npm run bench -- extraction", () => {
  it("measures every promise, by itself and without a network", async () => {
    const command = ["bench/run.mjs", "extraction", "--quick", "--no-peers", "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
    const figures: (Figure & { met?: boolean })[] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const promised = figures.filter(({ met }) => met !== undefined).map(({ name }) => name);
    expect(promised).toEqual(
      expect.arrayContaining([
        "full extraction",
        "dismissal of texts that name neither side",
        "rules from source, warm",
        "memory of the rules from source",
        "prebuilt rules, in a fresh process",
      ]),
    );
    for (const { name, value } of figures) expect(value, name).toSatisfy(Number.isFinite);
  }, 60_000);
});
