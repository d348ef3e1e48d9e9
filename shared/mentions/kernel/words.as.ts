/** The word automaton: which words of a text a lexicon knows, and the signs between them. word-tables.ts makes the tables it reads. */

import { ends, firsts, HALVES, known, LOOKS, letters, marks, masks, nodes, seconds, text, UNITS } from "./layout.as";

/** What a unit is: the number of its letter, or 0, and these bits. Signs and other separators have none of them. */
const LETTER: u32 = 0xfff;
const DIGIT: u32 = 0x1000;
const LATIN: u32 = 0x2000;
const OTHER_SCRIPT: u32 = 0x4000;
const SEPARATOR: u32 = 0;
const PASSED_OVER: u32 = 0x8000;
const SIGN: u32 = 0x8001;

/** A node stands for the letters up to it. It tells its letter with these bits, and where its children begin, which lie side by side. */
const DEAD: u32 = 0;
const OPEN: u32 = 0x1000;
const EXACT: u32 = 0x2000;
const LAST: u32 = 0x4000;

/** Bits of a found sign, beside its unit: the word before it has one letter; words stand right before and right behind it. */
const AFTER_INITIAL: u32 = 0x10000;
const TIGHT: u32 = 0x20000;

let knownEnd: usize = 0;
let marksEnd: usize = 0;
let mask: u32 = 0;

/** Where the words that were found lie, and the signs; how many signs; and what any of the words may help to say, in bits. */
export function knownAt(): usize {
  return known;
}
export function signsAt(): usize {
  return marks;
}
export function signCount(): u32 {
  return <u32>((marksEnd - marks) / 12);
}
export function foundMask(): u32 {
  return mask;
}

/** Once the automaton is there: the nodes after two letters are found without a look at the one between. */
export function linkSeconds(): void {
  for (let first: u32 = 1; first < min<u32>(letters, 0x100); first++) {
    const node = load<u32>(firsts + (<usize>first << 2));
    let child = node == DEAD ? DEAD : load<u32>(nodes + (<usize>node << 3), 4);
    while (child != DEAD) {
      const tells = tellsAt(child);
      const second = tells & LETTER;
      if (second < 0x100) store<u32>(seconds + (<usize>((first << 8) | second) << 2), child);
      child = (tells & LAST) != 0 ? DEAD : child + 1;
    }
  }
}

/**
 * Reads the units from one to another. Of every word that is known four numbers are written down: its id, its number among all words, where
 * it starts and ends. Of every sign three: where it stands, the number of the word behind it, and its unit with the bits above.
 * @returns how many words are known
 */
export function readWords(from: u32, to: u32): u32 {
  const begin = text + (<usize>from << 1);
  const stop = text + (<usize>to << 1);
  knownEnd = known;
  marksEnd = marks;
  mask = 0;
  let number: u32 = 0;
  let lastLetters: u32 = 0;
  let lastEnd: usize = 0;
  let at = begin;
  while (at < stop) {
    let unit = unitAt(at);
    if (unit == SEPARATOR) unit = halfAt(at, stop);
    if (unit == SEPARATOR || unit >= PASSED_OVER) {
      if (unit == SIGN) addMark(at, begin, number, lastEnd == at, lastLetters == 1);
      at += 2;
      continue;
    }
    const start = at;
    const digit = unit & DIGIT;
    let last = unit & LETTER;
    let node = load<u32>(firsts + (<usize>last << 2));
    let best: i32 = openAt(node, -1);
    let scripts = unit;
    let length: u32 = 1;
    at += isHalf(<u32>load<u16>(at)) ? 4 : 2;
    let end = at;
    for (; at < stop; at += 2) {
      const here = at;
      unit = unitAt(at);
      // What is not there for matching belongs to the letter before it: a found text ends behind its accents.
      if (unit == PASSED_OVER) {
        end = at + 2;
        continue;
      }
      if (unit == SEPARATOR) {
        unit = halfAt(at, stop);
        if (unit != SEPARATOR) at += 2;
        if (unit == PASSED_OVER) {
          end = at + 2;
          continue;
        }
      }
      if (unit == SEPARATOR || unit == SIGN || (unit & DIGIT) != digit) {
        at = here;
        break;
      }
      if (node != DEAD) {
        const letter = unit & LETTER;
        node = length == 1 && (last | letter) < 0x100 ? secondAfter(last, letter) : nextAfter(node, letter);
        best = openAt(node, best);
        last = letter;
      }
      scripts |= unit;
      length++;
      end = at + 2;
    }
    let id = exactAt(node, best);
    if (id < 0 && (scripts & LATIN) != 0 && (scripts & OTHER_SCRIPT) != 0) id = lookUpAlike(start, end);
    if (id >= 0) addKnown(id, number, start - begin, end - begin);
    number++;
    lastLetters = digit != 0 ? 0 : length;
    lastEnd = end;
  }
  return <u32>((knownEnd - known) >> 4);
}

@inline
function unitAt(at: usize): u32 {
  return <u32>load<u16>(UNITS + (<usize>load<u16>(at) << 1));
}

@inline
function isHalf(unit: u32): bool {
  return unit == 0xd835 || unit == 0xdb40;
}

/** What a mathematical letter or a tag is, which takes two units; SEPARATOR for anything else. */
function halfAt(at: usize, stop: usize): u32 {
  const high = <u32>load<u16>(at);
  if (!isHalf(high) || at + 2 >= stop) return SEPARATOR;
  const low = <u32>load<u16>(at, 2);
  if (low < 0xdc00 || low > 0xdfff) return SEPARATOR;
  return high == 0xdb40 ? PASSED_OVER : <u32>load<u16>(HALVES + (<usize>(low - 0xdc00) << 1));
}

@inline
function tellsAt(node: u32): u32 {
  return load<u32>(nodes + (<usize>node << 3));
}

/** The word that goes on behind a node, or another. */
@inline
function openAt(node: u32, other: i32): i32 {
  return (tellsAt(node) & OPEN) != 0 ? load<i32>(ends + (<usize>node << 3), 4) : other;
}

/** The word that ends in a node, or another. */
@inline
function exactAt(node: u32, other: i32): i32 {
  return (tellsAt(node) & EXACT) != 0 ? load<i32>(ends + (<usize>node << 3)) : other;
}

@inline
function secondAfter(first: u32, second: u32): u32 {
  return load<u32>(seconds + (<usize>((first << 8) | second) << 2));
}

/** The node after one more letter, or DEAD. */
@inline
function nextAfter(node: u32, letter: u32): u32 {
  let child = load<u32>(nodes + (<usize>node << 3), 4);
  while (child != DEAD) {
    const tells = tellsAt(child);
    if ((tells & LETTER) == letter) break;
    child = (tells & LAST) != 0 ? DEAD : child + 1;
  }
  return child;
}

/** The id of a word of mixed scripts, read as if all its letters were Latin, then as if they were Cyrillic; or -1. */
function lookUpAlike(start: usize, end: usize): i32 {
  const asLatin = lookUpBy(LOOKS, start, end);
  return asLatin >= 0 ? asLatin : lookUpBy(LOOKS + 0x2000, start, end);
}

function lookUpBy(looks: usize, start: usize, end: usize): i32 {
  let node: u32 = DEAD;
  let best: i32 = -1;
  let isFirst = true;
  for (let at = start; at < end; at += 2) {
    let unit = unitAt(at);
    if (unit == SEPARATOR) {
      unit = halfAt(at, end);
      at += 2;
    }
    if (unit == PASSED_OVER) continue;
    const letter = <u32>load<u16>(looks + (<usize>(unit & LETTER) << 1));
    node = isFirst ? load<u32>(firsts + (<usize>letter << 2)) : nextAfter(node, letter);
    isFirst = false;
    if (node == DEAD) return best;
    best = openAt(node, best);
  }
  return exactAt(node, best);
}

function addKnown(id: i32, number: u32, start: usize, end: usize): void {
  store<i32>(knownEnd, id);
  store<u32>(knownEnd, number, 4);
  store<u32>(knownEnd, <u32>(start >> 1), 8);
  store<u32>(knownEnd, <u32>(end >> 1), 12);
  knownEnd += 16;
  mask |= <u32>load<u8>(masks + <usize>id);
}

function addMark(at: usize, begin: usize, number: u32, isBehindWord: bool, isInitial: bool): void {
  const next = unitAt(at + 2);
  let sign = <u32>load<u16>(at);
  if (isBehindWord && isInitial) sign |= AFTER_INITIAL;
  if (isBehindWord && next != SEPARATOR && next < PASSED_OVER) sign |= TIGHT;
  store<u32>(marksEnd, <u32>((at - begin) >> 1));
  store<u32>(marksEnd, number, 4);
  store<u32>(marksEnd, sign, 8);
  marksEnd += 12;
}
