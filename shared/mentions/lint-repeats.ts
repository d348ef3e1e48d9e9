import type { LintFinding } from "./lint-finding.ts";
import type { ListedTerm } from "./list-terms.ts";

type ByWords = ReadonlyMap<string, readonly ListedTerm[]>;

/**
 * Pieces of a list that may be left out, because others say all their forms already, or open terms find them. Where two may stand for
 * each other the later is named. A piece with one form of its own ("plan{,s,ned}" beside "planned to") is no fault.
 */
export function lintRepeats(byWords: ByWords, terms: readonly ListedTerm[]): LintFinding[] {
  const pieces = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    const forms = pieces.get(placeOf(term));
    if (forms === undefined) pieces.set(placeOf(term), [term]);
    else forms.push(term);
  }
  const needless = new Set<string>();
  const findings: LintFinding[] = [];
  for (const [place, forms] of [...pieces].reverse()) {
    const isOther = (term: ListedTerm) => placeOf(term) !== place && !needless.has(placeOf(term));
    const others = forms.map((term) => repeated(byWords, term, isOther) ?? shadowed(byWords, term, isOther));
    const [term] = forms;
    const [other] = others;
    if (!term || !other || others.includes(undefined)) continue;
    needless.add(place);
    findings.push(finding(term, other));
  }
  return findings.reverse();
}

const placeOf = ({ file, path, number }: ListedTerm) => `${file} ${path.join(".")} ${number}`;

function finding(term: ListedTerm, other: ListedTerm): LintFinding {
  const { file, path, piece, form } = term;
  const isOpen = other.words !== term.words;
  return {
    severity: "warning",
    kind: isOpen ? "shadowed-term" : "duplicate-term",
    file,
    path,
    words: piece,
    message: isOpen
      ? `"${form}" is already found by "${other.form}"`
      : `"${form}" is already in "${other.piece}" (${other.file}, ${other.path.join(".")})`,
  };
}

function repeated(byWords: ByWords, term: ListedTerm, isOther: (term: ListedTerm) => boolean): ListedTerm | undefined {
  return byWords
    .get(term.words)
    ?.find((found) => isOther(found) && isSpelledAlike(found, term) && saysTheSame(found, term));
}

/** An open term finds all that this one finds, and no other term takes its words. */
function shadowed(byWords: ByWords, term: ListedTerm, isOther: (term: ListedTerm) => boolean): ListedTerm | undefined {
  if (!byWords.get(term.words)?.every((other) => saysTheSame(other, term))) return undefined;
  const stem = term.words.replace(/\*$/, "");
  const longest = term.words.endsWith("*") ? stem.length - 1 : stem.length;
  for (let length = stem.lastIndexOf(" ") + 2; length <= longest; length++) {
    const open = byWords.get(`${stem.slice(0, length)}*`)?.find((found) => isOther(found) && saysTheSame(found, term));
    if (open !== undefined) return open;
  }
  return undefined;
}

const saysTheSame = (one: ListedTerm, two: ListedTerm) =>
  one.language === two.language && meaningOf(one) === meaningOf(two);

/** "=The Guards" and "=the Guards" are only as written: neither finds the other. */
const isSpelledAlike = (one: ListedTerm, two: ListedTerm) =>
  one.form === two.form || !(one.form.startsWith("=") || two.form.startsWith("="));

const meanings = new WeakMap<ListedTerm["tag"], string>();

/** What a term says, as a text to compare. */
export function meaningOf({ tag }: ListedTerm): string {
  const known = meanings.get(tag) ?? JSON.stringify(tag);
  meanings.set(tag, known);
  return known;
}
