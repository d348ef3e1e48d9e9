import { foldTable, IGNORED, SEPARATOR } from "./fold-character.ts";

/** What the units of a list of terms are there for; letters and digits are folded, as fold-character.ts has them, and above all these. */
export const codes = {
  separator: SEPARATOR,
  ignored: IGNORED,
  comma: 2,
  line: 3,
  open: 4,
  close: 5,
  endings: 6,
  star: 7,
  space: 8,
  hyphen: 9,
  /** Its meaning depends on more than itself: signs of comments, patterns and exact terms, other spaces, letters of two units. */
  odd: 10,
  nine: 0x39,
} as const;

const signs: Readonly<Record<string, number>> = {
  ",": codes.comma,
  "\n": codes.line,
  "{": codes.open,
  "}": codes.close,
  "~": codes.endings,
  "*": codes.star,
  " ": codes.space,
  "-": codes.hyphen,
};

/** The Persian comma parts terms, but no choices in braces. */
const odd =
  "[]()?+|\\^$#=،\ud835\udb40\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

let table: Uint16Array | undefined;

/** The code of each of the 65,536 units. */
export function codeTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

function buildTable(): Uint16Array {
  const built = foldTable().slice();
  for (let at = 0; at < odd.length; at++) built[odd.charCodeAt(at)] = codes.odd;
  for (const [sign, code] of Object.entries(signs)) built[sign.charCodeAt(0)] = code;
  return built;
}
