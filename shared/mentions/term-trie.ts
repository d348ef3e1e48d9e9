import type { KernelImage } from "./kernel/kernel-image.ts";
import type { Term } from "./lexicon.ts";
import type { MeaningTables } from "./meanings.ts";
import type { WordAutomaton } from "./word-automaton.ts";

/** All terms of all languages: words in one automaton, sequences of words in a trie whose edges are (node, word id). */
export interface TermTrie {
  readonly words: WordAutomaton;
  /** Node after the first word of a term, by word id, else -1. */
  readonly starts: Int32Array;
  /** The other edges, as an open-addressing table: node × WORDS_PER_NODE + word id, 0 where empty. */
  readonly edges: Float64Array;
  readonly targets: Int32Array;
  /** Number of what the words up to a node say, 0 where no term ends. */
  readonly accepted: Int32Array;
  /** What terms say, each meaning once: forms that say the same share it. */
  readonly meanings: Meanings;
  /** 1 where a longer term goes on after the node. */
  readonly goesOn: Uint8Array;
  /** What the kernel has of all this; made when it is first needed unless a prebuilt ruleset brings it. */
  readonly image?: KernelImage;
}

export interface Meanings {
  /** Numbers go from 1 up to, not including, this. */
  readonly end: number;
  readonly tables: MeaningTables;
  readonly outline: Outline;
  /** Always the same object for the same number. */
  term(number: number): Term;
}

/** Of each meaning by its number what Term.kinds and Term.sides would be. */
export interface Outline {
  readonly kinds: Uint8Array;
  readonly sides: Int32Array;
}

/** Where every term begins. */
export const TOP = 0;
export const NO_NODE = -1;

/** More words than a lexicon will ever hold. */
export const WORDS_PER_NODE = 2 ** 24;

/** Where to look for an edge first in a table of any size. */
export const edgeSlot = (node: number, word: number, size: number) =>
  Math.floor(((Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0) * (size / 2 ** 32));

/** The node after one more word, or NO_NODE. */
export function nextNode(trie: TermTrie, node: number, word: number): number {
  if (node === TOP) return trie.starts[word] ?? NO_NODE;
  const { edges, targets } = trie;
  const size = edges.length;
  const key = node * WORDS_PER_NODE + word;
  let slot = edgeSlot(node, word, size);
  for (;;) {
    const found = edges[slot];
    if (found === key) return targets[slot] ?? NO_NODE;
    if (found === 0 || found === undefined) return NO_NODE;
    if (++slot === size) slot = 0;
  }
}

/** What the words up to a node say when they end there. */
export function termAt(trie: TermTrie, node: number): Term | undefined {
  const number = trie.accepted[node] ?? 0;
  return number === 0 ? undefined : trie.meanings.term(number);
}
