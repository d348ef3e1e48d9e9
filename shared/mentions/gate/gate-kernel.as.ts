/**
 * The inner loops of the gate in AssemblyScript: which places of a text may hold a window of the lexicon, sixteen units at a time.
 * `npm run build:kernel` compiles it into kernel-bytes.ts; gate-tables.ts fills the tables it reads.
 */

/** Where things lie in the memory, in bytes; gate-memory.ts has the same. */
const CODES: usize = 0;
const LATIN_QUADS: usize = 0x10000;
const CYRILLIC_QUADS: usize = 0x20000;
const QUADS: usize = 0x30000;
const BEGINNINGS: usize = 0x40000;
const WINDOWS: usize = 0x50000;
const LEFT_PACK: usize = 0x70000;
const BUFFERS: usize = 0x71000;

/** Codes of units; gate-tables.ts has the same. Latin letters come first. */
const BORDER: u32 = 26;
const LAST_CYRILLIC: u32 = 170;
const HALF: u32 = 254;
const PASSED_OVER: u32 = 255;

/** Codes of a window that are hashed first, and codes of a window at most. */
const FIRST: u32 = 4;
const LONGEST: u32 = 7;

/** The text's units, the codes made of them, and for every sixteen units where their codes begin. */
let codes: usize = 0;
let starts: usize = 0;
let end: usize = 0;
let blocks: usize = 0;
let hasLatin: bool = false;
let hasOther: bool = false;
let hasRest: bool = false;

/** Makes room for a text of so many units, and for codes of all of them; answers where its units shall be written. */
export function reserve(units: u32): usize {
  const most = (<usize>units >> 4) + 2;
  codes = BUFFERS + most * 32;
  starts = codes + 64 + most * 16;
  const needed = starts + most * 4;
  const pages = <i32>((needed + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return BUFFERS;
}

/** Plain are ASCII and U+0400 to U+047F: all others have a bit of this. */
// @ts-ignore: decorators of AssemblyScript
@inline const STRANGE: i16 = <i16>0xfb80;

/**
 * Turns units into codes in which a letter is one however it is written; what is passed over has none. Plain units are worked out, the
 * others looked up.
 * @returns whether only the scanner can read the text: it has halves of letters
 */
export function encode(units: u32): bool {
  let to = codes + 16;
  let start = starts;
  let seen = i16x8.splat(0);
  let least = i8x16.splat(127);
  let most = i8x16.splat(0);
  let halves = i8x16.splat(0);
  memory.fill(codes, <u8>BORDER, 16);
  const last = BUFFERS + (<usize>units << 1);
  memory.fill(last, 0, 32);
  for (let from: usize = BUFFERS; from < last; from += 32) {
    const x0 = v128.load(from);
    const x1 = v128.load(from, 16);
    const both = v128.or(x0, x1);
    store<u32>(start, <u32>to);
    start += 4;
    // Latin letters become 0 to 25 and all else 26; Cyrillic ones 27 and more, and all else 0: see codeOf in gate-tables.ts.
    const latin = i8x16.min_u(
      i8x16.sub(v128.or(i8x16.narrow_i16x8_u(x0, x1), i8x16.splat(0x20)), i8x16.splat(0x61)),
      i8x16.splat(<i8>BORDER),
    );
    if (!v128.any_true(v128.and(both, i16x8.splat(<i16>0xff80)))) {
      least = i8x16.min_u(least, latin);
      v128.store(to, latin);
      to += 16;
      continue;
    }
    const cyrillic = i8x16.sub_sat_u(
      v128.or(
        i8x16.narrow_i16x8_u(i16x8.sub_sat_u(x0, i16x8.splat(0x390)), i16x8.sub_sat_u(x1, i16x8.splat(0x390))),
        i8x16.splat(0x20),
      ),
      i8x16.splat(0x55),
    );
    v128.store(to, i8x16.max_u(latin, cyrillic));
    if (!v128.any_true(v128.and(both, i16x8.splat(STRANGE)))) {
      seen = v128.or(seen, both);
      least = i8x16.min_u(least, latin);
      to += 16;
      continue;
    }
    const plain0 = i16x8.eq(v128.and(x0, i16x8.splat(STRANGE)), i16x8.splat(0));
    const plain1 = i16x8.eq(v128.and(x1, i16x8.splat(STRANGE)), i16x8.splat(0));
    const strange = ~i8x16.bitmask(i8x16.narrow_i16x8_s(plain0, plain1)) & 0xffff;
    const coded = to;
    to = popcnt(strange) > MOST_APART ? lookUpAll(from, to) : lookUpSome(from, to, strange);
    const made = v128.load(coded);
    least = i8x16.min_u(least, made);
    most = i8x16.max_u(most, v128.andnot(made, i8x16.eq(made, i8x16.splat(<i8>PASSED_OVER))));
    halves = v128.or(halves, i8x16.eq(made, i8x16.splat(<i8>HALF)));
  }
  store<u32>(start, <u32>to);
  blocks = (start - starts) >> 2;
  hasLatin = v128.any_true(i8x16.lt_u(least, i8x16.splat(<i8>BORDER)));
  hasOther = v128.any_true(v128.or(i8x16.gt_u(most, i8x16.splat(<i8>BORDER)), v128.and(seen, i16x8.splat(0x400))));
  hasRest = v128.any_true(i8x16.gt_u(most, i8x16.splat(<i8>LAST_CYRILLIC)));
  end = to;
  memory.fill(end, <u8>BORDER, 32);
  return v128.any_true(halves);
}

// @ts-ignore: decorators of AssemblyScript
@inline
function codeAt(unit: usize): u32 {
  return <u32>load<u8>(CODES + <usize>load<u16>(unit));
}

/** Of sixteen units this many strange ones are looked up one by one; where there are more, all are. */
const MOST_APART: i32 = 6;

/** Looks up the marked ones of sixteen units whose codes have been made; answers where the next codes belong. */
function lookUpSome(from: usize, to: usize, strange: u32): usize {
  let kept: u32 = 0xffff;
  while (strange != 0) {
    const lane = <usize>ctz(strange);
    strange &= strange - 1;
    const code = codeAt(from + (lane << 1));
    store<u8>(to + lane, <u8>code);
    if (code == PASSED_OVER) kept ^= 1 << <u32>lane;
  }
  return to + (kept == 0xffff ? 16 : pack(to, kept));
}

/** Looks up sixteen units, and leaves out what is passed over. */
function lookUpAll(from: usize, to: usize): usize {
  for (const end = from + 32; from < end; from += 8) {
    const four = load<u64>(from);
    to = put(to, <u32>load<u8>(CODES + <usize>(four & 0xffff)));
    to = put(to, <u32>load<u8>(CODES + <usize>((four >> 16) & 0xffff)));
    to = put(to, <u32>load<u8>(CODES + <usize>((four >> 32) & 0xffff)));
    to = put(to, <u32>load<u8>(CODES + <usize>(four >> 48)));
  }
  return to;
}

// @ts-ignore: decorators of AssemblyScript
@inline
function put(to: usize, code: u32): usize {
  store<u8>(to, <u8>code);
  return to + <usize>(code != PASSED_OVER);
}

/** Moves the kept ones of sixteen codes together; answers how many they are. */
function pack(at: usize, kept: u32): usize {
  const found = v128.load(at);
  const low = kept & 0xff;
  const high = kept >> 8;
  const lowCount = <usize>popcnt(low);
  const first = i8x16.swizzle(found, v128.load64_zero(LEFT_PACK + (<usize>low << 3)));
  const upper = i8x16.shuffle(found, found, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
  const second = i8x16.swizzle(upper, v128.load64_zero(LEFT_PACK + (<usize>high << 3)));
  v128.store64_lane(at, first, 0);
  v128.store64_lane(at + lowCount, second, 0);
  return lowCount + <usize>popcnt(high);
}

/**
 * Where the next window after a place (0: the first of all) begins, or 0 for none. A window has four fours of codes in a row, one of
 * which lies at a fourth place. Texts of few scripts have tables of their own: the fewer fours one has, the fewer are like them.
 */
export function nextWindow(after: usize): usize {
  if (hasRest) return nextWindowBy(QUADS, after);
  return hasOther ? nextWindowBy(CYRILLIC_QUADS, after) : nextWindowBy(LATIN_QUADS, after);
}

// @ts-ignore: decorators of AssemblyScript
@inline
function nextWindowBy(quads: usize, after: usize): usize {
  const first = codes + 16;
  const last = end;
  // A window is found in the sixteen codes where the last of its fours may lie.
  let at = after == 0 ? first : first + ((after - first + 4) & ~15);
  for (; at < last; at += 16) {
    const found = v128.load(at);
    const borders = i8x16.eq(found, i8x16.splat(<i8>BORDER));
    // What stands before the border of a short window may be anything.
    const open = i32x4.shr_u(v128.and(borders, i32x4.splat(0xff00)), 8);
    const places = i32x4.shr_u(i32x4.mul(v128.andnot(found, open), i32x4.splat(MIX)), 16);
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

// @ts-ignore: decorators of AssemblyScript
@inline const MIX: i32 = <i32>0x9e3779b1;
// @ts-ignore: decorators of AssemblyScript
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
