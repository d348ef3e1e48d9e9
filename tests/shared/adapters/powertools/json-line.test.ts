import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, maxLineBytes, toJsonLine } from "../../../../shared/adapters/powertools/json-line.ts";

describe("a log line", () => {
  it("O9 stays within 8 KB and says that it was cut", () => {
    const line = toJsonLine({ level: "INFO", message: "big", first: "kept", body: "я".repeat(20_000) });
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(maxLineBytes);
    expect(JSON.parse(line)).toEqual({ level: "INFO", message: "big", first: "kept", cut: true });
  });

  it("is one line of valid JSON within the limit, whatever text it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
        const line = toJsonLine({ message: text, fact: text });
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(maxLineBytes);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        JSON.parse(line);
      }),
    );
  });

  it("O9 escapes what would forge a second line or move the cursor, and keeps its meaning", () => {
    const hostile = 'title\n{"level":"ERROR"}\u001b[2J\u202egnirts\u2028next\u009b31m';
    const line = toJsonLine({ message: hostile });
    expect(line).not.toContain("\n");
    expect(line).toContain("\\u202e");
    expect(JSON.parse(line)).toEqual({ message: hostile });
  });
});

describe("a text on its way to a log", () => {
  it.each([
    ["mail to reader.one+news@example.org failed", "mail to [address] failed"],
    ["читатель@пример.example", "[address]"],
    ["number +15550100123 opted out", "number [number] opted out"],
    ["number +1 555 010 0123 opted out", "number [number] opted out"],
    [`token ${"ab12".repeat(40)}`, "token [token]"],
    ["key AKIAABCDEFGHIJKLMNOP here", "key [credential] here"],
  ])("loses what is personal or secret: %s", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    "https://example.org/@author/post-1",
    "article 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "5 + 12345678 entries",
    "feed npr-world: 304 after 120 ms",
  ])("keeps what only looks like it: %s", (text) => {
    expect(cleanText(text)).toBe(text);
  });
});
