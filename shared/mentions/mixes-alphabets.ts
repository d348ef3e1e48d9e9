/** Whether a word of a text has letters of two alphabets that look alike: "Irаn" with a Cyrillic "а". */
export const mixesAlphabets = (text: string): boolean =>
  mayMix(text) &&
  text
    .split(/[^\p{L}\p{M}\p{Cf}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));

/** From here on there are phonetic, full-width and other Latin letters among those of other scripts. */
const LATIN_AGAIN = 0x1d00;

/** Nearly all words have units of one part of Unicode only, which spares the patterns. */
function mayMix(text: string): boolean {
  let hasLatin = false;
  let hasOther = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x370) hasOther = true;
    if ((unit >= 0x41 && unit < 0x370) || unit >= LATIN_AGAIN) hasLatin = true;
  }
  return hasLatin && hasOther;
}
