import type { GateSource } from "./choose-gate.ts";
import { type GateAlphabet, LATIN } from "./gate-alphabet.ts";
import { classPair, type PairTables, pairTables } from "./gate-tables.ts";

/**
 * What to look for in a text that is mostly of one script, by the units themselves (see unitPair). Units with a bit of `strange`, such
 * as letters of another script, accents, and all that is passed over, are looked at by their class instead.
 */
export interface ScriptTables extends PairTables {
  /** The mask of strange units, for two units in one number. */
  readonly strange: number;
}

export type Script = "latin" | "cyrillic";

/** Plain are ASCII and, in a Cyrillic text, U+0400 to U+047F: neither has a unit that is passed over. */
const strangeUnits: Readonly<Record<Script, number>> = { latin: 0xff80, cyrillic: 0xfb80 };
const LAST_PLAIN = 0x47f;

/** Where two plain units stand in the tables: seven bits of each and whether it is Cyrillic. */
export function unitPair(pair: number): number {
  const bytes = (pair & 0x7f007f) | ((pair >>> 3) & 0x800080);
  return (bytes | (bytes >>> 8)) & 0xffff;
}

export function scriptTables({ windows }: GateSource, alphabet: GateAlphabet, script: Script): ScriptTables {
  const strange = strangeUnits[script];
  const { classes } = alphabet;
  // In a Latin text letters of other scripts are strange, in a Cyrillic one Latin letters are foreign.
  const byClass = pairTables(windows, alphabet, script === "latin" ? 0 : LATIN);
  const firsts = new Int32Array(65536);
  const lasts = new Int32Array(65536);
  const plain: number[] = [];
  for (let unit = 0; unit <= LAST_PLAIN; unit++) if ((unit & strange) === 0) plain.push(unit);
  for (const first of plain) {
    for (const second of plain) {
      const pair = classPair(classes[first] ?? 0, classes[second] ?? 0);
      const place = unitPair(first | (second << 16));
      firsts[place] = (firsts[place] ?? 0) | (byClass.firsts[pair] ?? 0);
      lasts[place] = (lasts[place] ?? 0) | (byClass.lasts[pair] ?? 0);
    }
  }
  return { strange: strange | (strange << 16), firsts, lasts };
}
