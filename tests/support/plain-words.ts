import { foldAstral, foldTable, IGNORED, lookalike, SEPARATOR } from "../../shared/mentions/fold-character.ts";
import { DEAD, ROOT, step, type WordAutomaton } from "../../shared/mentions/word-automaton.ts";

/** A term or word as the automaton compares it; separators become single spaces. */
export function foldText(text: string): string {
  const fold = foldTable();
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const astral = foldAstral(text, at);
    const unit = astral === 0 ? (fold[text.charCodeAt(at)] ?? SEPARATOR) : astral;
    if (astral !== 0) at++;
    if (unit === IGNORED) continue;
    if (unit === SEPARATOR) folded += folded.endsWith(" ") ? "" : " ";
    else folded += String.fromCharCode(unit);
  }
  return folded.trim();
}

/** The ids of the known words of a text and their numbers in it, read the plain way: folded, split, looked up one by one. */
export function readPlainly(words: WordAutomaton, text: string): [id: number, number: number][] {
  const folded = foldText(text).match(/[0-9]+|[^0-9 ]+/g) ?? [];
  return folded.flatMap((word, number): [number, number][] => {
    const id = lookUp(words, word);
    const found =
      id < 0 && /[\u0061-\u024f]/.test(word) && /[\u0250-\uffff]/.test(word) ? lookUpAlike(words, word) : id;
    return found < 0 ? [] : [[found, number]];
  });
}

/** The id of the longest word of the list that accepts `word`, or -1. */
function lookUp(automaton: WordAutomaton, word: string): number {
  let state = ROOT;
  let best = -1;
  for (let at = 0; at < word.length; at++) {
    state = step(automaton, state, automaton.letters[word.charCodeAt(at)] ?? 0);
    if (state === DEAD) return best;
    const accepted = automaton.open[state] ?? -1;
    if (accepted >= 0) best = accepted;
  }
  const exact = automaton.exact[state] ?? -1;
  return exact >= 0 ? exact : best;
}

function lookUpAlike(automaton: WordAutomaton, word: string): number {
  const as = (toCyrillic: boolean) =>
    lookUp(
      automaton,
      [...word].map((letter) => String.fromCharCode(lookalike(letter.charCodeAt(0), toCyrillic))).join(""),
    );
  return as(false) >= 0 ? as(false) : as(true);
}
