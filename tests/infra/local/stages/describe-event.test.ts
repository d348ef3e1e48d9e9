import { describe, expect, it } from "vitest";
import { describeEvent } from "../../../../infra/local/stages/describe-event.ts";

const noon = Date.UTC(2026, 4, 1, 12);
const line = (facts: Record<string, unknown>) => ({ kind: "line", stage: "poll-feeds", line: facts }) as const;

describe("an event of a run, for a person", () => {
  it("names the feed by its title and leaves out ids and what every line carries", () => {
    const facts = {
      level: "WARN",
      message: "feed not read",
      timestamp: "t",
      feedId: "f1",
      shardId: "s1",
      code: "FETCH_DNS",
    };
    const text = describeEvent(line(facts), noon, (feedId) => (feedId === "f1" ? "Wire" : undefined));
    expect(text).toBe('12:00:00  poll-feeds             warning: feed not read  "Wire"  code=FETCH_DNS');
  });

  it.each([
    ["measurements", line({ level: "INFO", message: "measured", FeedPolled: 1 })],
    ["a metric line", line({ _aws: {} })],
    ["a debug line", line({ level: "DEBUG", message: "x" })],
    ["a start", { kind: "started", stage: "poll-feeds", records: 1 } as const],
    ["an end without failures", { kind: "finished", stage: "poll-feeds", records: 1, failed: 0, ms: 1 } as const],
  ])("says nothing of %s", (_, event) => {
    expect(describeEvent(event, noon)).toBeUndefined();
  });

  it("says what failed, and that messages come again", () => {
    const crashed = {
      kind: "crashed",
      stage: "poll-feeds",
      records: 1,
      error: new Error("out of luck"),
      ms: 7,
    } as const;
    expect(describeEvent(crashed, noon)).toContain("failed after 7 ms: out of luck");
    const partly = { kind: "finished", stage: "poll-feeds", records: 3, failed: 2, ms: 1 } as const;
    expect(describeEvent(partly, noon)).toContain("2 of 3 messages come again");
  });
});
