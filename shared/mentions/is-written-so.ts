import { foldTable } from "./fold-character.ts";

/** Whether a text is written exactly as a term asks, capitals and all; signs that nobody sees, kinds of hyphen and digits make no difference. */
export const isWrittenSo = (text: string, term: string): boolean => text === term || toPlain(text) === toPlain(term);

const toPlain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[\p{Pd}\u2212\u2043]/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/\p{Nd}/gu, (digit) => String.fromCharCode(foldTable()[digit.charCodeAt(0)] ?? 0));
