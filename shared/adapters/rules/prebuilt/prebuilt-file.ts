import { crc32 } from "node:zlib";

/**
 * A prebuilt ruleset as bytes, in the order of the machine that reads it (all of ours are little-endian; any other refuses it):
 *   0  Uint32 mark · 4 Uint32 format · 8 Uint32 length of the header in bytes · 12 CRC-32 of everything from 16 on
 *  16  header: JSON in UTF-8, and zeros to a multiple of 8; then the arrays, each at a multiple of 8, where the header says.
 */
export const MARK = 0x54575231; // "TWR1"

/** Raise it whenever the meaning of a table changes: what was built before is then refused, and the rules are compiled from source. */
export const FORMAT = 5;

export const HEADER_AT = 16;

export const padded = (length: number) => (length + 7) & ~7;

/** Tells damage: what a person put there on purpose, no sum beside it can tell. */
export const sumOf = (bytes: Uint8Array): number => crc32(bytes);
