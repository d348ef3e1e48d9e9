import { countNeighbours, type Neighbours } from "./count-neighbours.ts";
import { splitTerm } from "./split-term.ts";

/** What a text must have somewhere to name one side of the watch: one of the words, and of its letters one of the windows. */
export interface GateSource {
  /** Up to seven letters in a row of a word, folded; a space is the word's border. Every word has one of them. */
  readonly windows: readonly string[];
  /** One word of every term that names, implies or makes that side; `*` at the end of an open one. */
  readonly words: readonly string[];
}

/** A form of a term as the lexicon writes it, and the watched actors that it names, implies or gives as a maker: one bit each. */
export interface TermForm {
  readonly text: string;
  readonly sides: number;
}

/** Letters that are looked at together; a word with its borders may have fewer, down to LEAST. */
export const WINDOW = 7;
const LEAST = 4;

/**
 * What to look for to dismiss texts: a mention takes every side, so the absence of one is enough, and the side is taken that is the
 * cheapest to look for. Undefined where every side has a form that is too short ("X").
 * @param sample terms of the lexicon: they say which letters are common
 * @param isCommon whether a folded word alone is a term that names no side
 */
export function chooseGate(
  forms: readonly TermForm[],
  sample: readonly string[],
  actors: readonly string[],
  isCommon: (word: string) => boolean = () => false,
): GateSource | undefined {
  const neighbours = countNeighbours(sample);
  const sides = actors.map((_, index) => forms.filter(({ sides }) => (sides & (2 ** index)) !== 0));
  for (const own of sides.sort((a, b) => countShort(a) - countShort(b) || a.length - b.length)) {
    const source = own.length > 0 ? chooseWindows(own, neighbours, isCommon) : undefined;
    if (source) return source;
  }
  return undefined;
}

/** Forms without three letters or digits in a row: what little they have stands in every text. */
const countShort = (forms: readonly TermForm[]) => forms.filter(({ text }) => !/\p{L}{3}|\p{N}{3}/u.test(text)).length;

/**
 * Forms of one word first: theirs has to be looked for, and a form of several words needs no other where it has one of them. Of the
 * windows of a word the one is chosen that stands least often in other words and most often in words of this side.
 */
function chooseWindows(
  forms: readonly TermForm[],
  neighbours: Neighbours,
  isCommon: (word: string) => boolean,
): GateSource | undefined {
  const words = new Set<string>();
  const windows = new Set<string>();
  const known = new Map<string, readonly Choice[]>();
  const shared = new Map<string, number>();
  const split = forms.map(({ text }) => splitTerm(text)).sort((a, b) => a.length - b.length);
  for (const word of new Set(split.flat())) {
    const choices = choicesOf(word, neighbours);
    known.set(word, choices);
    for (const { window } of choices) shared.set(window, (shared.get(window) ?? 0) + 1);
  }
  for (const form of split) {
    if (form.some((word) => words.has(word))) continue;
    let best: { word: string; window: string } | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const word of form) {
      for (const { window, often } of known.get(word) ?? []) {
        // "Khordad" of "Khordad missile": what is a term of its own that says something else stands in most texts.
        const common = form.length > 1 && isCommon(word) ? COMMON_COST : 1;
        const cost = windows.has(window) && common === 1 ? 0 : (often / (shared.get(window) ?? 1)) * common;
        if (cost >= least) continue;
        best = { word, window };
        least = cost;
      }
    }
    if (!best) return undefined;
    words.add(best.word);
    windows.add(best.window);
  }
  return { windows: [...windows], words: [...words] };
}

const COMMON_COST = 50_000;

interface Choice {
  readonly window: string;
  readonly often: number;
}

/** The windows of a word: shorter ones serve more forms of it. */
function choicesOf(word: string, neighbours: Neighbours): Choice[] {
  const bordered = word.endsWith("*") ? ` ${word.slice(0, -1)}` : ` ${word} `;
  const choices: Choice[] = [];
  if (bordered.length < LEAST) return choices;
  const costs = costsIn(bordered, neighbours);
  for (let length = WINDOW; length > WINDOW - 3; length--) {
    if (length > bordered.length && length > WINDOW - 2) continue;
    for (let at = 0; at === 0 || at + length <= bordered.length; at++) {
      const end = Math.min(at + length, bordered.length);
      choices.push({ window: bordered.slice(at, end), often: costOf(bordered, at, end, costs) });
    }
  }
  return choices;
}

/** The digits of a number are not told apart: it is looked for only where a term has no other word. */
const NUMBER_COST = 1_000;

/** How often the letters of a word from each place on stand together: its windows share them. */
interface LetterCosts {
  readonly pairs: readonly number[];
  readonly triples: readonly number[];
}

function costsIn(word: string, { pair, triple }: Neighbours): LetterCosts {
  const places = [...Array(word.length).keys()];
  return { pairs: places.map((at) => pair(word, at)), triples: places.map((at) => triple(word, at)) };
}

/** How often the four quads of a window (see quadsOf) stand in words. */
function costOf(word: string, from: number, end: number, { pairs, triples }: LetterCosts): number {
  const first = end - from < WINDOW - 1 ? from - 1 : from;
  let cost = 0;
  for (let at = first; at < first + 4; at++) {
    const [triple = 0, next = 0] = [triples[Math.max(at, from)], triples[at + 1]];
    if (at < from) cost += triple;
    else if (at + 4 <= end) cost += (triple * next) / ((pairs[at + 1] ?? 0) + 1);
    else cost += at + 3 <= end ? triple : (pairs[at] ?? 0);
  }
  const code = word.charCodeAt(1);
  return code >= 0x30 && code <= 0x39 ? cost * NUMBER_COST : cost;
}

/** Any unit, where a quad reaches over the end of its window. */
export const ANY = "?";

/** A short window with the units around it, which may be any. */
export function fillWindow(window: string): string {
  const from = window.length < WINDOW - 1 ? `${ANY}${window}` : window;
  return from.padEnd(WINDOW, ANY);
}

/** The four quads of neighbours, one of which is found when only every fourth place of a text is looked at. */
export function quadsOf(window: string): string[] {
  const filled = fillWindow(window);
  return [0, 1, 2, 3].map((offset) => filled.slice(offset, offset + 4));
}
