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
  while (first < last && /\s/.test(text.charAt(first))) first++;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  while (last - first > LONGEST) {
    const space = text.lastIndexOf(" ", first + LONGEST);
    const cut = space > first ? space : first + LONGEST;
    sentences.push([first, cut]);
    first = space > first ? cut + 1 : cut;
  }
  if (last > first) sentences.push([first, last]);
}

/** Where the sentence ends that this mark ends, or -1 when it ends none. */
function sentenceEnd(text: string, { at, sign, afterInitial }: Mark): number {
  if (sign === "\n") return /^\n[^\S\n]*(?:\n|[•*▪-])/.test(text.slice(at, at + 12)) ? at : -1;
  if (sign === "•" || sign === "|") return at;
  if (sign === ";" || sign === "؛") return at + 1;
  if (sign === "!" || sign === "?" || sign === "؟" || sign === "。") return afterClosing(text, at + 1);
  if (sign !== "." && sign !== "…") return -1;
  const end = afterClosing(text, at + 1);
  if (end < text.length && !/\s/.test(text.charAt(end))) return -1;
  const next = text
    .slice(end, end + 4)
    .trimStart()
    .charAt(0);
  if (/\p{Ll}/u.test(next)) return -1;
  const isShortForm = afterInitial || abbreviations.test(text.slice(Math.max(0, at - 7), at));
  return sign === "." && isShortForm ? -1 : end;
}

function afterClosing(text: string, at: number): number {
  let end = at;
  while (end < text.length && /["'»”’)\].!?…]/.test(text.charAt(end))) end++;
  return end;
}
