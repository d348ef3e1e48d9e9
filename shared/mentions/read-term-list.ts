import type { WordCollector } from "./build-word-automaton.ts";
import type { NodeCollector } from "./collect-nodes.ts";
import { type CutList, createTermCutter } from "./cut-term-list.ts";
import { type EncodedEndings, encodeEndings } from "./encode-endings.ts";
import { type Endings, expandBraces, MOST_LETTERS } from "./parse-terms.ts";
import { codes } from "./term-codes.ts";
import { TOP } from "./term-trie.ts";
import { ROOT } from "./word-automaton.ts";

export interface FormSink {
  readonly words: WordCollector;
  readonly trie: NodeCollector;
  /** Takes a form: the node after its last word. */
  form(node: number): void;
  /** Takes a piece that only parse-terms.ts can read; false where it has a fault. */
  odd(piece: string, endings: Endings): boolean;
}

/** What stands before the letter that is read next. After a space, a hyphen or nothing a `*` has no letters before it. */
const AFTER_SPACE = 0;
const AFTER_SIGN = 1;
const IN_WORD = 2;
const IN_DIGITS = 3;

/**
 * Reads a list as parse-terms.ts does, without writing its forms out: what they have in common is read once.
 * @returns false, maybe in the midst of it, for whatever is wrong: parse-terms.ts says what
 */
export function createListReader(sink: FormSink): (list: string, endings: Endings) => boolean {
  const { words, trie } = sink;
  const cutter = createTermCutter();
  const known = new WeakMap<Endings, EncodedEndings>();
  // Where reading has come to.
  let node = TOP;
  let state = ROOT;
  let before = AFTER_SPACE;
  // For each place of a piece: where reading was before it, the next range that may stand there, and the end of them.
  const nodes = new Int32Array(MOST_LETTERS);
  const states = new Int32Array(MOST_LETTERS);
  const befores = new Uint8Array(MOST_LETTERS);
  const next = new Int32Array(MOST_LETTERS);
  const last = new Int32Array(MOST_LETTERS);

  /** False where a `*` has no letters before it. */
  function readRange(from: Uint16Array, start: number, end: number): boolean {
    let inState = state;
    let is = before;
    for (let at = start; at < end; at++) {
      const code = from[at] ?? codes.separator;
      if (code > codes.odd) {
        const kind = code > codes.nine ? IN_WORD : IN_DIGITS;
        if (is !== kind) {
          if (is >= IN_WORD) inState = endWord(inState, false);
          is = kind;
        }
        inState = words.follow(inState, code);
      } else if (code !== codes.ignored) {
        if (code === codes.star && is === AFTER_SPACE) return false;
        if (is >= IN_WORD) inState = endWord(inState, code === codes.star);
        is = code === codes.space || code === codes.hyphen ? AFTER_SPACE : AFTER_SIGN;
      } else if (is === AFTER_SPACE) is = AFTER_SIGN;
    }
    state = inState;
    before = is;
    return true;
  }

  /** @returns the state before the next word */
  function endWord(ending: number, isOpen: boolean): number {
    node = trie.follow(node, words.accept(ending, isOpen));
    return ROOT;
  }

  /** Every form of a piece, in the order of its choices. False for a fault, or endings that are not there. */
  function readPiece(
    { codes: listed, ranges, places }: CutList,
    first: number,
    end: number,
    ends: EncodedEndings,
  ): boolean {
    node = TOP;
    state = ROOT;
    before = AFTER_SPACE;
    let at = first;
    let depth = -1;
    for (;;) {
      if (at < end) {
        depth++;
        nodes[depth] = node;
        states[depth] = state;
        befores[depth] = before;
        const from = places[at] ?? 0;
        const ending = from < 0 ? ends.places[-1 - from] : undefined;
        if (from < 0 && ending === undefined) return false;
        next[depth] = ending?.[0] ?? from;
        last[depth] = ending?.[1] ?? places[at + 1] ?? 0;
      } else {
        if (before >= IN_WORD) endWord(state, false);
        if (node === TOP) return false;
        sink.form(node);
      }
      while (depth >= 0 && next[depth] === last[depth]) depth--;
      if (depth < 0) return true;
      node = nodes[depth] ?? TOP;
      state = states[depth] ?? ROOT;
      before = befores[depth] ?? AFTER_SPACE;
      at = first + 2 * depth;
      const range = next[depth] ?? 0;
      next[depth] = range + 2;
      const isEnding = (places[at] ?? 0) < 0;
      const of = isEnding ? ends.ranges : ranges;
      if (!readRange(isEnding ? ends.codes : listed, of[range] ?? 0, of[range + 1] ?? 0)) return false;
      at += 2;
    }
  }

  function readPlain(list: string, endings: EncodedEndings): CutList | undefined {
    const cut = cutter.cut(list);
    let first = 0;
    for (let piece = 0; cut !== undefined && piece < cut.count; piece++) {
      const end = cut.ends[piece] ?? first;
      if (!readPiece(cut, first, end, endings)) return undefined;
      first = end;
    }
    return cut;
  }

  /** Pieces whose braces have to be written out before names of endings can be told. */
  function readUnfolded(pieces: readonly string[], encoded: EncodedEndings, endings: Endings): boolean {
    const texts = pieces.map((piece) => unfold(piece));
    if (!texts.every((text) => text !== undefined)) return false;
    const cut = readPlain(texts.join(","), encoded);
    return cut !== undefined && cut.folded.length === 0 && cut.odd.every((piece) => sink.odd(piece, endings));
  }

  return (list, endings) => {
    const encoded = known.get(endings) ?? encodeEndings(endings, cutter.numberOf);
    known.set(endings, encoded);
    const cut = readPlain(list, encoded);
    if (cut === undefined) return false;
    const { folded, odd } = cut;
    if (!odd.every((piece) => sink.odd(piece, endings))) return false;
    return folded.length === 0 || readUnfolded(folded, encoded, endings);
  };
}

/** Undefined where there would be too many, or nothing in one of them. */
function unfold(piece: string): string | undefined {
  try {
    const texts = expandBraces(piece);
    return texts.every((text) => text.trim() !== "") ? texts.join(",") : undefined;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
