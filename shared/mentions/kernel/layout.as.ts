/** Where things lie in the memory, in bytes; open-kernel.ts has the same. The tables of the gate come first. */
export const CODES: usize = 0;
export const LATIN_QUADS: usize = 0x10000;
export const CYRILLIC_QUADS: usize = 0x20000;
export const QUADS: usize = 0x30000;
export const BEGINNINGS: usize = 0x40000;
export const WINDOWS: usize = 0x50000;
export const LEFT_PACK: usize = 0x70000;

/** What every unit is to the scanner, and what halves of letters and letters that look alike are: see word-tables.ts. */
export const UNITS: usize = 0x71000;
export const HALVES: usize = 0x91000;
export const LOOKS: usize = 0x91800;

/**
 * The word automaton, as large as its lexicon: the nodes after one letter, by its number; all nodes; the words that end in them; what each word
 * may help to say. Behind what is copied here lie the nodes after two of the first 256 letters: see linkSeconds. Then comes what a text takes.
 */
export let firsts: usize = 0;
export let nodes: usize = 0;
export let ends: usize = 0;
export let masks: usize = 0;
export let seconds: usize = 0;
export let letters: u32 = 0;
const WORDS: usize = 0x95800;
let wordsEnd: usize = 0;

/** Makes room for an automaton of so many letters, nodes and words, whose arrays are copied in the order above. */
export function layWords(letterCount: u32, nodeCount: u32, wordCount: u32): void {
  letters = letterCount;
  firsts = WORDS;
  nodes = firsts + (<usize>letterCount << 2);
  ends = nodes + (<usize>nodeCount << 3);
  masks = ends + (<usize>nodeCount << 3);
  seconds = (masks + <usize>wordCount + 15) & ~15;
  wordsEnd = seconds + 0x40000;
  makeRoom(wordsEnd);
}

/** A text's units; the codes made of them; where those of every sixteen units begin; the words and the signs found. */
export let text: usize = 0;
export let codes: usize = 0;
export let starts: usize = 0;
export let known: usize = 0;
export let marks: usize = 0;

/** Makes room for a text of so many units; answers where they shall be written, or 0 where there is no such room. */
export function layText(units: u32): usize {
  const blocks = (<usize>units >> 4) + 2;
  text = wordsEnd;
  codes = text + blocks * 32;
  starts = codes + 64 + blocks * 16;
  known = (starts + blocks * 4 + 15) & ~15;
  marks = known + blocks * 16 * 16;
  return makeRoom(marks + blocks * 16 * 12) ? text : 0;
}

function makeRoom(bytes: usize): bool {
  const pages = <i32>((bytes + 0xffff) >> 16);
  return pages <= memory.size() || memory.grow(pages - memory.size()) >= 0;
}
