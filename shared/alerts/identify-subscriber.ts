import { createHash } from "node:crypto";
import type { NormalisedAddress } from "./address.ts";

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
