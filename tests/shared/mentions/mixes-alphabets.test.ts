import { describe, expect, it } from "vitest";
import { mixesAlphabets } from "../../../shared/mentions/mixes-alphabets.ts";

describe("a word of two alphabets that look alike", () => {
  it("has Latin letters beside Cyrillic or Greek ones", () => {
    expect(mixesAlphabets("Ir\u0430n")).toBe(true);
    expect(mixesAlphabets("\u0420\u043eccия")).toBe(true);
    expect(mixesAlphabets("Ir\u03b1n")).toBe(true);
    expect(mixesAlphabets("A\u0430")).toBe(true);
    expect(mixesAlphabets("\u0430\uff41")).toBe(true);
    expect(mixesAlphabets("\u0430\u1d00")).toBe(true);
    expect(mixesAlphabets("\u0430\u0301e\u00ad")).toBe(true);
    expect(mixesAlphabets("the Ir\u0430n deal")).toBe(true);
  });

  it("is none of one alphabet, whatever stands beside it", () => {
    for (const text of [
      "Iran",
      "Иран",
      "ΙΡΑΝ",
      "Iran, Иран",
      "Iran-Иран",
      "С-300",
      "Шахед136",
      "ایران",
      "",
      "\u0430\u2014\u0431",
    ])
      expect(mixesAlphabets(text), text).toBe(false);
  });

  it("is none where letters look like no other", () => {
    expect(mixesAlphabets("aایران")).toBe(false);
    expect(mixesAlphabets("a漢字")).toBe(false);
  });
});
