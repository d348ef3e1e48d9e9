import { createHash } from "node:crypto";

/**
 * A prebuilt ruleset as bytes, in the order of the machine that reads it (all of ours are little-endian; any other refuses it):
 *   0  Uint32 mark · 4 Uint32 format · 8 Uint32 length of the header in bytes · 12 SHA-256 of everything from 44 on
 *  44  header: JSON in UTF-8, and zeros to a multiple of 8; then the arrays, each at a multiple of 8, where the header says.
 */
export const MARK = 0x54575231; // "TWR1"

/** Raise it whenever the meaning of a table changes: what was built before is then refused, and the rules are compiled from source. */
export const FORMAT = 2;

export const HEADER_AT = 44;
export const HASH_AT = 12;

export const padded = (length: number) => (length + 7) & ~7;

export const hashOf = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
