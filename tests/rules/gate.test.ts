import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileRules, readWatch } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import { chooseWindows } from "../../shared/mentions/gate/choose-windows.ts";
import { parseExamples } from "../../shared/mentions/parse-examples.ts";

const { files, folder } = readRuleFiles(join(import.meta.dirname, "../../rules/iran-russia"));
const ruleset = compileRules(files, folder);
// Every second is enough: examples of a rule are much alike.
const texts = parseExamples(readWatch(files, folder), [])
  .map(({ text }) => text)
  .filter((_, number) => number % 2 === 0);

const reader = (gateAfter: number) => {
  const extractor = createExtractor(ruleset, { gateAfter });
  return (text: string, title = "") => extractor.extract({ id: "a", title, text });
};
const guarded = reader(0);
const all = reader(Number.POSITIVE_INFINITY);

/** Filler of four scripts, of lengths that let names stand at every place of a machine word. */
const fillers = [
  "",
  "x",
  "Of",
  "Now",
  "Rain. ",
  "Дождь. ",
  "В май. ",
  "باران. ",
  "下雨。",
  "ΑΒΓ — ",
  "e\u0301\u200b ",
  "😀 ",
];

/** What the same words may look like. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  "as they are": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "taken apart": (text) => text.normalize("NFD"),
  "with unseen signs": (text) => [...text].join("\u200b"),
  "with accents": (text) => text.replace(/\p{L}/gu, "$&\u0301\u0323"),
  "full width": (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  mathematical: (text) =>
    text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + mathematical(letter))),
  "in letters that look alike": (text) => text.replace(/[aeopcxisаеорсхі]/g, (letter) => looks.get(letter) ?? letter),
};
const mathematical = (letter: string) => (letter < "a" ? 0x1d400 - 65 : 0x1d41a - 97);
const pairs = ["aа", "eе", "oо", "pр", "cс", "xх", "iі", "sѕ"];
const looks = new Map(pairs.flatMap(([a = "", b = ""]) => [[a, b] as const, [b, a] as const]));

describe("the gate before the scanner", () => {
  it("is there", () => {
    expect(chooseWindows(ruleset.trie, ruleset.actors)).toBeDefined();
    expect(texts.length).toBeGreaterThan(150);
  });

  it.each(Object.entries(writings))("dismisses nothing in which rules would find something: %s", (_, write) => {
    const lost: string[] = [];
    texts.forEach((text, number) => {
      const given = (fillers[number % fillers.length] ?? "") + write(text);
      if (all(given).relevant && !guarded(given).relevant) lost.push(given);
    });
    expect(lost).toEqual([]);
  });

  it("reads title and text together, and one text after another", () => {
    for (const text of texts.slice(0, 50)) {
      const half = text.indexOf(" ", text.length / 2);
      const title = text.slice(0, half);
      expect(guarded(text.slice(half), title)).toEqual(all(text.slice(half), title));
      expect(guarded("Rain.")).toEqual(all("Rain."));
    }
  });
});
