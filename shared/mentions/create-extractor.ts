import { buildMention } from "./build-mention.ts";
import { chooseMatches } from "./choose-matches.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { Category, Direction, Extraction, Extractor, Mention, TextToRead } from "./extraction.ts";
import { buildGate } from "./gate.ts";
import { indexRules, readText } from "./read-text.ts";

/** Makes the extractor of a ruleset. Pure: the same text always gives the same answer. */
export function createExtractor(ruleset: Ruleset): Extractor {
  const byCue = indexRules(ruleset.rules);
  const gate = buildGate(ruleset);
  return {
    version: ruleset.version,
    mayConcern: gate.mayConcern,
    extract(text: TextToRead): Extraction {
      if (!gate.mayMention(text.title, text.text)) return nothing(text.id);
      const { matches } = readText(ruleset, byCue, text);
      const mentions = chooseMatches(ruleset, matches).map((match) => buildMention(ruleset, match, text));
      return mentions.length === 0 ? nothing(text.id) : summarise(text.id, mentions);
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
  const status = mentions[0]?.status ?? null;
  return {
    id,
    relevant: true,
    direction: allOf(mentions.map((m) => m.direction)),
    category: allOf(mentions.map((m) => m.category)),
    status,
    mentions,
  };
}

function allOf<T extends Direction | Category>(values: readonly T[]): T | "both" | null {
  const [first] = values;
  if (first === undefined) return null;
  return values.every((value) => value === first) ? first : "both";
}
