import * as z from "zod/mini";
import prices from "./sms-prices.json" with { type: "json" };

const usdPerPart = z.number().check(z.minimum(0.001), z.maximum(2));

/** What sms-prices.json must be: an edit that is none stops the start, before a message is priced with it. */
export const smsPricesSchema = z.strictObject({
  about: z.string(),
  source: z.url(),
  estimatedOn: z.iso.date(),
  /** For every country that is not listed: rather too dear than too cheap. */
  other: usdPerPart,
  prefixes: z.record(z.string().check(z.regex(/^\+[1-9]\d{0,6}$/)), usdPerPart),
});

export const smsPrices = smsPricesSchema.parse(prices);

const longestPrefix = Math.max(...Object.keys(smsPrices.prefixes).map(({ length }) => length));

/** US dollars for one part to this number (E.164): of the longest prefix that is listed. */
export function usdPerPartTo(number: string): number {
  for (let length = longestPrefix; length > 1; length--) {
    const usd = smsPrices.prefixes[number.slice(0, length)];
    if (usd !== undefined) return usd;
  }
  return smsPrices.other;
}
