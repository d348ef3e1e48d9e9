import type { Ruleset } from "./compile-ruleset.ts";
import { scanText } from "./scan-text.ts";

export interface Gate {
  /** Whether a text names what a mention needs: a side of the watch. Never false for a text that has a mention. */
  mayMention(title: string, text: string): boolean;
  mayConcern(text: string): boolean;
}

export function buildGate(ruleset: Ruleset): Gate {
  const names = (text: string) =>
    scanText(ruleset.trie, text).hits.some((hit) =>
      hit.term.tags.some(
        ({ tag }) =>
          (tag.kind === "actor" && tag.watched) ||
          (tag.kind === "item" && tag.category !== "other" && tag.category !== "generic"),
      ),
    );
  return { mayMention: (title, text) => names(title) || names(text), mayConcern: names };
}
