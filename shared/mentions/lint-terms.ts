import type { Ruleset } from "./compile-ruleset.ts";
import type { LintFinding } from "./lint-finding.ts";
import { lintHidden } from "./lint-hidden.ts";
import type { ListedTerm } from "./list-terms.ts";
import { scanText } from "./scan-text.ts";

/** Terms that never match, contradict or repeat each other, or are already found by an open term. */
export function lintTerms(ruleset: Ruleset, terms: readonly ListedTerm[]): LintFinding[] {
  const byWords = groupByWords(terms);
  const seen = new Set<string>();
  const findings: LintFinding[] = [];
  for (const term of terms) {
    for (const finding of [neverMatches(ruleset, term), contradicts(byWords, term), repeats(byWords, term)]) {
      if (finding === undefined) continue;
      const place = `${finding.kind} ${term.file} ${term.path.join(".")} ${term.piece}`;
      if (!seen.has(place)) findings.push(finding);
      seen.add(place);
    }
  }
  return [...findings, ...shadowed(byWords, terms), ...lintHidden(byWords)];
}

function groupByWords(terms: readonly ListedTerm[]): Map<string, ListedTerm[]> {
  const groups = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    const group = groups.get(term.words);
    if (group === undefined) groups.set(term.words, [term]);
    else group.push(term);
  }
  return groups;
}

/** The engine itself is asked: its own words must find the term, with what this list says of it. */
function neverMatches({ trie }: Ruleset, term: ListedTerm): LintFinding | undefined {
  const written = term.form.replace(/^=/, "").replaceAll("*", "");
  const meaning = meaningOf(term);
  const [hit, more] = scanText(trie, written).hits;
  if (hit !== undefined && more === undefined && hit.term.tags.some(({ tag }) => JSON.stringify(tag) === meaning))
    return undefined;
  // A stem that some longer term hides as it stands may still be found with an ending.
  if (term.form.includes("*") && hit !== undefined) return undefined;
  const instead = hit ? `the text is read as "${written.slice(hit.start, hit.end)}"` : "the text is read as nothing";
  return at(term, "error", "never-matches", `"${term.form}" never matches: ${instead}`);
}

function contradicts(byWords: ReadonlyMap<string, readonly ListedTerm[]>, term: ListedTerm): LintFinding | undefined {
  const other = byWords
    .get(term.words)
    ?.find((found) => found.language === term.language && isSpelledAlike(found, term) && contradict(found, term));
  return (
    other &&
    at(term, "error", "contradiction", `"${term.form}" says ${nameOf(term)}, and ${nameOf(other)} in ${other.file}`)
  );
}

const isExact = ({ form }: ListedTerm) => form.startsWith("=");

/** "=US" and "us" are not the same. */
const isSpelledAlike = (one: ListedTerm, two: ListedTerm) =>
  one.form === two.form || !(one.form.startsWith("=") || two.form.startsWith("="));

function contradict({ tag: one }: ListedTerm, { tag: two }: ListedTerm): boolean {
  if (one.kind === "actor" && two.kind === "actor") return one.actor !== two.actor;
  if (one.kind === "item" && two.kind === "item")
    return one.category !== two.category || one.designation !== two.designation || one.origin !== two.origin;
  if (one.kind === "number" && two.kind === "number") return one.value !== two.value;
  return false;
}

function repeats(byWords: ReadonlyMap<string, readonly ListedTerm[]>, term: ListedTerm): LintFinding | undefined {
  const first = byWords
    .get(term.words)
    ?.find(
      (found) =>
        found.language === term.language && isExact(found) === isExact(term) && meaningOf(found) === meaningOf(term),
    );
  if (first === undefined || first === term || isSamePlace(first, term)) return undefined;
  return at(
    term,
    "warning",
    "duplicate-term",
    `"${term.form}" is already in "${first.piece}" (${first.file}, ${first.path.join(".")})`,
  );
}

/** Endings and braces may make a form twice; that is no fault of a person. */
const isSamePlace = (one: ListedTerm, two: ListedTerm) =>
  one.number === two.number && one.file === two.file && one.path.join(".") === two.path.join(".");

/** A term is not needed where an open one of the same list finds all that it finds, and no other term takes its words. */
function shadowed(byWords: ReadonlyMap<string, readonly ListedTerm[]>, terms: readonly ListedTerm[]): LintFinding[] {
  const findings = new Map<string, LintFinding>();
  for (const term of terms) {
    const isAlone = byWords
      .get(term.words)
      ?.every((other) => meaningOf(other) === meaningOf(term) && other.language === term.language);
    const open = isAlone ? openTermOf(byWords, term) : undefined;
    if (open === undefined || isSamePlace(open, term)) continue;
    const place = `${term.file} ${term.path.join(".")} ${term.piece}`;
    if (findings.has(place)) continue;
    findings.set(place, at(term, "warning", "shadowed-term", `"${term.form}" is already found by "${open.form}"`));
  }
  return [...findings.values()];
}

function openTermOf(byWords: ReadonlyMap<string, readonly ListedTerm[]>, term: ListedTerm): ListedTerm | undefined {
  const stem = term.words.replace(/\*$/, "");
  const longest = term.words.endsWith("*") ? stem.length - 1 : stem.length;
  for (let length = stem.lastIndexOf(" ") + 2; length <= longest; length++) {
    const open = byWords
      .get(`${stem.slice(0, length)}*`)
      ?.find((found) => found.language === term.language && meaningOf(found) === meaningOf(term));
    if (open !== undefined) return open;
  }
  return undefined;
}

const meanings = new WeakMap<ListedTerm["tag"], string>();

function meaningOf({ tag }: ListedTerm): string {
  const known = meanings.get(tag) ?? JSON.stringify(tag);
  meanings.set(tag, known);
  return known;
}

const nameOf = ({ path }: ListedTerm) => path.join(".");

function at(
  { file, path, piece: words }: ListedTerm,
  severity: LintFinding["severity"],
  kind: LintFinding["kind"],
  message: string,
): LintFinding {
  return { severity, kind, file, path, words, message };
}
