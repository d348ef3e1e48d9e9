import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type PlacedFault, readRuleFile } from "../../../../shared/adapters/rules/read-rule-file.ts";
import { languageFileSchema, watchFileSchema } from "../../../../shared/adapters/rules/rule-schema.ts";

const rules = join(import.meta.dirname, "../../../../rules/iran-russia");
const files = readdirSync(rules, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));

function read(yaml: string) {
  const faults: PlacedFault[] = [];
  const value = readRuleFile("en.yaml", yaml, languageFileSchema, faults);
  return { value, lines: faults.map(({ line }) => line) };
}

describe("a rule file", () => {
  it.each(files)("reads %s as YAML has it", (name) => {
    const yaml = readFileSync(join(rules, name), "utf8");
    const schema = name === "watch.yaml" ? watchFileSchema : languageFileSchema;
    expect(readRuleFile<typeof schema>(name, yaml, schema, [])).toEqual(schema.parse(parse(yaml)));
  });

  it("may say nothing", () => {
    expect(read("# later\n")).toEqual({ value: {}, lines: [] });
  });

  it("may have what looks like a date, a yes or an ampersand in its terms", () => {
    const yaml = 'places: 2024-01-01\nbreaks: yes\nlists: "R&D, & co"\n';
    expect(read(yaml).value).toEqual({ places: "2024-01-01", breaks: "yes", lists: "R&D, & co" });
  });

  it.each([
    ["an alias", "places: &a one\nlists: *a\n", [1]],
    ["keys merged from another", "cues:\n  <<: { give: sent }\n", [2]],
    ["a key twice", "places: one\nplaces: two\n", [2]],
    ["an unknown section", "places: one\nplays: two\n", [1]],
    ["a number for terms", "places: one\nlists: 5\n", [2]],
    ["an open quotation mark", 'places: "one\n', [2]],
  ])("may not have %s, and is told the line", (_, yaml, lines) => {
    expect(read(yaml)).toEqual({ value: undefined, lines });
  });
});
