import { type AddressFault, addressFault, type NormalisedAddress } from "./address.ts";

/** ITU-T E.164: a plus, a country code that does not begin with 0, 15 digits at most; fewer than 8 reach nobody by SMS. */
const e164 = /^\+[1-9][0-9]{7,14}$/;
/** What people write between digits. "(0)" is not among it: whether that 0 is dialled depends on the country. */
const separators = /[ \u00a0\u2009\u202f.()\-\u2010\u2011\u2013]/g;

/** A phone number as SNS takes it: +15550100123. */
export function normalisePhone(text: string): NormalisedAddress | AddressFault {
  const given = text.trim();
  if (given === "") return addressFault("sms", "is empty");
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return addressFault("sms", "holds a line break or a control character");
  if (given.includes("(0)")) return addressFault("sms", 'holds "(0)": leave that zero out');
  if (!given.startsWith("+")) return addressFault("sms", "does not begin with + and the country code (E.164)");
  const number = given.replace(separators, "");
  if (!e164.test(number)) {
    return addressFault("sms", "is no E.164 number: + and 8 to 15 digits, the country code first");
  }
  return { ok: true, protocol: "sms", address: number, identity: number };
}
