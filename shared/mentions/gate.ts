import { Buffer } from "node:buffer";
import { type GateSource, WINDOW } from "./choose-gate.ts";
import { foldTable, SEPARATOR } from "./fold-character.ts";
import { ALIKE, ASTRAL, type GateAlphabet, LATIN, PASSED_OVER, readAlphabet } from "./gate-alphabet.ts";
import { type Script, type ScriptTables, scriptTables, unitPair } from "./gate-scripts.ts";
import { classPair, type PairTables, pairTables, type QuadSet, quadSet } from "./gate-tables.ts";
import { nearWindow } from "./near-window.ts";
import { readWords } from "./scan-text.ts";
import { lookUp, type WordAutomaton } from "./word-automaton.ts";

/** Dismisses texts that lack one side of the watch, at a small part of what reading them costs. */
export interface Gate {
  /** False only when the scanner would find no term of that side in title or text; true may be a mistake. */
  mayName(title: string, text: string): boolean;
}

/** Zeros before the title, between title and text, and after it, so that whatever looks around a place may look. */
const PADDING = 16;
/** Longer words are left to the scanner, so that no text makes the gate read it again and again. */
const LONGEST_WORD = 128;

let units = new Uint16Array(0);
let pairs = new Int32Array(0);
let bytes = Buffer.alloc(0);

/**
 * Looks at every fourth place of a text for two pairs of units that belong to one window, then, where there are any, at the units
 * around, and last at the words there. Tables are built when the first text that needs them comes.
 */
export function createGate(source: GateSource, words: WordAutomaton): Gate {
  const alphabet = readAlphabet(source);
  const tables = new Map<Script, ScriptTables>();
  let byClass: PairTables | undefined;
  const isQuad = quadSet(source.windows, alphabet.classes);
  const isNear = nearWindow(source, alphabet.alike);
  const sought = new Uint8Array(words.wordCount);
  // No word has U+FFFF, so that only the open word accepts what goes on with it.
  for (const word of source.words) sought[lookUp(words, word.replace("*", "\uffff"))] = 1;
  const tablesOf = (script: Script): ScriptTables => {
    const known = tables.get(script);
    if (known) return known;
    const built = scriptTables(source, alphabet, script);
    tables.set(script, built);
    return built;
  };
  return {
    mayName(title, text) {
      const end = copy(title, text);
      const script = chooseScript(PADDING * 2 + title.length, text.length);
      byClass ??= script === undefined ? pairTables(source.windows, alphabet, LATIN | ALIKE) : undefined;
      const own = script === undefined ? undefined : tablesOf(script);
      const foreign = foreignTo[script ?? "other"];
      for (let place = 0; place < end; place += 4) {
        if (own) place = nextPlace(own, place, end);
        else if (byClass) place = nextPlaceByClass(byClass, alphabet.classes, place, end);
        if (place >= end) continue;
        const isPart = isQuadAt(isQuad, alphabet.classes, place) && isNear(units, place);
        // A word of mixed scripts may have its window where it is all of one: the whole word is read.
        if ((isPart || isBesideOther(alphabet, foreign, place)) && isWordSought(words, sought, place)) return true;
      }
      return false;
    },
  };
}

/** The next place, a multiple of four, at which the tables have a hit; `end` when there is none. */
function nextPlace({ strange, firsts, lasts }: ScriptTables, from: number, end: number): number {
  for (let at = from >> 1; at < end >> 1; at += 2) {
    const first = pairs[at] ?? 0;
    const last = pairs[at + 1] ?? 0;
    const shared = (firsts[unitPair(first)] ?? 0) & (lasts[unitPair(last)] ?? 0);
    if ((shared | ((first | last) & strange)) !== 0) return at << 1;
  }
  return end;
}

/** The same for a text of any script. */
function nextPlaceByClass({ firsts, lasts }: PairTables, classes: Uint8Array, from: number, end: number): number {
  for (let at = from >> 1; at < end >> 1; at += 2) {
    const first = pairs[at] ?? 0;
    const last = pairs[at + 1] ?? 0;
    const a = firsts[classPair(classes[first & 0xffff] ?? 0, classes[first >>> 16] ?? 0)] ?? 0;
    const b = lasts[classPair(classes[last & 0xffff] ?? 0, classes[last >>> 16] ?? 0)] ?? 0;
    if ((a & b) !== 0) return at << 1;
  }
  return end;
}

/** The letters that may make a word one of mixed scripts, by the script of a text. */
const foreignTo = { latin: ALIKE, cyrillic: LATIN, other: LATIN | ALIKE } as const;

/** Whether the four units at a place belong to a window. */
function isQuadAt(isQuad: QuadSet, classes: Uint8Array, place: number): boolean {
  return isQuad(
    classes[units[place] ?? 0] ?? 0,
    classes[units[place + 1] ?? 0] ?? 0,
    classes[units[place + 2] ?? 0] ?? 0,
    classes[units[place + 3] ?? 0] ?? 0,
  );
}

/** Whether beside a foreign letter at a place one of another script stands, or half of a letter is there. */
function isBesideOther({ classes, scripts }: GateAlphabet, foreign: number, place: number): boolean {
  let isForeign = false;
  for (let at = place; at < place + 4; at++) {
    const found = classes[units[at] ?? 0] ?? 0;
    if (found === PASSED_OVER || ((scripts[found] ?? NO_SCRIPT) & foreign) !== 0) isForeign = true;
  }
  if (!isForeign) return false;
  let before = NO_SCRIPT;
  for (let at = place - 1; at <= place + 4; at++) {
    const found = classes[units[at] ?? 0] ?? 0;
    if (found === ASTRAL) return true;
    const script = found === PASSED_OVER ? LATIN | ALIKE : (scripts[found] ?? NO_SCRIPT);
    if ((before | script) === (LATIN | ALIKE) && before !== NO_SCRIPT && script !== NO_SCRIPT) return true;
    before = script;
  }
  return false;
}

const NO_SCRIPT = 0;

/** Copies both with zeros around them; answers where the last zeros begin, rounded up to a multiple of four. */
function copy(title: string, text: string): number {
  const start = PADDING * 2 + title.length;
  const end = start + text.length;
  if (units.length < end + PADDING) {
    bytes = Buffer.alloc(2 ** Math.ceil(Math.log2(2 * (end + PADDING))));
    units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    pairs = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
  bytes.write(title, 2 * PADDING, "utf16le");
  units.fill(0, PADDING + title.length, start);
  bytes.write(text, 2 * start, "utf16le");
  units.fill(0, end, end + PADDING);
  return (end + 3) & ~3;
}

/** Units that are looked at to tell in which script a text is; a wrong guess costs time, nothing else. */
const SAMPLES = 24;

/** The script of most of the text; undefined for another than Latin and Cyrillic. */
function chooseScript(start: number, length: number): Script | undefined {
  const step = Math.max(1, Math.floor(length / SAMPLES));
  let cyrillic = 0;
  let other = 0;
  for (let at = start; at < start + length; at += step) {
    const page = (units[at] ?? 0) >> 8;
    if (page === 0x04) cyrillic++;
    else if (page !== 0 && page !== 0x20) other++;
  }
  if (cyrillic + other < SAMPLES / 4) return "latin";
  return cyrillic > other ? "cyrillic" : undefined;
}

/** Whether one of the words around a place is sought, read as the scanner reads them. */
function isWordSought(words: WordAutomaton, sought: Uint8Array, place: number): boolean {
  const from = wordBorder(place - WINDOW, -1);
  const to = wordBorder(place + WINDOW, 1);
  if (to - from > LONGEST_WORD) return true;
  const { numbers, count } = readWords(words, bytes.toString("utf16le", 2 * from, 2 * to), []);
  for (let at = 0; at < count; at++) {
    for (let id = numbers[at * 4] ?? -1; id >= 0; id = words.shorter[id] ?? -1) if (sought[id] === 1) return true;
  }
  return false;
}

/** The nearest unit in a direction that is no part of a word, nor half of a letter. */
function wordBorder(from: number, direction: 1 | -1): number {
  const fold = foldTable();
  let at = Math.max(0, from);
  for (let steps = 0; steps <= LONGEST_WORD; steps++, at += direction) {
    const unit = units[at] ?? 0;
    if (fold[unit] === SEPARATOR && !(unit >= 0xd800 && unit <= 0xdfff)) break;
  }
  return at;
}
