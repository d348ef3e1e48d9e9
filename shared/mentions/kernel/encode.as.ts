/** Turns a text into codes, sixteen units at a time. */

import { CODES, codes, LEFT_PACK, starts, text } from "./layout.as";

/** Codes of units; gate-tables.ts has the same. Latin letters come first. */
export const BORDER: u32 = 26;
const LAST_CYRILLIC: u32 = 170;
const HALF: u32 = 254;
const PASSED_OVER: u32 = 255;

/** Where the codes end, and how many times sixteen units they were made of. */
export let end: usize = 0;
export let blocks: usize = 0;
/** Letters that the text has: Latin ones, others, and others than Cyrillic ones. */
export let hasLatin: bool = false;
export let hasOther: bool = false;
export let hasRest: bool = false;

/** Plain are ASCII and U+0400 to U+047F: all others have a bit of this. */
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
  const last = text + (<usize>units << 1);
  memory.fill(last, 0, 32);
  for (let from: usize = text; from < last; from += 32) {
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
