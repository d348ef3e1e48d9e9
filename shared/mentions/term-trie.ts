import { foldText } from "./fold-character.ts";
import type { Term, TermTag } from "./lexicon.ts";
import { buildWordAutomaton, type WordAutomaton } from "./word-automaton.ts";

/** A term of one or more words as the lexicon writes it (`*` at a word's end leaves it open), with what it says. */
export interface TermEntry extends TermTag {
  readonly text: string;
}

/** All terms of all languages: words in one automaton, sequences of words in a trie whose edges are (node, word id). */
export interface TermTrie {
  readonly words: WordAutomaton;
  readonly edges: ReadonlyMap<number, number>;
  readonly accepted: readonly (Term | undefined)[];
}

/** More words than a lexicon will ever hold: edges are node × this + word. */
export const WORDS_PER_NODE = 2 ** 24;

/** The words of a term as they are compared: folded, cut between letters and digits, so that Shahed136, Shahed-136 and Shahed 136 are one. */
export function splitTerm(text: string): string[] {
  return text
    .split("*")
    .map((part, index, parts) => foldText(part) + (index < parts.length - 1 ? "*" : ""))
    .join("")
    .replace(/\*(?=[^ ])/g, "* ")
    .split(" ")
    .flatMap((word) => word.match(/[0-9]+\*?|[^0-9*]+\*?/g) ?? []);
}

export function buildTermTrie(entries: readonly TermEntry[]): TermTrie {
  const wordIds = new Map<string, number>();
  const edges = new Map<number, number>();
  const accepted: ({ text: string; tags: TermTag[] } | undefined)[] = [undefined];
  for (const entry of entries) {
    let node = 0;
    for (const word of splitTerm(entry.text)) {
      let id = wordIds.get(word);
      if (id === undefined) {
        id = wordIds.size;
        wordIds.set(word, id);
      }
      const key = node * WORDS_PER_NODE + id;
      let next = edges.get(key);
      if (next === undefined) {
        next = accepted.length;
        accepted.push(undefined);
        edges.set(key, next);
      }
      node = next;
    }
    if (node === 0) continue;
    const term = accepted[node] ?? { text: entry.text, tags: [] };
    accepted[node] = term;
    addTag(term.tags, entry);
  }
  return { words: buildWordAutomaton([...wordIds.keys()]), edges, accepted };
}

function addTag(tags: TermTag[], { tag, languages, exact }: TermEntry): void {
  const same = tags.findIndex(
    (known) => known.exact === exact && (known.tag === tag || JSON.stringify(known.tag) === JSON.stringify(tag)),
  );
  const known = tags[same];
  if (known === undefined) tags.push({ tag, languages, ...(exact !== undefined && { exact }) });
  else tags[same] = { ...known, languages: known.languages | languages };
}
