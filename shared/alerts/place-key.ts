import { toAscii } from "./transliterate.ts";

/** Shorter skeletons say too little: "Olya" keeps its vowels. */
const shortestSkeleton = 3;

/**
 * A key that a place has in every script and case: its consonants in Latin letters. Amirabad, Амирабада and امیرآباد are all "mrbd".
 * Half-vowels (w, v, y), which scripts write differently, go too; prefixes such as "port of" and signs are left out.
 */
export function placeKey(text: string): string {
  const letters = toAscii(text)
    .toLowerCase()
    .replace(/\b(?:the|port|of|city|airport|harbou?r|bndr|porta?|portu|gorod\w*|mist[aoi])\b/g, "")
    .replace(/[^a-z0-9]/g, "")
    .replace(/c(?!h)/g, "k");
  const skeleton = letters.replace(/[aeiouywv]/g, "").replace(/(.)\1+/g, "$1");
  return skeleton.length >= shortestSkeleton ? skeleton : letters;
}
