import { foldAstral, foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";

/** Takes the words of a term letter by letter. */
export interface WordSink {
  letter(unit: number): void;
  /** @param isOpen the word has a `*` behind it: every word that begins so is meant */
  end(isOpen: boolean): void;
}

const STAR = 0x2a;
const NINE = 0x39;
/** After one of these, or at the beginning, a star has no letters before it. */
const startsWord = /[\s-]/;

/**
 * Reads a term as it is compared: folded, cut between letters and digits, so that Shahed136, Shahed-136 and Shahed 136 are one.
 * @returns false where a `*` has no letters before it
 */
export function readTerm(text: string, sink: WordSink): boolean {
  const fold = foldTable();
  let inWord = false;
  let inDigits = false;
  let last = -1;
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
    if (inWord && (unit === SEPARATOR || isDigit !== inDigits)) {
      sink.end(given === STAR);
      inWord = false;
    }
    if (unit === SEPARATOR) continue;
    inWord = true;
    inDigits = isDigit;
    sink.letter(unit);
  }
  if (inWord) sink.end(false);
  return true;
}

/** The words of a term, with the `*` of open ones. */
export function splitTerm(text: string): string[] {
  const words: string[] = [];
  let word = "";
  readTerm(text, {
    letter(unit) {
      word += String.fromCharCode(unit);
    },
    end(isOpen) {
      words.push(isOpen ? `${word}*` : word);
      word = "";
    },
  });
  return words;
}
