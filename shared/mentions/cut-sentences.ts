import type { ReadTo, Span } from "./extraction.ts";
import { type Hit, termKinds } from "./lexicon.ts";
import type { Mark, Scan } from "./scan-text.ts";
import { splitSentences } from "./split-sentences.ts";

/** A sentence that names anything, with what was found in it: not yet read in a language. */
export interface ScannedSentence {
  readonly in: "title" | "text";
  /** Number of the sentence in its field, those that name nothing counted too. */
  readonly index: number;
  readonly span: Span;
  /** The whole field. */
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly marks: readonly Mark[];
  /** What any of its terms says in any language: see termKinds. */
  readonly kinds: number;
  /** The watched actors that any of its terms names, implies or gives as a maker: one bit each. */
  readonly sides: number;
}

/** Terms that are viewed, in sentences that name somebody, goods or a transfer: a hundred kilobytes and more of news have so many. */
export const MOST_VIEWED = 8_000;

export interface ViewLimit {
  left: number;
  /** Set where a text has more. */
  readTo?: ReadTo;
}

const NAMES = termKinds.actor | termKinds.goods | termKinds.cue;

/** The sentences of title or text that name somebody, goods or a transfer, in order. */
export function cutSentences(field: "title" | "text", text: string, scan: Scan, view: ViewLimit): ScannedSentence[] {
  const found: ScannedSentence[] = [];
  let hit = 0;
  let mark = 0;
  const spans = cutDense(text, splitSentences(text, scan.marks), scan.hits);
  for (const [index, span] of spans.entries()) {
    const hits: Hit[] = [];
    let kinds = 0;
    let sides = 0;
    for (let next = scan.hits[hit]; next && next.start < span[1]; next = scan.hits[++hit]) {
      if (!isWithin(next, span)) continue;
      hits.push(next);
      kinds |= next.term.kinds;
      sides |= next.term.sides;
    }
    const firstMark = mark;
    while ((scan.marks[mark]?.at ?? Number.POSITIVE_INFINITY) < span[1]) mark++;
    if ((kinds & NAMES) === 0) continue;
    if (view.left <= 0) {
      view.readTo ??= { in: field, at: span[0] };
      break;
    }
    view.left -= hits.length;
    const marks = scan.marks.slice(firstMark, mark);
    found.push({ in: field, index, span, text, hits, marks, kinds, sides });
  }
  return found;
}

/** In news no sentence names more than about 40 things that a lexicon knows; a list without full stops is read in pieces. */
const MOST_HITS = 64;

function cutDense(text: string, sentences: readonly Span[], hits: readonly Hit[]): Span[] {
  const pieces: Span[] = [];
  let hit = 0;
  for (const [from, to] of sentences) {
    let start = from;
    for (let count = 0; (hits[hit]?.start ?? to) < to; hit++, count++) {
      const next = hits[hit]?.start ?? to;
      if (count < MOST_HITS || next <= start) continue;
      pieces.push([start, start + text.slice(start, next).trimEnd().length]);
      start = next;
      count = 0;
    }
    pieces.push([start, to]);
  }
  return pieces;
}

/** Whether a hit does not reach over the sentence's border. */
const isWithin = ({ start, end }: Hit, [from, to]: Span) => start >= from && end <= to;
