import type { LintFinding } from "./lint-finding.ts";
import type { ListedTerm } from "./list-terms.ts";

/**
 * Open terms that another language hides: the longest word of any language is what a text's word is read as, so "поставлять" in one
 * language takes that word from "поставля*" in another, unless that one lists it too. Only words that end as some word of the other
 * language does are named: "поставлятиме" is no Russian, and no Russian text has it.
 */
export function lintHidden(
  byWords: ReadonlyMap<string, readonly ListedTerm[]>,
  terms: readonly ListedTerm[],
): LintFinding[] {
  const endings = new Set(terms.filter(isSingleWord).map(({ language, words }) => endingOf(language, words)));
  const findings = new Map<string, LintFinding>();
  for (const [words, terms] of byWords) {
    if (!isSingleWord({ words })) continue;
    const couldBe = (language: string) => endings.has(endingOf(language, words));
    const spoken = new Set(terms.map(({ language }) => language));
    for (const open of openTermsOver(byWords, words)) {
      if (spoken.has(open.language) || terms.some((term) => saysTheSame(term, open))) continue;
      if (!couldBe(open.language)) continue;
      spoken.add(open.language); // shorter open terms of that language are hidden by this one anyway
      const { file, path, piece } = open;
      const place = `${file} ${path.join(".")} ${piece}`;
      const [by] = terms;
      const message = `"${open.form}" does not find "${words}": that is a term of its own in ${by?.file}`;
      if (!findings.has(place))
        findings.set(place, { severity: "warning", kind: "hidden", file, path, words: piece, message });
    }
  }
  return [...findings.values()];
}

/** Letters by which a word shows its language. */
const ENDING_LETTERS = 5;
const endingOf = (language: string, words: string) => `${language} ${words.slice(-ENDING_LETTERS)}`;
const isSingleWord = ({ words }: Pick<ListedTerm, "words">) => !words.includes(" ") && !words.endsWith("*");

/** Longest first. */
function* openTermsOver(byWords: ReadonlyMap<string, readonly ListedTerm[]>, words: string): Generator<ListedTerm> {
  const stem = words.replace(/\*$/, "");
  const longest = words.endsWith("*") ? stem.length - 1 : stem.length;
  for (let length = longest; length > 0; length--) yield* byWords.get(`${stem.slice(0, length)}*`) ?? [];
}

/** Names of actors and goods count in every language. */
function saysTheSame({ tag: one }: ListedTerm, { tag: two }: ListedTerm): boolean {
  if (one.kind === "actor" && two.kind === "actor") return one.actor === two.actor;
  return one.kind === "item" && two.kind === "item" && one.category === two.category;
}
