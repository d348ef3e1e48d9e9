import type { Ruleset } from "./compile-ruleset.ts";
import { createExtractor } from "./create-extractor.ts";
import type { TextToRead } from "./extraction.ts";
import { type ListedTerm, listTerms } from "./list-terms.ts";
import type { WatchSource } from "./ruleset-source.ts";
import { scanText } from "./scan-text.ts";

/** A rule or a piece of a term list, and in how many texts it had a part. */
export interface Fired {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** "en/supply", or the piece as the file has it: "suppl{y,ies}". */
  readonly name: string;
  readonly texts: number;
}

export interface Coverage {
  readonly texts: number;
  /** How many texts a rule found something in. */
  readonly rules: readonly Fired[];
  /** How many texts named a term, in any of its forms. */
  readonly terms: readonly Fired[];
}

/** Counts which rules and terms a set of texts uses; texts are read one by one, so that there may be any number. */
export function measureCoverage(source: WatchSource, ruleset: Ruleset) {
  const extractor = createExtractor(ruleset);
  const byForm = new Map<number, number>();
  const byRule = new Map<string, number>();
  let texts = 0;
  return {
    read(text: TextToRead): void {
      texts += 1;
      const named = [text.title, text.text].flatMap((field) =>
        scanText(ruleset.trie, field).hits.map(({ form }) => form),
      );
      for (const form of new Set(named)) byForm.set(form, (byForm.get(form) ?? 0) + 1);
      const found = extractor.extract(text).mentions.map(({ rule }) => rule.id);
      for (const id of new Set(found)) byRule.set(id, (byRule.get(id) ?? 0) + 1);
    },
    report: (): Coverage => ({ texts, rules: rulesOf(source, byRule), terms: termsOf(source, ruleset, byForm) }),
  };
}

function rulesOf({ languages }: WatchSource, counts: ReadonlyMap<string, number>): Fired[] {
  return languages.flatMap(({ code, files }) =>
    files.flatMap(({ file, rules = [] }) =>
      rules.map(({ id }, index) => {
        const name = `${code}/${id}`;
        return { file, path: ["rules", index], name, texts: counts.get(name) ?? 0 };
      }),
    ),
  );
}

/** What is written alike is one form to the engine, whatever its language: it counts for all who list it. */
function termsOf(source: WatchSource, { trie }: Ruleset, counts: ReadonlyMap<number, number>): Fired[] {
  const pieces = new Map<string, Fired>();
  for (const { file, path, piece, number, form } of listTerms(source)) {
    const place = `${file} ${path.join(".")} ${number}`;
    const texts = (pieces.get(place)?.texts ?? 0) + (counts.get(formOf(trie, form)) ?? 0);
    pieces.set(place, { file, path, name: piece, texts });
  }
  return [...pieces.values()];
}

/** The engine's own number for a form, or -1; an open one is asked for as it stands. */
function formOf(trie: Ruleset["trie"], form: ListedTerm["form"]): number {
  return scanText(trie, form.replace(/^=/, "").replaceAll("*", "")).hits[0]?.form ?? -1;
}
