import type { TermTrie } from "../term-trie.ts";
import { makeWordMasks } from "./word-masks.ts";
import { layAutomaton, makeUnitTables } from "./word-tables.ts";

/** What the kernel has of a lexicon in its memory, from IMAGE_AT on: the tables of units, and behind them the word automaton. */
export interface KernelImage {
  /** How many letters and nodes the automaton has. */
  readonly letters: number;
  readonly nodes: number;
  readonly bytes: Uint8Array;
}

/** Where the parts lie in the kernel's memory; layout.as.ts has the same. */
export const IMAGE_AT = 0x71000;
const places = { units: 0x71000, halves: 0x91000, looks: 0x91800 } as const;
const WORDS = 0x95800;

/** Takes a tenth of a second in a fresh process, so that a prebuilt ruleset brings it along. */
export function makeKernelImage(trie: TermTrie): KernelImage {
  const { letters, ...tables } = makeUnitTables(trie.words);
  const { firsts, seconds, nodes, ends } = layAutomaton(trie.words, letters);
  const masks = makeWordMasks(trie);
  const automaton = [firsts, seconds, nodes, ends];
  const size = automaton.reduce((sum, { byteLength }) => sum + byteLength, WORDS + masks.length);
  const memory = new Uint8Array(size - IMAGE_AT);
  const put = (at: number, { buffer, byteLength }: Int32Array | Uint16Array) =>
    memory.set(new Uint8Array(buffer, 0, byteLength), at - IMAGE_AT);
  for (const [name, place] of Object.entries(places) as [keyof typeof places, number][]) put(place, tables[name]);
  let at = WORDS;
  for (const laid of automaton) {
    put(at, laid);
    at += laid.byteLength;
  }
  memory.set(masks, at - IMAGE_AT);
  return { letters, nodes: nodes.length / 2, bytes: memory };
}
