import { type Tag, type Term, type TermTag, termKinds } from "./lexicon.ts";
import type { Meanings, Outline } from "./term-trie.ts";

/**
 * What terms say, without an object each: a text uses a few dozen of the thousands, and those are made when it does. A meaning is another
 * one, or 0 for none, and one more tag.
 */
export interface MeaningTables {
  readonly before: Int32Array;
  /** Numbers of tags. */
  readonly added: Int32Array;
  readonly tagCount: number;
  /** Undefined for a number that is none. */
  tag(number: number): TermTag | undefined;
}

/**
 * @param actors the watched actors: their place is their bit in Term.sides
 * @param known what a prebuilt ruleset brings along
 */
export function openMeanings(tables: MeaningTables, actors: readonly string[], known?: Outline): Meanings {
  const { before, added } = tables;
  const made: Term[] = [];

  function make(number: number): Term {
    if (number === 0) throw new RangeError("there is no meaning 0");
    const own: TermTag[] = [];
    for (let at = number; at !== 0; ) {
      const [tag, next] = [tables.tag(added[at] ?? -1), before[at]];
      if (tag === undefined || next === undefined) throw new RangeError(`there is no meaning ${number}`);
      own.unshift(tag);
      at = next;
    }
    const said = joinLanguages(own);
    return {
      tags: said,
      kinds: said.reduce((kinds, { tag }) => kinds | kindOf(tag), 0),
      sides: said.reduce((sides, { tag }) => sides | sideOf(tag, actors), 0),
    };
  }

  let outlined = known;
  return {
    end: before.length,
    tables,
    get outline() {
      outlined ??= outlineOf(tables, actors);
      return outlined;
    },
    term(number) {
      const term = made[number] ?? make(number);
      made[number] = term;
      return term;
    },
  };
}

/** Without making any term: to know this of all of them costs as much as making a few dozen. */
function outlineOf({ before, added, tagCount, tag }: MeaningTables, actors: readonly string[]): Outline {
  const tags = Array.from({ length: tagCount }, (_, number) => tag(number)?.tag);
  const kinds = new Uint8Array(before.length);
  const sides = new Int32Array(before.length);
  for (let number = 1; number < before.length; number++) {
    const own = tags[added[number] ?? -1];
    // A meaning has a higher number than the one it adds to.
    const known = before[number] ?? 0;
    kinds[number] = (kinds[known] ?? 0) | (own === undefined ? 0 : kindOf(own));
    sides[number] = (sides[known] ?? 0) | (own === undefined ? 0 : sideOf(own, actors));
  }
  return { kinds, sides };
}

/** Tags that say the same in several languages become one. */
function joinLanguages(tags: readonly TermTag[]): TermTag[] {
  const joined: TermTag[] = [];
  for (const own of tags) {
    const same = joined.findIndex(
      (one) => one.exact === own.exact && JSON.stringify(one.tag) === JSON.stringify(own.tag),
    );
    const one = joined[same];
    if (one === undefined) joined.push(own);
    else joined[same] = { ...one, languages: one.languages | own.languages };
  }
  return joined;
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
