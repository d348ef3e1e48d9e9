/** Whether a word of a text has letters of two alphabets that look alike: "Irаn" with a Cyrillic "а". */
export const mixesAlphabets = (text: string): boolean =>
  text
    .split(/[^\p{L}\p{M}\p{Cf}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));
