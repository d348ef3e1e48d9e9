import { buildMention } from "./build-mention.ts";
import { chooseMatches } from "./choose-matches.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { explainStatus } from "./explain-status.ts";
import type { Mention, TextToRead } from "./extraction.ts";
import { findNearestMiss, type NearMiss } from "./find-nearest-miss.ts";
import { createReader, readText } from "./read-text.ts";
import { scanText } from "./scan-text.ts";

/** Why a text has the mentions it has, or why it has none. */
export interface Explanation {
  readonly id: string;
  /** Content hash of the ruleset that read it. */
  readonly version: string;
  readonly relevant: boolean;
  readonly mentions: readonly MentionExplained[];
  /** Only of a text without mention. */
  readonly nearest?: NearMiss;
}

export interface MentionExplained {
  readonly mention: Mention;
  /** Plain sentences: what made the status what it is. */
  readonly statusReasons: readonly string[];
}

/** Reads a text as extracting does, and keeps what extracting throws away. Pure; for people, not for every article. */
export function explainText(ruleset: Ruleset, text: TextToRead): Explanation {
  const scanned = { title: scanText(ruleset.trie, text.title), text: scanText(ruleset.trie, text.text) };
  const reading = readText(createReader(ruleset), text, scanned);
  const mentions = chooseMatches(ruleset, reading.matches).map((match) => ({
    mention: buildMention(ruleset, match, text),
    statusReasons: explainStatus(match.cue, match.rule.status, match.scene.sentence),
  }));
  const known = { id: text.id, version: ruleset.version, relevant: mentions.length > 0, mentions };
  return mentions.length > 0 ? known : { ...known, nearest: findNearestMiss(ruleset, reading, scanned) };
}
