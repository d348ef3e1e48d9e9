import type { TextToRead } from "../../shared/mentions/extraction.ts";

/** What a generated article is about; "read" where the text came from a file and nobody knows. */
export type Kind = "ordinary" | "one" | "both" | "transfer" | "read";

export interface CorpusText extends TextToRead {
  readonly kind: Kind;
}

export interface Corpus {
  /** How the texts came about, for the reader of the figures. */
  readonly origin: string;
  readonly texts: readonly CorpusText[];
}

/** UTF-16 units of titles and texts. */
export const unitsOf = (texts: readonly TextToRead[]) =>
  texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0);
