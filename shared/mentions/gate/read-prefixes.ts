import { MOST_LETTERS, nodeBits, ROOT, type WordAutomaton } from "../word-automaton.ts";
import { foursOf, PLACES_OF_FOURS, placeOf, placesOf, SPACE } from "./fours-of.ts";

/** What an automaton tells of its words besides accepting them. */
export interface Prefixes {
  /** A word by its number, with `*` behind an open one. */
  spell(word: number): string;
  /** How often the fours of letters by which a window is found (see foursOf) begin or go on a word. */
  costOf(window: string): number;
}

/** Reads an automaton backwards: each of its nodes is a beginning of words. */
export function readPrefixes({ units, nodes, ends, wordCount }: WordAutomaton): Prefixes {
  const count = nodes.length / 2;
  const parents = new Int32Array(count);
  const last = new Uint16Array(count);
  const endings = new Int32Array(wordCount);
  const opens = new Uint8Array(wordCount);
  for (let node = 0; node < count; node++) {
    const tells = tellsOf(nodes, node);
    if ((tells & nodeBits.exact) !== 0) endings[ends[2 * node] ?? 0] = node;
    if ((tells & nodeBits.open) !== 0) {
      const word = ends[2 * node + 1] ?? 0;
      endings[word] = node;
      opens[word] = 1;
    }
    let child = nodes[2 * node + 1] ?? ROOT;
    for (let isLast = child === ROOT; !isLast; child++) {
      const own = tellsOf(nodes, child);
      parents[child] = node;
      last[child] = units[own & (MOST_LETTERS - 1)] ?? 0;
      isLast = (own & nodeBits.last) !== 0;
    }
  }
  const counts = countFours(nodes, parents, last);
  return {
    spell(word) {
      let spelled = opens[word] === 1 ? "*" : "";
      for (let node = endings[word] ?? ROOT; node !== ROOT; node = parents[node] ?? ROOT)
        spelled = String.fromCharCode(last[node] ?? 0) + spelled;
      return spelled;
    },
    costOf(window) {
      const places = placesOf(window);
      return foursOf(window).reduce(
        (cost, at, index) => cost + (at < 0 ? COMMON : 1) * (counts[places[index] ?? 0] ?? 0),
        0,
      );
    },
  };
}

/** So much more often than in a lexicon do words of a text begin alike, since short ones are repeated. */
const COMMON = 40;

const tellsOf = (nodes: Int32Array, node: number) => nodes[2 * node] ?? 0;

function countFours(nodes: Int32Array, parents: Int32Array, last: Uint16Array): Uint16Array {
  const counts = new Uint16Array(PLACES_OF_FOURS);
  const count = (place: number) => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  for (let node = 1; node < parents.length; node++) {
    const before = parents[node] ?? ROOT;
    const second = parents[before] ?? ROOT;
    const third = parents[second] ?? ROOT;
    const [a, b, c, d] = [letterOf(last, third), letterOf(last, second), letterOf(last, before), letterOf(last, node)];
    // The first two letters of a word stand behind two spaces, of which the second is its border.
    count(second === ROOT ? placeOf(SPACE, SPACE, c, d) : placeOf(a, b, c, d));
    const tells = tellsOf(nodes, node);
    if ((tells & nodeBits.exact) === 0 || (tells & nodeBits.open) !== 0) continue;
    count(placeOf(b, c, d, SPACE));
    count(placeOf(c, d, SPACE, SPACE));
  }
  return counts;
}

const letterOf = (last: Uint16Array, node: number) => (node === ROOT ? SPACE : (last[node] ?? SPACE));
