import { edgeSlot, NO_NODE, type TermTrie, TOP, WORDS_PER_NODE } from "./term-trie.ts";

/** Takes terms word by word and makes the nodes of the trie, numbered as they come. */
export interface NodeCollector {
  /** The node after one more word, which is a new one where no term went on so. */
  follow(node: number, word: number): number;
  build(wordCount: number): Pick<TermTrie, "starts" | "edges" | "targets" | "goesOn">;
}

const firstSize = 2 ** 12;

/** So much of the table is used at most, so that a search is short. */
const mostFull = 0.6;

export function collectNodes(): NodeCollector {
  const starts: number[] = [];
  let edges = new Float64Array(firstSize);
  let targets = new Int32Array(firstSize);
  let used = 0;
  let count = 1;

  function grow(): void {
    const [oldEdges, oldTargets] = [edges, targets];
    edges = new Float64Array(oldEdges.length * 2);
    targets = new Int32Array(edges.length);
    for (let old = 0; old < oldEdges.length; old++) {
      const key = oldEdges[old] ?? 0;
      if (key === 0) continue;
      const slot = slotFor(Math.floor(key / WORDS_PER_NODE), key % WORDS_PER_NODE);
      edges[slot] = key;
      targets[slot] = oldTargets[old] ?? NO_NODE;
    }
  }

  /** Where the edge is, or would be put. */
  function slotFor(node: number, word: number): number {
    const key = node * WORDS_PER_NODE + word;
    const mask = edges.length - 1;
    let slot = edgeSlot(node, word, mask);
    while (edges[slot] !== 0 && edges[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  return {
    follow(node, word) {
      if (node === TOP) {
        starts[word] ??= count++;
        return starts[word] ?? NO_NODE;
      }
      let slot = slotFor(node, word);
      if (edges[slot] !== 0) return targets[slot] ?? NO_NODE;
      if (++used > edges.length * mostFull) {
        grow();
        slot = slotFor(node, word);
      }
      edges[slot] = node * WORDS_PER_NODE + word;
      targets[slot] = count;
      return count++;
    },
    build(wordCount) {
      const goesOn = new Uint8Array(count);
      for (const key of edges) if (key !== 0) goesOn[Math.floor(key / WORDS_PER_NODE)] = 1;
      const first = new Int32Array(wordCount).fill(NO_NODE);
      starts.forEach((node, word) => {
        first[word] = node;
      });
      return { starts: first, edges, targets, goesOn };
    },
  };
}
