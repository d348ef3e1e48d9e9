import type { TermTrie } from "../term-trie.ts";
import type { WordAutomaton } from "../word-automaton.ts";
import { makeWordMasks } from "./word-masks.ts";
import { makeUnitTables } from "./word-tables.ts";

/** What the kernel has of a lexicon in its memory, from IMAGE_AT on: the tables of units, and behind them the word automaton. */
export interface KernelImage {
  /** How many letters and nodes the automaton has; letters that only look like one of its own count too. */
  readonly letters: number;
  readonly nodes: number;
  readonly bytes: Uint8Array;
}

/** Where the parts lie in the kernel's memory; layout.as.ts has the same. */
export const IMAGE_AT = 0x71000;
const places = { units: 0x71000, halves: 0x91000, looks: 0x91800 } as const;
const WORDS = 0x95800;

/** Where the automaton's arrays begin, in bytes from the image's begin, and where the masks do behind them. */
function placesIn({ letters, nodes }: Pick<KernelImage, "letters" | "nodes">) {
  const firsts = WORDS - IMAGE_AT;
  const first = firsts + 4 * letters;
  return { firsts, nodes: first, ends: first + 8 * nodes, masks: first + 16 * nodes };
}

/** A prebuilt ruleset brings it along: it would be the larger part of its loading. */
export function makeKernelImage(trie: TermTrie): KernelImage {
  const { letters, ...tables } = makeUnitTables(trie.words);
  const { firsts, nodes, ends } = trie.words;
  const masks = makeWordMasks(trie);
  const laid = { letters, nodes: nodes.length / 2 };
  const within = placesIn(laid);
  const bytes = new Uint8Array(within.masks + masks.length);
  const put = (at: number, { buffer, byteOffset, byteLength }: Int32Array | Uint16Array) =>
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
  for (const [name, place] of Object.entries(places) as [keyof typeof places, number][])
    put(place - IMAGE_AT, tables[name]);
  put(within.firsts, firsts);
  put(within.nodes, nodes);
  put(within.ends, ends);
  bytes.set(masks, within.masks);
  return { ...laid, bytes };
}

/** The automaton in an image, where it lies. @param letters how many are its own, the number 0 with them */
export function automatonIn(
  { bytes, ...laid }: KernelImage,
  letters: number,
): Pick<WordAutomaton, "firsts" | "nodes" | "ends"> {
  const within = placesIn(laid);
  const numbers = (at: number, length: number) => new Int32Array(bytes.buffer, bytes.byteOffset + at, length);
  return {
    firsts: numbers(within.firsts, letters),
    nodes: numbers(within.nodes, 2 * laid.nodes),
    ends: numbers(within.ends, 2 * laid.nodes),
  };
}
