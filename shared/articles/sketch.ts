/** 128 buckets: an estimate of the shared part is off by about 0.04. */
const BUCKETS = 128;
const EMPTY = 0xffff;
const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5;

/** Copies of one wire story, cut and retitled, lie above this; two stories on one subject lie below. */
export const NEAR_DUPLICATE = 0.25;

/**
 * A one-permutation MinHash sketch of a text over its 3-word shingles: 128 values of 16 bits as 344 base64 characters.
 * Case, punctuation and white space do not count. A text of fewer than three words has no sketch: "".
 */
export function sketchText(text: string): string {
  const words = wordHashes(text);
  if (words.length < 3) return "";
  const least = new Uint16Array(BUCKETS).fill(EMPTY);
  for (let at = 2; at < words.length; at++) {
    const shingle = scramble(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0);
    const bucket = shingle & (BUCKETS - 1);
    const value = (shingle >>> 7) % EMPTY; // never EMPTY itself
    if (value < (least[bucket] ?? EMPTY)) least[bucket] = value;
  }
  return Buffer.from(least.buffer).toString("base64");
}

/** The share of shingles that two sketched texts have in common, 0 to 1, estimated. An empty sketch resembles nothing. */
export function similarity(a: string, b: string): number {
  const left = values(a);
  const right = values(b);
  if (left === undefined || right === undefined) return 0;
  let equal = 0;
  let filled = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const value = left.readUInt16LE(bucket * 2);
    const other = right.readUInt16LE(bucket * 2);
    if (value === EMPTY && other === EMPTY) continue;
    filled++;
    if (value === other) equal++;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** A text of thirty words fills about so many. */
const SHORT_BUCKETS = 26;

/** A headline with a sentence: three words that such texts share say little, because every headline on a subject has them. */
export function isShortText(sketch: string): boolean {
  const buckets = values(sketch);
  if (buckets === undefined) return true;
  let filled = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (buckets.readUInt16LE(bucket * 2) !== EMPTY) filled++;
  return filled < SHORT_BUCKETS;
}

function values(sketch: string): Buffer | undefined {
  const bytes = Buffer.from(sketch, "base64");
  return bytes.length === BUCKETS * 2 ? bytes : undefined;
}

/** One pass over the characters, no strings made: this runs for every article. */
function wordHashes(text: string): number[] {
  const folded = text.toLowerCase();
  const hashes: number[] = [];
  let hash = FNV_BASIS;
  let inWord = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      inWord = true;
    } else if (inWord) {
      hashes.push(hash);
      hash = FNV_BASIS;
      inWord = false;
    }
  }
  if (inWord) hashes.push(hash);
  return hashes;
}

/** ASCII letters and digits, and everything above Latin-1's signs except the blocks of punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit === 0xd7 || unit === 0xf7 || unit === 0x060c || unit === 0x061b || unit === 0x061f) return false;
  return !((unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f));
}

/** Murmur3's finish: neighbouring inputs must land in unrelated buckets. */
function scramble(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35) ^ Math.imul(third, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
