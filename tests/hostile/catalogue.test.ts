import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Series of the catalogue of hostile inputs and faults, with how many cases each has. */
const series = { X: 36, H: 24, T: 16, O: 12, A: 26, S: 12 } as const;
const ids = Object.entries(series).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

const tests = join(import.meta.dirname, "..");
const sources = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(tests, name), "utf8"));

/** Ids that a title begins with ("X25 A25 a feed …"), or that head a row of a table whose title begins with its first value. */
function idsOf(source: string): string[] {
  const titles = source.matchAll(/(?:\b(?:describe|it)|\))\(\s*(["'`])((?:[A-Z]\d{1,2}[ :,]+)+)/g);
  const rows = source.matchAll(/(?:[[{(]\s*"|^ {2})([A-Z]\d{1,2})(?:"| |: \[)/gm);
  return [
    ...[...titles].flatMap(([, , lead = ""]) => lead.match(/[A-Z]\d{1,2}/g) ?? []),
    ...[...rows].map(([, id = ""]) => id),
  ];
}

describe("the catalogue of hostile inputs and faults", () => {
  const named = new Set(sources.flatMap(idsOf));

  it("has a test for each of its 126 cases, whose title begins with the case's id", () => {
    expect(ids).toHaveLength(126);
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
  });
});
