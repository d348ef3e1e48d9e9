import type { Tag, Term, TermTag } from "../../../mentions/lexicon.ts";
import type { Meanings } from "../../../mentions/term-trie.ts";

/** Meanings without an object each: a text uses a few dozen of the thousands, and those are made when it does. */
export interface PackedMeanings {
  /** For each number the place in `said` where its own begins; one more at the end. */
  readonly starts: Int32Array;
  /** Kinds, sides, then three numbers for each tag: its place in `tags`, its languages, and the place in `spellings` + 1 or 0. */
  readonly said: Int32Array;
  /** Each once, as most are said by many terms. */
  readonly tags: readonly Tag[];
  /** The ways to write what must be written so, one a line. */
  readonly spellings: string;
}

export function packMeanings(meanings: Meanings): PackedMeanings {
  const tags = numbered<Tag>();
  const spellings = numbered<string>();
  const starts: number[] = [0];
  const said: number[] = [];
  for (let number = 1; number < meanings.end; number++) {
    const { kinds, sides, tags: own } = meanings.term(number);
    starts.push(said.length);
    said.push(kinds, sides);
    for (const { tag, languages, exact } of own)
      said.push(tags.numberOf(tag), languages, exact === undefined ? 0 : spellings.numberOf(exact) + 1);
  }
  starts.push(said.length);
  return {
    starts: Int32Array.from(starts),
    said: Int32Array.from(said),
    tags: tags.values,
    spellings: spellings.values.join("\n"),
  };
}

function numbered<Value>() {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf(value: Value): number {
      const key = JSON.stringify(value);
      const number = numbers.get(key) ?? values.push(value) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

export function unpackMeanings({ starts, said, tags, spellings }: PackedMeanings): Meanings {
  const made: Term[] = [];
  let written: readonly string[] | undefined;
  const at = (place: number) => said[place] ?? 0;

  function make(number: number): Term {
    const [from, to] = [starts[number], starts[number + 1]];
    if (number === 0 || from === undefined || to === undefined) throw new RangeError(`there is no meaning ${number}`);
    const own: TermTag[] = [];
    for (let place = from + 2; place < to; place += 3) {
      const tag = tags[at(place)];
      if (tag === undefined) throw new RangeError(`there is no tag ${at(place)}`);
      written ??= spellings.split("\n");
      const exact = written[at(place + 2) - 1];
      own.push({ tag, languages: at(place + 1), ...(exact !== undefined && { exact }) });
    }
    return { kinds: at(from), sides: at(from + 1), tags: own };
  }

  return {
    end: starts.length - 1,
    term(number) {
      const term = made[number] ?? make(number);
      made[number] = term;
      return term;
    },
  };
}
