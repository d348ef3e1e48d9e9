import { foldPair, foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";
import { joinTerms } from "./join-terms.ts";
import type { Hit } from "./lexicon.ts";
import { lookUpAlike } from "./look-up-alike.ts";
import type { TermTrie } from "./term-trie.ts";
import { toUnits } from "./text-units.ts";
import { DEAD, MOST_LETTERS, step, type WordAutomaton } from "./word-automaton.ts";

export interface Scan {
  readonly hits: readonly Hit[];
  /** Punctuation and line ends, in order. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly at: number;
  readonly sign: string;
  /** Number of the word that follows. */
  readonly beforeWord: number;
  /** The word before it has one letter, as in "U.S.": a full stop there ends no term. */
  readonly afterInitial: boolean;
  /** Words stand right before and right after it: "Shahed—136". */
  readonly isTight: boolean;
}

/** Words of the text that the lexicon knows, four numbers each: word id, number of the word in the text, start, end. */
export interface KnownWords {
  readonly numbers: Int32Array;
  readonly count: number;
}

/** One pass over the text: every word through the automaton, then known words through the trie of terms, longest first. */
export function scanText(trie: TermTrie, text: string): Scan {
  const marks: Mark[] = [];
  const known = readWords(trie.words, toUnits(text), 0, text.length, marks);
  return { hits: joinTerms(trie, known, marks), marks };
}

const signs = new Uint8Array(65536);
for (const sign of '\n.,;:!?…()"«»“”؟،؛•|–—。') signs[sign.charCodeAt(0)] = 1;

/** What a unit is to the scanner: the number of its letter in the automaton, or 0, and these bits. A separator has none of them. */
const LETTER = MOST_LETTERS - 1;
const DIGIT = MOST_LETTERS;
const LATIN = MOST_LETTERS * 2;
const OTHER_SCRIPT = MOST_LETTERS * 4;
const PASSED_OVER = MOST_LETTERS * 8;

const unitTables = new WeakMap<WordAutomaton, Uint16Array>();

/** Folding and the automaton's letters in one table of all 65,536 units. */
function unitTable(words: WordAutomaton): Uint16Array {
  let table = unitTables.get(words);
  if (!table) {
    const fold = foldTable();
    table = new Uint16Array(65536);
    for (let unit = 0; unit < 65536; unit++) {
      const folded = fold[unit] ?? SEPARATOR;
      if (folded === IGNORED) table[unit] = PASSED_OVER;
      else if (folded !== SEPARATOR)
        table[unit] =
          (words.letters[folded] ?? 0) | (folded <= 0x39 ? DIGIT : 0) | (folded < 0x250 ? LATIN : OTHER_SCRIPT);
    }
    unitTables.set(words, table);
  }
  return table;
}

/** Grows to the longest text read: a word has a letter and a separator, so half the text's length is enough words. */
let scratch = new Int32Array(4 * 4096);

/**
 * The words that the lexicon knows of the units between two places, and the marks there, where they are asked for. The numbers are valid until
 * the next call.
 */
export function readWords(
  words: WordAutomaton,
  units: Uint16Array,
  from: number,
  to: number,
  marks?: Mark[],
): KnownWords {
  const table = unitTable(words);
  if (scratch.length < (to - from + 2) * 4) scratch = new Int32Array((to - from + 2) * 8);
  const { exact, open, first } = words;
  let count = 0;
  let number = 0;
  let lastLetters = 0;
  let lastEnd = -1;
  let at = from;
  while (at < to) {
    const given = units[at] ?? 0;
    let unit = table[given] ?? SEPARATOR;
    if (unit === SEPARATOR || unit === PASSED_OVER) {
      if (unit === SEPARATOR) {
        if (isHalf(given)) unit = astral(table, units, at);
        if (marks !== undefined && signs[given] === 1) {
          const next = table[units[at + 1] ?? 0] ?? SEPARATOR;
          marks.push({
            at,
            sign: String.fromCharCode(given),
            beforeWord: number,
            afterInitial: lastLetters === 1 && lastEnd === at,
            isTight: lastEnd === at && next !== SEPARATOR && next !== PASSED_OVER,
          });
        }
      }
      if (unit === SEPARATOR || unit === PASSED_OVER) {
        at++;
        continue;
      }
    }
    const start = at;
    const digit = unit & DIGIT;
    let state = first[unit & LETTER] ?? DEAD;
    let best = state === DEAD ? -1 : (open[state] ?? -1);
    let scripts = unit;
    let letters = 1;
    let end = isHalf(given) ? at + 2 : at + 1;
    at = end;
    for (; at < to; at++) {
      const next = units[at] ?? 0;
      unit = table[next] ?? SEPARATOR;
      // What is not there for matching belongs to the letter before it: a found text ends behind its accents.
      if (unit === PASSED_OVER) {
        end = at + 1;
        continue;
      }
      if (unit === SEPARATOR && isHalf(next)) {
        unit = astral(table, units, at);
        if (unit !== SEPARATOR) at++;
        if (unit === PASSED_OVER) {
          end = at + 1;
          continue;
        }
      }
      if (unit === SEPARATOR || (unit & DIGIT) !== digit) break;
      if (state !== DEAD) {
        state = step(words, state, unit & LETTER);
        if (state !== DEAD) {
          const accepted = open[state] ?? -1;
          if (accepted >= 0) best = accepted;
        }
      }
      scripts |= unit;
      letters++;
      end = at + 1;
    }
    const whole = state === DEAD ? -1 : (exact[state] ?? -1);
    let id = whole >= 0 ? whole : best;
    if (id < 0 && (scripts & LATIN) !== 0 && (scripts & OTHER_SCRIPT) !== 0)
      id = lookUpAlike(words, String.fromCharCode(...units.subarray(start, Math.min(end, start + LONGEST_ALIKE))));
    if (id >= 0) {
      const slot = count * 4;
      scratch[slot] = id;
      scratch[slot + 1] = number;
      scratch[slot + 2] = start;
      scratch[slot + 3] = end;
      count++;
    }
    number++;
    lastLetters = digit !== 0 ? 0 : letters;
    lastEnd = end;
  }
  return { numbers: scratch, count };
}

/** A word of mixed scripts is compared up to here: no word of a lexicon is as long, whatever accents its letters carry. */
const LONGEST_ALIKE = 4_096;

/** The first half of a mathematical letter or of a tag: see foldPair. */
const isHalf = (unit: number) => unit === 0xd835 || unit === 0xdb40;

function astral(table: Uint16Array, units: Uint16Array, at: number): number {
  const folded = foldPair(units[at] ?? 0, units[at + 1] ?? 0);
  if (folded === IGNORED) return PASSED_OVER;
  return folded === SEPARATOR ? SEPARATOR : (table[folded] ?? SEPARATOR);
}
