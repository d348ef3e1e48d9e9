import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWatch } from "../../../../shared/adapters/rules/compile-rules.ts";
import { loadRuleset, readRuleFiles } from "../../../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../../../shared/mentions/create-extractor.ts";
import { lookalike } from "../../../../shared/mentions/fold-character.ts";
import { chooseWindows } from "../../../../shared/mentions/gate/choose-windows.ts";
import { createGate } from "../../../../shared/mentions/gate/gate.ts";
import { kernelOf } from "../../../../shared/mentions/kernel/open-kernel.ts";
import { listTerms } from "../../../../shared/mentions/list-terms.ts";
import { sideOf } from "../../../../shared/mentions/meanings.ts";
import { scanText } from "../../../../shared/mentions/scan-text.ts";

const root = join(import.meta.dirname, "../../../..");

/** The gate of a watch, what the scanner says of the same text, and all forms that name, imply or make each side. */
function openWatch(folder: string) {
  const ruleset = loadRuleset(join(root, folder));
  const windows = chooseWindows(ruleset.trie, ruleset.actors);
  if (!windows) throw new RangeError("the watch has no gate");
  const kernel = kernelOf(ruleset.trie);
  const passing = createGate(windows, ruleset.trie);
  const gate = {
    mayName(title: string, text: string): boolean {
      kernel.take(title, text);
      return passing.passes();
    },
  };
  const { files, folder: name } = readRuleFiles(join(root, folder));
  const terms = listTerms(readWatch(files, name));
  const formsOf = (side: number) =>
    terms.filter(({ tag }) => sideOf(tag, ruleset.actors) === side).map(({ form }) => form.replace(/^=|\*/g, ""));
  const namesBoth = (title: string, text: string) =>
    [title, text]
      .flatMap((field) => scanText(ruleset.trie, field).hits)
      .reduce((all, { term }) => all | term.sides, 0) === 3;
  return { ruleset, gate, forms: [formsOf(1), formsOf(2)] as const, namesBoth };
}

/** One letter as somebody hides it (T1, T3–T6, T8, T10), by a number. */
function disguise(letter: string, way: number): string {
  const code = letter.charCodeAt(0);
  const isAscii = /[a-z]/i.test(letter);
  if (way === 0) return letter.toUpperCase();
  if (way === 1) return `${letter}\u00ad`;
  if (way === 2) return `${letter}\u200c`;
  if (way === 3) return `\u200b${letter}\u2060`;
  if (way === 4) return `${letter}\u0301\u0302`;
  if (way === 5 && isAscii) return String.fromCharCode(code + 0xfee0);
  if (way === 6 && isAscii)
    return String.fromCodePoint((/[a-z]/.test(letter) ? 0x1d41a - 0x61 : 0x1d400 - 0x41) + code);
  if (way === 7) return String.fromCharCode(lookalike(code, code < 0x250));
  if (way === 8) return letter.normalize("NFD");
  return letter;
}

const fillers = [
  "report",
  "доклад",
  "звіт",
  "گزارش",
  "ministers",
  "«что»",
  "café",
  "می‌رود",
  "“it’s”",
  "😀",
  "S-7",
  "a",
  "漢字",
];

const aFiller = fc.array(fc.constantFrom(...fillers), { maxLength: 6 }).map((words) => words.join(" "));
/** Mostly few letters are hidden, sometimes all. */
const someWays = fc.oneof(
  fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }),
  fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }),
);
const separators = fc.constantFrom(" ", ", ", "-", "\n", ".\u200f", "“", " — ", "\u00a0");

const hide = (form: string, ways: readonly number[]) =>
  [...form].map((letter, at) => disguise(letter, ways[at % ways.length] ?? 60)).join("");

describe.each(["rules/iran-russia", "tests/fixtures/watches/north-korea-russia"])("the gate of %s", (folder) => {
  const { ruleset, gate, forms, namesBoth } = openWatch(folder);

  it("lets every form of both sides through", () => {
    const [first, second] = forms;
    const other = [second[0] ?? "", first[0] ?? ""];
    const lost = forms.flatMap((own, side) =>
      own.filter((form) => {
        const text = `${form} ${other[side]}`;
        return namesBoth("", text) && !gate.mayName("", text);
      }),
    );
    expect(first.length + second.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  it("never dismisses a text in which the scanner finds both sides, however they are written and wherever they stand", () => {
    let both = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...forms[0]),
        fc.constantFrom(...forms[1]),
        someWays,
        fc.array(aFiller, { minLength: 3, maxLength: 3 }),
        separators,
        fc.boolean(),
        (one, two, ways, [before = "", between = "", after = ""], separator, inTitle) => {
          const hidden = [hide(one, ways), hide(two, [...ways].reverse())];
          const title = inTitle ? `${before}${separator}${hidden[0]}` : "";
          const text = inTitle
            ? [between, hidden[1], after].join(separator)
            : [before, hidden[0], between, hidden[1], after].join(separator);
          const named = namesBoth(title, text);
          if (named) both++;
          return !named || gate.mayName(title, text);
        },
      ),
      { numRuns: 4_000 },
    );
    expect(both).toBeGreaterThan(2_000);
  });

  it("answers as extracting without it does", () => {
    const quick = createExtractor(ruleset, { gateAfter: 0 });
    const slow = createExtractor(ruleset, { gateAfter: Number.POSITIVE_INFINITY });
    fc.assert(
      fc.property(fc.constantFrom(...forms[0]), fc.constantFrom(...forms[1]), aFiller, (one, two, filler) => {
        const text = { id: "a", title: filler, text: `${one} sent missiles to ${two}. ${filler}` };
        expect(quick.extract(text)).toEqual(slow.extract(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a text that lacks a side", () => {
  const { gate } = openWatch("rules/iran-russia");

  it.each([
    [
      "neither is named",
      "The harvest was good, and three hundred ships left the ports of the Danube in the first week of May.",
    ],
    ["only Russia is named", "Russia has sent missiles and drones to the front, the Kremlin said on Monday."],
    [
      "letters are like those of a name",
      "The irascible tyrant ran through Tirana, dehydrated and raising ransom for the guardian.",
    ],
    ["it is Russian", "Россия направила ракеты и дроны на фронт, сообщили в Кремле, хотя ранее это отрицали."],
    ["it is Ukrainian", "Росія відправила ракети та дрони на фронт, повідомили у Кремлі, хоча раніше це заперечували."],
    ["it is Persian", "روسیه موشک‌ها و هواپیماهای خود را به جبهه فرستاد و مسکو آن را تأیید کرد."],
    ["accents, curly quotes and emoji stand in it", "“Café” naïve façade — Zürich’s señor, 😀 “Ülkü” …"],
    ["nothing stands in it", ""],
  ])("is dismissed where %s", (_, text) => {
    expect(gate.mayName("", text)).toBe(false);
    expect(gate.mayName(text, "")).toBe(false);
  });
});

describe("what passes", () => {
  const { gate } = openWatch("rules/iran-russia");
  const long = "rain and wind over the harbour ".repeat(40);

  it.each([
    ["a name at the very beginning", "Iran"],
    ["a name at the very end", `${long}Iran`],
    ["a name right behind a joiner that stands for nothing", `${long}\u200c\u200cIran, ${long}`],
    ["a name behind more of them than fit in one look", `${"\u200c".repeat(200)}Iran ${"\u200c".repeat(200)}`],
    ["a name whose letters stand far apart by what is passed over", [..."Tehran"].join("\u0301".repeat(40))],
    ["a name of several words", `${long}Islamic\nRevolutionary Guard Corps ${long}`],
    ["a name that is told by the number behind it", `${long}BM-120 ${long}`],
    ["the same without a sign between", `${long}BM120 ${long}`],
    ["a name behind one that is like it", `${long}guards, percent, Persephone, ${long}, Persian`],
  ])("is %s", (_, text) => {
    expect(gate.mayName("", text)).toBe(true);
    expect(gate.mayName(text, long)).toBe(true);
  });

  it("is a name at any place, so that no text is read in steps that miss it", () => {
    const missed = Array.from({ length: 70 }, (_, at) => `${"x".repeat(at)} Qom ${"x".repeat(70 - at)}`).filter(
      (text) => !gate.mayName("", text),
    );
    expect(missed).toEqual([]);
  });

  it("is a text longer than any before it", () => {
    expect(gate.mayName("", `${long.repeat(300)}Iran`)).toBe(true);
    expect(gate.mayName("", long.repeat(300))).toBe(false);
  });
});

describe("a word of mixed scripts", () => {
  const { gate } = openWatch("rules/iran-russia");

  it("is read whole where only its first letter is of another script than the rest and the text", () => {
    expect(gate.mayName("", "доклад министра Kнамеиеі доклад министра")).toBe(true);
    expect(gate.mayName("", "доклад министра доклад министра")).toBe(false);
  });
});
