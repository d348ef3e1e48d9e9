import type { FoundWords } from "../kernel/open-kernel.ts";
import { NO_NODE, nextNode, type TermTrie, TOP } from "../term-trie.ts";

/** Whether words in a row are any term of a side, whatever else they may be and whatever marks stand between them: true may be a mistake. */
export function namesSide(trie: TermTrie, known: FoundWords, side: number): boolean {
  for (let at = 0; at < known.count; at++) if (goesOn(trie, known, TOP, at, side)) return true;
  return false;
}

function goesOn(trie: TermTrie, known: FoundWords, node: number, at: number, side: number): boolean {
  const { numbers, count } = known;
  const { sides } = trie.meanings.outline;
  for (let id = numbers[at * 4] ?? -1; id >= 0; id = trie.words.shorter[id] ?? -1) {
    const next = nextNode(trie, node, id);
    if (next === NO_NODE) continue;
    if (((sides[trie.accepted[next] ?? 0] ?? 0) & side) !== 0) return true;
    const isFollowed = at + 1 < count && numbers[at * 4 + 5] === (numbers[at * 4 + 1] ?? 0) + 1;
    if (isFollowed && trie.goesOn[next] === 1 && goesOn(trie, known, next, at + 1, side)) return true;
  }
  return false;
}
