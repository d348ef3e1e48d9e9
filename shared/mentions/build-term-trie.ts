import { collectWords } from "./build-word-automaton.ts";
import { collectMeanings } from "./collect-meanings.ts";
import type { TermTag } from "./lexicon.ts";
import { readTerm } from "./split-term.ts";
import { edgeSlot, NO_NODE, type TermTrie, TOP, WORDS_PER_NODE } from "./term-trie.ts";
import { ROOT } from "./word-automaton.ts";

/** A term of one or more words as the lexicon writes it (`*` at a word's end leaves it open), with what it says. */
export interface TermEntry extends TermTag {
  readonly text: string;
}

/**
 * @param actors the watched actors: their place is their bit in Term.sides.
 * @throws {RangeError} when there are more terms or letters than the tables hold
 */
export function buildTermTrie(entries: readonly TermEntry[], actors: readonly string[]): TermTrie {
  const words = collectWords();
  const meanings = collectMeanings(actors);
  const nodes = collectNodes();
  let state = ROOT;
  let node = TOP;
  const sink = {
    letter(unit: number) {
      state = words.follow(state, unit);
    },
    end(isOpen: boolean) {
      node = nodes.follow(node, words.accept(state, isOpen));
      state = ROOT;
    },
  };
  const accepted: number[] = [0];
  for (const entry of entries) {
    node = TOP;
    readTerm(entry.text, sink);
    while (accepted.length < nodes.count()) accepted.push(0);
    if (node !== TOP) accepted[node] = meanings.add(accepted[node] ?? 0, entry);
  }
  const automaton = words.build();
  return {
    words: automaton,
    ...nodes.build(automaton.wordCount),
    accepted: Int32Array.from(accepted),
    meanings,
  };
}

/** Nodes of the trie, numbered as they come. */
function collectNodes() {
  const starts: number[] = [];
  const deeper = new Map<number, number>();
  let count = 1;
  return {
    count: () => count,
    follow(node: number, word: number): number {
      if (node === TOP) {
        starts[word] ??= count++;
        return starts[word];
      }
      const key = node * WORDS_PER_NODE + word;
      const known = deeper.get(key);
      if (known !== undefined) return known;
      deeper.set(key, count);
      return count++;
    },
    build(wordCount: number): Pick<TermTrie, "starts" | "edges" | "targets" | "goesOn"> {
      const goesOn = new Uint8Array(count);
      const size = 2 ** Math.ceil(Math.log2(deeper.size * 1.5 + 2));
      const edges = new Float64Array(size);
      const targets = new Int32Array(size);
      for (const [key, target] of deeper) {
        const node = Math.floor(key / WORDS_PER_NODE);
        goesOn[node] = 1;
        let slot = edgeSlot(node, key % WORDS_PER_NODE, size - 1);
        while (edges[slot] !== 0) slot = (slot + 1) & (size - 1);
        edges[slot] = key;
        targets[slot] = target;
      }
      return {
        starts: Int32Array.from({ length: wordCount }, (_, word) => starts[word] ?? NO_NODE),
        edges,
        targets,
        goesOn,
      };
    },
  };
}
