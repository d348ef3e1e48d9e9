import { foldTable, SEPARATOR } from "../fold-character.ts";
import { BLOCK, type FoundWords, type Kernel, kernelOf } from "../kernel/open-kernel.ts";
import type { TermTrie } from "../term-trie.ts";
import type { WordAutomaton } from "../word-automaton.ts";
import type { Windows } from "./choose-windows.ts";
import { LONGEST } from "./fours-of.ts";
import { makeGateTables } from "./gate-tables.ts";
import { namesSide } from "./names-side.ts";
import { type Reach, reachesOf } from "./terms-of-side.ts";

/** Dismisses texts that lack one side of the watch, at a small part of what reading them costs. */
export interface Gate {
  /** The bit in Term.sides of the side it looks for. */
  readonly side: number;
  /** False only when the scanner would find no term of that side in the text that the kernel has taken; true may be a mistake. */
  passes(): boolean;
}

/**
 * The kernel names places where a window of a side's terms stands or a word mixes scripts; the words there are read as the scanner reads
 * them. A text passes at the first place where they are a term of that side. A lexicon's kernel serves one gate.
 */
export function createGate(windows: Windows, trie: TermTrie): Gate {
  const kernel = kernelOf(trie);
  kernel.layTables(makeGateTables(windows));
  const reaches = reachesOf(trie, windows.side);

  /** Whether the words of the codes from one to another, with as many around as their terms may have, are a term of the side. */
  function isNamed(first: number, last: number): boolean {
    const from = kernel.unitBefore(first);
    const to = kernel.unitBehind(last) + 1;
    const near = readAround(kernel, from, to, 1, 1);
    if (near === undefined || namesSide(trie, near, windows.side)) return true;
    const reach = reachOfPair(reaches, trie, near);
    if (reach === undefined) return false;
    const wide = readAround(kernel, from, to, reach.before + 1, reach.behind + 1);
    return wide === undefined || namesSide(trie, wide, windows.side);
  }

  return {
    side: windows.side,
    passes() {
      if (kernel.encode()) return true;
      for (let place = kernel.nextWindow(0); place !== 0; place = kernel.nextWindow(place))
        if (isNamed(place, place + LONGEST - 1)) return true;
      for (let place = kernel.nextMixed(0); place !== 0; place = kernel.nextMixed(place))
        if (isNamed(place, place + BLOCK)) return true;
      return false;
    },
  };
}

/** The words of some units and so many before and behind; undefined where that is further than news has it. */
function readAround(kernel: Kernel, from: number, to: number, before: number, behind: number): FoundWords | undefined {
  const { units, length } = kernel;
  const start = wordBorder(units, length, from, -1, before);
  const end = wordBorder(units, length, to, 1, behind);
  return start < 0 || end < 0 ? undefined : kernel.readWords(start, end);
}

/** What is further away is left to the scanner, so that no text makes the gate read it again and again. */
const MOST_STEPS = 256;

/** The border of the word so many words away; -1 where that is too far. */
function wordBorder(units: Uint16Array, length: number, from: number, direction: 1 | -1, words: number): number {
  const fold = foldTable();
  let at = Math.min(from, length);
  let inWord = true;
  for (let left = words, steps = 0; at > 0 && at < length; at += direction) {
    const unit = units[at] ?? 0;
    const isBorder = fold[unit] === SEPARATOR && !(unit >= 0xd800 && unit <= 0xdfff);
    if (isBorder && inWord && left-- === 0) break;
    inWord = !isBorder;
    if (++steps > MOST_STEPS) return -1;
  }
  return at;
}

/** A term that is not whole among some words has two neighbours of them: how far it may reach from these; undefined where there are none. */
function reachOfPair(
  reaches: readonly (Reach | undefined)[],
  { words }: TermTrie,
  known: FoundWords,
): Reach | undefined {
  let found: Reach | undefined;
  let last: Reach | undefined;
  let lastNumber = -1;
  for (let at = 0; at < known.count; at++) {
    const own = widest(reaches, words, known.numbers[at * 4] ?? -1);
    const number = known.numbers[at * 4 + 1] ?? 0;
    if (own !== undefined && last !== undefined && number === lastNumber + 1)
      found = joinReach(joinReach(own, last), found);
    last = own;
    lastNumber = number;
  }
  return found;
}

/** A known word stands for itself and for every shorter open word that accepts it too. */
function widest(reaches: readonly (Reach | undefined)[], { shorter }: WordAutomaton, word: number): Reach | undefined {
  let found: Reach | undefined;
  for (let id = word; id >= 0; id = shorter[id] ?? -1) {
    const own = reaches[id];
    if (own !== undefined) found = joinReach(own, found);
  }
  return found;
}

const joinReach = (one: Reach, other: Reach | undefined): Reach =>
  other === undefined
    ? one
    : { before: Math.max(one.before, other.before), behind: Math.max(one.behind, other.behind) };
