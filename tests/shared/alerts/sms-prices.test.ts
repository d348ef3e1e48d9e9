import { describe, expect, it } from "vitest";
import { estimateSmsUsd } from "../../../shared/alerts/sms-cost.ts";
import { smsPrices, smsPricesSchema, usdPerPartTo } from "../../../shared/alerts/sms-prices.ts";

const { prefixes, other } = smsPrices;

describe("the price of an SMS", () => {
  it.each([
    ["+15550100123", "+1"],
    ["+18765550100", "+1876"],
    ["+380550100123", "+380"],
    ["+79550100123", "+7"],
    ["+77550100123", "+77"],
    ["+4915550100123", "+49"],
  ])("to %s is that of %s, the longest prefix that fits", (number, prefix) => {
    expect(usdPerPartTo(number)).toBe(prefixes[prefix]);
  });

  it("to a country that is not listed is that of the dear ones", () => {
    expect(Object.keys(prefixes).some((prefix) => "+99912345678".startsWith(prefix))).toBe(false);
    expect(usdPerPartTo("+99912345678")).toBe(other);
  });

  it("is paid for every part", () => {
    expect(estimateSmsUsd("+4915550100123", 3)).toBeCloseTo(3 * (prefixes["+49"] ?? 0));
  });

  it("names its source and the day of the estimate", () => {
    expect(smsPrices).toMatchObject({ source: expect.stringContaining("pricing"), estimatedOn: expect.any(String) });
  });

  it.each([
    ["a price that is no number", { prefixes: { "+1": "0.01" } }],
    ["a price of nothing", { prefixes: { "+1": 0 } }],
    ["a price in cents", { prefixes: { "+49": 13 } }],
    ["a prefix without plus", { prefixes: { "49": 0.13 } }],
    ["a day that is none", { estimatedOn: "soon" }],
  ])("refuses a file with %s", (_what, edit) => {
    expect(smsPricesSchema.safeParse({ ...smsPrices, ...edit }).success).toBe(false);
  });
});
