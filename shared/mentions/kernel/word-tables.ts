import { foldPair, foldTable, IGNORED, lookalike, SEPARATOR } from "../fold-character.ts";
import { MOST_LETTERS, ROOT, type WordAutomaton } from "../word-automaton.ts";

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

/** Folding and the automaton's numbers of letters in one. */
export function makeUnitTables(words: WordAutomaton): UnitTables {
  const numbers = words.letters.slice();
  let letters = words.first.length;
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
  const halves = Uint16Array.from({ length: 1024 }, (_, low) => codeOf(foldPair(0xd835, 0xdc00 + low), numbers));
  return { units, halves, looks, letters };
}

function codeOf(folded: number, numbers: Uint16Array): number {
  if (folded === SEPARATOR) return 0;
  if (folded === IGNORED) return PASSED_OVER;
  return (numbers[folded] ?? 0) | (folded <= 0x39 ? DIGIT : 0) | (folded < 0x250 ? LATIN : OTHER_SCRIPT);
}

/** An automaton as the kernel has it, in Int32: see layout.as.ts. */
export interface LaidAutomaton {
  /** The node after a letter, by its number, and after two of the first letters, by theirs; 0 where no word goes on so. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  /** Two numbers for each node: its letter with the bits below, and the next of its siblings or 0. Its first child lies behind it. */
  readonly nodes: Int32Array;
  /** Two numbers for each node: the word that ends there, and the one that may go on behind it. */
  readonly ends: Int32Array;
}

const OPEN = MOST_LETTERS;
const EXACT = MOST_LETTERS * 2;
const PARENT = MOST_LETTERS * 4;

/** Letters after which the second has a table; the alphabets of a few languages have as many. */
const SECONDS = 256;

/** Lays the states out so that a word's lie beside each other: an unknown word takes two look-ups, and rarely more memory than a line. */
export function layAutomaton({ keys, targets, exact, open }: WordAutomaton, letters: number): LaidAutomaton {
  const states = exact.length;
  const lastLetters = new Uint16Array(states);
  const children = new Int32Array(states);
  const siblings = new Int32Array(states);
  for (let slot = 0; slot < keys.length; slot++) {
    const key = keys[slot] ?? 0;
    if (key === 0) continue;
    const target = targets[slot] ?? ROOT;
    const parent = key >>> 12;
    lastLetters[target] = key & (MOST_LETTERS - 1);
    siblings[target] = children[parent] ?? ROOT;
    children[parent] = target;
  }
  const laid = {
    firsts: new Int32Array(letters),
    seconds: new Int32Array(SECONDS * SECONDS),
    nodes: new Int32Array(2 * states),
    ends: new Int32Array(2 * states),
  };
  let node = 0;
  const lay = (state: number, depth: number, before: number): void => {
    const own = node++;
    const letter = lastLetters[state] ?? 0;
    const [whole = -1, longer = -1] = [exact[state], open[state]];
    laid.ends[2 * own] = whole;
    laid.ends[2 * own + 1] = longer;
    const child = children[state] ?? ROOT;
    laid.nodes[2 * own] = letter | (longer >= 0 ? OPEN : 0) | (whole >= 0 ? EXACT : 0) | (child === ROOT ? 0 : PARENT);
    if (depth === 1) laid.firsts[letter] = own;
    if (depth === 2 && before < SECONDS && letter < SECONDS) laid.seconds[before * SECONDS + letter] = own;
    let last = -1;
    for (let next = child; next !== ROOT; next = siblings[next] ?? ROOT) {
      if (last >= 0) laid.nodes[2 * last + 1] = node;
      last = node;
      lay(next, depth + 1, letter);
    }
  };
  lay(ROOT, 0, 0);
  return laid;
}
