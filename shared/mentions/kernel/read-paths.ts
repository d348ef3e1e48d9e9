import { type TermTrie, TOP, WORDS_PER_NODE } from "../term-trie.ts";

/** For each node of a trie the node before it and the word that leads to it. */
export interface Paths {
  readonly parents: Int32Array;
  readonly lastWords: Int32Array;
}

export function readPaths({ starts, edges, targets, accepted }: TermTrie): Paths {
  const parents = new Int32Array(accepted.length).fill(TOP);
  const lastWords = new Int32Array(accepted.length).fill(-1);
  for (let word = 0; word < starts.length; word++) {
    const node = starts[word] ?? TOP;
    if (node > TOP) lastWords[node] = word;
  }
  for (let slot = 0; slot < edges.length; slot++) {
    const key = edges[slot] ?? 0;
    if (key === 0) continue;
    const target = targets[slot] ?? TOP;
    parents[target] = Math.floor(key / WORDS_PER_NODE);
    lastWords[target] = key % WORDS_PER_NODE;
  }
  return { parents, lastWords };
}
