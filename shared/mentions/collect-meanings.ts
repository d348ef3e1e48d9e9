import type { Tag, TermTag } from "./lexicon.ts";
import type { MeaningTables } from "./meanings.ts";

/** Takes what terms say one tag after another: thousands of forms share some hundreds of meanings. */
export interface MeaningCollector {
  /** A number for the tag: the same for all that say the same. */
  numberOf(tag: TermTag): number;
  /** The number of what is said by the meaning of that number (0: nothing yet) and one more tag. */
  add(meaning: number, tag: number): number;
  build(): MeaningTables;
}

const firstSize = 2 ** 10;

export function collectMeanings(): MeaningCollector {
  const tags: TermTag[] = [];
  const numbers = new Map<string, number>();
  /** By the number of a tag: what is said by it alone. */
  const alone: number[] = [];
  /** By the number of a tag: what another meaning becomes by it. */
  const known: Map<number, number>[] = [];
  let before = new Int32Array(firstSize);
  let added = new Int32Array(firstSize);
  let end = 1;

  function has(meaning: number, tag: number): boolean {
    for (let at = meaning; at !== 0; at = before[at] ?? 0) if (added[at] === tag) return true;
    return false;
  }

  function grow(meaning: number, tag: number): number {
    if (end === before.length) {
      before = doubled(before);
      added = doubled(added);
    }
    before[end] = meaning;
    added[end] = tag;
    return end++;
  }

  return {
    numberOf(own) {
      const name = `${own.languages} ${own.exact ?? ""} ${sayingOf(own.tag)}`;
      const number = numbers.get(name) ?? tags.push(own) - 1;
      numbers.set(name, number);
      return number;
    },
    add(meaning, tag) {
      if (meaning === 0) {
        alone[tag] ??= grow(0, tag);
        return alone[tag] ?? 0;
      }
      const others = known[tag] ?? new Map<number, number>();
      known[tag] = others;
      let next = others.get(meaning);
      if (next === undefined) {
        next = has(meaning, tag) ? meaning : grow(meaning, tag);
        others.set(meaning, next);
      }
      return next;
    },
    build: () => ({
      before: before.slice(0, end),
      added: added.slice(0, end),
      tagCount: tags.length,
      tag: (number) => tags[number],
    }),
  };
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** A text that only tags have in common that say the same. */
function sayingOf(tag: Tag): string {
  switch (tag.kind) {
    case "cue":
      return `cue ${tag.cue}`;
    case "marker":
      return `marker ${tag.marker}`;
    case "actor":
      return `actor ${tag.actor} ${tag.form} ${tag.watched}`;
    default:
      return JSON.stringify(tag);
  }
}
