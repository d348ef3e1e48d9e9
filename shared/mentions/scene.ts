import type { ScannedSentence } from "./cut-sentences.ts";
import type { Place } from "./rule.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A candidate for a role. `actor` is undefined where somebody stands in the place who is not watched: that blocks the rule. */
export interface Candidate {
  readonly actor: string | undefined;
  readonly hit: Found | undefined;
  /** The names it stands among: two sides of a transfer do not come from one list, save as a pair. */
  readonly group: ActorGroup | undefined;
  readonly place: Place;
  /** A name from another sentence or an implied one has no span in this sentence. */
  readonly implied: boolean;
  /** It acts only if nobody else does: a name after "to" where the language may leave out who acts. */
  readonly isAside: boolean;
}

/** Who gives to whom, whatever it is. */
export interface Exchange {
  readonly giver: Candidate;
  readonly receiver: Candidate;
}

/** What is known when a rule looks for its roles. */
export interface Scene {
  /** The sentence as it was scanned, which costs nothing to look at. */
  readonly scanned: ScannedSentence;
  readonly before: Scene | undefined;
  /** An earlier sentence may name two sides together. */
  readonly followsPair: boolean;
  readonly sentence: Sentence;
  readonly actors: readonly ActorGroup[];
  readonly items: readonly ItemGroup[];
  /** Watched actors named anywhere in the text, title first. */
  readonly named: readonly Found[];
  /** Whom the sentence before is about. */
  readonly topic: Found | undefined;
  /** Everyone named in the sentence before. */
  readonly namedBefore: readonly Found[];
  /** The goods that the sentence before speaks of: "Originally imported from …". */
  readonly lastItem: ItemGroup | undefined;
  /** Both sides named together in an earlier sentence: "the two countries". */
  readonly lastPair: ActorGroup | undefined;
  readonly usualSupplier: string | undefined;
  /** Who gives to whom in this sentence: added by the rules that do not ask for it. */
  readonly exchanges: Exchange[];
}
