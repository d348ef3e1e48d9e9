import { describe, expect, it } from "vitest";
import { sampleTexts } from "../../../../shared/mentions/gate/text-sample.ts";

/** Microseconds that it costs to look for a window in a million units of a text. */
function costIn(text: string, window: string): number {
  const sample = sampleTexts();
  sample.add(
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    text.length,
  );
  return sample.costOf(window) / 1_000;
}

describe("what it costs to look for a window", () => {
  it("is nothing while no text was counted, or where its letters never follow each other", () => {
    expect(sampleTexts().costOf(" ferry ")).toBe(0);
    expect(costIn("an ordinary day in the harbour town", " ferry ")).toBe(0);
  });

  it("grows with how often the texts have it", () => {
    const once = costIn(`${"harbour ".repeat(9)}ferry `, " ferry ");
    const often = costIn(`${"harbour ".repeat(5)}${"ferry ".repeat(5)}`, " ferry ");
    expect(once).toBeGreaterThan(0);
    expect(often).toBeGreaterThan(4 * once);
  });

  it("is more for the window itself than for its beginning", () => {
    const rest = "harbour ".repeat(20);
    expect(costIn(`${rest} ferment`, " ferry ")).toBeGreaterThan(0);
    expect(costIn(`${rest} ferry ok`, " ferry ")).toBeGreaterThan(10 * costIn(`${rest} ferment`, " ferry "));
  });

  it("counts digits as borders", () => {
    expect(costIn("harbour ferry120 harbour", " ferry ")).toBe(costIn("harbour ferry--- harbour", " ferry "));
  });
});

describe("a sample", () => {
  it("has enough at half a million units", () => {
    const sample = sampleTexts();
    const units = new Uint16Array(600_000).fill(0x20);
    sample.add(units, units.length);
    sample.add(
      Uint16Array.from(" ferry ", (letter) => letter.charCodeAt(0)),
      7,
    );
    expect(sample.costOf(" ferry ")).toBe(0);
  });
});
