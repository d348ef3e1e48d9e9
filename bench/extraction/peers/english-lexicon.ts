import { listTerms } from "../../../shared/mentions/list-terms.ts";
import type { WatchSource } from "../../../shared/mentions/ruleset-source.ts";
import type { Lexicon } from "./peer.ts";

/** Every English term of the watch, once, under the kind of its first meaning. */
export function englishLexicon(source: WatchSource): Lexicon {
  const seen = new Set<string>();
  const lexicon = new Map<string, string[]>();
  for (const { language, words, tag } of listTerms(source)) {
    const word = words.replaceAll("*", "");
    if (language !== "en" || seen.has(word)) continue;
    seen.add(word);
    lexicon.set(tag.kind, [...(lexicon.get(tag.kind) ?? []), word]);
  }
  return lexicon;
}
