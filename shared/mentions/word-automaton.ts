/**
 * A word list as one automaton over typed arrays. A state is a prefix of a word; edges live in one open-addressing table keyed by
 * (state, letter), so that memory grows with the letters stored and a lookup costs the same for 500 words and for 50,000.
 * A word that ends in `*` accepts every word that begins with it.
 */
export interface WordAutomaton {
  /** Folded unit → number of the letter, 0 where no word has it. */
  readonly letters: Uint16Array;
  /** Edge keys: see edgeKey; 0 where empty. The length is a power of two. */
  readonly keys: Uint32Array;
  readonly targets: Int32Array;
  /** Bits by which a hashed key is moved to make a slot: 32 minus those of the table's length. */
  readonly shift: number;
  /** State after the first letter of a word, by the letter's number, else -1. */
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

/** Letters and states that a key of 32 bits has room for: more than the alphabets of all languages together, and 100,000 terms. */
export const MOST_LETTERS = 2 ** 12;
export const MOST_STATES = 2 ** 20 - 1;

/** Never 0: letters are numbered from 1. */
export const edgeKey = (state: number, letter: number) => ((state << 12) | letter) >>> 0;

/** The state from which the edge goes. */
export const parentOf = (key: number) => key >>> 12;

export const slotOf = (key: number, shift: number) => Math.imul(key, 0x9e3779b1) >>> shift;

/** The state after the letter of that number (0: one that no word has), or DEAD. */
export function step(
  { keys, targets, shift }: Pick<WordAutomaton, "keys" | "targets" | "shift">,
  state: number,
  letter: number,
): number {
  if (letter === 0) return DEAD;
  const key = edgeKey(state, letter);
  const mask = keys.length - 1;
  let slot = slotOf(key, shift);
  for (;;) {
    const found = keys[slot];
    if (found === key) return targets[slot] ?? DEAD;
    if (found === 0) return DEAD;
    slot = (slot + 1) & mask;
  }
}
