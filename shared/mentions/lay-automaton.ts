import { nodeBits, ROOT, type WordAutomaton } from "./word-automaton.ts";

/** Words as they were collected: a state for every letter, in the order in which they came. */
export interface CollectedWords {
  readonly states: number;
  /** How many letters there are, the number 0 with them. */
  readonly letters: number;
  /** Of each state: its last letter, the first of the states behind it, and the next beside it, or ROOT. */
  readonly last: Uint16Array;
  readonly children: Int32Array;
  readonly siblings: Int32Array;
  /** The word that ends in a state, and the one that goes on from there, or -1. */
  readonly exact: Int32Array;
  readonly open: Int32Array;
}

/** Lays the states out so that what is looked at one after another lies together: an unknown word takes little memory, and so little time. */
export function layAutomaton({
  states,
  letters,
  last,
  children,
  siblings,
  exact,
  open,
}: CollectedWords): Pick<WordAutomaton, "firsts" | "nodes" | "ends"> {
  const laid = {
    firsts: new Int32Array(letters),
    nodes: new Int32Array(2 * states),
    ends: new Int32Array(2 * states),
  };
  let free = 1;
  const lay = (state: number, own: number): void => {
    const first = free;
    for (let child = children[state] ?? ROOT; child !== ROOT; child = siblings[child] ?? ROOT) {
      const node = free++;
      const letter = last[child] ?? 0;
      const [whole = -1, longer = -1] = [exact[child], open[child]];
      laid.ends[2 * node] = whole;
      laid.ends[2 * node + 1] = longer;
      const isLast = (siblings[child] ?? ROOT) === ROOT;
      laid.nodes[2 * node] =
        letter | (longer >= 0 ? nodeBits.open : 0) | (whole >= 0 ? nodeBits.exact : 0) | (isLast ? nodeBits.last : 0);
      if (state === ROOT) laid.firsts[letter] = node;
    }
    if (free > first) laid.nodes[2 * own + 1] = first;
    for (let child = children[state] ?? ROOT, node = first; child !== ROOT; child = siblings[child] ?? ROOT, node++)
      lay(child, node);
  };
  lay(ROOT, ROOT);
  return laid;
}
