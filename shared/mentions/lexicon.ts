import type { ItemKind } from "./extraction.ts";

/** What a term of the lexicon says about the words it was found in. One term may say several things: "arms" is goods and a verb. */
export type Tag =
  | { readonly kind: "actor"; readonly actor: string; readonly form: string; readonly watched: boolean }
  | { readonly kind: "item"; readonly category: ItemCategory; readonly designation?: string; readonly origin?: string }
  | { readonly kind: "part"; readonly part: ItemKind }
  | { readonly kind: "void"; readonly side: "after" | "before" }
  | { readonly kind: "cue"; readonly cue: string }
  | { readonly kind: "marker"; readonly marker: string }
  | { readonly kind: "status"; readonly operator: StatusOperator }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "implied"; readonly actor: string }
  | { readonly kind: "says" | "source" | "pronoun" | "background" | "break" | "and" | "place" | "ignored" };

/** "other" = arms that are not watched; "generic" = words such as "weapons" that the rest of the text must make clear. */
export type ItemCategory = "missile" | "drone" | "other" | "generic";

export interface StatusOperator {
  readonly id: string;
  readonly effect: StatusEffect;
  /** Which side of the operator it governs; "verb": only the verb after it, not one with a subject of its own; "headline": see stands-in-headline. */
  readonly governs: "after" | "before" | "around" | "verb" | "headline";
  /** How many words away the cue may be. */
  readonly reach: number;
}

/**
 * negate: turns a fact into a denial and back · possible: planned, feared or asked for · doubt: possible, whatever settles it
 * ("perhaps … already") · uphold: presupposes that it goes on
 * ("stop sending") and outweighs what lies inside · forbid: a warning or plea, which with a negation inside leaves it possible ·
 * settle: keeps words further out from making it possible · close: words further out are about something else ("cancelled flights
 * over …") · concede: what it governs says nothing ("despite its denials").
 */
export type StatusEffect = "negate" | "possible" | "doubt" | "uphold" | "forbid" | "settle" | "close" | "concede";

/** What words of the lexicon say; all forms that say the same share it. */
export interface Term {
  readonly tags: readonly TermTag[];
  /** What any of its tags says, in any language: see termKinds. */
  readonly kinds: number;
  /** The watched actors that any of its tags names, implies or gives as a maker: one bit each. */
  readonly sides: number;
}

/** Bits of Term.kinds. */
export const termKinds = { actor: 1, goods: 2, cue: 4, pronoun: 8 } as const;

/** A tag and the languages (bit mask) whose lexicon gave it. */
export interface TermTag {
  readonly tag: Tag;
  readonly languages: number;
  /** The text must be written exactly so: "US" is no "us". */
  readonly exact?: string;
}

/** A place of the text where a term stands: [start, end) in UTF-16 units, and the number of its first and last word. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  /** Number of the form that was found: terms that say the same are told apart by it. */
  readonly form: number;
  readonly term: Term;
}
