import { describe, it } from "vitest";
import { readingProperties } from "../../support/fuzz/reading-properties.ts";

// A taste of it; `npm run test:fuzz` takes longer.
describe("whatever strangers publish", () => {
  it.each(Object.entries(readingProperties))("%s", async (_, check) => check(300));
});
