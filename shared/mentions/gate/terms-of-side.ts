import { readPaths } from "../kernel/read-paths.ts";
import { type TermTrie, TOP } from "../term-trie.ts";

/** The words of each term of a side, by their numbers. */
export function termsOf(trie: TermTrie, side: number): number[][] {
  const { accepted } = trie;
  const { sides } = trie.meanings.outline;
  const { parents, lastWords } = readPaths(trie);
  const terms: number[][] = [];
  for (let node = 0; node < accepted.length; node++) {
    if (((sides[accepted[node] ?? 0] ?? 0) & side) === 0) continue;
    const path: number[] = [];
    for (let at = node; at !== TOP; at = parents[at] ?? TOP) path.push(lastWords[at] ?? 0);
    terms.push(path.reverse());
  }
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
