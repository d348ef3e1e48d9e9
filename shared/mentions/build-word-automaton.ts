import { arrivalKey, layAutomaton, parentOf } from "./lay-automaton.ts";
import { MOST_LETTERS, MOST_STATES, ROOT, type WordAutomaton } from "./word-automaton.ts";

/** Takes words letter by letter and makes the automaton of them. */
export interface WordCollector {
  /** The state after `unit`, which is a new one where no word went on so. @throws {RangeError} beyond what the tables hold */
  follow(state: number, unit: number): number;
  /** The id of the word that ends in the state, or goes on from there when it is open: a new one the first time. */
  accept(state: number, isOpen: boolean): number;
  build(): WordAutomaton;
}

/** Enough for a watch of four languages: tables that grow are filled again. */
const firstSize = 2 ** 16;

/** So much of the table is used at most: a search is short, and 33,000 states fit in 64 K places. */
const mostFull = 0.6;

export function collectWords(): WordCollector {
  // The number of each folded unit, or 0, and back.
  const letters = new Uint16Array(65536);
  const units = new Uint16Array(MOST_LETTERS);
  let lastLetter = 0;
  let { keys, targets, shift } = emptyTable(firstSize);
  // Of each state: the edge that leads to it, and the words accepted there.
  let arrivals = new Uint32Array(firstSize);
  let exact = new Int32Array(firstSize).fill(-1);
  let open = new Int32Array(firstSize).fill(-1);
  let states = 1;
  // Where each word ends: at most two in a state.
  let ends = new Int32Array(2 * firstSize);
  let words = 0;

  function grow(): void {
    const size = keys.length * 2;
    ({ keys, targets, shift } = moved(keys, targets, size));
    arrivals = longer(new Uint32Array(size), arrivals);
    exact = longer(new Int32Array(size).fill(-1), exact);
    open = longer(new Int32Array(size).fill(-1), open);
    ends = longer(new Int32Array(2 * size), ends);
  }

  function addLetter(unit: number): number {
    if (lastLetter + 1 >= MOST_LETTERS)
      throw new RangeError(`terms have more than ${MOST_LETTERS - 1} different letters`);
    letters[unit] = ++lastLetter;
    units[lastLetter] = unit;
    return lastLetter;
  }

  return {
    follow(state, unit) {
      const key = arrivalKey(state, letters[unit] || addLetter(unit));
      // Most states go on to the one that was made after them, which lies beside them in memory.
      if (arrivals[state + 1] === key) return state + 1;
      const mask = keys.length - 1;
      let slot = slotOf(key, shift);
      for (let found = keys[slot]; found !== 0; found = keys[slot]) {
        if (found === key) return targets[slot] ?? ROOT;
        slot = (slot + 1) & mask;
      }
      if (states > MOST_STATES) throw new RangeError("the lexicon has more terms than can be looked for at once");
      keys[slot] = key;
      targets[slot] = states;
      arrivals[states] = key;
      if (++states > keys.length * mostFull) grow();
      return states - 1;
    },
    accept(state, isOpen) {
      const accepting = isOpen ? open : exact;
      const known = accepting[state] ?? -1;
      if (known >= 0) return known;
      accepting[state] = words;
      ends[words] = state;
      return words++;
    },
    build() {
      return {
        units: units.slice(0, lastLetter + 1),
        ...layAutomaton({ states, arrivals, exact, open, letters: lastLetter + 1 }),
        shorter: shorterWords(ends.subarray(0, words), arrivals, exact, open, states),
        wordCount: words,
      };
    },
  };
}

interface Table {
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly targets: Int32Array<ArrayBuffer>;
  readonly shift: number;
}

const slotOf = (key: number, shift: number) => Math.imul(key, 0x9e3779b1) >>> shift;

const emptyTable = (size: number): Table => ({
  keys: new Uint32Array(size),
  targets: new Int32Array(size),
  shift: 32 - Math.log2(size),
});

/** The same edges in a table of another size. */
function moved(oldKeys: Uint32Array, oldTargets: Int32Array, size: number): Table {
  const table = emptyTable(size);
  const { keys, targets, shift } = table;
  for (let old = 0; old < oldKeys.length; old++) {
    const key = oldKeys[old] ?? 0;
    if (key === 0) continue;
    let slot = slotOf(key, shift);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    targets[slot] = oldTargets[old] ?? ROOT;
  }
  return table;
}

function longer<Numbers extends Int32Array | Uint32Array>(longer: Numbers, array: Numbers): Numbers {
  longer.set(array);
  return longer;
}

/** For each word the longest other one that accepts whatever it accepts: the nearest open one on the way to it. */
function shorterWords(
  ends: Int32Array,
  arrivals: Uint32Array,
  exact: Int32Array,
  open: Int32Array,
  states: number,
): Int32Array {
  const nearest = new Int32Array(states).fill(-1);
  // A state has a higher number than the one before it.
  for (let state = 1; state < states; state++) {
    const own = open[state] ?? -1;
    nearest[state] = own >= 0 ? own : (nearest[parentOf(arrivals[state] ?? 0)] ?? -1);
  }
  const shorter = new Int32Array(ends.length);
  for (let id = 0; id < ends.length; id++) {
    const state = ends[id] ?? ROOT;
    shorter[id] = nearest[exact[state] === id ? state : parentOf(arrivals[state] ?? 0)] ?? -1;
  }
  return shorter;
}
