import { joinTerms } from "./join-terms.ts";
import { type FoundWords, kernelOf } from "./kernel/open-kernel.ts";
import type { Hit } from "./lexicon.ts";
import type { TermTrie } from "./term-trie.ts";

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

/** One pass over the text: every word through the automaton, then known words through the trie of terms, longest first. */
export function scanText(trie: TermTrie, text: string): Scan {
  const kernel = kernelOf(trie);
  kernel.take("", text);
  return scanFound(trie, kernel.readWords(kernel.textAt, kernel.length));
}

/** The same of a part of a text whose words have been found. */
export function scanFound(trie: TermTrie, found: FoundWords): Scan {
  const marks = readMarks(found);
  return { hits: joinTerms(trie, found, marks), marks };
}

/** Bits of a sign beside its unit; words.as.ts has the same. */
const AFTER_INITIAL = 0x10000;
const TIGHT = 0x20000;

function readMarks({ signs, signCount }: FoundWords): Mark[] {
  const marks: Mark[] = [];
  for (let slot = 0; slot < 3 * signCount; slot += 3) {
    const sign = signs[slot + 2] ?? 0;
    marks.push({
      at: signs[slot] ?? 0,
      sign: String.fromCharCode(sign & 0xffff),
      beforeWord: signs[slot + 1] ?? 0,
      afterInitial: (sign & AFTER_INITIAL) !== 0,
      isTight: (sign & TIGHT) !== 0,
    });
  }
  return marks;
}
