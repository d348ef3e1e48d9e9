/**
 * A word list as one automaton over typed arrays, as the kernel reads it (words.as.ts): memory grows with the letters stored, and a look-up costs
 * the same for 500 words and for 50,000. A node stands for the letters up to it. A word that ends in `*` accepts every word that begins with it.
 */
export interface WordAutomaton {
  /** Folded units by the numbers of their letters, which go from 1. */
  readonly units: Uint16Array;
  /** The node after a letter, by its number; 0 where no word begins so. */
  readonly firsts: Int32Array;
  /** Two numbers for each node: its letter with the bits of `nodeBits`, and the first of its children, which lie side by side, or 0. */
  readonly nodes: Int32Array;
  /** Two numbers for each node: the word that ends there, and the one that may go on behind it; what `nodeBits` tells is there. */
  readonly ends: Int32Array;
  /** The next shorter word that also accepts whatever this one accepts, else -1: "ракетн*" → "ракет*". */
  readonly shorter: Int32Array;
  readonly wordCount: number;
}

/** The node before any letter. */
export const ROOT = 0;

/** Letters and nodes that 32 bits have room for: more than the alphabets of all languages together, and 100,000 terms. */
export const MOST_LETTERS = 2 ** 12;
export const MOST_STATES = 2 ** 20 - 1;

/** Beside a node's letter: a word may go on behind it, one ends there, it is the last of its parent's children. */
export const nodeBits = { open: MOST_LETTERS, exact: MOST_LETTERS * 2, last: MOST_LETTERS * 4 } as const;
