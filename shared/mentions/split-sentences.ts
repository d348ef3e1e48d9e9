import type { Span } from "./extraction.ts";
import type { Mark } from "./scan-text.ts";

/** Titles and short forms after which a full stop ends no sentence. */
const abbreviations =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|gen|lt|col|maj|capt|sgt|sen|rep|gov|st|no|vs|jr|sr|prof|inc|corp|approx|est|г|гг|им|тыс|млн|млрд|ул|др|проф|руб|ст|см|т|р|рр)$/iu;

/** Nobody writes longer sentences in news (about 250 words); a text without full stops must not cost more than one with them. */
const LONGEST = 1_500;

/** Sentences of a text as spans, without the white space around them. */
export function splitSentences(text: string, marks: readonly Mark[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const mark of marks) {
    const end = sentenceEnd(text, mark);
    if (end < 0 || end <= start) continue;
    add(text, start, end, sentences);
    start = end;
  }
  add(text, start, text.length, sentences);
  return sentences;
}

function add(text: string, start: number, end: number, sentences: Span[]): void {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  while (last - first > LONGEST) {
    const space = text.lastIndexOf(" ", first + LONGEST);
    const cut = space > first ? space : first + LONGEST;
    sentences.push([first, cut]);
    first = space > first ? cut + 1 : cut;
  }
  if (last > first) sentences.push([first, last]);
}

/** An empty line, or a sign that lists something. */
const endsParagraph = /^\n[^\S\n]*(?:\n|[•*▪-])/;

/** Where the sentence ends that this mark ends, or -1 when it ends none. */
function sentenceEnd(text: string, { at, sign, afterInitial }: Mark): number {
  if (sign === "\n") return endsParagraph.test(text.slice(at, at + 12)) ? at : -1;
  if (sign === "•" || sign === "|") return at;
  if (sign === ";" || sign === "؛") return at + 1;
  if (sign === "!" || sign === "?" || sign === "؟" || sign === "。") return afterClosing(text, at + 1);
  if (sign !== "." && sign !== "…") return -1;
  const end = afterClosing(text, at + 1);
  if (end < text.length && !isSpace(text.charCodeAt(end))) return -1;
  let next = end;
  while (next < end + 4 && isSpace(text.charCodeAt(next))) next++;
  if (next < end + 4 && isLowerCase(text, next)) return -1;
  const isShortForm = afterInitial || (sign === "." && endsShortForm(text, at));
  return sign === "." && isShortForm ? -1 : end;
}

const isSpace = (unit: number) =>
  unit === 0x20 || (unit >= 9 && unit <= 13) || (unit > 0x7f && /\s/.test(String.fromCharCode(unit)));

function isLowerCase(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 0x7f ? unit >= 0x61 && unit <= 0x7a : /\p{Ll}/u.test(text.charAt(at));
}

/** Only a word that is as short as the longest of them is compared: most are longer. */
function endsShortForm(text: string, at: number): boolean {
  const from = at - LONGEST_SHORT_FORM - 1;
  for (let before = at - 1; before >= from; before--)
    if (!isCommonLetter(text.charCodeAt(before))) return abbreviations.test(text.slice(Math.max(0, from), at));
  return false;
}

const LONGEST_SHORT_FORM = 6;

const isCommonLetter = (unit: number) =>
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
  (unit >= 0x400 && unit <= 0x481) ||
  (unit >= 0x620 && unit <= 0x64a);

const closing = "\"'»”’)].!?…";

function afterClosing(text: string, at: number): number {
  let end = at;
  while (end < text.length && closing.includes(text.charAt(end))) end++;
  return end;
}
