import { foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";

/** How often letters stand together in the terms of a watch; borders of words are spaces. */
export interface Neighbours {
  /** Two letters of a folded word, from a place on. */
  pair(word: string, at: number): number;
  triple(word: string, at: number): number;
}

const PLACES = 16;

/** The language of the watch's own terms says which letters are common. Counts are kept by hashes: a rare mistake only costs time. */
export function countNeighbours(terms: readonly string[]): Neighbours {
  const fold = foldTable();
  const pairs = new Uint16Array(2 ** PLACES);
  const triples = new Uint16Array(2 ** PLACES);
  for (const text of terms) {
    let before = SPACE;
    let last = SPACE;
    for (let at = 0; at <= text.length; at++) {
      const folded = at < text.length ? (fold[text.charCodeAt(at)] ?? SEPARATOR) : SEPARATOR;
      const unit = folded === SEPARATOR ? SPACE : folded;
      if (folded === IGNORED || (unit === SPACE && last === SPACE)) continue;
      const pair = mix(last, unit);
      const triple = mix(mix(before, last), unit);
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      triples[triple] = (triples[triple] ?? 0) + 1;
      before = last;
      last = unit;
    }
  }
  const pairAt = (word: string, at: number) => mix(word.charCodeAt(at), word.charCodeAt(at + 1));
  return {
    pair: (word, at) => pairs[pairAt(word, at)] ?? 0,
    triple: (word, at) => (triples[mix(pairAt(word, at), word.charCodeAt(at + 2))] ?? 0) + 0.2,
  };
}

const SPACE = 0x20;

const mix = (a: number, b: number) => (Math.imul(a, 0x9e37) ^ Math.imul(b, 0x85eb)) & (2 ** PLACES - 1);
