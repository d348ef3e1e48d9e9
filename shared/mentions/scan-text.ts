import { foldAstral, foldTable, IGNORED, lookalike, SEPARATOR } from "./fold-character.ts";
import type { Hit } from "./lexicon.ts";
import { type TermTrie, WORDS_PER_NODE } from "./term-trie.ts";
import { DEAD, lookUp, ROOT, step, type WordAutomaton } from "./word-automaton.ts";

/** A word of the text that the lexicon knows. */
interface KnownWord {
  readonly id: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  readonly hits: readonly Hit[];
  /** Offsets of punctuation and line ends, with the number of the word that follows. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly beforeWord: number;
  /** The word before it has one letter, as in "U.S.": a full stop there ends no term. */
  readonly afterInitial: boolean;
}

const signs = new Set([...'\n.,;:!?…()"«»“”؟،؛•|–—。'].map((sign) => sign.charCodeAt(0)));
const LATIN = 1;
const OTHER_SCRIPT = 2;

/** One pass over the text: every word through the automaton, then known words through the trie of terms, longest first. */
export function scanText(trie: TermTrie, text: string): Scan {
  const { known, marks } = readWords(trie.words, text);
  return { hits: joinTerms(trie, known, marks), marks };
}

function readWords(words: WordAutomaton, text: string): { known: KnownWord[]; marks: Mark[] } {
  const fold = foldTable();
  const known: KnownWord[] = [];
  const marks: Mark[] = [];
  const { exact, open } = words;
  let number = 0;
  let start = -1;
  let end = 0;
  let letters = 0;
  let digits = false;
  let state = ROOT;
  let best = -1;
  let scripts = 0;
  const endWord = (): void => {
    if (start < 0) return;
    const whole = state === DEAD ? -1 : (exact[state] ?? -1);
    let id = whole >= 0 ? whole : best;
    if (id < 0 && scripts === (LATIN | OTHER_SCRIPT)) id = lookUpAlike(words, text.slice(start, end));
    if (id >= 0) known.push({ id, number, start, end });
    number++;
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const given = text.charCodeAt(at);
    let unit = fold[given] ?? SEPARATOR;
    if (unit === SEPARATOR) {
      const astral = given === 0xd835 || given === 0xdb40 ? foldAstral(text, at) : 0;
      if (astral === 0) {
        endWord();
        if (signs.has(given)) {
          marks.push({
            at,
            sign: String.fromCharCode(given),
            beforeWord: number,
            afterInitial: letters === 1 && !digits && end === at,
          });
        }
        continue;
      }
      unit = astral;
      at++;
    }
    if (unit === IGNORED) continue;
    const isDigit = unit <= 0x39;
    if (start < 0 || isDigit !== digits) {
      endWord();
      start = unit > 0xffff || given === 0xd835 ? at - 1 : at;
      digits = isDigit;
      state = ROOT;
      best = -1;
      scripts = 0;
      letters = 0;
    }
    if (state !== DEAD) {
      state = step(words, state, unit);
      if (state !== DEAD && (open[state] ?? -1) >= 0) best = open[state] ?? -1;
    }
    scripts |= unit < 0x250 ? LATIN : OTHER_SCRIPT;
    letters++;
    end = at + 1;
  }
  endWord();
  return { known, marks };
}

/** A word of mixed scripts, read as if all its letters were of one: Latin, then Cyrillic. */
function lookUpAlike(words: WordAutomaton, word: string): number {
  const fold = foldTable();
  for (const toCyrillic of [false, true]) {
    let alike = "";
    for (let at = 0; at < word.length; at++) {
      const unit = fold[word.charCodeAt(at)] ?? SEPARATOR;
      if (unit > IGNORED) alike += String.fromCharCode(lookalike(unit, toCyrillic));
    }
    const id = lookUp(words, alike);
    if (id >= 0) return id;
  }
  return -1;
}

function joinTerms(trie: TermTrie, known: readonly KnownWord[], marks: readonly Mark[]): Hit[] {
  const hits: Hit[] = [];
  const cut = new Set(marks.filter((mark) => cutsTerms(mark)).map((mark) => mark.beforeWord));
  for (let at = 0; at < known.length; ) {
    const length = longestFrom(trie, known, at, cut, hits);
    at += Math.max(length, 1);
  }
  return hits;
}

const cutsTerms = ({ sign, afterInitial }: Mark) =>
  sign !== "\n" && sign !== "–" && !'"«»“”'.includes(sign) && !(sign === "." && afterInitial);

/** Adds the longest term that begins with the known word at `first`; answers its length in words, 0 when there is none. */
function longestFrom(
  trie: TermTrie,
  known: readonly KnownWord[],
  first: number,
  cut: ReadonlySet<number>,
  hits: Hit[],
): number {
  const { shorter } = trie.words;
  let bestLength = 0;
  let bestNode = 0;
  // Each known word may stand for itself or for a shorter open word that accepts it too: at most a few alternatives.
  const walk = (node: number, at: number): void => {
    const word = known[at];
    if (word === undefined) return;
    if (at > first && (word.number !== (known[at - 1]?.number ?? -2) + 1 || cut.has(word.number))) return;
    for (let id = word.id; id >= 0; id = shorter[id] ?? -1) {
      const next = trie.edges.get(node * WORDS_PER_NODE + id);
      if (next === undefined) continue;
      if (trie.accepted[next] !== undefined && at - first + 1 > bestLength) {
        bestLength = at - first + 1;
        bestNode = next;
      }
      walk(next, at + 1);
    }
  };
  walk(0, first);
  const term = trie.accepted[bestNode];
  const begin = known[first];
  const last = known[first + bestLength - 1];
  if (term !== undefined && begin !== undefined && last !== undefined && bestLength > 0) {
    hits.push({ start: begin.start, end: last.end, firstWord: begin.number, lastWord: last.number, term });
  }
  return bestLength;
}
