import { buildMention } from "./build-mention.ts";
import { chooseMatches } from "./choose-matches.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { Extraction, Extractor, Mention, TextToRead } from "./extraction.ts";
import { createGate, type Gate } from "./gate/gate.ts";
import { termKinds } from "./lexicon.ts";
import { createReader, readText } from "./read-text.ts";
import { GOODS } from "./rule.ts";
import { type Scan, scanText } from "./scan-text.ts";
import type { ScannedText } from "./set-scenes.ts";

/** Makes the extractor of a ruleset. Pure: the same text always gives the same answer. */
export function createExtractor(ruleset: Ruleset): Extractor {
  const reader = createReader(ruleset);
  const needsCue = !ruleset.rules.some((rule) => rule.cues.includes(GOODS));
  let gate: Gate | undefined;
  const mayName = ({ title, text }: TextToRead): boolean => {
    if (!ruleset.gate) return true;
    gate ??= createGate(ruleset.gate, ruleset.trie);
    return gate.mayName(title, text);
  };
  return {
    version: ruleset.version,
    mayConcern: (text) => concerns(scanText(ruleset.trie, text)),
    extract(text: TextToRead): Extraction {
      if (!mayName(text)) return nothing(text.id);
      const scanned = { title: scanText(ruleset.trie, text.title), text: scanText(ruleset.trie, text.text) };
      if (!couldMention(scanned, ruleset.actors.length, needsCue)) return nothing(text.id);
      const { matches, readTo } = readText(reader, text, scanned, false);
      const mentions = chooseMatches(ruleset, matches).map((match) => buildMention(ruleset, match, text));
      const found = summarise(text.id, mentions);
      return readTo ? { ...found, readTo } : found;
    },
  };
}

const nothing = (id: string): Extraction => ({
  id,
  relevant: false,
  direction: null,
  category: null,
  status: null,
  mentions: [],
});

/** The status is that of the leading mention; direction and category count everything that is said to move. */
function summarise(id: string, mentions: readonly Mention[]): Extraction {
  const [leading] = mentions;
  if (!leading) return nothing(id);
  const { direction, category, status } = leading;
  return {
    id,
    relevant: true,
    direction: mentions.every((mention) => mention.direction === direction) ? direction : "both",
    category: mentions.every((mention) => mention.category === category) ? category : "both",
    status,
    mentions,
  };
}

/** A mention takes two sides, goods or arms, and a cue unless goods alone start rules: most texts lack one of them, and nothing more is done for those. */
function couldMention({ title, text }: ScannedText, actors: number, needsCue: boolean): boolean {
  let kinds = 0;
  let sides = 0;
  for (const { term } of title.hits) {
    kinds |= term.kinds;
    sides |= term.sides;
  }
  for (const { term } of text.hits) {
    kinds |= term.kinds;
    sides |= term.sides;
  }
  if ((kinds & termKinds.goods) === 0 || (needsCue && (kinds & termKinds.cue) === 0)) return false;
  return actors === 2 ? sides === 3 : (sides & (sides - 1)) !== 0;
}

const concerns = ({ hits }: Scan) => hits.some(({ term }) => term.sides !== 0 || (term.kinds & termKinds.goods) !== 0);
