import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedSchemas } from "../support/published-schemas.ts";

describe("docs/schemas", () => {
  it.each(Object.keys(publishedSchemas))("has %s as the code checks it today", (name) => {
    const file = join(import.meta.dirname, "../../docs/schemas", name);
    expect(readFileSync(file, "utf8")).toBe(publishedSchemas[name]);
  });
});
