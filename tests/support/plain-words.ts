import { foldAstral, foldTable, IGNORED, lookalike, SEPARATOR } from "../../shared/mentions/fold-character.ts";
import { MOST_LETTERS, nodeBits, ROOT, type WordAutomaton } from "../../shared/mentions/word-automaton.ts";

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

/** The children of a node, each with the unit that leads to it. */
export function* childrenOf({ units, nodes }: WordAutomaton, node: number): Generator<[child: number, unit: number]> {
  let child = nodes[2 * node + 1] ?? ROOT;
  for (let isLast = child === ROOT; !isLast; child++) {
    const tells = nodes[2 * child] ?? 0;
    yield [child, units[tells & (MOST_LETTERS - 1)] ?? 0];
    isLast = (tells & nodeBits.last) !== 0;
  }
}

/** The word that ends in a node and the one that goes on from it, or -1. */
export function wordsAt({ nodes, ends }: WordAutomaton, node: number): [exact: number, open: number] {
  const tells = nodes[2 * node] ?? 0;
  return [
    (tells & nodeBits.exact) === 0 ? -1 : (ends[2 * node] ?? -1),
    (tells & nodeBits.open) === 0 ? -1 : (ends[2 * node + 1] ?? -1),
  ];
}

/** The id of the longest word of the list that accepts `word`, or -1. */
function lookUp(automaton: WordAutomaton, word: string): number {
  let node = ROOT;
  let best = -1;
  for (let at = 0; at < word.length; at++) {
    const next = [...childrenOf(automaton, node)].find(([, unit]) => unit === word.charCodeAt(at));
    if (next === undefined) return best;
    [node] = next;
    const [, open] = wordsAt(automaton, node);
    if (open >= 0) best = open;
  }
  const [exact] = wordsAt(automaton, node);
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
