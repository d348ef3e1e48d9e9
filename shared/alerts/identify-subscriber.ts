import { createHash } from "node:crypto";
import type { AddressFault, NormalisedAddress } from "./address.ts";
import { normaliseEmail } from "./normalise-email.ts";
import { normalisePhone } from "./normalise-phone.ts";

/**
 * The same address is the same subscriber, however it is spelled: "e-" or "s-" and 128 bits of a hash.
 * Letters, digits, "-" and "_" only, so that it can stand in a filter policy without any escaping.
 */
export function identifySubscriber({ protocol, identity }: NormalisedAddress): string {
  const hash = createHash("sha256").update(`${protocol}:${identity}`, "utf8").digest("base64url");
  return `${protocol === "email" ? "e" : "s"}-${hash.slice(0, 22)}`;
}

const subscriberIdPattern = /^[es]-[A-Za-z0-9_-]{22}$/;

export function isSubscriberId(text: string): boolean {
  return subscriberIdPattern.test(text);
}

const readers: ReadonlyMap<string, (text: string) => NormalisedAddress | AddressFault> = new Map([
  ["email", normaliseEmail],
  ["sms", normalisePhone],
]);

/** The id that belongs to an address as SNS lists it; undefined for other protocols and for what is no address. */
export function identifyAddress(protocol: string, endpoint: string): string | undefined {
  const address = readers.get(protocol)?.(endpoint);
  return address?.ok ? identifySubscriber(address) : undefined;
}
