import { readDeclensions, readEndings } from "./compile-ruleset.ts";
import { languageTerms } from "./language-terms.ts";
import type { Tag } from "./lexicon.ts";
import { parseTerms, splitList } from "./parse-terms.ts";
import type { WatchSource } from "./ruleset-source.ts";
import { splitTerm } from "./split-term.ts";

/** One form of a term, with where a person wrote it. */
export interface ListedTerm {
  readonly language: string;
  readonly file: string;
  readonly path: readonly string[];
  /** As the file has it: "suppl{y,ies}". */
  readonly piece: string;
  /** Place of the piece in its list, from 0. */
  readonly number: number;
  /** One form of it: "supplies"; a sign "=" before it is kept. */
  readonly form: string;
  /** As it is compared: folded words, one space between them. */
  readonly words: string;
  readonly tag: Tag;
}

/** Every form of every term of a watch that compiles. */
export function listTerms(source: WatchSource): ListedTerm[] {
  const listed: ListedTerm[] = [];
  for (const language of source.languages) {
    const endings = readEndings(language, []);
    const declined = readDeclensions(language, []);
    for (const file of language.files) {
      for (const { path, terms, tag, ending } of languageTerms(file, source.actors, [...declined.keys()])) {
        const own = (ending !== undefined && declined.get(ending)) || endings;
        for (const [number, piece] of splitList(terms).entries()) {
          for (const form of parseTerms(piece, own)) {
            const words = splitTerm(form.replace(/^=/, "")).join(" ");
            listed.push({ language: language.code, file: file.file, path, piece, number, form, words, tag });
          }
        }
      }
    }
  }
  return listed;
}
