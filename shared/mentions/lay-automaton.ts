import { MOST_LETTERS, nodeBits, ROOT, type WordAutomaton } from "./word-automaton.ts";

/** Words as they were collected: a state for every letter, in the order in which they came. */
export interface CollectedWords {
  readonly states: number;
  /** Of each state but the first: the state before it and its letter, as one key. */
  readonly arrivals: Uint32Array;
  /** The word that ends in a state, and the one that goes on from there, or -1. */
  readonly exact: Int32Array;
  readonly open: Int32Array;
  /** How many letters there are, the number 0 with them. */
  readonly letters: number;
}

export const arrivalKey = (state: number, letter: number) => ((state << 12) | letter) >>> 0;

/** The state from which a key comes. */
export const parentOf = (key: number) => key >>> 12;

/** Lays the states out so that what is looked at one after another lies together: an unknown word takes little memory, and so little time. */
export function layAutomaton({
  states,
  arrivals,
  exact,
  open,
  letters,
}: CollectedWords): Pick<WordAutomaton, "firsts" | "nodes" | "ends"> {
  const letterOf = (state: number) => (arrivals[state] ?? 0) & (MOST_LETTERS - 1);
  const children = new Int32Array(states);
  const siblings = new Int32Array(states);
  for (let state = 1; state < states; state++) {
    const parent = parentOf(arrivals[state] ?? 0);
    siblings[state] = children[parent] ?? ROOT;
    children[parent] = state;
  }
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
      const letter = letterOf(child);
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
