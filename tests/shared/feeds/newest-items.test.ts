import { describe, expect, it } from "vitest";
import { newestItems } from "../../../shared/feeds/newest-items.ts";

const item = (about: string, date?: string) => ({
  about,
  leaves: date === undefined ? [] : [{ name: "pubDate", attributes: {}, value: date }],
});
const names = (result: ReturnType<typeof newestItems>) => [result.items.map(({ about }) => about), result.left];

describe("the newest items", () => {
  const oldestFirst = [item("a", "2026-11-20"), item("b", "2026-11-22"), item("c", "2026-11-21")];

  it("go by their dates and keep the order of the document", () => {
    expect(names(newestItems(oldestFirst, 0, 2))).toEqual([["b", "c"], 1]);
  });

  it("are the next ones when some are skipped", () => {
    expect(names(newestItems(oldestFirst, 2, 2))).toEqual([["a"], 0]);
    expect(names(newestItems(oldestFirst, 9, 2))).toEqual([[], 0]);
  });

  it("are the first ones of the document when a date is missing", () => {
    expect(names(newestItems([...oldestFirst, item("d")], 0, 2))).toEqual([["a", "b"], 2]);
  });
});
