import type { Ruleset } from "./compile-ruleset.ts";
import type { LintFinding } from "./lint-finding.ts";
import { lintHidden } from "./lint-hidden.ts";
import { lintRepeats, meaningOf } from "./lint-repeats.ts";
import type { ListedTerm } from "./list-terms.ts";
import { scanText } from "./scan-text.ts";

/** Terms that never match, contradict each other, or may be left out: others find all that they find. */
export function lintTerms(ruleset: Ruleset, terms: readonly ListedTerm[]): LintFinding[] {
  const byWords = groupByWords(terms);
  const seen = new Set<string>();
  const findings: LintFinding[] = [];
  for (const term of terms) {
    for (const finding of [neverMatches(ruleset, term), contradicts(byWords, term)]) {
      if (finding === undefined) continue;
      const place = `${finding.kind} ${term.file} ${term.path.join(".")} ${term.piece}`;
      if (!seen.has(place)) findings.push(finding);
      seen.add(place);
    }
  }
  return [...findings, ...lintRepeats(byWords, terms), ...lintHidden(byWords, terms)];
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

const nameOf = ({ path }: ListedTerm) => path.join(".");

function at(
  { file, path, piece: words }: ListedTerm,
  severity: LintFinding["severity"],
  kind: LintFinding["kind"],
  message: string,
): LintFinding {
  return { severity, kind, file, path, words, message };
}
