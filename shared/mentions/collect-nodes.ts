import { edgeSlot, NO_NODE, type TermTrie, TOP, WORDS_PER_NODE } from "./term-trie.ts";

/** Takes terms word by word and makes the nodes of the trie, numbered as they come. */
export interface NodeCollector {
  /** The node after one more word, which is a new one where no term went on so. */
  follow(node: number, word: number): number;
  build(wordCount: number): Pick<TermTrie, "starts" | "edges" | "targets" | "goesOn">;
}

/** Enough for a watch of four languages: tables that grow are filled again, and the last has no more places than it needs. */
const firstSize = 2 ** 16;
const sizeStep = 2 ** 10;

/** So much of the table is used at most: a search is short. */
const mostFull = 0.75;

export function collectNodes(): NodeCollector {
  let starts = new Int32Array(firstSize).fill(NO_NODE);
  let edges = new Float64Array(firstSize);
  let targets = new Int32Array(firstSize);
  let goesOn = new Uint8Array(firstSize);
  let used = 0;
  let count = 1;

  function start(word: number): number {
    if (word >= starts.length) {
      const longer = new Int32Array(word * 2).fill(NO_NODE, starts.length);
      longer.set(starts);
      starts = longer;
    }
    const known = starts[word] ?? NO_NODE;
    if (known !== NO_NODE) return known;
    starts[word] = count;
    return count++;
  }

  function goOn(node: number): void {
    if (node >= goesOn.length) {
      const longer = new Uint8Array(node * 2);
      longer.set(goesOn);
      goesOn = longer;
    }
    goesOn[node] = 1;
  }

  return {
    follow(node, word) {
      if (node === TOP) return start(word);
      const key = node * WORDS_PER_NODE + word;
      let slot = edgeSlot(node, word, edges.length);
      for (let found = edges[slot]; found !== 0; found = edges[slot]) {
        if (found === key) return targets[slot] ?? NO_NODE;
        if (++slot === edges.length) slot = 0;
      }
      edges[slot] = key;
      targets[slot] = count;
      goOn(node);
      if (++used > edges.length * mostFull) ({ edges, targets } = moved(edges, targets, edges.length * 2));
      return count++;
    },
    build(wordCount) {
      const size = sizeStep * Math.ceil((used + 1) / mostFull / sizeStep);
      if (size < edges.length) ({ edges, targets } = moved(edges, targets, size));
      goOn(count);
      return { starts: starts.slice(0, wordCount), edges, targets, goesOn: goesOn.slice(0, count) };
    },
  };
}

/** The same edges in tables of another size. */
function moved(oldEdges: Float64Array, oldTargets: Int32Array, size: number) {
  const [edges, targets] = [new Float64Array(size), new Int32Array(size)];
  for (let old = 0; old < oldEdges.length; old++) {
    const key = oldEdges[old] ?? 0;
    if (key === 0) continue;
    let slot = edgeSlot(Math.floor(key / WORDS_PER_NODE), key % WORDS_PER_NODE, size);
    while (edges[slot] !== 0) slot = slot + 1 === size ? 0 : slot + 1;
    edges[slot] = key;
    targets[slot] = oldTargets[old] ?? NO_NODE;
  }
  return { edges, targets };
}
