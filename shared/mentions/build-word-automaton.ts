import { DEAD, edgeKey, MOST_LETTERS, MOST_STATES, ROOT, slotOf, type WordAutomaton } from "./word-automaton.ts";

/** Takes words letter by letter and makes the automaton of them. */
export interface WordCollector {
  /** The state after `unit`, which is a new one where no word went on so. @throws {RangeError} beyond what the tables hold */
  follow(state: number, unit: number): number;
  /** The id of the word that ends in the state, or goes on from there when it is open: a new one the first time. */
  accept(state: number, isOpen: boolean): number;
  build(): WordAutomaton;
}

const firstSize = 2 ** 14;

/** So much of the table is used at most: a search is short, and 33,000 states fit in 64 K places. */
const mostFull = 0.6;

export function collectWords(): WordCollector {
  const letters = new Uint16Array(65536);
  let lastLetter = 0;
  let keys = new Uint32Array(firstSize);
  let targets = new Int32Array(firstSize);
  let shift = 32 - Math.log2(firstSize);
  // Of each state: the state before it, and the words accepted there.
  let parents = new Int32Array(firstSize);
  let exact = new Int32Array(firstSize).fill(-1);
  let open = new Int32Array(firstSize).fill(-1);
  let states = 1;
  const ends: number[] = [];

  function grow(): void {
    const [oldKeys, oldTargets] = [keys, targets];
    const size = oldKeys.length * 2;
    keys = new Uint32Array(size);
    targets = new Int32Array(size);
    shift -= 1;
    for (let old = 0; old < oldKeys.length; old++) {
      const key = oldKeys[old] ?? 0;
      if (key !== 0) put(key, oldTargets[old] ?? ROOT);
    }
    parents = longer(parents, size, 0);
    exact = longer(exact, size, -1);
    open = longer(open, size, -1);
  }

  function put(key: number, target: number): void {
    const mask = keys.length - 1;
    let slot = slotOf(key, shift);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    targets[slot] = target;
  }

  function numberOf(unit: number): number {
    const known = letters[unit] ?? 0;
    if (known !== 0) return known;
    if (lastLetter + 1 >= MOST_LETTERS)
      throw new RangeError(`terms have more than ${MOST_LETTERS - 1} different letters`);
    letters[unit] = ++lastLetter;
    return lastLetter;
  }

  return {
    follow(state, unit) {
      const key = edgeKey(state, numberOf(unit));
      const mask = keys.length - 1;
      let slot = slotOf(key, shift);
      for (let found = keys[slot]; found !== 0; found = keys[slot]) {
        if (found === key) return targets[slot] ?? ROOT;
        slot = (slot + 1) & mask;
      }
      if (states > MOST_STATES) throw new RangeError("the lexicon has more terms than can be looked for at once");
      const next = states++;
      if (states > keys.length * mostFull) grow();
      put(key, next);
      parents[next] = state;
      return next;
    },
    accept(state, isOpen) {
      const words = isOpen ? open : exact;
      const known = words[state] ?? -1;
      if (known >= 0) return known;
      words[state] = ends.length;
      return ends.push(state) - 1;
    },
    build() {
      const automaton = {
        letters,
        keys,
        targets,
        shift,
        first: new Int32Array(lastLetter + 1).fill(DEAD),
        exact: exact.slice(0, states),
        open: open.slice(0, states),
        shorter: shorterWords(ends, parents, exact, open, states),
        wordCount: ends.length,
      };
      for (let slot = 0; slot < keys.length; slot++) {
        const key = keys[slot] ?? 0;
        if (key !== 0 && key < MOST_LETTERS) automaton.first[key] = targets[slot] ?? DEAD;
      }
      return automaton;
    },
  };
}

function longer(array: Int32Array<ArrayBuffer>, length: number, fill: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length).fill(fill, array.length);
  grown.set(array);
  return grown;
}

/** For each word the longest other one that accepts whatever it accepts: the nearest open one on the way to it. */
function shorterWords(
  ends: readonly number[],
  parents: Int32Array,
  exact: Int32Array,
  open: Int32Array,
  states: number,
): Int32Array {
  const nearest = new Int32Array(states).fill(-1);
  // A state has a higher number than the one before it.
  for (let state = 1; state < states; state++) {
    const own = open[state] ?? -1;
    nearest[state] = own >= 0 ? own : (nearest[parents[state] ?? ROOT] ?? -1);
  }
  return Int32Array.from(ends, (state, id) => nearest[exact[state] === id ? state : (parents[state] ?? ROOT)] ?? -1);
}
