import nlp from "compromise";
import type { Lexicon, Peer } from "./peer.ts";

/** compromise with the lexicon as tags, and one match of the simplest rule: somebody watched, a cue, and goods after it. */
export function compromisePeer(lexicon: Lexicon): Peer {
  const words: Record<string, string> = {};
  for (const [kind, terms] of lexicon) for (const term of terms) words[term] = tagOf(kind);
  return {
    name: "compromise",
    atLeast: 600,
    setting: `${Object.keys(words).length} words of lexicon, one match`,
    read: (text) => nlp(text, words).match("#WatchActor .* #WatchCue .* #WatchItem").json(),
  };
}

const tagOf = (kind: string) => `Watch${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
