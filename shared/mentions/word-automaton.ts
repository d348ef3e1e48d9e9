/**
 * A word list as one automaton over typed arrays. A state is a prefix of a word; edges live in one open-addressing table keyed by
 * (state, letter), so that memory grows with the letters stored and a lookup costs the same for 500 words and for 50,000.
 * A word that ends in `*` accepts every word that begins with it.
 */
export interface WordAutomaton {
  /** Edge keys: state × 65,536 + folded unit + 1; 0 where empty. */
  readonly keys: Float64Array;
  readonly targets: Int32Array;
  readonly mask: number;
  /** State after the first unit of a word, else -1. */
  readonly first: Int32Array;
  /** Word id accepted when a word ends in the state, else -1. */
  readonly exact: Int32Array;
  /** Word id accepted when a word goes on after the state, else -1. */
  readonly open: Int32Array;
  /** The next shorter word that also accepts whatever this one accepts, else -1: "ракетн*" → "ракет*". */
  readonly shorter: Int32Array;
  readonly wordCount: number;
}

export const ROOT = 0;
export const DEAD = -1;

const slotOf = (state: number, unit: number, mask: number) =>
  (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;

/** The state after `unit`, or DEAD. */
export function step(automaton: WordAutomaton, state: number, unit: number): number {
  const { keys, targets, mask } = automaton;
  const key = state * 65536 + unit + 1;
  let slot = slotOf(state, unit, mask);
  for (;;) {
    const found = keys[slot];
    if (found === key) return targets[slot] ?? DEAD;
    if (found === 0) return DEAD;
    slot = (slot + 1) & mask;
  }
}

/** @param words folded words, distinct, `*` at the end for an open one; the id of a word is its index. */
export function buildWordAutomaton(words: readonly string[]): WordAutomaton {
  const letters = words.reduce((sum, word) => sum + word.length, 1);
  const size = 2 ** Math.ceil(Math.log2(letters * 2 + 2));
  const keys = new Float64Array(size);
  const targets = new Int32Array(size);
  const exact = new Int32Array(letters + 1).fill(-1);
  const open = new Int32Array(letters + 1).fill(-1);
  const mask = size - 1;
  let states = 1;
  words.forEach((word, id) => {
    const isOpen = word.endsWith("*");
    const length = isOpen ? word.length - 1 : word.length;
    let state = ROOT;
    for (let at = 0; at < length; at++) {
      const unit = word.charCodeAt(at);
      const key = state * 65536 + unit + 1;
      let slot = slotOf(state, unit, mask);
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === 0) {
        keys[slot] = key;
        targets[slot] = states++;
      }
      state = targets[slot] ?? ROOT;
    }
    (isOpen ? open : exact)[state] = id;
  });
  const first = new Int32Array(65536).fill(DEAD);
  const automaton = {
    first,
    keys,
    targets,
    mask,
    exact,
    open,
    shorter: new Int32Array(words.length).fill(-1),
    wordCount: words.length,
  };
  for (const word of words) first[word.charCodeAt(0)] = step(automaton, ROOT, word.charCodeAt(0));
  words.forEach((word, id) => {
    automaton.shorter[id] = shorterWord(automaton, word, id);
  });
  return automaton;
}

/** The longest other word that accepts whatever `word` accepts. */
function shorterWord(automaton: WordAutomaton, word: string, id: number): number {
  const length = word.endsWith("*") ? word.length - 1 : word.length;
  let state = ROOT;
  let best = -1;
  for (let at = 0; at < length && state !== DEAD; at++) {
    state = step(automaton, state, word.charCodeAt(at));
    const accepted = automaton.open[state] ?? -1;
    if (accepted >= 0 && accepted !== id) best = accepted;
  }
  return best;
}

/** The id of the longest word of the list that accepts `word`, or -1. */
export function lookUp(automaton: WordAutomaton, word: string): number {
  let state = ROOT;
  let best = -1;
  for (let at = 0; at < word.length; at++) {
    state = step(automaton, state, word.charCodeAt(at));
    if (state === DEAD) return best;
    const accepted = automaton.open[state] ?? -1;
    if (accepted >= 0) best = accepted;
  }
  const exact = automaton.exact[state] ?? -1;
  return exact >= 0 ? exact : best;
}
