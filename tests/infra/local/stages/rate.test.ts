import { describe, expect, it } from "vitest";
import { rateMs } from "../../../../infra/local/stages/rate.ts";
import { stageDefinition, stageNames } from "../../../../shared/stages.ts";

describe("a Scheduler rate", () => {
  it.each([
    ["rate(1 minutes)", 60_000],
    ["rate(15 minutes)", 900_000],
    ["rate(1 hour)", 3_600_000],
    ["rate(1 day)", 86_400_000],
  ])("%s is %i ms", (expression, ms) => {
    expect(rateMs(expression)).toBe(ms);
  });

  it.each(["cron(0 6 * * ? *)", "rate(0.5 hours)", "rate(1 week)", "1 minute"])("%s is none", (expression) => {
    expect(() => rateMs(expression)).toThrow(RangeError);
  });

  it("is what every scheduled stage has, so that the local run can keep it", () => {
    for (const stage of stageNames) {
      const { trigger } = stageDefinition(stage);
      if (trigger.kind === "schedule") expect(rateMs(trigger.expression)).toBeGreaterThanOrEqual(60_000);
    }
  });
});
