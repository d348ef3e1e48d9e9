import { collectTerms } from "./build-term-trie.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { chooseWindows } from "./gate/choose-windows.ts";
import type { TermTag } from "./lexicon.ts";
import { spellOut, type TermForms } from "./parse-terms.ts";

/** Takes the term lists of a watch and makes what texts are scanned with. */
export interface LexiconCollector {
  /** @throws {RangeError} for a term that has no letters, too many, or accepts every word */
  add(list: readonly TermForms[], tag: TermTag): void;
  build(): Pick<Ruleset, "trie" | "gate">;
}

/** @param actors the watched actors */
export function collectLexicon(actors: readonly string[]): LexiconCollector {
  const terms = collectTerms(actors);

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
      for (const forms of list) {
        if (forms.piece.includes("=")) addExact(forms, tag);
        else terms.add(forms, number);
      }
    },
    build() {
      // Of three sides a mention takes only two, so that a text is not dismissed for want of one.
      const trie = terms.build();
      const gate = actors.length === 2 ? chooseWindows(trie, actors) : undefined;
      return { trie, ...(gate && { gate }) };
    },
  };
}
