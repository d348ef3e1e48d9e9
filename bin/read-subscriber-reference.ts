import type { NormalisedAddress } from "../shared/alerts/address.ts";
import { identifySubscriber, isSubscriberId } from "../shared/alerts/identify-subscriber.ts";
import { normaliseEmail } from "../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../shared/alerts/normalise-phone.ts";
import { WatchError } from "../shared/errors.ts";

/** @throws {WatchError} ADDRESS_INVALID naming the field and what is wrong with it, without the address. */
export function readAddress(given: { readonly email?: string; readonly sms?: string }): NormalisedAddress {
  if ((given.email === undefined) === (given.sms === undefined)) {
    throw new WatchError("USAGE", "give --email or --sms, one of them");
  }
  const address = given.email === undefined ? normalisePhone(given.sms ?? "") : normaliseEmail(given.email);
  if (!address.ok) throw new WatchError("ADDRESS_INVALID", `--${address.field} ${address.problem}`);
  return address;
}

/** A subscriber as a person names one: by id, by email address or by phone number. */
export function readSubscriberReference(text: string): string {
  if (isSubscriberId(text)) return text;
  return identifySubscriber(readAddress(text.includes("@") ? { email: text } : { sms: text }));
}
