/**
 * Folding of single UTF-16 units to the form in which words are compared: lower case, no diacritics (so NFC equals NFD),
 * full-width and presentation forms to plain ones, ё to е, Arabic ي and ك to Persian ی and ک, all digits to ASCII.
 * The text itself is never changed: hits keep the offsets of the text as given.
 */

/** Folded value of a unit that separates words. */
export const SEPARATOR = 0;
/** Folded value of a unit that is not there for matching: zero-width, soft hyphen, combining mark, tatweel. */
export const IGNORED = 1;

let table: Uint16Array | undefined;

/** Folded unit for each of the 65,536 UTF-16 units; SEPARATOR and IGNORED are the two special values. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Takes the table as this code made it at another time: a prebuilt ruleset carries it, since making it costs 7 ms. */
export function takeFoldTable(made: Uint16Array): void {
  table ??= made;
}

/** The folded unit of a mathematical letter or a tag character at a place, which are pairs of units, or 0 for any other unit. */
export const foldAstral = (text: string, at: number): number => foldPair(text.charCodeAt(at), text.charCodeAt(at + 1));

/** Mathematical letters and digits (U+1D400–U+1D7FF) and tag characters are pairs of units: their folded unit, or 0 for any other pair. */
export function foldPair(high: number, low: number): number {
  if (high !== 0xd835 && high !== 0xdb40) return 0;
  if (!(low >= 0xdc00 && low <= 0xdfff)) return 0;
  if (high === 0xdb40) return IGNORED;
  const plain = String.fromCharCode(high, low).normalize("NFKD").toLowerCase();
  return plain.length > 0 ? (foldTable()[plain.charCodeAt(0)] ?? SEPARATOR) : SEPARATOR;
}

/** Ranges that hold letters, marks or digits of the scripts that are folded; letters of others stay as they are. */
const folded: readonly (readonly [number, number])[] = [
  [0x30, 0x7a],
  [0xaa, 0x24f],
  [0x300, 0x52f],
  [0x591, 0x5c7],
  [0x610, 0x6ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1fff],
  [0x24b6, 0x24e9],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff10, 0xff5a],
];

function buildTable(): Uint16Array {
  const built = new Uint16Array(65536);
  // Letters of scripts that need no folding (Hebrew, Georgian, CJK …) still make words.
  for (const [first, last] of [
    [0x531, 0x5f2],
    [0x700, 0x1fff],
    [0x2c00, 0x2dff],
    [0x3041, 0xd7a3],
    [0xf900, 0xfb4f],
  ] as const) {
    for (let unit = first; unit <= last; unit++) built[unit] = unit;
  }
  for (const [first, last] of folded) for (let unit = first; unit <= last; unit++) built[unit] = foldUnit(unit);
  for (const [first, last] of ignored) built.fill(IGNORED, first, last + 1);
  for (const [from, to] of Object.entries(alike)) built[from.charCodeAt(0)] = to.charCodeAt(0);
  return built;
}

const ignored: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x610, 0x61a],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x180e, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** Letters that other alphabets or keyboards write in their place. */
const alike: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  ß: "s",
  æ: "a",
  ґ: "г",
  Ґ: "г",
  ي: "ی",
  ى: "ی",
  ئ: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  ؤ: "و",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
};

function foldUnit(unit: number): number {
  const plain = String.fromCharCode(unit).normalize("NFKD").toLowerCase().normalize("NFKD");
  const first = plain.charCodeAt(0);
  if (first >= 0x660 && first <= 0x669) return first - 0x630;
  if (first >= 0x6f0 && first <= 0x6f9) return first - 0x6c0;
  const letter = alike[plain.charAt(0)];
  if (letter !== undefined) return letter.charCodeAt(0);
  return /[\p{L}\p{N}]/u.test(plain.charAt(0)) ? first : SEPARATOR;
}

/** Letters of Cyrillic and Greek that look like Latin ones, both ways: a word of mixed scripts is read again by its skeleton. */
const lookalikes = "аaеeоoрpсcуyхxіiѕsјjвbнhкkмmтtгrиnαaεeοoρpνvιiκkτtυu";

/** The Latin (or, when `toCyrillic`, the Cyrillic) letter that a folded unit looks like; the unit itself where there is none. */
export function lookalike(unit: number, toCyrillic: boolean): number {
  const letter = String.fromCharCode(unit);
  for (let at = 0; at < lookalikes.length; at += 2) {
    if (!toCyrillic && lookalikes.charAt(at) === letter) return lookalikes.charCodeAt(at + 1);
    if (toCyrillic && lookalikes.charAt(at + 1) === letter && lookalikes.charCodeAt(at) >= 0x400)
      return lookalikes.charCodeAt(at);
  }
  return unit;
}
