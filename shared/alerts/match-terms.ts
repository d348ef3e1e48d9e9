/** Terms of the policy as token sequences: "ministry of defence", or "министерств*" for every ending. Case does not count. */
export interface CompiledTerm {
  readonly words: readonly { readonly text: string; readonly isPrefix: boolean }[];
}

export interface TermFound<T> {
  readonly value: T;
  /** Places in the token list, [start, end). */
  readonly start: number;
  readonly end: number;
}

/** The words of a text, lower-cased, in every script; ё is е, and Arabic ya and kaf are Persian ones. */
export function toTokens(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(/ي/g, "ی")
      .replace(/ك/g, "ک")
      .replace(/[\u200c\u00ad'’ʼ]/g, "")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

export function compileTerm(term: string): CompiledTerm {
  const words = term.split(/\s+/).map((word) => {
    const isPrefix = word.endsWith("*");
    return { text: toTokens(isPrefix ? word.slice(0, -1) : word).join(""), isPrefix };
  });
  return { words };
}

/** Every place where one of the terms stands, in order of the text. */
export function findTerms<T>(
  tokens: readonly string[],
  terms: readonly { readonly term: CompiledTerm; readonly value: T }[],
): TermFound<T>[] {
  const found: TermFound<T>[] = [];
  for (let start = 0; start < tokens.length; start++) {
    for (const { term, value } of terms) {
      if (standsAt(tokens, start, term)) found.push({ value, start, end: start + term.words.length });
    }
  }
  return found;
}

function standsAt(tokens: readonly string[], start: number, { words }: CompiledTerm): boolean {
  return words.every(({ text, isPrefix }, offset) => {
    const token = tokens[start + offset];
    return token !== undefined && (isPrefix ? token.startsWith(text) : token === text);
  });
}
