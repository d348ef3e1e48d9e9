import type { Extractor } from "../../shared/mentions/extraction.ts";
import { type Corpus, type Kind, unitsOf } from "./corpus.ts";

/** What the figures are about: how much text of which kinds, and what was found in it. */
export function describeCorpus({ origin, texts }: Corpus, extractor: Extractor): string[] {
  let mentions = 0;
  const found = new Map<Kind, { texts: number; withMention: number }>();
  const bytes = texts.reduce((sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0);
  for (const text of texts) {
    const count = extractor.extract(text).mentions.length;
    const kind = found.get(text.kind) ?? { texts: 0, withMention: 0 };
    found.set(text.kind, { texts: kind.texts + 1, withMention: kind.withMention + (count > 0 ? 1 : 0) });
    mentions += count;
  }
  return [
    `${texts.length} articles, ${(unitsOf(texts) / 1e6).toFixed(1)} M characters, ${(bytes / 1e6).toFixed(1)} MB; ${origin}`,
    `${mentions} mentions found; articles with one: ${[...found].map(([kind, { texts, withMention }]) => `${withMention} of ${texts} ${kind}`).join(", ")}`,
  ];
}
