/** Another program that finds words of a lexicon in English text. */
export interface Peer {
  readonly name: string;
  /** How much faster we mean to be. */
  readonly atLeast: number;
  /** How it was set up, for the reader of the figures. */
  readonly setting: string;
  read(text: string): unknown;
}

/** The English words of the lexicon by what they say, as peers take them: folded, no open ends. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;
