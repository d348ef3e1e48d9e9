import { ROOT, type WordAutomaton } from "../word-automaton.ts";
import { foursOf } from "./fours-of.ts";

/** What an automaton tells of its words besides accepting them. */
export interface Prefixes {
  /** A word by its number, with `*` behind an open one. */
  spell(word: number): string;
  /** How often the fours of letters by which a window is found (see foursOf) begin or go on a word. */
  costOf(window: string): number;
}

/** Reads an automaton backwards: each of its states is a beginning of words. */
export function readPrefixes(words: WordAutomaton): Prefixes {
  const { letters, keys, targets, exact, open } = words;
  const units = new Uint16Array(words.first.length);
  for (let unit = 0; unit < letters.length; unit++) units[letters[unit] ?? 0] = unit;
  const parents = new Int32Array(exact.length);
  const last = new Uint16Array(exact.length);
  for (let slot = 0; slot < keys.length; slot++) {
    const key = keys[slot] ?? 0;
    if (key === 0) continue;
    const target = targets[slot] ?? ROOT;
    parents[target] = key >>> 12;
    last[target] = units[key & 0xfff] ?? 0;
  }
  const ends = new Int32Array(words.wordCount);
  for (let state = 0; state < exact.length; state++) {
    const [own = -1, longer = -1] = [exact[state], open[state]];
    if (own >= 0) ends[own] = state;
    if (longer >= 0) ends[longer] = state;
  }
  const counts = countFours(words, parents, last);
  return {
    spell(word) {
      const end = ends[word] ?? ROOT;
      let spelled = open[end] === word ? "*" : "";
      for (let state = end; state !== ROOT; state = parents[state] ?? ROOT)
        spelled = String.fromCharCode(last[state] ?? 0) + spelled;
      return spelled;
    },
    costOf(window) {
      let cost = 0;
      for (const at of foursOf(window)) {
        const four = [
          unitAt(window, at),
          unitAt(window, at + 1),
          unitAt(window, at + 2),
          unitAt(window, at + 3),
        ] as const;
        cost += (at < 0 ? COMMON : 1) * (counts[placeOf(...four)] ?? 0);
      }
      return cost;
    },
  };
}

/** So much more often than in a lexicon do words of a text begin alike, since short ones are repeated. */
const COMMON = 40;

const SPACE = 0x20;
const unitAt = (text: string, at: number) => (at < 0 || at >= text.length ? SPACE : text.charCodeAt(at));

function countFours({ exact, open }: WordAutomaton, parents: Int32Array, last: Uint16Array): Uint16Array {
  const counts = new Uint16Array(2 ** PLACES);
  const count = (place: number) => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (let state = 1; state < parents.length; state++) {
    const before = parents[state] ?? ROOT;
    const second = parents[before] ?? ROOT;
    const third = parents[second] ?? ROOT;
    const [a, b, c, d] = [letterOf(last, third), letterOf(last, second), letterOf(last, before), letterOf(last, state)];
    // The first two letters of a word stand behind two spaces, of which the second is its border.
    count(second === ROOT ? placeOf(SPACE, SPACE, c, d) : placeOf(a, b, c, d));
    if ((exact[state] ?? -1) < 0 || (open[state] ?? -1) >= 0) continue;
    count(placeOf(b, c, d, SPACE));
    count(placeOf(c, d, SPACE, SPACE));
  }
  return counts;
}

const letterOf = (last: Uint16Array, state: number) => (state === ROOT ? SPACE : (last[state] ?? SPACE));

const PLACES = 16;

/** A hash of four letters; what stands before a border, or behind one at the end, counts as another: see closeQuad. */
function placeOf(first: number, second: number, third: number, fourth: number): number {
  return (
    (Math.imul(second === SPACE ? SPACE : first, 0x9e37) ^
      Math.imul(second, 0x85eb) ^
      Math.imul(third, 0xc2b2) ^
      Math.imul(third === SPACE && second !== SPACE ? SPACE : fourth, 0x27d5)) &
    (2 ** PLACES - 1)
  );
}
