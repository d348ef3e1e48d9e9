import type { ItemFound } from "./extraction.ts";
import { foldTable } from "./fold-character.ts";
import type { ItemSeen } from "./see-items.ts";
import type { Sentence } from "./view-sentence.ts";

/** "at least 400 short-range Fateh-110 missiles": words between a number and the goods. */
const REACH = 5;

/** How many: digits or number words before the goods, "2.5 thousand" and "several hundred" multiplied. */
export function measureQuantity(item: ItemSeen, sentence: Sentence, text: string): ItemFound["quantity"] | undefined {
  const goods = item.hit;
  const words = sentence.hits.filter(
    (hit) => hit.number !== undefined && hit.lastWord < goods.firstWord && goods.firstWord - hit.lastWord <= REACH,
  );
  const between = sentence.hits.filter((hit) => hit.index < goods.index && (hit.item || hit.cues.length > 0)).at(-1);
  const from = Math.max(between?.end ?? sentence.span[0], sentence.span[0]);
  const digits = lastDigits(text, from, goods.start);
  const numberWords = words.filter((hit) => hit.start >= from);
  if (!digits && numberWords.length === 0) return undefined;
  const start = Math.min(digits?.start ?? Number.POSITIVE_INFINITY, numberWords[0]?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(digits?.end ?? 0, numberWords.at(-1)?.end ?? 0);
  const atLeast = numberWords.reduce((product, hit) => product * (hit.number ?? 1), digits?.value ?? 1);
  return { text: text.slice(start, end), atLeast: Math.round(atLeast), span: [start, end] };
}

/** "1,500", "1 500", "2.5"; marks and signs that are not there for reading may stand behind any digit. */
const figures =
  /(?<![\p{L}\p{Nd}.,-][\p{M}\p{Cf}]*)((?:\p{Nd}[\p{M}\p{Cf}]*)+(?:[.,\u00a0\u202f ](?:\p{Nd}[\p{M}\p{Cf}]*){3})*)(?:[.,]((?:\p{Nd}[\p{M}\p{Cf}]*){1,2}))?(?![\p{M}\p{Cf}]*[\p{L}\p{Nd}-])/gu;

function lastDigits(text: string, from: number, to: number): { value: number; start: number; end: number } | undefined {
  const slice = text.slice(Math.max(from, to - 60), to);
  if (!/\p{Nd}/u.test(slice)) return undefined;
  const last = [...slice.matchAll(figures)].at(-1);
  if (!last) return undefined;
  const value = Number(`${foldDigits(last[1] ?? "")}.${foldDigits(last[2] ?? "")}`);
  const isYear = value >= 1990 && value <= 2035;
  if (isYear || value === 0) return undefined;
  const start = to - slice.length + last.index;
  return { value, start, end: start + last[0].length };
}

function foldDigits(digits: string): string {
  const fold = foldTable();
  return [...digits.normalize("NFKD")]
    .map((digit) => fold[digit.charCodeAt(0)] ?? 0)
    .filter((unit) => unit >= 0x30 && unit <= 0x39)
    .map((unit) => String.fromCharCode(unit))
    .join("");
}
