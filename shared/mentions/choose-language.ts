import type { Language } from "./compile-ruleset.ts";
import type { Hit, Term } from "./lexicon.ts";

/** Characters of a text that are looked at to tell its language, evenly spread. */
const SAMPLES = 1_000;

/** The language that some texts seem to be in by their letters, or by the hint; 0 when nothing tells. */
export function guessLanguage(
  languages: readonly Language[],
  texts: readonly string[],
  hint: string | undefined,
): number {
  const counts = countLetters(languages, texts);
  let best: Language | undefined;
  let most = 0;
  languages.forEach((language, index) => {
    const count = counts[index] ?? 0;
    if (count > most) {
      most = count;
      best = language;
    }
  });
  best ??= languages.find((language) => hint?.toLowerCase().split("-")[0] === language.code);
  return best?.bit ?? 0;
}

/** How many of the letters looked at are each language's own. */
function countLetters(languages: readonly Language[], texts: readonly string[]): number[] {
  const { kinds, owners } = lettersOf(languages);
  const counted = new Int32Array(owners.length);
  const step = Math.ceil(texts.reduce((sum, { length }) => sum + length, 0) / SAMPLES);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += step) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      counted[kind] = (counted[kind] ?? 0) + 1;
    }
  }
  return languages.map((language) =>
    owners.reduce((sum, own, kind) => (own.includes(language) ? sum + (counted[kind] ?? 0) : sum), 0),
  );
}

/** Letters of the same languages are of one kind; kind 0 is all that no language has as its own. */
interface LetterKinds {
  readonly kinds: Uint8Array;
  readonly owners: readonly (readonly Language[])[];
}

const letterKinds = new WeakMap<readonly Language[], LetterKinds>();

function lettersOf(languages: readonly Language[]): LetterKinds {
  const known = letterKinds.get(languages);
  if (known) return known;
  const kinds = new Uint8Array(65536);
  const owners: (readonly Language[])[] = [[]];
  const numbers = new Map<string, number>();
  for (const letter of new Set(languages.map(({ letters }) => letters).join(""))) {
    const own = languages.filter(({ letters }) => letters.includes(letter));
    const name = own.map(({ bit }) => bit).join();
    const number = numbers.get(name) ?? owners.push(own) - 1;
    numbers.set(name, number);
    for (const written of [letter, letter.toUpperCase(), ...(capitals[letter] ?? "")])
      if (written.length === 1) kinds[written.charCodeAt(0)] = number;
  }
  const made = { kinds, owners };
  letterKinds.set(languages, made);
  return made;
}

/** Capitals that are not made from their letter. */
const capitals: Readonly<Record<string, string>> = { ß: "ẞ" };

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
  const counts = new Int32Array(languages.length);
  for (const { term } of hits) {
    const known = languagesOf(term);
    for (let index = 0; index < languages.length; index++)
      if ((known & (languages[index]?.bit ?? 0)) !== 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  let best = 0;
  let most = 0;
  for (const [index, { bit }] of languages.entries()) {
    // The text's own language wins unless another clearly knows more: two related languages share many words.
    const count = (counts[index] ?? 0) * (bit === prior ? 1.5 : 1);
    if (count <= most) continue;
    most = count;
    best = bit;
  }
  return best;
}
