import type { ItemKind, Status } from "./extraction.ts";

/** Where a rule looks for a role, in order of preference. */
export interface Place {
  readonly side: Side;
  /** Marker classes that must stand before it; "any" for with or without; none for a bare name. */
  readonly markers: readonly string[];
  /** Grammatical form an actor must have (as the lexicon names them: "dative"). */
  readonly form?: string;
  /** Words away from the cue at most. */
  readonly within: number;
}

/** The cue of rules for headlines without a verb: the goods themselves start them. */
export const GOODS = "goods";

export const sides = [
  "subject",
  "before",
  "after",
  "near",
  "next",
  "prev",
  "origin",
  "implied",
  "sentence",
  "text",
  "topic",
  "pair",
  "giver",
  "receiver",
  "user",
  "unnamed",
  "self",
] as const;
export type Side = (typeof sides)[number];

/** How far from the cue a role may stand when the rule does not say. */
export const reachOf: Readonly<Record<Side, number>> = {
  subject: 40,
  before: 25,
  after: 25,
  near: 25,
  next: 3,
  prev: 0,
  origin: 0,
  implied: 0,
  sentence: 0,
  text: 0,
  topic: 0,
  pair: 0,
  giver: 0,
  receiver: 0,
  user: 0,
  unnamed: 0,
  self: 0,
};

/** How weak a finding is: a match may not rest on guesses alone. */
export const doubtOf: Readonly<Record<Side, number>> = {
  subject: 0,
  before: 0,
  after: 0,
  near: 0,
  next: 0,
  prev: 0,
  pair: 1,
  origin: 1,
  giver: 1,
  receiver: 1,
  user: 1,
  unnamed: 1,
  self: 1,
  implied: 2,
  sentence: 3,
  topic: 3,
  text: 4,
};

export interface Rule {
  /** Language and name: "en/supply-to". */
  readonly id: string;
  readonly language: number;
  readonly cues: readonly string[];
  readonly supplier: readonly Place[];
  readonly recipient: readonly Place[];
  readonly item: readonly Place[];
  /** The status that the cue alone gives: "seeks" is prospective. */
  readonly status: Status;
  /** What moves when the rule knows better than the goods word: "helps build drones" is production. */
  readonly moves?: ItemKind;
  /** Marker classes that must stand within five words of the cue, or must not. */
  readonly needs: readonly string[];
  readonly unless: readonly string[];
  /** Place in the file: earlier rules are preferred. */
  readonly order: number;
}
