import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRuleset } from "../../../../shared/adapters/rules/load-ruleset.ts";
import { kernelOf } from "../../../../shared/mentions/kernel/open-kernel.ts";
import { aToyRuleset } from "../../../support/a-scene.ts";
import { compileKernel, kernelModule, writeKernel } from "../../../support/compile-kernel.ts";
import { readPlainly } from "../../../support/plain-words.ts";

const { trie } = loadRuleset(join(import.meta.dirname, "../../../../rules/iran-russia"));
const kernel = kernelOf(trie);

function readByKernel(text: string): [number, number][] {
  kernel.take("", text);
  const { numbers, count } = kernel.readWords(kernel.textAt, kernel.length);
  return Array.from({ length: count }, (_, at) => [numbers[at * 4] ?? -1, numbers[at * 4 + 1] ?? -1]);
}

describe("the kernel that is shipped", () => {
  it("is what its source compiles to", async () => {
    expect(writeKernel(await compileKernel())).toBe(readFileSync(kernelModule, "utf8"));
  }, 60_000);
});

const pieces = fc.constantFrom(
  ..."abcdeinorstшахедиранроіїґёجشاهدپهپاد0136".split(""),
  ...[
    "Iran",
    "Shahed-136",
    "drones",
    "Иран",
    "ракеты",
    "Росії",
    "дрони",
    "پهپاد",
    "ایران",
    "موشک‌های",
    "supplied",
    "поставил",
  ],
  ...[
    " ",
    " ",
    "-",
    ".",
    ", ",
    "\n",
    "’",
    "«",
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u0301",
    "\u0640",
    "𝐈",
    "𝐫",
    "\u{e0041}",
    "😀",
    "\ud835",
    "\udc00",
  ],
  ...["а", "е", "о", "α", "ν", "Ａ", "ｅ", "é", "漢", "ß", "İ", "\u0000"],
);

describe("the kernel's words", () => {
  it("are those of reading the plain way, in any text", () => {
    let known = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const plain = readPlainly(trie.words, text);
        known += plain.length;
        expect(readByKernel(text)).toEqual(plain);
      }),
      { numRuns: 3_000 },
    );
    expect(known).toBeGreaterThan(1_000);
  });

  it("are found in a text of any length, one after another", () => {
    const long = "Iran and rain, ".repeat(3_000);
    expect(readByKernel(long)).toHaveLength(readPlainly(trie.words, long).length);
    expect(readByKernel("Iran")).toEqual(readPlainly(trie.words, "Iran"));
    expect(readByKernel("")).toEqual([]);
  });

  it("are of no text that is longer than any, which is said and harms no other", () => {
    const own = kernelOf(aToyRuleset({ background: "background: since 2022" }).trie);
    expect(() => own.take("", "x".repeat(60_000_001))).toThrow("a text of 60000002 characters is too long to read");
    own.take("", "drones");
    expect(own.readWords(own.textAt, own.length).count).toBe(1);
  });

  it("start and end where they stand in the part that is read", () => {
    const own = kernelOf(aToyRuleset().trie);
    own.take("Northland", "xxx drones\u0301 x");
    const title = own.readWords(0, 9);
    expect([...title.numbers.slice(1, 4)]).toEqual([0, 0, 9]);
    const text = own.readWords(own.textAt, own.length);
    expect([...text.numbers.slice(1, 4)]).toEqual([1, 4, 11]);
    expect([...own.readWords(own.textAt + 4, own.length).numbers.slice(1, 4)]).toEqual([0, 0, 7]);
  });

  it("tell what they may help to say, whatever they say alone", () => {
    const own = kernelOf(aToyRuleset().trie);
    const mask = (text: string) => {
      own.take("", text);
      return own.readWords(own.textAt, own.length).mask;
    };
    expect(mask("nothing known")).toBe(0);
    expect(mask("drones")).toBe(1);
    expect(mask("sent")).toBe(2);
    expect(mask("Northland")).toBe(4);
    expect(mask("Southish")).toBe(8);
    expect(mask("southern")).toBe(8);
    expect(mask("Northland sent Bee-1 drones to Southland")).toBe(15);
    expect(mask("Eastland")).toBe(0);
  });
});
