import { collectTerms } from "./build-term-trie.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { chooseWindows } from "./gate/choose-windows.ts";
import type { TermTag } from "./lexicon.ts";
import type { Endings } from "./parse-terms.ts";

/** Takes the term lists of a watch and makes what texts are scanned with. */
export interface LexiconCollector {
  /** @throws {RangeError} for a list with a fault, or a term that has no letters, too many, or accepts every word */
  add(list: string, endings: Endings, tag: TermTag): void;
  build(): Pick<Ruleset, "trie" | "gate">;
}

/** @param actors the watched actors */
export function collectLexicon(actors: readonly string[]): LexiconCollector {
  const terms = collectTerms(actors);
  return {
    add: terms.add,
    build() {
      // Of three sides a mention takes only two, so that a text is not dismissed for want of one.
      const trie = terms.build();
      const gate = actors.length === 2 ? chooseWindows(trie, actors) : undefined;
      return { trie, ...(gate && { gate }) };
    },
  };
}
