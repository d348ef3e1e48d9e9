import { describe, expect, it } from "vitest";
import { colour, isColoured } from "../../bin/colour.ts";

describe("colour", () => {
  it("is for a terminal that shows it", () => {
    const terminal = { isTTY: true, hasColors: () => true };
    expect(isColoured(terminal)).toBe(true);
    expect(colour("bold", "Iran", terminal)).toBe("\u001b[1mIran\u001b[22m");
  });

  it("is left out of what is piped, and where a person wants none", () => {
    for (const output of [{}, { isTTY: false }, { isTTY: true, hasColors: () => false }])
      expect(colour(["bold", "cyan"], "Iran", output)).toBe("Iran");
  });
});
