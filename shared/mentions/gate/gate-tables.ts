import { foldTable, IGNORED, SEPARATOR } from "../fold-character.ts";
import type { GateTables } from "../kernel/open-kernel.ts";
import type { Windows } from "./choose-windows.ts";
import { foursOf } from "./fours-of.ts";
import { isPlain, writings } from "./writings.ts";

/**
 * What the kernel looks up (see encode.as.ts and windows.as.ts):
 * - `codes`: the code of each of the 65,536 units;
 * - `latinQuads`, `cyrillicQuads`, `quads`: by the hash of four codes in a row, for each place that they have in a window a bit, bit n
 *   where the window begins n - 1 codes before them; for texts of Latin letters, for those of Cyrillic ones too, and for all;
 * - `beginnings`: by a hash of their first four codes, a bit for each length of the windows that begin so;
 * - `windows`: the codes of all windows, eight bytes each, in an open-addressing table;
 * - `leftPack`: for eight codes of which some are kept, by the mask of these, where each comes from when they are moved together.
 */
export function makeGateTables({ windows }: Windows): GateTables {
  const numbers = numberLetters(windows);
  const codes = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) codes[unit] = lookedUp(unit, numbers);
  return { codes, ...windowTables(windows, variantsOf(codes)), leftPack: leftPackTable() };
}

/** Codes 0 to 25 are the letters from a to z. Digits are borders: they end a word. */
const BORDER = 26;
const LAST_CYRILLIC = 170;
/** Letters of other scripts that windows have, as many as there is room for. */
const FIRST_NUMBERED = LAST_CYRILLIC + 1;
/** A letter that no window has, */
const OTHER_LETTER = 253;
/** half of a mathematical letter or of a tag, */
const HALF = 254;
/** a unit that is passed over in reading. */
const PASSED_OVER = 255;

/** How the kernel codes a plain unit: Latin letters by their place in the alphabet, Cyrillic ones in three rows. */
export function plainCode(unit: number): number {
  if (unit < 0x80) return Math.min(((unit | 0x20) - 0x61) & 0xff, BORDER);
  return (((unit & 0x7f) + 0x70) | 0x20) - 0x55;
}

/** The code of any unit as it is looked up: that of its folded letter. */
function lookedUp(unit: number, numbers: ReadonlyMap<number, number>): number {
  if (unit === 0xd835 || unit === 0xdb40) return HALF;
  const folded = foldTable()[unit] ?? SEPARATOR;
  if (folded === IGNORED) return PASSED_OVER;
  if (folded === SEPARATOR) return BORDER;
  return isPlain(folded) ? plainCode(folded) : (numbers.get(folded) ?? OTHER_LETTER);
}

function numberLetters(windows: readonly string[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const letter of new Set(windows.join(""))) {
    const unit = letter.charCodeAt(0);
    const code = FIRST_NUMBERED + numbers.size;
    if (!isPlain(unit) && code < OTHER_LETTER) numbers.set(unit, code);
  }
  return numbers;
}

type Variants = (letter: string) => readonly number[];

/** All codes that a folded letter may have. */
function variantsOf(codes: Uint8Array): Variants {
  return (letter) => {
    if (letter === " ") return [BORDER];
    const unit = letter.charCodeAt(0);
    return [...new Set([...writings(unit).map(plainCode), codes[unit] ?? OTHER_LETTER])];
  };
}

/** Codes that are hashed first; no window has fewer. */
const FIRST = 4;

const mix = (value: number) => Math.imul(value, 0x9e3779b1);
const mixHigh = (value: number) => Math.imul(value, 0x85ebca6b);
const four = (codes: readonly number[], at = 0) =>
  (codes[at] ?? 0) | ((codes[at + 1] ?? 0) << 8) | ((codes[at + 2] ?? 0) << 16) | ((codes[at + 3] ?? 0) << 24);

function windowTables(windows: readonly string[], variants: Variants): Omit<GateTables, "codes" | "leftPack"> {
  const quads = [BORDER, LAST_CYRILLIC, OTHER_LETTER].map((last) => ({ last, places: new Uint8Array(2 ** 16) }));
  const beginnings = new Uint8Array(2 ** 13);
  const keys = new Uint32Array(2 * 2 ** KEY_BITS).fill(NO_KEY);
  for (const window of windows) {
    const letters = [...window].map(variants);
    for (const at of foursOf(window)) {
      const quad = closeQuad([0, 1, 2, 3].map((index) => letters[at + index] ?? []));
      for (const { last, places } of quads)
        eachChoice(
          quad.map((choices) => choices.filter((code) => code <= last)),
          (codes) => {
            const place = mix(four(codes)) >>> 16;
            places[place] = (places[place] ?? 0) | (1 << (at + 1));
          },
        );
    }
    const bit = 1 << (window.length - FIRST);
    eachChoice(letters, (codes) => {
      const first = mix(four(codes));
      beginnings[first >>> 19] = (beginnings[first >>> 19] ?? 0) | bit;
      addKey(keys, four(codes) >>> 0, four(codes, FIRST) >>> 0);
    });
  }
  const [latinQuads, cyrillicQuads, allQuads] = quads.map(({ places }) => places);
  const none = new Uint8Array(0);
  return {
    latinQuads: latinQuads ?? none,
    cyrillicQuads: cyrillicQuads ?? none,
    quads: allQuads ?? none,
    beginnings,
    windows: new Uint8Array(keys.buffer),
  };
}

/** What stands before a border, or behind the one at a window's end, may be anything and counts as nothing: it is no part of the window. */
function closeQuad([first = [], second = [], third = [], fourth = []]: readonly (readonly number[])[]) {
  const isEnd = third[0] === BORDER && second[0] !== BORDER;
  return [second[0] === BORDER ? [0] : first, second, third, isEnd ? [0] : fourth];
}

const KEY_BITS = 14;
const NO_KEY = 0xffffffff;

function addKey(keys: Uint32Array, low: number, high: number): void {
  let slot = mix(mix(low) ^ mixHigh(high)) >>> (32 - KEY_BITS);
  while (keys[2 * slot] !== NO_KEY) {
    if (keys[2 * slot] === low && keys[2 * slot + 1] === high) return;
    slot = (slot + 1) & (2 ** KEY_BITS - 1);
  }
  keys[2 * slot] = low;
  keys[2 * slot + 1] = high;
}

/** Calls back with one code of each place, in every combination; the codes are valid during the call. */
function eachChoice(places: readonly (readonly number[])[], take: (codes: readonly number[]) => void): void {
  const chosen: number[] = places.map(() => 0);
  const choose = (at: number): void => {
    const choices = places[at];
    if (choices === undefined) take(chosen);
    else
      for (const choice of choices) {
        chosen[at] = choice;
        choose(at + 1);
      }
  };
  choose(0);
}

function leftPackTable(): Uint8Array {
  const table = new Uint8Array(256 * 8);
  for (let kept = 0; kept < 256; kept++) {
    let to = kept * 8;
    for (let lane = 0; lane < 8; lane++) if ((kept & (1 << lane)) !== 0) table[to++] = lane;
  }
  return table;
}
