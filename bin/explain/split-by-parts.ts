import { matchedWords } from "../../shared/alerts/mark-evidence.ts";
import type { Explanation } from "../../shared/mentions/explain-text.ts";
import type { Span, TextToRead } from "../../shared/mentions/extraction.ts";

/** Words of a text with the part that they play in it. */
export interface Part {
  readonly part: string;
  readonly span: Span;
}

/** A stretch of a text: with a part where it is marked. */
export interface Stretch {
  readonly text: string;
  readonly part?: string;
}

export const isWithin = (span: Span, within: Span) => span[0] >= within[0] && span[1] <= within[1];

/** Cuts a stretch of a text at its marked words. Of words that overlap the first and longest is marked; what lies outside is left out. */
export function splitByParts(text: string, within: Span, parts: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = within[0];
  for (const { part, span } of [...parts].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const [start, end] = span;
    if (start < at || end > within[1] || start >= end) continue;
    if (start > at) stretches.push({ text: text.slice(at, start) });
    stretches.push({ text: text.slice(start, end), part });
    at = end;
  }
  if (at < within[1]) stretches.push({ text: text.slice(at, within[1]) });
  return stretches;
}

/** All that an explanation marks in one field; goods that another sentence makes clear may stand in the other field. */
export function partsIn(field: "title" | "text", given: TextToRead, { mentions, nearest }: Explanation): Part[] {
  const parts = mentions
    .filter(({ mention }) => mention.sentence.in === field)
    .flatMap(({ mention }) => matchedWords(mention))
    .filter(({ found }) => given[field].slice(...found.span) === found.text)
    .map(({ role, found }) => ({ part: role, span: found.span }));
  return nearest?.sentence?.in === field ? [...parts, ...nearest.found] : parts;
}
