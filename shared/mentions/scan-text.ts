import { joinTerms } from "./join-terms.ts";
import { type FoundWords, kernelOf, SIGN_NUMBERS } from "./kernel/open-kernel.ts";
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
  const signs = found.signs.slice(0, found.signCount * SIGN_NUMBERS);
  return new FoundScan(joinTerms(trie, found, cutWords(signs)), signs);
}

/** Most texts are dismissed for what their words say: marks are made for those that are read. */
class FoundScan implements Scan {
  private made: readonly Mark[] | undefined;

  constructor(
    readonly hits: readonly Hit[],
    private readonly signs: Int32Array,
  ) {}

  get marks(): readonly Mark[] {
    this.made ??= readMarks(this.signs);
    return this.made;
  }
}

/** Bits beside the unit of a found sign; words.as.ts has the same. */
const AFTER_INITIAL = 0x10000;
const TIGHT = 0x20000;

function readMarks(signs: Int32Array): Mark[] {
  const marks: Mark[] = [];
  for (let slot = 0; slot < signs.length; slot += SIGN_NUMBERS) {
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

const [stop, dash] = [".".charCodeAt(0), "—".charCodeAt(0)];

/** Numbers of the words before which a term cannot go on, in order. */
function cutWords(signs: Int32Array): number[] {
  const cuts: number[] = [];
  for (let slot = 0; slot < signs.length; slot += SIGN_NUMBERS) {
    const sign = signs[slot + 2] ?? 0;
    const unit = sign & 0xffff;
    const isWithin = (unit === stop && (sign & AFTER_INITIAL) !== 0) || (unit === dash && (sign & TIGHT) !== 0);
    if (!isWithin && looseUnits[unit] !== 1) cuts.push(signs[slot + 1] ?? 0);
  }
  return cuts;
}

/** Signs that may always stand within a term. */
const looseUnits = new Uint8Array(65536);
for (const sign of '\n–"«»“”') looseUnits[sign.charCodeAt(0)] = 1;
