import { type GateSource, WINDOW } from "./choose-gate.ts";
import { ASTRAL, BORDER, CLASSES, DIGIT, OTHER, PASSED_OVER } from "./gate-alphabet.ts";

/** Whether a window stands near a place of a text: no doubt is left but which word it belongs to. */
export type NearWindow = (units: Uint16Array, place: number) => boolean;

/** Units before and after the place, of those that count, in which a window would lie that has to do with it. */
const BEFORE = WINDOW - 1;
const AFTER = WINDOW + 3;
/** Nobody writes more units that do not count (T10); beyond it the scanner decides. */
const MOST_PASSED_OVER = 64;

const near = new Uint8Array(BEFORE + AFTER);

/**
 * @param classes one for all letters that look alike
 * @returns a function of the text's units (with zeros before and after it) and a place at which the gate's tables had a hit
 */
export function nearWindow(source: GateSource, classes: Uint8Array): NearWindow {
  const known = windowSet(source, classes);
  return (units, place) => {
    if (!gatherBefore(units, place, classes) || !gatherAfter(units, place, classes)) return true;
    let beginning = 0;
    for (let at = 0; at < BEGINNING - 1; at++) beginning = (beginning * CLASSES) | (near[at] ?? BORDER);
    for (let at = 0; at < BEFORE + 4; at++) {
      beginning = ((beginning * CLASSES) | (near[at + BEGINNING - 1] ?? BORDER)) & LAST_FOUR;
      const hash = mix(beginning);
      if (((known[placeOf(hash)] ?? 0) & BEGINS) !== 0 && isWindow(known, hash, at + BEGINNING)) return true;
    }
    return false;
  };
}

/** False where the scanner has to decide. */
function gatherBefore(units: Uint16Array, place: number, classes: Uint8Array): boolean {
  let passed = 0;
  for (let to = BEFORE - 1, at = place - 1; to >= 0; at--) {
    const found = classes[units[at] ?? 0] ?? BORDER;
    if (found === PASSED_OVER) {
      if (++passed > MOST_PASSED_OVER) return false;
    } else if (found === ASTRAL) return false;
    else near[to--] = found;
  }
  return true;
}

function gatherAfter(units: Uint16Array, place: number, classes: Uint8Array): boolean {
  let passed = 0;
  for (let to = BEFORE, at = place; to < BEFORE + AFTER; at++) {
    const found = classes[units[at] ?? 0] ?? BORDER;
    if (found === PASSED_OVER) {
      if (++passed > MOST_PASSED_OVER) return false;
    } else if (found === ASTRAL) return false;
    else near[to++] = found;
  }
  return true;
}

/** Folded windows by a hash of their first four letters and one of all: what is no window may seem one, never the other way round. */
const PLACES = 16;
const BEGINS = 1;
const COMPLETE = 2;
const BEGINNING = 4;
const LAST_FOUR = CLASSES ** BEGINNING - 1;

const mix = (hash: number) => Math.imul(hash, 0x9e3779b1) | 0;
const placeOf = (hash: number) => hash >>> (32 - PLACES);

function isWindow(known: Uint8Array, beginning: number, from: number): boolean {
  let hash = beginning;
  for (let at = from; at <= from + WINDOW - BEGINNING; at++) {
    if (((known[placeOf(hash)] ?? 0) & COMPLETE) !== 0) return true;
    hash = mix(hash + (near[at] ?? BORDER));
  }
  return false;
}

function windowSet({ windows }: GateSource, classes: Uint8Array): Uint8Array {
  const known = new Uint8Array(2 ** PLACES);
  const everything = [...new Set(classes)].filter((found) => found !== DIGIT && found !== PASSED_OVER);
  const add = (hashes: readonly number[], what: number) => {
    for (const hash of hashes) known[placeOf(hash)] = (known[placeOf(hash)] ?? 0) | what;
  };
  for (const window of windows) {
    const borders = /[0-9]/.test(window) ? everything : [BORDER, DIGIT];
    let hashes = [0];
    [...window].forEach((letter, index) => {
      const choices = letter === " " ? borders : [classes[letter.charCodeAt(0)] ?? OTHER];
      const isBeginning = index < BEGINNING;
      hashes = hashes.flatMap((hash) =>
        choices.map((found) => (isBeginning ? hash * CLASSES + found : mix(hash + found))),
      );
      if (index !== BEGINNING - 1) return;
      hashes = hashes.map(mix);
      add(hashes, BEGINS);
    });
    add(hashes, COMPLETE);
  }
  return known;
}
