import { domainToASCII } from "node:url";
import { type AddressFault, addressFault, type NormalisedAddress } from "./address.ts";

const maxAddressOctets = 254; // RFC 5321 4.5.3.1.3: a path of 256 less its angle brackets
const maxLocalOctets = 64; // RFC 5321 4.5.3.1.1
const maxLabelOctets = 63; // RFC 1035 2.3.4

/** RFC 5321 Dot-string. A quoted local part is legal there and refused here: nobody has one, and abuse of headers needs it. */
const dotString = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const hostLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** What the URL parser behind domainToASCII would decode, drop or cut at: none of it belongs into a domain. */
const notInDomain = /[\p{C}\p{Z}%/?#@:[\]\\<>^|]/u;

/**
 * One RFC 5321 mailbox as SNS takes it: local part untouched, domain in lower-case ASCII (IDN as punycode).
 * Two spellings of one mailbox (case, IDN) have the same identity; dots and tags in the local part stay meaningful.
 */
export function normaliseEmail(text: string): NormalisedAddress | AddressFault {
  const given = text.trim();
  if (given === "") return addressFault("email", "is empty");
  if (/\p{C}/u.test(text)) return addressFault("email", "holds a line break, a control or an invisible character");
  if (/[\s<>,;:"()[\]\\]/.test(given)) {
    return addressFault("email", "is one bare address such as name@example.org: no name, quotes, brackets or list");
  }
  const at = given.indexOf("@");
  if (at < 1 || at !== given.lastIndexOf("@")) return addressFault("email", "has no single @ between name and domain");
  const local = given.slice(0, at);
  if (local.length > maxLocalOctets)
    return addressFault("email", `has more than ${maxLocalOctets} characters before @`);
  if (!dotString.test(local)) {
    return addressFault("email", "has characters before @ that mail servers do not all take, or dots out of place");
  }
  const domain = readDomain(given.slice(at + 1));
  if (domain === undefined) return addressFault("email", "has no valid domain after @");
  const address = `${local}@${domain}`;
  if (address.length > maxAddressOctets) return addressFault("email", `is longer than ${maxAddressOctets} characters`);
  return { ok: true, protocol: "email", address, identity: address.toLowerCase() };
}

function readDomain(text: string): string | undefined {
  if (notInDomain.test(text)) return undefined;
  const labels = domainToASCII(text).split(".");
  const valid = labels.length >= 2 && labels.every((label) => label.length <= maxLabelOctets && hostLabel.test(label));
  // An all-digit top level is an IP address, or pretends to be one.
  if (!valid || /^\d+$/.test(labels.at(-1) ?? "")) return undefined;
  return labels.join(".");
}
