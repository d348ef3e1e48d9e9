import fc from "fast-check";
import type { Span } from "../../../shared/mentions/extraction.ts";

/** A text with some of its letters written otherwise, and where each place of it now is. */
export interface RewrittenText {
  readonly text: string;
  spanOf(given: Span): Span;
}

/** @param rewrite what stands for the UTF-16 unit at `at` of the given text */
export function rewriteText(given: string, rewrite: (unit: string, at: number) => string): RewrittenText {
  const starts: number[] = [];
  let text = "";
  for (let at = 0; at < given.length; at++) {
    starts.push(text.length);
    text += rewrite(given.charAt(at), at);
  }
  starts.push(text.length);
  return { text, spanOf: ([start, end]) => [starts[start] ?? 0, starts[end] ?? 0] };
}

/** Letters and digits drawn at random are written as `rewrite` says. */
export const rewritten = (given: string, rewrite: (letter: string) => string) =>
  fc
    .array(fc.boolean(), { minLength: given.length, maxLength: given.length })
    .map((chosen) => rewriteText(given, (unit, at) => (chosen[at] && isLetter(unit) ? rewrite(unit) : unit)));

/** Signs drawn at random stand behind letters and digits drawn at random. */
export const sprinkled = (given: string, signs: readonly string[]) =>
  fc
    .array(fc.option(fc.constantFrom(...signs), { freq: 3 }), { minLength: given.length, maxLength: given.length })
    .map((chosen) => rewriteText(given, (unit, at) => unit + ((isLetter(unit) && chosen[at]) || "")));

const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit);
