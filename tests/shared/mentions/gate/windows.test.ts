import { describe, expect, it } from "vitest";
import { foldTable, IGNORED, SEPARATOR } from "../../../../shared/mentions/fold-character.ts";
import { makeGateTables } from "../../../../shared/mentions/gate/gate-tables.ts";
import { kernelOf } from "../../../../shared/mentions/kernel/open-kernel.ts";
import { aToyRuleset } from "../../../support/a-scene.ts";

function open(...windows: string[]) {
  const kernel = kernelOf({ ...aToyRuleset().trie });
  kernel.layTables(makeGateTables({ side: 1, windows }));
  return kernel;
}

/** Numbers of the units at which windows are found. */
function placesOf(windows: readonly string[], text: string): number[] {
  const kernel = open(...windows);
  kernel.take("", text);
  kernel.encode();
  const places: number[] = [];
  for (let place = kernel.nextWindow(0); place !== 0; place = kernel.nextWindow(place))
    places.push(kernel.unitBehind(place) - 1);
  return places;
}

describe("the kernel's windows", () => {
  it("are found one after another, wherever they begin", () => {
    const text = "xx veldt, xxx Veldt xxxx VELDT xxxxx veldt ";
    expect(placesOf([" veldt "], text)).toEqual([2, 13, 24, 36]);
  });

  it("are found within words", () => {
    expect(placesOf(["ortland"], "northlands Portland portlandcement ortlan")).toEqual([12, 21]);
  });

  it("are those that were given and no others", () => {
    expect(placesOf([" veldt "], "veldts veld veldt-like eldt")).toEqual([11]);
    expect(placesOf([" veldt"], "veldts veld veldt-like eldt")).toEqual([-1, 11]);
  });

  it("begin with a border whatever stands before it, and end with one", () => {
    for (const sign of [" ", "\n", "(", "—", "“", "7", "\u00a0", "。"])
      expect(placesOf([" ox  "], `ab${sign}ox${sign}${sign}`)).toEqual([2]);
    expect(placesOf([" ox  "], "box  oxx  o x")).toEqual([]);
  });

  it("are the same in every way a letter folds to", () => {
    const fold = foldTable();
    const missed: string[] = [];
    for (let unit = 1; unit < 65536; unit++) {
      const folded = fold[unit] ?? SEPARATOR;
      const isLetter = folded !== SEPARATOR && folded !== IGNORED && folded > 0x39;
      const known = "aexабеиійґяایک";
      const letter = String.fromCharCode(folded);
      if (!isLetter || !known.includes(letter)) continue;
      const kernel = kernels.get(letter) ?? open(` qu${letter}zq `);
      kernels.set(letter, kernel);
      kernel.take("", `y qu${String.fromCharCode(unit)}zq`);
      kernel.encode();
      if (kernel.nextWindow(0) === 0) missed.push(unit.toString(16));
    }
    expect(kernels.size).toBeGreaterThan(8);
    expect(missed).toEqual([]);
  });
});

const kernels = new Map<string, ReturnType<typeof open>>();

describe("words of mixed scripts", () => {
  const mixed = (text: string) => {
    const kernel = open(" veldt ");
    kernel.take("", text);
    kernel.encode();
    return kernel.nextMixed(0) !== 0;
  };

  it.each([
    ["Latin then Cyrillic", "ordinary words and mиx"],
    ["Cyrillic then Latin", "обычные слова и сmесь"],
    ["Latin then Greek", "ordinary words and mιx"],
    ["with something passed over between", "обычные слова и с\u00admесь"],
    ["a wide Latin letter", "обычные слова и сｍесь"],
    ["at the border of what is looked at together", `${"x".repeat(15)}и`],
  ])("are seen: %s", (_, text) => {
    expect(mixed(text)).toBe(true);
  });

  it.each([
    ["one script", "ordinary words"],
    ["scripts in words of their own", "модель Shahed-136, по-English"],
    ["Latin beside digits", "модель S400 и ещё"],
  ])("are not seen in %s", (_, text) => {
    expect(mixed(text)).toBe(false);
  });
});

describe("a text with halves of letters", () => {
  it("is left to the scanner, and emoji are no such halves", () => {
    const kernel = open(" veldt ");
    const isLeft = (title: string, text: string) => {
      kernel.take(title, text);
      return kernel.encode();
    };
    expect(isLeft("", "plain 𝐯𝐞𝐥𝐝𝐭")).toBe(true);
    expect(isLeft("𝐯", "plain")).toBe(true);
    expect(isLeft("", "😀 plain 🚀")).toBe(false);
  });
});
