import { foldText, lookalike } from "./fold-character.ts";
import { lookUp, type WordAutomaton } from "./word-automaton.ts";

/** The id of a word of mixed scripts, read as if all its letters were of one: Latin, then Cyrillic; or -1. */
export function lookUpAlike(words: WordAutomaton, word: string): number {
  const folded = foldText(word);
  for (const toCyrillic of [false, true]) {
    let alike = "";
    for (let at = 0; at < folded.length; at++)
      alike += String.fromCharCode(lookalike(folded.charCodeAt(at), toCyrillic));
    const id = lookUp(words, alike);
    if (id >= 0) return id;
  }
  return -1;
}
