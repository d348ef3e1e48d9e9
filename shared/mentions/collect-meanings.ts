import { type Tag, type Term, type TermTag, termKinds } from "./lexicon.ts";
import type { Meanings } from "./term-trie.ts";

/** Takes what terms say one tag after another, and keeps every meaning once: thousands of forms share some hundreds. */
export interface MeaningCollector extends Meanings {
  /** A number for the tag: the same for all that say the same. */
  numberOf(tag: TermTag): number;
  /** The number of what is said by the meaning of that number (0: nothing yet) and one more tag. */
  add(meaning: number, tag: number): number;
}

/** @param actors the watched actors: their place is their bit in Term.sides. */
export function collectMeanings(actors: readonly string[]): MeaningCollector {
  const terms: Term[] = [{ tags: [], kinds: 0, sides: 0 }];
  const numbers = new Map<string, number>();
  const tagNames = new Map<Tag, string>();
  const tags: TermTag[] = [];
  const tagNumbers = new Map<string, number>();
  /** For each meaning, what it becomes by a tag. */
  const known: Map<number, number>[] = [new Map()];

  /** Tags that say the same have the same name, wherever they were written. */
  function nameOf({ tag, languages, exact }: TermTag): string {
    let name = tagNames.get(tag);
    if (name === undefined) {
      name = JSON.stringify(tag);
      tagNames.set(tag, name);
    }
    return `${languages} ${exact ?? ""} ${name}`;
  }

  function numberOf(tag: TermTag): number {
    const name = nameOf(tag);
    const number = tagNumbers.get(name) ?? tags.push(tag) - 1;
    tagNumbers.set(name, number);
    return number;
  }

  function grow(term: Term, added: TermTag): number {
    const said = addTag(term.tags, added);
    const key = said.map(numberOf).join();
    const same = numbers.get(key);
    if (same !== undefined) return same;
    numbers.set(key, terms.length);
    known.push(new Map());
    const kinds = term.kinds | kindOf(added.tag);
    return terms.push({ tags: said, kinds, sides: term.sides | sideOf(added.tag, actors) }) - 1;
  }

  function tagOf(number: number): TermTag {
    const tag = tags[number];
    if (tag === undefined) throw new RangeError(`there is no tag ${number}`);
    return tag;
  }

  function addTag(tags: readonly TermTag[], { tag, languages, exact }: TermTag): TermTag[] {
    const same = tags.findIndex(
      (one) => one.exact === exact && nameOf({ tag: one.tag, languages }) === nameOf({ tag, languages }),
    );
    if (same < 0) return [...tags, { tag, languages, ...(exact !== undefined && { exact }) }];
    return tags.map((one, index) => (index === same ? { ...one, languages: one.languages | languages } : one));
  }

  return {
    get end() {
      return terms.length;
    },
    term: (number) => termOf(terms, number),
    numberOf,
    add(meaning, tag) {
      const next = known[meaning];
      let number = next?.get(tag);
      if (number === undefined) {
        number = grow(termOf(terms, meaning), tagOf(tag));
        next?.set(tag, number);
      }
      return number;
    },
  };
}

function termOf(terms: readonly Term[], number: number): Term {
  const term = terms[number];
  if (term === undefined) throw new RangeError(`there is no meaning ${number}`);
  return term;
}

function kindOf(tag: Tag): number {
  if (tag.kind === "actor") return termKinds.actor;
  if (tag.kind === "cue") return termKinds.cue;
  if (tag.kind === "pronoun") return termKinds.pronoun;
  return tag.kind === "item" ? termKinds.goods : 0;
}

export function sideOf(tag: Tag, actors: readonly string[]): number {
  const actor =
    tag.kind === "actor" || tag.kind === "implied" ? tag.actor : tag.kind === "item" ? tag.origin : undefined;
  const index = actors.indexOf(actor ?? "");
  return index < 0 ? 0 : 2 ** index;
}
