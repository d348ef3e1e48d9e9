import { foldPair, foldTable, IGNORED, lookalike, SEPARATOR } from "../fold-character.ts";
import { MOST_LETTERS, type WordAutomaton } from "../word-automaton.ts";

/** What the kernel's word automaton looks up besides its edges: see words.as.ts. */
export interface UnitTables {
  /** For each of the 65,536 units the number of its folded letter, or 0, and bits; a separator has neither. */
  readonly units: Uint16Array;
  /** The same for the mathematical letters that begin with U+D835, by their second half. */
  readonly halves: Uint16Array;
  /** For each number of a letter that of the Latin letter that it looks like; behind all of them, of the Cyrillic one. */
  readonly looks: Uint16Array;
  /** Numbers of letters, those that only look like one of the automaton's counted too. */
  readonly letters: number;
}

const DIGIT = MOST_LETTERS;
const LATIN = MOST_LETTERS * 2;
const OTHER_SCRIPT = MOST_LETTERS * 4;
const PASSED_OVER = MOST_LETTERS * 8;
const SIGN = PASSED_OVER + 1;

const signs = '\n.,;:!?…()"«»“”؟،؛•|–—。';

/** Letters that have look-alikes, Latin, Greek and Cyrillic, lie before this. */
const LAST_ALIKE = 0x530;

/** Made once, as fold-character.ts has its table. */
let foldedHalves: Uint16Array | undefined;

/** Folding and the automaton's numbers of letters in one. */
export function makeUnitTables({ units: known }: WordAutomaton): UnitTables {
  const numbers = new Uint16Array(65536);
  for (let number = 1; number < known.length; number++) numbers[known[number] ?? SEPARATOR] = number;
  let letters = known.length;
  const looks = new Uint16Array(2 * MOST_LETTERS);
  for (let unit = 0; unit < LAST_ALIKE; unit++) {
    const [latin, cyrillic] = [lookalike(unit, false), lookalike(unit, true)];
    if (numbers[unit] === 0 && (latin !== unit || cyrillic !== unit) && letters < MOST_LETTERS)
      numbers[unit] = letters++;
  }
  for (let unit = 0; unit < 65536; unit++) {
    const number = numbers[unit] ?? 0;
    if (number === 0) continue;
    looks[number] = unit < LAST_ALIKE ? (numbers[lookalike(unit, false)] ?? 0) : number;
    looks[MOST_LETTERS + number] = unit < LAST_ALIKE ? (numbers[lookalike(unit, true)] ?? 0) : number;
  }
  const fold = foldTable();
  const units = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) units[unit] = codeOf(fold[unit] ?? SEPARATOR, numbers);
  for (const sign of signs) units[sign.charCodeAt(0)] = SIGN;
  foldedHalves ??= Uint16Array.from({ length: 1024 }, (_, low) => foldPair(0xd835, 0xdc00 + low));
  const halves = foldedHalves.map((folded) => codeOf(folded, numbers));
  return { units, halves, looks, letters };
}

function codeOf(folded: number, numbers: Uint16Array): number {
  if (folded === SEPARATOR) return 0;
  if (folded === IGNORED) return PASSED_OVER;
  return (numbers[folded] ?? 0) | (folded <= 0x39 ? DIGIT : 0) | (folded < 0x250 ? LATIN : OTHER_SCRIPT);
}
