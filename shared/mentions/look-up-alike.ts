import { foldText, lookalike } from "./fold-character.ts";
import { DEAD, ROOT, step, type WordAutomaton } from "./word-automaton.ts";

/** The id of a word of mixed scripts, read as if all its letters were of one: Latin, then Cyrillic; or -1. */
export function lookUpAlike(words: WordAutomaton, word: string): number {
  const folded = foldText(word);
  tables ??= [tableOf(false), tableOf(true)];
  for (const table of tables) {
    const id = lookUpBy(table, words, folded);
    if (id >= 0) return id;
  }
  return -1;
}

/** Letters that have look-alikes, Latin, Greek and Cyrillic, lie before this. */
const LAST = 0x530;
let tables: readonly Uint16Array[] | undefined;

const tableOf = (toCyrillic: boolean) => Uint16Array.from({ length: LAST }, (_, unit) => lookalike(unit, toCyrillic));

function lookUpBy(table: Uint16Array, words: WordAutomaton, folded: string): number {
  let state = ROOT;
  let best = -1;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    state = step(words, state, words.letters[table[unit] ?? unit] ?? 0);
    if (state === DEAD) return best;
    const accepted = words.open[state] ?? -1;
    if (accepted >= 0) best = accepted;
  }
  const exact = words.exact[state] ?? -1;
  return exact >= 0 ? exact : best;
}
