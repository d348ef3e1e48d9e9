import { MOST_FORMS, MOST_LETTERS } from "./parse-terms.ts";
import { codes, codeTable } from "./term-codes.ts";

/** A list of terms taken apart into numbers. */
export interface CutList {
  /** See term-codes.ts. */
  readonly codes: Uint16Array;
  /** Begins and ends in `codes`: of what may stand in a place of a piece, one choice behind another. */
  readonly ranges: Int32Array;
  /** Of each plain piece its places: from where to where in `ranges`; or -1 - the number of a name of endings, and 0. */
  readonly places: Int32Array;
  /** Where the places of each plain piece end. */
  readonly ends: Int32Array;
  readonly count: number;
  /** Pieces that say in their braces how to go on behind them: "{стран~a,государств~o}", "{a,{b,c}}". */
  readonly folded: readonly string[];
  /** Pieces that have more to them than numbers say: "=US". */
  readonly odd: readonly string[];
}

export interface TermCutter {
  /** @returns undefined for a list with a fault, which parse-terms.ts can name. The same arrays are used again for the next list. */
  cut(list: string): CutList | undefined;
  /** A number for a name of endings. */
  numberOf(name: string): number;
}

/** Endings of more letters are left to parse-terms.ts. */
export const LONGEST_ENDING = 20;

const FAULT = -1;
const firstSize = 4_096;

export function createTermCutter(): TermCutter {
  const codeOf = codeTable();
  const names = new Map<string, number>();
  let made = new Uint16Array(firstSize);
  let ranges = new Int32Array(firstSize * 2);
  let places = new Int32Array(firstSize * 2);
  let ends = new Int32Array(firstSize);
  let range = 0;
  let place = 0;
  let isOdd = false;
  let isFolded = false;
  // Names are declined case by case, with the same list for each.
  let lastList: string | undefined;
  let last: CutList | undefined;

  function numberOf(name: string): number {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  }

  function encode(list: string): void {
    if (list.length >= made.length) {
      made = new Uint16Array(list.length * 2);
      ranges = new Int32Array(list.length * 4);
      places = new Int32Array(list.length * 4);
      ends = new Int32Array(list.length * 2);
    }
    for (let at = 0; at < list.length; at++) made[at] = codeOf[list.charCodeAt(at)] ?? codes.odd;
    made[list.length] = codes.line;
  }

  function addRange(from: number, to: number): void {
    ranges[range] = from;
    ranges[range + 1] = to;
    range += 2;
  }

  function addPlace(from: number, to: number): void {
    places[place] = from;
    places[place + 1] = to;
    place += 2;
  }

  /** @returns the place after the name */
  function cutName(list: string, at: number): number {
    const end = endOfName(list, at + 1);
    const next = made[end] ?? codes.line;
    // Written out, a name goes on with what the braces behind it have.
    if (next === codes.open) isFolded = true;
    else if (end === at + 1 || (next !== codes.space && next !== codes.comma && next !== codes.line)) isOdd = true;
    addPlace(-1 - numberOf(list.slice(at + 1, end)), 0);
    return end;
  }

  /** @returns the place after the brace that closes, or FAULT */
  function cutBraces(list: string, open: number): number {
    const first = range;
    let depth = 1;
    let from = open + 1;
    let at = from;
    for (; depth > 0; at++) {
      const code = made[at] ?? codes.line;
      if (code > codes.odd) continue;
      if (code === codes.line || (code === codes.odd && isFault(list, at))) return FAULT;
      if (code === codes.odd) isOdd = true;
      if (code === codes.endings || code === codes.open) isFolded = true;
      if (code === codes.open) depth++;
      if (code === codes.close) depth--;
      if (depth === 0 || (depth === 1 && code === codes.comma)) {
        addRange(from, at);
        from = at + 1;
      }
    }
    addPlace(first, range);
    return at;
  }

  function cut(list: string): CutList | undefined {
    encode(list);
    range = 0;
    place = 0;
    const folded: string[] = [];
    const odd: string[] = [];
    let count = 0;
    let start = 0;
    let firstPlace = 0;
    let plain = 0;
    let named = 0;
    let forms = 1;
    isOdd = false;
    isFolded = false;
    for (let at = 0; at <= list.length; ) {
      const code = made[at] ?? codes.line;
      if (code > codes.odd || code < codes.comma || (code > codes.endings && code < codes.odd)) {
        at++;
        continue;
      }
      if (code === codes.odd) {
        if (isFault(list, at)) return undefined;
        isOdd = true;
        at++;
        continue;
      }
      if (plain < at) {
        addRange(plain, at);
        addPlace(range - 2, range);
      }
      if (code === codes.endings) {
        at = cutName(list, at);
        named++;
      } else if (code === codes.open) {
        const before = range;
        at = cutBraces(list, at);
        forms *= (range - before) / 2;
        if (at === FAULT || (forms > MOST_FORMS && !isFolded)) return undefined;
      } else if (code === codes.close) {
        return undefined;
      } else {
        while (start < at && made[start] === codes.space) start++;
        if (at - start + named * LONGEST_ENDING > MOST_LETTERS) isOdd = true;
        if (start === at || isOdd || isFolded) place = firstPlace;
        else ends[count++] = place;
        if (start < at && isOdd) odd.push(list.slice(start, at));
        else if (start < at && isFolded) folded.push(list.slice(start, at));
        at++;
        start = at;
        firstPlace = place;
        named = 0;
        forms = 1;
        isOdd = false;
        isFolded = false;
      }
      plain = at;
    }
    return { codes: made, ranges, places, ends, count, folded, odd };
  }

  return {
    numberOf,
    cut(list) {
      if (list !== lastList) last = cut(list);
      lastList = list;
      return last;
    },
  };
}

/** Signs of patterns; and a comment, which is none, but may hold signs of any kind. */
const isFault = (list: string, at: number) => /[[\]()?+|\\^$#]/.test(list.charAt(at));

/** Names may have more letters than these: such are left to parse-terms.ts. */
const nameUnits = new Uint8Array(65_536);
for (const sign of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") nameUnits[sign.charCodeAt(0)] = 1;

function endOfName(list: string, from: number): number {
  let at = from;
  while (at < list.length && nameUnits[list.charCodeAt(at)] === 1) at++;
  return at;
}
