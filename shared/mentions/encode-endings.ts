import { LONGEST_ENDING } from "./cut-term-list.ts";
import type { Endings } from "./parse-terms.ts";
import { codes, codeTable } from "./term-codes.ts";

/** Lists of endings as numbers. */
export interface EncodedEndings {
  /** See term-codes.ts. */
  readonly codes: Uint16Array;
  /** Begin and end of each ending in `codes`. */
  readonly ranges: Int32Array;
  /** By the number of a name: from where to where in `ranges`; undefined for a list that only parse-terms.ts can read. */
  readonly places: readonly (readonly [from: number, to: number] | undefined)[];
}

/** @param numberOf gives names their numbers */
export function encodeEndings(endings: Endings, numberOf: (name: string) => number): EncodedEndings {
  const codeOf = codeTable();
  const encoded: number[] = [];
  const ranges: number[] = [];
  const places: (readonly [number, number] | undefined)[] = [];
  for (const [name, list] of endings) {
    const first = ranges.length;
    for (const ending of list) {
      ranges.push(encoded.length);
      for (let at = 0; at < ending.length; at++) encoded.push(codeOf[ending.charCodeAt(at)] ?? codes.odd);
      ranges.push(encoded.length);
    }
    const isPlain =
      list.length > 0 && list.every((ending) => ending.length <= LONGEST_ENDING && !/[{}~=,]/.test(ending));
    if (isPlain && !encoded.slice(ranges[first]).includes(codes.odd)) places[numberOf(name)] = [first, ranges.length];
  }
  return { codes: Uint16Array.from(encoded), ranges: Int32Array.from(ranges), places };
}
