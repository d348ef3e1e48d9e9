import { collectTerms } from "./build-term-trie.ts";
import { chooseGate, type TermForm } from "./choose-gate.ts";
import { sideOf } from "./collect-meanings.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { TermTag } from "./lexicon.ts";
import { spellOut, type TermForms } from "./parse-terms.ts";
import { NO_NODE, nextNode, type TermTrie, TOP, termAt } from "./term-trie.ts";
import { lookUp } from "./word-automaton.ts";

/** Takes the term lists of a watch and makes what texts are scanned with. */
export interface LexiconCollector {
  /** @throws {RangeError} for a term that has no letters, too many, or accepts every word */
  add(list: readonly TermForms[], tag: TermTag): void;
  build(): Pick<Ruleset, "trie" | "gate">;
}

/** Of the pieces one in so many tells which letters are common. */
const sampledOneOf = 3;

/** @param actors the watched actors */
export function collectLexicon(actors: readonly string[]): LexiconCollector {
  const terms = collectTerms(actors);
  const named: TermForm[] = [];
  const sample: string[] = [];
  let pieces = 0;

  /** "=US" matches only as it is written. */
  function addExact(forms: TermForms, tag: TermTag): void {
    for (const term of spellOut(forms)) {
      const text = term.replace(/^=/, "");
      const exact = text === term ? {} : { exact: text };
      terms.add({ piece: forms.piece, parts: [text] }, terms.numberOf({ ...tag, ...exact }));
    }
  }

  return {
    add(list, tag) {
      const number = terms.numberOf(tag);
      const sides = sideOf(tag.tag, actors);
      for (const forms of list) {
        if (forms.piece.includes("=")) addExact(forms, tag);
        else terms.add(forms, number);
        if (sides !== 0) for (const text of spellOut(forms)) named.push({ text: text.replace(/^=/, ""), sides });
        if (pieces++ % sampledOneOf === 0) sample.push(firstForm(forms));
      }
    },
    build() {
      // Of three sides a mention takes only two, so that a text is not dismissed for want of one.
      const trie = terms.build();
      const saysElse = (word: string) => namesNoSide(trie, word);
      const gate = actors.length === 2 ? chooseGate(named, sample, actors, saysElse) : undefined;
      return { trie, ...(gate && { gate }) };
    },
  };
}

/** Whether a folded word alone is a term, but of no side. */
function namesNoSide(trie: TermTrie, word: string): boolean {
  // No word has U+FFFF, so that only the open word accepts what goes on with it.
  for (let id = lookUp(trie.words, word.replace("*", "\uffff")); id >= 0; id = trie.words.shorter[id] ?? -1) {
    const node = nextNode(trie, TOP, id);
    const term = node === NO_NODE ? undefined : termAt(trie, node);
    if (term) return term.sides === 0;
  }
  return false;
}

const firstForm = ({ parts }: TermForms) =>
  parts.map((part) => (typeof part === "string" ? part : (part[0] ?? ""))).join("");
