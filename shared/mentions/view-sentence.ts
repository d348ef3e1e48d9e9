import type { Span } from "./extraction.ts";
import type { Hit, StatusOperator, Tag } from "./lexicon.ts";
import type { Scan } from "./scan-text.ts";

/** A hit in its sentence, with only what it says in the sentence's language. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  /** Place among the sentence's hits. */
  readonly index: number;
  readonly text: string;
  readonly actor?: Extract<Tag, { kind: "actor" }>;
  readonly item?: Extract<Tag, { kind: "item" }>;
  readonly part?: Extract<Tag, { kind: "part" }>["part"];
  readonly voids: readonly ("after" | "before")[];
  cues: readonly string[];
  readonly markers: readonly string[];
  readonly operators: readonly StatusOperator[];
  readonly number?: number;
  readonly implied: readonly string[];
  readonly is: ReadonlySet<Tag["kind"]>;
}

export interface Sentence {
  readonly in: "title" | "text";
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  readonly language: number;
  readonly hits: readonly Found[];
  /** Numbers of the words that a comma, dash or bracket stands before. */
  readonly commas: ReadonlySet<number>;
  readonly asks: boolean;
}

/** The hits of one sentence, read in the given language; names of actors and goods count in every language. */
export function viewSentence(
  place: { readonly in: "title" | "text"; readonly index: number; readonly span: Span; readonly text: string },
  scan: Scan,
  language: number,
): Sentence {
  const [from, to] = place.span;
  const hits = scan.hits.filter((hit) => hit.start >= from && hit.end <= to);
  const commas = scan.marks
    .filter(({ at, sign }) => at >= from && at < to && ",()–—:،".includes(sign))
    .map((mark) => mark.beforeWord);
  return {
    in: place.in,
    index: place.index,
    span: place.span,
    text: place.text.slice(from, to),
    language,
    hits: hits
      .map((hit, index) => toFound(hit, index, language, place.text))
      .filter((found) => found.is.size > 0)
      .map((found, index) => ({ ...found, index })),
    commas: new Set(commas),
    asks: /[?؟]["'»”’)]*$/.test(place.text.slice(from, to)),
  };
}

const inEveryLanguage = new Set<Tag["kind"]>(["actor", "item"]);

function toFound(hit: Hit, index: number, language: number, text: string): Found {
  const tags = hit.term.tags
    .filter(({ tag, languages }) => (languages & language) !== 0 || inEveryLanguage.has(tag.kind))
    .filter(({ exact }) => exact === undefined || exact === text.slice(hit.start, hit.end))
    .map(({ tag }) => tag);
  const all = <K extends Tag["kind"]>(kind: K) =>
    tags.filter((tag): tag is Extract<Tag, { kind: K }> => tag.kind === kind);
  const actor = all("actor")[0];
  const item = all("item")[0];
  const part = all("part")[0]?.part;
  const number = all("number")[0]?.value;
  return {
    start: hit.start,
    end: hit.end,
    firstWord: hit.firstWord,
    // The s of a possessive is a word of its own to the scanner.
    lastWord: hit.lastWord + (actor && /^['’ʼ]s(?!\p{L})/u.test(text.slice(hit.end, hit.end + 3)) ? 1 : 0),
    index,
    text: text.slice(hit.start, hit.end),
    ...(actor && { actor: isPossessive(actor, text, hit.end) ? { ...actor, form: "possessive" } : actor }),
    ...(item && { item }),
    ...(part && { part }),
    ...(number !== undefined && { number }),
    voids: all("void").map((tag) => tag.side),
    cues: all("cue").map((tag) => tag.cue),
    markers: all("marker").map((tag) => tag.marker),
    operators: all("status").map((tag) => tag.operator),
    implied: all("implied").map((tag) => tag.actor),
    is: new Set(tags.map((tag) => tag.kind)),
  };
}

/** "Iran's drones", "Kremlin’s request". */
const isPossessive = (actor: { readonly form: string }, text: string, end: number) =>
  actor.form === "name" && /^['’ʼ](?:s(?!\p{L})|(?=\s))/u.test(text.slice(end, end + 3));
