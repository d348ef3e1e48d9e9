import { type TermTrie, TOP, WORDS_PER_NODE } from "../term-trie.ts";

/** The words of each term of a side, by their numbers. */
export function termsOf({ starts, edges, targets, accepted, meanings }: TermTrie, side: number): number[][] {
  const parents = new Int32Array(accepted.length).fill(TOP);
  const lastWords = new Int32Array(accepted.length).fill(-1);
  starts.forEach((node, word) => {
    if (node > TOP) lastWords[node] = word;
  });
  edges.forEach((key, slot) => {
    if (key === 0) return;
    const target = targets[slot] ?? TOP;
    parents[target] = Math.floor(key / WORDS_PER_NODE);
    lastWords[target] = key % WORDS_PER_NODE;
  });
  const terms: number[][] = [];
  accepted.forEach((meaning, node) => {
    if (meaning === 0 || (meanings.term(meaning).sides & side) === 0) return;
    const path: number[] = [];
    for (let at = node; at !== TOP; at = parents[at] ?? TOP) path.push(lastWords[at] ?? 0);
    terms.push(path.reverse());
  });
  return terms;
}

/** For each word of the lexicon how many words the terms of a side may have before it and behind it; undefined for one in no such term. */
export function reachesOf(trie: TermTrie, side: number): readonly (Reach | undefined)[] {
  const reaches: (Reach | undefined)[] = Array.from({ length: trie.words.wordCount });
  for (const words of termsOf(trie, side)) {
    words.forEach((id, place) => {
      const known = reaches[id];
      const behind = words.length - 1 - place;
      reaches[id] = { before: Math.max(known?.before ?? 0, place), behind: Math.max(known?.behind ?? 0, behind) };
    });
  }
  return reaches;
}

export interface Reach {
  readonly before: number;
  readonly behind: number;
}
