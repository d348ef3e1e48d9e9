import { termKinds } from "../lexicon.ts";
import { type TermTrie, TOP } from "../term-trie.ts";
import { readPaths } from "./read-paths.ts";

/** What a word may help to say, in the bits of a byte: goods, a cue, and which of the first sides. */
export const maskBits = { goods: 1, cue: 2, firstSide: 4 } as const;
const MOST_SIDES = 6;

/** For each word of a lexicon the union of what the terms say in which it or a shorter open word stands: see maskBits. */
export function makeWordMasks(trie: TermTrie): Uint8Array {
  const { words, accepted } = trie;
  const { kinds, sides } = trie.meanings.outline;
  const masks = new Uint8Array(words.wordCount);
  const { parents, lastWords } = readPaths(trie);
  for (let node = 0; node < accepted.length; node++) {
    const meaning = accepted[node] ?? 0;
    if (meaning === 0) continue;
    const mask = maskOf(kinds[meaning] ?? 0, sides[meaning] ?? 0);
    for (let at = node; at !== TOP; at = parents[at] ?? TOP) {
      const word = lastWords[at] ?? 0;
      masks[word] = (masks[word] ?? 0) | mask;
    }
  }
  for (let word = 0; word < masks.length; word++)
    for (let id = words.shorter[word] ?? -1; id >= 0; id = words.shorter[id] ?? -1)
      masks[word] = (masks[word] ?? 0) | (masks[id] ?? 0);
  return masks;
}

/** Sides beyond those that have a bit share the last. */
function maskOf(kinds: number, sides: number): number {
  const goods = (kinds & termKinds.goods) === 0 ? 0 : maskBits.goods;
  const cue = (kinds & termKinds.cue) === 0 ? 0 : maskBits.cue;
  const known = sides & (2 ** MOST_SIDES - 1);
  const own = sides === known ? known : known | (2 ** (MOST_SIDES - 1));
  return goods | cue | (own * maskBits.firstSide);
}
