import type { GateSource } from "./choose-gate.ts";
import { foldTable, IGNORED, lookalike, SEPARATOR } from "./fold-character.ts";

/** What a unit is to the gate: a letter of its windows (from FIRST_LETTER on) or one of these. */
export const OTHER = 0;
export const BORDER = 1;
export const PASSED_OVER = 2;
/** Half of a mathematical letter or tag: only the scanner can tell. */
export const ASTRAL = 3;
export const DIGIT = 4;
/** Letters of no window, of the scripts that have letters that look alike. */
export const OTHER_LATIN = 5;
export const OTHER_ALIKE = 6;
export const FIRST_LETTER = 7;
/** More classes than letters, of all scripts, that the windows of a watch use; beyond it letters share one. The last stands for any. */
export const CLASSES = 128;

export interface GateAlphabet {
  /** The class of each of the 65,536 units. */
  readonly classes: Uint8Array;
  /** The same with one class for all letters that look alike: how the scanner reads a word of mixed scripts. */
  readonly alike: Uint8Array;
  /** Of each class LATIN, ALIKE (Greek and Cyrillic), both where it cannot be told, or 0. */
  readonly scripts: Uint8Array;
}

export const LATIN = 1;
export const ALIKE = 2;

/** Classes for the letters that the windows use. */
export function readAlphabet({ windows }: GateSource): GateAlphabet {
  const letters = [...new Set(windows.join(""))]
    .filter((letter) => letter !== " ")
    .map((letter) => letter.charCodeAt(0));
  const own = numberLetters(letters);
  const scripts = new Uint8Array(CLASSES);
  for (const letter of letters) scripts[own[letter] ?? OTHER] = scriptOf(letter);
  scripts[OTHER_LATIN] = LATIN;
  scripts[OTHER_ALIKE] = ALIKE;
  scripts[ASTRAL] = LATIN | ALIKE;
  const skeletons = numberLetters(letters.map(skeletonOf));
  return { classes: classify(own, (unit) => unit), alike: classify(skeletons, skeletonOf), scripts };
}

function numberLetters(letters: readonly number[]): Uint8Array {
  const numbers = new Uint8Array(65536);
  let next = FIRST_LETTER;
  for (const letter of letters) {
    if ((letter >= 0x30 && letter <= 0x39) || numbers[letter] !== 0) continue;
    numbers[letter] = next;
    next = next + 1 < CLASSES - 1 ? next + 1 : FIRST_LETTER;
  }
  return numbers;
}

function classify(numbers: Uint8Array, letterOf: (unit: number) => number): Uint8Array {
  const fold = foldTable();
  const classes = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const folded = fold[unit] ?? SEPARATOR;
    if (folded === SEPARATOR) classes[unit] = BORDER;
    else if (folded === IGNORED) classes[unit] = PASSED_OVER;
    else if (folded <= 0x39) classes[unit] = DIGIT;
    else classes[unit] = numbers[letterOf(folded)] || otherOf(folded);
  }
  classes[0xd835] = ASTRAL;
  classes[0xdb40] = ASTRAL;
  return classes;
}

const scriptOf = (letter: number) => (letter < 0x250 ? LATIN : letter <= LAST_ALIKE ? ALIKE : 0);

const otherOf = (letter: number) => [OTHER, OTHER_LATIN, OTHER_ALIKE][scriptOf(letter)] ?? OTHER;

/** Letters with look-alikes lie before this. */
export const LAST_ALIKE = 0x52f;
let skeletons: Uint16Array | undefined;

/** The Latin letter that a folded letter looks like, or itself. */
export function skeletonOf(unit: number): number {
  if (unit > LAST_ALIKE) return unit;
  skeletons ??= Uint16Array.from({ length: LAST_ALIKE + 1 }, (_, at) => lookalike(at, false));
  return skeletons[unit] ?? unit;
}
