import { ANY, fillWindow, type GateSource, quadsOf } from "./choose-gate.ts";
import { BORDER, CLASSES, DIGIT, type GateAlphabet, PASSED_OVER } from "./gate-alphabet.ts";

/**
 * Which units may stand together in a window: four in a row may belong to one when what `firsts` has for the first two and `lasts` for
 * the last two share a bit.
 */
export interface PairTables {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

/** The quads themselves, by a hash of their classes: what shares a bit by chance is mostly none of these. */
export type QuadSet = (first: number, second: number, third: number, fourth: number) => boolean;

const PLACES = 18;
const ANY_CLASS = CLASSES - 1;
const placeOf = (first: number, second: number, third: number, fourth: number) =>
  Math.imul(((first * CLASSES + second) * CLASSES + third) * CLASSES + fourth, 0x9e3779b1) >>> (32 - PLACES);

export function quadSet(windows: GateSource["windows"], classes: Uint8Array): QuadSet {
  const known = new Uint8Array(2 ** PLACES);
  for (const window of windows) {
    const kind = /[0-9]/.test(window) ? NUMBER : WORD;
    for (const quad of [...quadsOf(window), ...joinedQuads(window)]) {
      const [first = [], second = [], third = [], fourth = []] = [...quad].map((letter) =>
        letter === ANY ? [ANY_CLASS] : classesFor(letter, kind, classes),
      );
      for (const a of first)
        for (const b of second) for (const c of third) for (const d of fourth) known[placeOf(a, b, c, d)] = 1;
    }
  }
  return (a, b, c, d) =>
    known[placeOf(a, b, c, d)] === 1 ||
    known[placeOf(a, b, c, ANY_CLASS)] === 1 ||
    known[placeOf(ANY_CLASS, b, c, d)] === 1 ||
    known[placeOf(a, b, ANY_CLASS, ANY_CLASS)] === 1 ||
    known[placeOf(ANY_CLASS, ANY_CLASS, c, d)] === 1 ||
    Number(a === PASSED_OVER) + Number(b === PASSED_OVER) + Number(c === PASSED_OVER) + Number(d === PASSED_OVER) > 1;
}

/** The 32 bits keep quads apart that would else stand for each other: */
const QUAD_BITS = 18;
/** with any unit at the end, by the letter before it; */
const TRIPLE_BITS = 6;
/** with any unit at the beginning; of a number; with two units that may be anything; */
const ANY_FIRST = 24;
const OF_NUMBER = 25;
const ONLY_PAIR = 26;
/** with a unit that is passed over, such as the Persian joiner, in the first pair or the last; both pairs with one; */
const JOINED_FIRST = 27;
const JOINED_LAST = 28;
const TWO_JOINED = 1 << 31;
/** with a letter of a script that is foreign to the text, in the first pair or the last: it may belong to a word of mixed scripts. */
const FOREIGN_FIRST = 1 << 29;
const FOREIGN_LAST = 1 << 30;

/** Stands for a unit that is passed over; no folded letter is one. */
const JOINER = "\u200c";
/** A border is another thing beside a number than beside a word. */
const WORD = "w";
const NUMBER = "n";

/**
 * The tables by the classes of two units: see classPair.
 * @param foreign scripts (LATIN, ALIKE) of which every letter is a hit, for a text of another
 */
export function pairTables(
  windows: GateSource["windows"],
  { classes, scripts }: GateAlphabet,
  foreign: number,
): PairTables {
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const window of windows) {
    const kind = /[0-9]/.test(window) ? NUMBER : WORD;
    for (const quad of [...quadsOf(window), ...joinedQuads(window)]) {
      const bit = 1 << bitOf(quad, kind);
      addBits(firsts, kind + quad.slice(0, 2), bit);
      addBits(lasts, kind + quad.slice(2), bit);
    }
  }
  const tables = { firsts: markPairs(firsts, classes), lasts: markPairs(lasts, classes) };
  for (const first of everyClass) {
    for (const second of everyClass) {
      const isForeign = (((scripts[first] ?? 0) | (scripts[second] ?? 0)) & foreign) !== 0;
      const place = classPair(first, second);
      tables.firsts[place] = (tables.firsts[place] ?? 0) | FOREIGN_LAST | (isForeign ? FOREIGN_FIRST : 0);
      tables.lasts[place] = (tables.lasts[place] ?? 0) | FOREIGN_FIRST | (isForeign ? FOREIGN_LAST : 0);
    }
  }
  return tables;
}

export const classPair = (first: number, second: number): number => first * CLASSES + second;

const addBits = (pairs: Map<string, number>, pair: string, bits: number) =>
  pairs.set(pair, (pairs.get(pair) ?? 0) | bits);

/** Quads that begin alike share a bit, so that a pair that begins none of them rules all of them out. */
function bitOf(quad: string, kind: string): number {
  const mixed = quad.charCodeAt(0) * 31 + quad.charCodeAt(1);
  const joiner = quad.indexOf(JOINER);
  if (joiner >= 0) return joiner < 2 ? JOINED_FIRST : JOINED_LAST;
  if (quad.startsWith(ANY + ANY) || quad.endsWith(ANY + ANY)) return ONLY_PAIR;
  if (kind === NUMBER) return OF_NUMBER;
  if (quad.startsWith(ANY)) return ANY_FIRST;
  return quad.endsWith(ANY) ? QUAD_BITS + (quad.charCodeAt(2) % TRIPLE_BITS) : mixed % QUAD_BITS;
}

/** Three units of a window in a row with one that is passed over before, between or after them. */
function joinedQuads(window: string): string[] {
  const quads: string[] = [];
  const filled = fillWindow(window);
  for (let at = 0; at + 3 <= filled.length; at++) {
    const [first = ANY, second = ANY, third = ANY] = filled.slice(at, at + 3);
    quads.push(
      `${JOINER}${first}${second}${third}`,
      `${first}${JOINER}${second}${third}`,
      `${first}${second}${JOINER}${third}`,
      `${first}${second}${third}${JOINER}`,
    );
  }
  return quads;
}

function markPairs(pairs: ReadonlyMap<string, number>, classes: Uint8Array): Int32Array {
  const places = new Int32Array(CLASSES * CLASSES);
  const mark = (first: number, second: number, bits: number) => {
    const place = classPair(first, second);
    places[place] = (places[place] ?? 0) | bits;
  };
  for (const [pair, bits] of pairs) {
    const [kind = WORD, first = ANY, second = ANY] = pair;
    for (const a of classesFor(first, kind, classes))
      for (const b of classesFor(second, kind, classes)) mark(a, b, bits);
  }
  for (const other of everyClass) {
    mark(other, PASSED_OVER, TWO_JOINED);
    mark(PASSED_OVER, other, TWO_JOINED);
  }
  mark(PASSED_OVER, PASSED_OVER, -1);
  return places;
}

const everyClass: readonly number[] = Array.from({ length: CLASSES }, (_, index) => index);
const besideLetters: readonly number[] = [BORDER, DIGIT];
const besideDigits: readonly number[] = everyClass.filter((index) => index !== DIGIT && index !== PASSED_OVER);

function classesFor(letter: string, kind: string, classes: Uint8Array): readonly number[] {
  if (letter === ANY) return everyClass;
  if (letter === " ") return kind === NUMBER ? besideDigits : besideLetters;
  return [classes[letter.charCodeAt(0)] ?? 0];
}
