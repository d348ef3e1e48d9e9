import { escapeUTF8 } from "entities";
import type { Explanation } from "../../shared/mentions/explain-text.ts";
import type { Span, TextToRead } from "../../shared/mentions/extraction.ts";
import { classOf } from "./page-style.ts";
import { isWithin, type Part, partsIn, splitByParts } from "./split-by-parts.ts";

/** A field of the text as HTML: marked words, and around each sentence that tells of a transfer a span with its mentions' numbers. */
export function markText(field: "title" | "text", given: TextToRead, explanation: Explanation): string {
  const text = given[field];
  const parts = partsIn(field, given, explanation);
  let html = "";
  let at = 0;
  for (const { span, numbers } of toldSentences(field, explanation)) {
    if (span[0] < at) continue;
    const [first] = numbers;
    html += markWords(text, [at, span[0]], parts);
    html += `<span class="told" id="sentence-${first}" data-number="${numbers.join(", ")}">${markWords(text, span, parts)}</span>`;
    at = span[1];
  }
  return html + markWords(text, [at, text.length], parts);
}

/** One marked word, with its part as a label that is no text of the page. */
export const markWord = (part: string, words: string) =>
  `<mark class="${classOf(part)}" data-part="${escapeUTF8(part)}">${showText(words)}</mark>`;

function markWords(text: string, within: Span, parts: readonly Part[]): string {
  const inside = parts.filter(({ span }) => isWithin(span, within));
  return splitByParts(text, within, inside)
    .map(({ text: words, part }) => (part === undefined ? showText(words) : markWord(part, words)))
    .join("");
}

/** Direction overrides and the like would make a page show something else than it says: they are shown by their number instead. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu;

/** Words of strangers as HTML. */
export const showText = (words: string) =>
  escapeUTF8(words.replace(controls, (one) => `[U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`));

/** Sentences of a field that have mentions, in order, with the numbers of these. */
function toldSentences(field: "title" | "text", { mentions }: Explanation): { span: Span; numbers: number[] }[] {
  const told: { span: Span; numbers: number[] }[] = [];
  for (const [index, { mention }] of mentions.entries()) {
    const { in: where, span } = mention.sentence;
    if (where !== field) continue;
    const known = told.find((one) => one.span[0] === span[0]);
    if (known) known.numbers.push(index + 1);
    else told.push({ span, numbers: [index + 1] });
  }
  return told.sort((a, b) => a.span[0] - b.span[0]);
}
