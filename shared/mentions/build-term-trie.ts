import { collectWords } from "./build-word-automaton.ts";
import { collectMeanings } from "./collect-meanings.ts";
import { collectNodes } from "./collect-nodes.ts";
import type { TermTag } from "./lexicon.ts";
import { openMeanings } from "./meanings.ts";
import { type Endings, MOST_LETTERS, noLetters, noStem, parseForms, spellOut, tooLong } from "./parse-terms.ts";
import { createListReader, type FormSink } from "./read-term-list.ts";
import { readTerm } from "./split-term.ts";
import { type TermTrie, TOP } from "./term-trie.ts";
import { ROOT } from "./word-automaton.ts";

/** Takes all terms of a watch and makes the trie of them. */
export interface TermCollector {
  /**
   * @param list as parse-terms.ts describes it
   * @throws {RangeError} for a list with a fault, a form that has no letters, too many, or accepts every word; and beyond what the tables hold
   */
  add(list: string, endings: Endings, tag: TermTag): void;
  build(): TermTrie;
}

/** Of nodes: most of what a watch of four languages takes. */
const firstSize = 2 ** 15;

/** @param actors the watched actors: their place is their bit in Term.sides. */
export function collectTerms(actors: readonly string[]): TermCollector {
  const words = collectWords();
  const meanings = collectMeanings();
  const nodes = collectNodes();
  let accepted = new Int32Array(firstSize);
  /** What the list that is read says, and its number. */
  let said: TermTag = { tag: { kind: "ignored" }, languages: 0 };
  let tag = 0;
  const forms: FormSink = {
    words,
    trie: nodes,
    form(end) {
      if (end >= accepted.length) accepted = grown(accepted);
      accepted[end] = meanings.add(accepted[end] ?? 0, tag);
    },
    odd(piece, endings) {
      try {
        addWritten(piece, endings);
        return true;
      } catch (thrown) {
        if (thrown instanceof RangeError) return false;
        throw thrown;
      }
    },
  };
  const readList = createListReader(forms);

  /** One form as it is written out. */
  function read(text: string, piece: string): void {
    let state = ROOT;
    let node = TOP;
    const isRead = readTerm(text, {
      letter(unit) {
        state = words.follow(state, unit);
      },
      end(isOpen) {
        node = nodes.follow(node, words.accept(state, isOpen));
        state = ROOT;
      },
    });
    if (!isRead) throw noStem(piece);
    if (text.length > MOST_LETTERS) throw tooLong(piece);
    if (node === TOP) throw noLetters(piece);
    forms.form(node);
  }

  function addWritten(list: string, endings: Endings): void {
    const plain = tag;
    for (const { piece, parts } of parseForms(list, endings)) {
      for (const written of spellOut({ piece, parts })) {
        // "=US" matches only as it is written.
        const text = written.replace(/^=/, "");
        tag = text === written ? plain : meanings.numberOf({ ...said, exact: text });
        read(text, piece);
      }
    }
    tag = plain;
  }

  return {
    add(list, endings, own) {
      said = own;
      tag = meanings.numberOf(own);
      // What was read before the fault is only read again: a form that says the same twice says it once.
      if (!readList(list, endings)) addWritten(list, endings);
    },
    build() {
      const automaton = words.build();
      const { starts, edges, targets, goesOn } = nodes.build(automaton.wordCount);
      return {
        words: automaton,
        starts,
        edges,
        targets,
        goesOn,
        accepted: accepted.slice(0, goesOn.length),
        meanings: openMeanings(meanings.build(), actors),
      };
    },
  };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
