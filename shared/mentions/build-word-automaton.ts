import { layAutomaton } from "./lay-automaton.ts";
import { MOST_LETTERS, MOST_STATES, ROOT, type WordAutomaton } from "./word-automaton.ts";

/** Takes words letter by letter and makes the automaton of them. */
export interface WordCollector {
  /** The state after `unit`, which is a new one where no word went on so. @throws {RangeError} beyond what the tables hold */
  follow(state: number, unit: number): number;
  /** The id of the word that ends in the state, or goes on from there when it is open: a new one the first time. */
  accept(state: number, isOpen: boolean): number;
  build(): WordAutomaton;
}

/** Enough for a watch of four languages: tables that grow are copied. */
const firstSize = 2 ** 16;

/** A state is a beginning of words. What follows it is a list, which for all but the first is a short one that lies near. */
export function collectWords(): WordCollector {
  // The number of each folded unit, or 0, and back.
  const letters = new Uint16Array(65536);
  const units = new Uint16Array(MOST_LETTERS);
  let lastLetter = 0;
  const firsts = new Int32Array(MOST_LETTERS);
  // Of each state: its last letter, the state before it, the newest state behind it, the next older beside it, and the words accepted there.
  let last = new Uint16Array(firstSize);
  let parents = new Int32Array(firstSize);
  let children = new Int32Array(firstSize);
  let siblings = new Int32Array(firstSize);
  let exact = new Int32Array(firstSize).fill(-1);
  let open = new Int32Array(firstSize).fill(-1);
  let states = 1;
  // Where each word ends: at most two in a state.
  let ends = new Int32Array(2 * firstSize);
  let words = 0;

  function grow(): void {
    const size = last.length * 2;
    last = longer(new Uint16Array(size), last);
    parents = longer(new Int32Array(size), parents);
    children = longer(new Int32Array(size), children);
    siblings = longer(new Int32Array(size), siblings);
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

  function addState(parent: number, letter: number): number {
    if (states > MOST_STATES) throw new RangeError("the lexicon has more terms than can be looked for at once");
    if (states >= last.length) grow();
    const state = states++;
    last[state] = letter;
    parents[state] = parent;
    siblings[state] = children[parent] ?? ROOT;
    children[parent] = state;
    if (parent === ROOT) firsts[letter] = state;
    return state;
  }

  return {
    follow(state, unit) {
      const letter = letters[unit] || addLetter(unit);
      let next = (state === ROOT ? firsts[letter] : children[state]) ?? ROOT;
      while (next !== ROOT && last[next] !== letter) next = siblings[next] ?? ROOT;
      return next === ROOT ? addState(state, letter) : next;
    },
    accept(state, isOpen) {
      const accepting = isOpen ? open : exact;
      const known = accepting[state] ?? -1;
      if (known >= 0) return known;
      accepting[state] = words;
      ends[words] = state;
      return words++;
    },
    build: () => ({
      units: units.slice(0, lastLetter + 1),
      ...layAutomaton({ states, letters: lastLetter + 1, last, children, siblings, exact, open }),
      shorter: shorterWords(ends.subarray(0, words), parents, exact, open, states),
      wordCount: words,
    }),
  };
}

function longer<Numbers extends Int32Array | Uint16Array>(longer: Numbers, array: Numbers): Numbers {
  longer.set(array);
  return longer;
}

/** For each word the longest other one that accepts whatever it accepts: the nearest open one on the way to it. */
function shorterWords(
  ends: Int32Array,
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
  const shorter = new Int32Array(ends.length);
  for (let id = 0; id < ends.length; id++) {
    const state = ends[id] ?? ROOT;
    shorter[id] = nearest[exact[state] === id ? state : (parents[state] ?? ROOT)] ?? -1;
  }
  return shorter;
}
