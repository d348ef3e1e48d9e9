import { foldAstral, foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";

/** Takes the words of a term letter by letter. */
export interface WordSink {
  letter(unit: number): void;
  /** @param isOpen the word has a `*` behind it: every word that begins so is meant */
  end(isOpen: boolean): void;
}

/** How far the reading of a term has come. */
export interface TermPlace {
  readonly inWord: boolean;
  readonly inDigits: boolean;
  /** The unit before, as it is written. */
  readonly last: number;
}

const STAR = 0x2a;
const NINE = 0x39;
/** After one of these, or at the beginning, a star has no letters before it. */
const startsWord = /[\s-]/;

/**
 * Reads terms as they are compared: folded, cut between letters and digits, so that Shahed136, Shahed-136 and Shahed 136 are one. A term
 * may come in several texts one after another, and reading may go back to a place to go on otherwise.
 */
export function createTermReader(sink: WordSink) {
  const fold = foldTable();
  const start: TermPlace = { inWord: false, inDigits: false, last: -1 };
  let { inWord, inDigits, last } = start;

  function endWord(isOpen: boolean): void {
    if (inWord) sink.end(isOpen);
    inWord = false;
  }

  return {
    start,
    place: (): TermPlace => ({ inWord, inDigits, last }),
    goTo(place: TermPlace): void {
      ({ inWord, inDigits, last } = place);
    },
    endWord,
    /** False where a `*` has no letters before it. */
    read(text: string): boolean {
      for (let at = 0; at < text.length; at++) {
        const given = text.charCodeAt(at);
        let unit = fold[given] ?? SEPARATOR;
        if (unit === SEPARATOR) {
          if (given === STAR && (last < 0 || startsWord.test(String.fromCharCode(last)))) return false;
          unit = foldAstral(text, at);
          if (unit !== SEPARATOR) at++;
        }
        last = given;
        if (unit === IGNORED) continue;
        const isDigit = unit <= NINE;
        if (inWord && (unit === SEPARATOR || isDigit !== inDigits)) endWord(given === STAR);
        if (unit === SEPARATOR) continue;
        inWord = true;
        inDigits = isDigit;
        sink.letter(unit);
      }
      return true;
    },
  };
}

/** The words of a term, with the `*` of open ones. */
export function splitTerm(text: string): string[] {
  const words: string[] = [];
  let word = "";
  const reader = createTermReader({
    letter(unit) {
      word += String.fromCharCode(unit);
    },
    end(isOpen) {
      words.push(isOpen ? `${word}*` : word);
      word = "";
    },
  });
  reader.read(text);
  reader.endWord(false);
  return words;
}
