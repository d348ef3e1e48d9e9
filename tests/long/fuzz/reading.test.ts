import { describe, it } from "vitest";
import { readingProperties } from "../../support/fuzz/reading-properties.ts";

describe("whatever strangers publish, at length", () => {
  it.each(Object.entries(readingProperties))("%s", async (_, check) => check(20_000));
});
