import type { Protocol } from "./subscriber.ts";

/** A checked address: `address` is what SNS is given, `identity` what two spellings of one address have in common. */
export interface NormalisedAddress {
  readonly ok: true;
  readonly protocol: Protocol;
  readonly address: string;
  readonly identity: string;
}

/** The field at fault and what it should have been; never the value, which may be somebody's address. */
export interface AddressFault {
  readonly ok: false;
  readonly field: Protocol;
  readonly problem: string;
}

export function addressFault(field: Protocol, problem: string): AddressFault {
  return { ok: false, field, problem };
}

/** For people and logs: enough to recognise one's own address, not enough to learn another's. */
export function maskAddress(protocol: Protocol, address: string): string {
  if (protocol === "sms") return `+${"•".repeat(Math.max(address.length - 3, 1))}${address.slice(-2)}`;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••@${address.slice(at + 1, at + 2)}•••.${address.split(".").at(-1) ?? ""}`;
}
