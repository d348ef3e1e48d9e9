import { type TermTrie, TOP, WORDS_PER_NODE } from "../term-trie.ts";
import { LONGEST } from "./fours-of.ts";
import { type Prefixes, readPrefixes } from "./read-prefixes.ts";
import { termsOf } from "./terms-of-side.ts";
import type { TextSample } from "./text-sample.ts";

/** What a text must have somewhere to name one side of a watch: one of the windows. */
export interface Windows {
  /** The side's bit in Term.sides. */
  readonly side: number;
  /** Letters in a row of a word of every term of that side, folded, a space for what is no letter: five to seven in all. */
  readonly windows: readonly string[];
}

/** Letters of a window at least; a shorter word cannot be looked for. */
const LEAST = 5;

/**
 * What to look for to dismiss texts: a mention takes every side, so the absence of one is enough, and the side is taken that has the
 * fewest windows. Undefined where every side has a term that is too short ("X").
 * @param sample of the texts that shall be dismissed: what is common there is not looked for where a rarer word will do
 */
export function chooseWindows(trie: TermTrie, actors: readonly string[], sample?: TextSample): Windows | undefined {
  const { spell, costOf } = readPrefixes(trie.words);
  const uses = countUses(trie);
  const costs: Costs = {
    spell,
    cost: (window, word) => costOf(window) + USE_COST * ((uses[word] ?? 1) - 1) + (sample?.costOf(window) ?? 0),
  };
  return actors
    .flatMap((_, index) => windowsOf(termsOf(trie, 2 ** index), 2 ** index, costs) ?? [])
    .sort((a, b) => a.windows.length - b.windows.length)[0];
}

/** In how many places of terms a word stands: one that is in many is common ("spokesman", "for"). */
function countUses({ words, edges, starts }: TermTrie): Int32Array {
  const uses = new Int32Array(words.wordCount);
  for (let word = 0; word < starts.length; word++) if ((starts[word] ?? TOP) > TOP) uses[word] = 1;
  for (const key of edges) {
    const word = key % WORDS_PER_NODE;
    if (key !== 0) uses[word] = (uses[word] ?? 0) + 1;
  }
  return uses;
}

/** What each further use costs beside the fours of a window, which are some tens. */
const USE_COST = 30;

interface Costs extends Pick<Prefixes, "spell"> {
  /** What it costs to look for a window of a word. */
  cost(window: string, word: number): number;
}

interface Choice {
  readonly window: string;
  readonly cost: number;
}

function windowsOf(terms: readonly (readonly number[])[], side: number, { spell, cost }: Costs): Windows | undefined {
  if (terms.length === 0) return undefined;
  const known = new Map<string, readonly Choice[]>();
  const choices = [...terms]
    .sort((a, b) => a.length - b.length)
    .map((term) =>
      term.flatMap((id, place) => {
        const next = term[place + 1];
        const bordered = borderAfter(spell(id), next === undefined ? "" : spell(next));
        const own = known.get(bordered) ?? windowsIn(bordered).map((window) => ({ window, cost: cost(window, id) }));
        known.set(bordered, own);
        return own;
      }),
    );
  const shared = new Map<string, number>();
  for (const { window } of [...known.values()].flat()) shared.set(window, (shared.get(window) ?? 0) + 1);
  const windows = new Set<string>();
  // Terms of one word first: theirs has to be looked for, and a term of several words needs no other where it has that one.
  for (const own of choices) {
    if (own.some(({ window }) => windows.has(window))) continue;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { window, cost } of own) {
      const each = cost / (shared.get(window) ?? 1);
      if (each >= least) continue;
      best = window;
      least = each;
    }
    if (best === undefined) return undefined;
    windows.add(best);
  }
  return { side, windows: [...windows] };
}

/** A word between spaces: where a number follows, as many as it has digits, since none of these is a letter. */
function borderAfter(word: string, next: string): string {
  if (word.endsWith("*")) return ` ${word.slice(0, -1)}`;
  return ` ${word}${" ".repeat(/^[0-9]/.test(next) ? next.replace("*", "").length : 1)}`;
}

/** The windows of a word; a number has none. A short one begins with the word: what stands before it is not looked at. */
function windowsIn(bordered: string): string[] {
  if (bordered.length < LEAST || /[0-9]/.test(bordered)) return [];
  const windows = [bordered.slice(0, LONGEST - 1)];
  for (let at = 0; at + LONGEST <= bordered.length; at++) windows.push(bordered.slice(at, at + LONGEST));
  return windows;
}
