import { collectWords } from "./build-word-automaton.ts";
import { collectMeanings } from "./collect-meanings.ts";
import { collectNodes } from "./collect-nodes.ts";
import type { TermTag } from "./lexicon.ts";
import { MOST_LETTERS, noLetters, noStem, type TermForms, tooLong } from "./parse-terms.ts";
import { createTermReader } from "./split-term.ts";
import { type TermTrie, TOP } from "./term-trie.ts";
import { ROOT } from "./word-automaton.ts";

/** Takes all terms of a watch and makes the trie of them. */
export interface TermCollector {
  /** A number for what terms say, to add them with: the same for all that say the same. */
  numberOf(tag: TermTag): number;
  /** @throws {RangeError} for a form that has no letters, too many, or accepts every word; and beyond what the tables hold */
  add(forms: TermForms, tag: number): void;
  build(): TermTrie;
}

/** @param actors the watched actors: their place is their bit in Term.sides. */
export function collectTerms(actors: readonly string[]): TermCollector {
  const words = collectWords();
  const meanings = collectMeanings(actors);
  const nodes = collectNodes();
  let accepted = new Int32Array(2 ** 12);
  let state = ROOT;
  let node = TOP;
  const reader = createTermReader({
    letter(unit) {
      state = words.follow(state, unit);
    },
    end(isOpen) {
      node = nodes.follow(node, words.accept(state, isOpen));
      state = ROOT;
    },
  });

  function accept(piece: string, tag: number): void {
    reader.endWord(false);
    if (node === TOP) throw noLetters(piece);
    if (node >= accepted.length) {
      const longer = new Int32Array(accepted.length * 2);
      longer.set(accepted);
      accepted = longer;
    }
    accepted[node] = meanings.add(accepted[node] ?? 0, tag);
  }

  /** What forms have in common is read once: the parts before a choice, then each choice with all that may follow it. */
  function read({ piece, parts }: TermForms, from: number, length: number, tag: number): void {
    if (length > MOST_LETTERS) throw tooLong(piece);
    const part = parts[from];
    if (part === undefined) {
      accept(piece, tag);
      return;
    }
    if (typeof part === "string") {
      if (!reader.read(part)) throw noStem(piece);
      read({ piece, parts }, from + 1, length + part.length, tag);
      return;
    }
    const place = reader.place();
    const [stateHere, nodeHere] = [state, node];
    for (const choice of part) {
      reader.goTo(place);
      state = stateHere;
      node = nodeHere;
      if (!reader.read(choice)) throw noStem(piece);
      read({ piece, parts }, from + 1, length + choice.length, tag);
    }
  }

  return {
    numberOf: meanings.numberOf,
    add(forms, tag) {
      state = ROOT;
      node = TOP;
      reader.goTo(reader.start);
      read(forms, 0, 0, tag);
    },
    build() {
      const automaton = words.build();
      const { starts, edges, targets, goesOn } = nodes.build(automaton.wordCount);
      return { words: automaton, starts, edges, targets, goesOn, accepted: accepted.slice(0, goesOn.length), meanings };
    },
  };
}
