import type { Random } from "./random.ts";

export type Script = "latin" | "cyrillic" | "persian";

/** Consonants and vowels in lower case: enough for invented words that look like words. */
const letters: Readonly<Record<Script, readonly [readonly string[], readonly string[]]>> = {
  latin: [
    ["b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w", "z"],
    ["a", "e", "i", "o", "u", "ai", "ou"],
  ],
  cyrillic: [
    ["б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "ст", "т", "тр", "ф", "х", "ч", "ш"],
    ["а", "е", "и", "о", "у", "я", "ю"],
  ],
  persian: [
    ["ب", "پ", "ت", "ج", "چ", "خ", "د", "ر", "ز", "س", "ش", "ف", "ق", "ک", "گ", "ل", "م", "ن", "ه"],
    ["ا", "و", "ی"],
  ],
};

/** An invented word of two to four syllables. */
export function writeWord(random: Random, script: Script): string {
  const [consonants, vowels] = letters[script];
  const syllables = 2 + random.below(3);
  let word = "";
  for (let written = 0; written < syllables; written++) word += random.pick(consonants) + random.pick(vowels);
  return random.below(2) === 0 ? word + random.pick(consonants) : word;
}

export function writeName(random: Random, script: Script): string {
  const word = writeWord(random, script);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
