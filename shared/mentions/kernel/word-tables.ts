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
  /** Two numbers for each node: its letter with the bits below, and the first of its children, which lie side by side, or 0. */
  readonly nodes: Int32Array;
  /** Two numbers for each node: the word that ends there, and the one that may go on behind it. */
  readonly ends: Int32Array;
}

const OPEN = MOST_LETTERS;
const EXACT = MOST_LETTERS * 2;
const LAST = MOST_LETTERS * 4;

/** Letters after which the second has a table; the alphabets of a few languages have as many. */
const SECONDS = 256;

/** Lays the states out so that what is looked at one after another lies together: an unknown word takes little memory, and so little time. */
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
  let free = 1;
  const lay = (state: number, own: number, depth: number): void => {
    const first = free;
    for (let child = children[state] ?? ROOT; child !== ROOT; child = siblings[child] ?? ROOT) {
      const node = free++;
      const letter = lastLetters[child] ?? 0;
      const [whole = -1, longer = -1] = [exact[child], open[child]];
      laid.ends[2 * node] = whole;
      laid.ends[2 * node + 1] = longer;
      const isLast = (siblings[child] ?? ROOT) === ROOT;
      laid.nodes[2 * node] = letter | (longer >= 0 ? OPEN : 0) | (whole >= 0 ? EXACT : 0) | (isLast ? LAST : 0);
      if (depth === 0) laid.firsts[letter] = node;
      const before = lastLetters[state] ?? 0;
      if (depth === 1 && before < SECONDS && letter < SECONDS) laid.seconds[before * SECONDS + letter] = node;
    }
    if (free > first) laid.nodes[2 * own + 1] = first;
    for (let child = children[state] ?? ROOT, node = first; child !== ROOT; child = siblings[child] ?? ROOT, node++)
      lay(child, node, depth + 1);
  };
  lay(ROOT, 0, 0);
  return laid;
}
