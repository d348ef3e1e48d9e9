import type { FoundWords } from "./kernel/open-kernel.ts";
import type { Hit } from "./lexicon.ts";
import { NO_NODE, nextNode, type TermTrie, TOP, termAt } from "./term-trie.ts";

type KnownWords = Pick<FoundWords, "numbers" | "count">;

/**
 * Joins known words that stand next to each other to terms, the longest form first, without overlaps.
 * @param cuts numbers of the words before which a term cannot go on, in order
 */
export function joinTerms(trie: TermTrie, known: KnownWords, cuts: readonly number[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < known.count; ) at += addLongest(trie, known, at, cuts, hits);
  return hits;
}

/** Whether a term is cut before a word. */
function isCut(cuts: readonly number[], word: number): boolean {
  let from = 0;
  let to = cuts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cuts[middle] ?? 0) < word) from = middle + 1;
    else to = middle;
  }
  return cuts[from] === word;
}

interface Best {
  words: number;
  node: number;
}

/** Adds the longest term that begins with the known word at `first`; answers how many known words are done with. */
function addLongest(trie: TermTrie, known: KnownWords, first: number, cuts: readonly number[], hits: Hit[]): number {
  const { numbers } = known;
  const best: Best = { words: 0, node: 0 };
  walk(trie, known, TOP, first, 1, cuts, best);
  const term = termAt(trie, best.node);
  if (term === undefined) return 1;
  const last = first + best.words - 1;
  hits.push({
    start: numbers[first * 4 + 2] ?? 0,
    end: numbers[last * 4 + 3] ?? 0,
    firstWord: numbers[first * 4 + 1] ?? 0,
    lastWord: numbers[last * 4 + 1] ?? 0,
    form: best.node,
    term,
  });
  return best.words;
}

/** A known word stands for itself and for every shorter open word that accepts it too: a few ways at most. */
function walk(
  trie: TermTrie,
  known: KnownWords,
  node: number,
  at: number,
  words: number,
  cuts: readonly number[],
  best: Best,
): void {
  const { numbers, count } = known;
  for (let id = numbers[at * 4] ?? -1; id >= 0; id = trie.words.shorter[id] ?? -1) {
    const next = nextNode(trie, node, id);
    if (next === NO_NODE) continue;
    if (words > best.words && trie.accepted[next] !== 0) {
      best.words = words;
      best.node = next;
    }
    if (at + 1 >= count || trie.goesOn[next] !== 1) continue;
    const number = numbers[at * 4 + 5] ?? 0;
    if (number === (numbers[at * 4 + 1] ?? 0) + 1 && !isCut(cuts, number))
      walk(trie, known, next, at + 1, words + 1, cuts, best);
  }
}
