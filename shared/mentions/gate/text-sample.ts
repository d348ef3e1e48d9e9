import { foldTable, IGNORED, SEPARATOR } from "../fold-character.ts";
import { PLACES_OF_FOURS, placeOf, placesOf, SPACE } from "./fours-of.ts";

/** What a reader's texts are like, as far as the gate asks: which letters follow each other how often. */
export interface TextSample {
  /** Counts the letters of a text, until a sample has enough. */
  add(units: Uint16Array, length: number): void;
  /** What it costs to look for a window in a million units of such texts, in nanoseconds; 0 while nothing was counted. */
  costOf(window: string): number;
}

/** UTF-16 units that are counted: a few hundred articles, in some milliseconds. */
const ENOUGH = 500_000;

/** Nanoseconds to look closer at a place that one of the fours names, which is seen at every fourth place; and to read the words at a window. */
const CLOSER_LOOK = 8;
const WORDS_READ = 250;

export function sampleTexts(): TextSample {
  const counts = new Uint32Array(PLACES_OF_FOURS);
  const fold = foldTable();
  let counted = 0;
  return {
    add(units, length) {
      const left = Math.min(length, ENOUGH - counted);
      let [first, second, third] = [SPACE, SPACE, SPACE];
      for (let at = 0; at < left; at++) {
        const folded = fold[units[at] ?? 0] ?? SEPARATOR;
        if (folded === IGNORED) continue;
        // Digits are borders: they end a word.
        const fourth = folded <= LAST_DIGIT ? SPACE : folded;
        const place = placeOf(first, second, third, fourth);
        counts[place] = (counts[place] ?? 0) + 1;
        first = second;
        second = third;
        third = fourth;
      }
      counted += Math.max(0, left);
    },
    costOf(window) {
      if (counted === 0) return 0;
      const seen = placesOf(window).map((place) => counts[place] ?? 0);
      const looks = seen.reduce((sum, count) => sum + count, 0);
      // A window is there no more often than any of its fours.
      return ((CLOSER_LOOK / 4) * looks + WORDS_READ * Math.min(...seen)) * (1e6 / counted);
    },
  };
}

const LAST_DIGIT = 0x39;
