import { foldAstral, foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";
import { joinTerms } from "./join-terms.ts";
import type { Hit } from "./lexicon.ts";
import { lookUpAlike } from "./look-up-alike.ts";
import type { TermTrie } from "./term-trie.ts";
import { toUnits } from "./text-units.ts";
import { DEAD, step, type WordAutomaton } from "./word-automaton.ts";

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
  const known = readWords(trie.words, text, marks);
  return { hits: joinTerms(trie, known, marks), marks };
}

const signs = new Uint8Array(65536);
for (const sign of '\n.,;:!?…()"«»“”؟،؛•|–—。') signs[sign.charCodeAt(0)] = 1;

const LATIN = 1;
const OTHER_SCRIPT = 2;

/** Grows to the longest text read: a word has a letter and a separator, so half the text's length is enough words. */
let scratch = new Int32Array(4 * 4096);

/** The words of the text that the lexicon knows; its marks are added to `marks`. The numbers are valid until the next call. */
export function readWords(words: WordAutomaton, text: string, marks: Mark[]): KnownWords {
  const fold = foldTable();
  const units = toUnits(text);
  const length = text.length;
  if (scratch.length < (length + 2) * 4) scratch = new Int32Array((length + 2) * 8);
  const { exact, open, first } = words;
  let count = 0;
  let number = 0;
  let lastLetters = 0;
  let lastEnd = -1;
  let at = 0;
  while (at < length) {
    const given = units[at] ?? 0;
    let unit = fold[given] ?? SEPARATOR;
    if (unit <= IGNORED) {
      if (unit === SEPARATOR) {
        unit = given === 0xd835 || given === 0xdb40 ? foldAstral(text, at) : SEPARATOR;
        if (signs[given] === 1) {
          marks.push({
            at,
            sign: text.charAt(at),
            beforeWord: number,
            afterInitial: lastLetters === 1 && lastEnd === at,
            isTight: lastEnd === at && (fold[units[at + 1] ?? 0] ?? SEPARATOR) > IGNORED,
          });
        }
      }
      if (unit <= IGNORED) {
        at++;
        continue;
      }
    }
    const start = at;
    const digits = unit <= 0x39;
    let state = first[words.letters[unit] ?? 0] ?? DEAD;
    let best = state === DEAD ? -1 : (open[state] ?? -1);
    let scripts = unit < 0x250 ? LATIN : OTHER_SCRIPT;
    let letters = 1;
    let end = given === 0xd835 ? at + 2 : at + 1;
    at = end;
    for (; at < length; at++) {
      const next = units[at] ?? 0;
      unit = fold[next] ?? SEPARATOR;
      // What is not there for matching belongs to the letter before it: a found text ends behind its accents.
      if (unit === IGNORED) {
        end = at + 1;
        continue;
      }
      if (unit === SEPARATOR && (next === 0xd835 || next === 0xdb40)) {
        unit = foldAstral(text, at);
        if (unit !== SEPARATOR) at++;
        if (unit === IGNORED) {
          end = at + 1;
          continue;
        }
      }
      if (unit === SEPARATOR || unit <= 0x39 !== digits) break;
      if (state !== DEAD) {
        state = step(words, state, unit);
        if (state !== DEAD) {
          const accepted = open[state] ?? -1;
          if (accepted >= 0) best = accepted;
        }
      }
      scripts |= unit < 0x250 ? LATIN : OTHER_SCRIPT;
      letters++;
      end = at + 1;
    }
    const whole = state === DEAD ? -1 : (exact[state] ?? -1);
    let id = whole >= 0 ? whole : best;
    if (id < 0 && scripts === (LATIN | OTHER_SCRIPT)) id = lookUpAlike(words, text.slice(start, end));
    if (id >= 0) {
      const slot = count * 4;
      scratch[slot] = id;
      scratch[slot + 1] = number;
      scratch[slot + 2] = start;
      scratch[slot + 3] = end;
      count++;
    }
    number++;
    lastLetters = digits ? 0 : letters;
    lastEnd = end;
  }
  return { numbers: scratch, count };
}
