import { foldText } from "./fold-character.ts";
import { type Tag, type Term, type TermTag, termKinds } from "./lexicon.ts";
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
  /** 1 where a longer term goes on after the node. */
  readonly goesOn: Uint8Array;
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

/** @param actors the watched actors: their place is their bit in Term.sides. */
export function buildTermTrie(entries: readonly TermEntry[], actors: readonly string[]): TermTrie {
  const wordIds = new Map<string, number>();
  const edges = new Map<number, number>();
  const accepted: ({ text: string; tags: TermTag[]; kinds: number; sides: number } | undefined)[] = [undefined];
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
    const term = accepted[node] ?? { text: entry.text, tags: [], kinds: 0, sides: 0 };
    accepted[node] = term;
    term.kinds |= kindOf(entry.tag);
    term.sides |= sideOf(entry.tag, actors);
    addTag(term.tags, entry);
  }
  const goesOn = new Uint8Array(accepted.length);
  for (const key of edges.keys()) goesOn[Math.floor(key / WORDS_PER_NODE)] = 1;
  return { words: buildWordAutomaton([...wordIds.keys()]), edges, accepted, goesOn };
}

function addTag(tags: TermTag[], { tag, languages, exact }: TermEntry): void {
  const same = tags.findIndex(
    (known) => known.exact === exact && (known.tag === tag || JSON.stringify(known.tag) === JSON.stringify(tag)),
  );
  const known = tags[same];
  if (known === undefined) tags.push({ tag, languages, ...(exact !== undefined && { exact }) });
  else tags[same] = { ...known, languages: known.languages | languages };
}

function kindOf(tag: Tag): number {
  if (tag.kind === "actor") return termKinds.actor;
  if (tag.kind === "cue") return termKinds.cue;
  return tag.kind === "item" ? termKinds.goods : 0;
}

function sideOf(tag: Tag, actors: readonly string[]): number {
  const actor =
    tag.kind === "actor" || tag.kind === "implied" ? tag.actor : tag.kind === "item" ? tag.origin : undefined;
  const index = actors.indexOf(actor ?? "");
  return index < 0 ? 0 : 2 ** index;
}
