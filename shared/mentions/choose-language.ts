import type { Language } from "./compile-ruleset.ts";
import type { Hit, Term } from "./lexicon.ts";

/** Characters of a text that are looked at to tell its language. */
const SAMPLE = 4_000;

/** The language that a text seems to be in by its letters, or by the hint; 0 when nothing tells. */
export function guessLanguage(languages: readonly Language[], text: string, hint: string | undefined): number {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const byLetters = languages
    .map((language) => ({ language, count: countLetters(sample, language) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0]?.language;
  return (byLetters ?? languages.find((language) => hint?.toLowerCase().split("-")[0] === language.code))?.bit ?? 0;
}

function countLetters(text: string, language: Language): number {
  const own = lettersOf(language);
  let count = 0;
  for (let at = 0; at < text.length; at++) count += own[text.charCodeAt(at)] ?? 0;
  return count;
}

const letterTables = new WeakMap<Language, Uint8Array>();

/** 1 for each unit that is a letter of the language. */
function lettersOf(language: Language): Uint8Array {
  let own = letterTables.get(language);
  if (!own) {
    own = new Uint8Array(65536);
    for (let at = 0; at < language.letters.length; at++) own[language.letters.charCodeAt(at)] = 1;
    letterTables.set(language, own);
  }
  return own;
}

const languageMasks = new WeakMap<Term, number>();

/** All languages whose lexicon has the term. */
function languagesOf(term: Term): number {
  let mask = languageMasks.get(term);
  if (mask === undefined) {
    mask = term.tags.reduce((bits, { languages }) => bits | languages, 0);
    languageMasks.set(term, mask);
  }
  return mask;
}

/** The language of one sentence: the one that knows most of its words; the text's own where several know as many. */
export function chooseLanguage(languages: readonly Language[], hits: readonly Hit[], prior: number): number {
  const counts = languages.map(() => 0);
  for (const hit of hits) {
    const known = languagesOf(hit.term);
    languages.forEach((language, index) => {
      if ((known & language.bit) !== 0) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  let best = 0;
  let most = 0;
  languages.forEach((language, index) => {
    // The text's own language wins unless another clearly knows more: two related languages share many words.
    const count = (counts[index] ?? 0) * (language.bit === prior ? 1.5 : 1);
    if (count > most) {
      most = count;
      best = language.bit;
    }
  });
  return best;
}
