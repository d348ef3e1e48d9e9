import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPlainYaml } from "../../../../shared/adapters/rules/read-plain-yaml.ts";

const file = `# A watch.
watch: some-watch
actors: [north, "south"]

directions:
  north_to_south: { supplier: north, recipient: south }
cues:
  # Who gives.
  give: |
    gives, gave, {sen}{d,t}
      more, of it

    "quoted", # no comment
  get: |
    gets

status:
  no:
    effect: negate
    reach: 16
    terms: 'no, none'
rules:
  - id: supply
    item: after to|into .dative 20, origin
    examples: |
      no | nothing
  - id: other
`;

const asYaml = (text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 0 }) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Whatever is read is read as YAML has it. */
function expectSame(text: string): void {
  const read = readPlainYaml(text);
  if (read !== undefined) expect({ text, value: read }).toEqual({ text, value: asYaml(text) });
}

describe("a plain YAML file", () => {
  it("is read as YAML has it", () => {
    const read = readPlainYaml(file);
    expect(read).toEqual(parse(file));
    expect(read).toHaveProperty("cues.give", 'gives, gave, {sen}{d,t}\n  more, of it\n\n"quoted", # no comment\n');
    expect(read).toHaveProperty("status.no.reach", 16);
  });

  it.each([
    ["nothing", "# later\n"],
    ["a last line without an end", "a: b"],
    ["JSON", '{"a":"b"}\n'],
    ["an alias", "a: &x b\nc: *x\n"],
    ["keys merged from another", "a:\n  <<: { b: c }\n"],
    ["a key twice", "a: b\na: c\n"],
    ["a text of several lines", "a: b\n  c\n"],
    ["a folded text", "a: >\n  b\n  c\n"],
    ["a block that keeps its ends", "a: |+\n  b\n\n"],
    ["a comment behind a value", "a: b # c\n"],
    ["a mapping in a text", "a: b: c\n"],
    ["what is no text", "a: ~\n"],
    ["a date", "a: 2024-01-01\n"],
    ["an escaped sign", 'a: "b\\n"\n'],
    ["an open quotation mark", 'a: "b\n'],
    ["an open brace", "a: { b: c\n"],
    ["a tab", "a:\tb\n"],
    ["a deeper line", "a: b\n   c: d\n"],
    ["a line that is not as deep", "a:\n    b: c\n  d: e\n"],
    ["a list of texts", "a:\n  - b\n"],
    ["a list as deep as its name", "a:\n- b: c\n"],
    ["several documents", "a: b\n---\na: c\n"],
  ])("has not %s: that is left to others", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it("is never read as something else, whatever a hand changes in it", () => {
    const signs = [
      ..."abN0 1-:,|{}[]\"'#&*!>%@`~?.=<\\\n\t",
      "\n  ",
      ": ",
      " #",
      "\n\n",
      "true",
      "é",
      "،",
      "\u00a0",
      "\u2028",
    ];
    const change = fc.record({
      at: fc.nat({ max: file.length }),
      remove: fc.nat({ max: 6 }),
      insert: fc.array(fc.constantFrom(...signs), { maxLength: 3 }).map((some) => some.join("")),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        expectSame(
          changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), file),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("is never read as something else, however its lines are mixed", () => {
    const line = fc.tuple(
      fc.constantFrom("", " ", "  ", "    ", "- ", "  - ", "   "),
      fc.constantFrom(
        "a:",
        "b: |",
        "c: x, y",
        "d: {e: f}",
        "d: { e: f, g: [h, 'i'] }",
        "# x",
        "",
        "text",
        "j: 12",
        "k: 'l'",
        "m: -",
        "null: n",
        "o:p",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expectSame(lines.map((parts) => `${parts.join("")}\n`).join(""));
      }),
      { numRuns: 2_000 },
    );
  });
});
