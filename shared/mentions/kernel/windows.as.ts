/** The inner loops of the gate: which places of a text may hold a window of the lexicon. gate-tables.ts makes the tables it looks up. */

import { blocks, BORDER, end, hasLatin, hasOther, hasRest } from "./encode.as";
import { BEGINNINGS, codes, CYRILLIC_QUADS, LATIN_QUADS, QUADS, starts, WINDOWS } from "./layout.as";

/** Codes of a window that are hashed first, and codes of a window at most. */
const FIRST: u32 = 4;
const LONGEST: u32 = 7;

/**
 * Where the next window after a place (0: the first of all) begins, or 0 for none. A window has four fours of codes in a row, one of
 * which lies at a fourth place. Texts of few scripts have tables of their own: the fewer fours one has, the fewer are like them.
 */
export function nextWindow(after: usize): usize {
  if (hasRest) return nextWindowBy(QUADS, after);
  return hasOther ? nextWindowBy(CYRILLIC_QUADS, after) : nextWindowBy(LATIN_QUADS, after);
}

@inline
function nextWindowBy(quads: usize, after: usize): usize {
  const first = codes + 16;
  const last = end;
  // A window is found in the sixteen codes where the last of its fours may lie.
  let at = after == 0 ? first : first + ((after - first + 4) & ~15);
  for (; at < last; at += 16) {
    const found = v128.load(at);
    const borders = i8x16.eq(found, i8x16.splat(<i8>BORDER));
    // What stands before the border of a short window, or behind the one at its end, may be anything.
    const before = i32x4.shr_u(v128.and(borders, i32x4.splat(0xff00)), 8);
    const behind = v128.andnot(
      i32x4.shl(v128.and(borders, i32x4.splat(0xff0000)), 8),
      i32x4.shl(v128.and(borders, i32x4.splat(0xff00)), 16),
    );
    const closed = v128.andnot(found, v128.or(before, behind));
    const places = i32x4.shr_u(i32x4.mul(closed, i32x4.splat(MIX)), 16);
    const low = i64x2.extract_lane(places, 0);
    const high = i64x2.extract_lane(places, 1);
    const a = <u32>load<u8>(quads + <usize>(<u32>low));
    const b = <u32>load<u8>(quads + <usize>(low >> 32));
    const c = <u32>load<u8>(quads + <usize>(<u32>high));
    const d = <u32>load<u8>(quads + <usize>(high >> 32));
    if ((a | b | c | d) == 0) continue;
    const window = windowIn(at, a | (b << 8) | (c << 16) | (d << 24), after);
    if (window != 0) return window;
  }
  return 0;
}

@inline const MIX: i32 = <i32>0x9e3779b1;
@inline const MIX_HIGH: u32 = 0x85ebca6b;

/**
 * Where after a place a window begins of which one of the fours of sixteen codes is a part; or 0.
 * @param offsets for each of the fours a byte, of which bit n says that a window may begin n - 1 codes before it
 */
function windowIn(at: usize, offsets: u32, after: usize): usize {
  // A window that begins earlier has the lower number in a byte of its own; of two fours the first may have the later one.
  let found: usize = 0;
  while (offsets != 0) {
    const bit = ctz(offsets);
    offsets &= offsets - 1;
    const from = at + <usize>((bit >> 3) << 2) + 1 - <usize>(bit & 7);
    if (from <= after || (found != 0 && from > found)) continue;
    const first = load<u32>(from) * <u32>MIX;
    const lengths = <u32>load<u8>(BEGINNINGS + <usize>(first >> 19));
    if (lengths != 0 && isWindow(from, first, lengths)) found = from;
  }
  return found;
}

/** @param lengths a bit for each length from FIRST on that windows with these first four codes have */
function isWindow(from: usize, first: u32, lengths: u32): bool {
  const found = load<u64>(from);
  for (let length = FIRST; length <= LONGEST; length++) {
    if ((lengths & (1 << (length - FIRST))) == 0) continue;
    const window = found & ((<u64>1 << (length << 3)) - 1);
    let slot = ((first ^ (<u32>(window >> 32) * MIX_HIGH)) * <u32>MIX) >> KEY_SHIFT;
    for (;;) {
      const key = load<u64>(WINDOWS + (<usize>slot << 3));
      if (key == window) return true;
      if (key == NO_KEY) break;
      slot = (slot + 1) & (0xffffffff >> KEY_SHIFT);
    }
  }
  return false;
}

/** Windows are kept in an open-addressing table of 2 ** (32 - KEY_SHIFT) keys of eight bytes. */
const KEY_SHIFT: u32 = 18;
const NO_KEY: u64 = 0xffffffffffffffff;

/** The next sixteen codes after some (0: the first) beside which a Latin letter stands next to one of another script, or 0. */
export function nextMixed(after: usize): usize {
  if (!hasLatin || !hasOther) return 0;
  const border = i8x16.splat(<i8>BORDER);
  for (let at = after == 0 ? codes + 16 : after + 16; at < end; at += 16) {
    const here = v128.load(at);
    const next = v128.load(at, 1);
    const latinFirst = v128.and(i8x16.lt_u(here, border), i8x16.gt_u(next, border));
    const otherFirst = v128.and(i8x16.gt_u(here, border), i8x16.lt_u(next, border));
    if (v128.any_true(v128.or(latinFirst, otherFirst))) return at;
  }
  return 0;
}

/** The unit of which the code at a place was made, or one before it by less than sixteen where codes were passed over. */
export function unitBefore(place: usize): u32 {
  const block = blockOf(place);
  const start = <usize>load<u32>(starts + (block << 2));
  const isWhole = <usize>load<u32>(starts + (block << 2), 4) - start == 16;
  return <u32>((block << 4) + (isWhole && place > start ? place - start : 0));
}

/** The same, or one behind it by less than sixteen. */
export function unitBehind(place: usize): u32 {
  const block = blockOf(place);
  const start = <usize>load<u32>(starts + (block << 2));
  const isWhole = <usize>load<u32>(starts + (block << 2), 4) - start == 16;
  return <u32>((block << 4) + (isWhole ? place - start : 15));
}

/** The number of the sixteen units of which the code at a place was made. */
function blockOf(place: usize): usize {
  let from: usize = 0;
  let to = blocks - 1;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (<usize>load<u32>(starts + (middle << 2)) <= place) from = middle;
    else to = middle - 1;
  }
  return from;
}
