import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

const root = join(import.meta.dirname, "../..");
const folders = ["rules/iran-russia", "tests/fixtures/watches"];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name)),
);

/** The schema that a rule file names for editors in its first line, from the root of the project. */
function schemaOf(file: string): string {
  const [first = ""] = readFileSync(join(root, file), "utf8").split("\n");
  const path = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? "none";
  return relative(root, resolve(root, dirname(file), path));
}

const schemas = new Map<string, z.ZodType>();

function readSchema(path: string): z.ZodType {
  const known = schemas.get(path) ?? z.fromJSONSchema(JSON.parse(readFileSync(join(root, path), "utf8")));
  schemas.set(path, known);
  return known;
}

const contentOf = (file: string): unknown => parse(readFileSync(join(root, file), "utf8"));
const firstFault = (file: string, value: unknown) => readSchema(schemaOf(file)).safeParse(value).error?.issues[0];

describe("rule files", () => {
  it.each(files)("%s names its schema for editors, and is as that says", (file) => {
    expect(schemaOf(file)).toBe(
      file.endsWith("watch.yaml") ? "docs/schemas/watch.schema.json" : "docs/schemas/rules.schema.json",
    );
    expect(firstFault(file, contentOf(file))).toBeUndefined();
  });

  it("are refused by the schema where a field is misspelt", () => {
    const file = "tests/fixtures/watches/north-korea-russia/en/rules.yaml";
    const value = z.object({ rules: z.array(z.record(z.string(), z.unknown())) }).parse(contentOf(file));
    const [rule] = value.rules;
    expect(firstFault(file, { rules: [{ ...rule, suplier: "subject" }] })).toMatchObject({ path: ["rules", 0] });
    expect(firstFault(file, { rules: [{ ...rule, status: "planned" }] })).toMatchObject({
      path: ["rules", 0, "status"],
    });
    expect(firstFault(file, { breaks: ["but"] })).toMatchObject({ path: ["breaks"] });
  });
});
