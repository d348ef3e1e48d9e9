import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPlainYaml } from "../../../../shared/adapters/rules/read-plain-yaml.ts";

const rules = join(import.meta.dirname, "../../../../rules/iran-russia");
const ruleFiles = readdirSync(rules, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));

/** What the library says, or that it refuses. */
function readWhole(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return "refused";
  }
}

describe("the plain part of YAML", () => {
  it.each(ruleFiles)("is all that %s is written in, and read as the library reads it", (name) => {
    const text = readFileSync(join(rules, name), "utf8");
    expect(readPlainYaml(text)).toEqual(readWhole(text));
  });

  it.each([
    ["nested mappings", "a:\n  b:\n    c: one two\n  d: 3\n"],
    ["a list of mappings", "rules:\n  - id: one\n    item: after, before\n  - id: two\n"],
    ["a list of texts", "- a b\n- c\n- 12\n"],
    ["a literal block", "a: |\n  # no comment\n    deeper\n\n  last\n\nb: 1\n"],
    ["values in braces and brackets", "a: { b: [x, 2, 'y z'], c: \"d, e\" } # why\n"],
    ["comments between and behind", "# first\na: b # second\n   # third\nc: d\n"],
    ["signs within a text", "a: x#y, n't, U.S., -2 {no\nb: a - b ? c\n"],
  ])("has %s", (_, text) => {
    const value = readPlainYaml(text);
    expect(value).toBeDefined();
    expect(value).toEqual(readWhole(text));
  });

  it.each([
    ["an anchor", "a: &x 1\nb: *x\n"],
    ["a text over two lines", "a: one\n  two\n"],
    ["a folded block", "a: >\n  one\n  two\n"],
    ["a block with a sign behind it", "a: |-\n  one\n"],
    ["escapes", 'a: "one\\ntwo"\n'],
    ["a key twice", "a: 1\na: 2\n"],
    ["a key that is no name", '"a b": 1\n'],
    ["what may be no text", "a: null\nb: yes\nc: 1.5\nd: 0x1f\n"],
    ["an empty value", "a:\nb: 1\n"],
    ["a document's beginning", "---\na: 1\n"],
    ["a tab", "a:\n\tb: 1\n"],
    ["a line of less depth within", "a:\n    b: 1\n  c: 2\n"],
    ["a prototype", "__proto__:\n  a: 1\n"],
    ["an open brace", "a: { b: 1\n"],
    ["nothing", ""],
  ])("has no %s", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it("is never read otherwise than the library reads it", () => {
    const piece = fc.constantFrom(
      ..."a|b|id|x y|1|0|-|- |: |:|, | # c|#c|{|}|[|]|'|\"|é|ж, د|.5|~|no|&a|*a|\\|>|?|!|%|@|`|'it''s'|\"q, r\"|{ a: 1 }|[a, b]|it's".split(
        "|",
      ),
      "|",
      "\n",
      "\n  ",
      "\n    ",
      "a: ",
      "\nb: ",
      "\n  c: |\n    ",
      "\n- ",
      "\n  - ",
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (yaml) => {
        const value = readPlainYaml(yaml);
        if (value !== undefined) expect(value).toEqual(readWhole(yaml));
      }),
      { numRuns: 5_000 },
    );
  });
});
