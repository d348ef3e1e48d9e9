import { describe, expect, it } from "vitest";
import { compileRuleset } from "../../../../shared/mentions/compile-ruleset.ts";
import { chooseWindows } from "../../../../shared/mentions/gate/choose-windows.ts";
import { sampleTexts } from "../../../../shared/mentions/gate/text-sample.ts";

/** What is looked for in a watch of two sides with these names. */
function windowsFor(north: string, south: string, texts: readonly string[] = []) {
  const compiled = compileRuleset({
    watch: "choosing",
    version: "1",
    actors: ["north", "south"],
    directions: { north_to_south: { supplier: "north", recipient: "south" } },
    languages: [
      {
        code: "en",
        files: [{ file: "a.yaml", own: true, actors: { north: { name: north }, south: { name: south } } }],
      },
    ],
  });
  if (!compiled.ok) throw new RangeError(compiled.faults[0]?.expected);
  const { trie, actors } = compiled.ruleset;
  const sample = sampleTexts();
  for (const text of texts)
    sample.add(
      Uint16Array.from(text, (letter) => letter.charCodeAt(0)),
      text.length,
    );
  return chooseWindows(trie, actors, sample);
}

describe("choosing what to look for", () => {
  it("takes the side with fewer windows", () => {
    expect(windowsFor("Northland", "Southland, Realm")?.side).toBe(1);
    expect(windowsFor("Northland, Realm", "Southland")?.side).toBe(2);
  });

  it("takes seven letters of a long word, and a short one with its borders", () => {
    expect(windowsFor("Northland", "Ox, Southland")?.windows).toEqual([expect.stringMatching(/^.{6,7}$/)]);
    expect(windowsFor("Fen", "X")?.windows).toEqual([" fen "]);
  });

  it("takes one window for words that share it, and none more for a name of several words", () => {
    expect(windowsFor("Northland, Northlander, Realm of Northland", "A, B, C, D")?.windows).toHaveLength(1);
  });

  it("counts the digits that follow a short word as its border", () => {
    expect(windowsFor("KV-120", "A")?.windows).toEqual([" kv   "]);
  });

  it("takes the word of a name that the texts have least, however it is written there", () => {
    const name = "harbour kestrel";
    const often = (word: string) => [`The ${word} of the day. `.repeat(50), `Another ${word}? `.repeat(50)];
    expect(windowsFor(name, "A", often("Harbour"))?.windows).not.toContainEqual(expect.stringMatching(/arbo|rbou/));
    expect(windowsFor(name, "A", often("KESTREL"))?.windows).not.toContainEqual(expect.stringMatching(/estr|stre/));
    expect(windowsFor(name, "A", often("kes\u00adtrél"))?.windows).not.toContainEqual(
      expect.stringMatching(/estr|stre/),
    );
  });

  it("takes the other side where a name is too short to be looked for, and none where both have one", () => {
    expect(windowsFor("X", "Southland")?.side).toBe(2);
    expect(windowsFor("X, Northland", "Y, Southland")).toBeUndefined();
    expect(windowsFor("120", "K-1")).toBeUndefined();
  });
});
