import type { Language } from "./compile-ruleset.ts";
import type { Span } from "./extraction.ts";
import { isWrittenSo } from "./is-written-so.ts";
import type { Hit, StatusOperator, Tag, Term } from "./lexicon.ts";
import type { Mark } from "./scan-text.ts";

/** Whom a word names. Its forms are all that it may be: Russian "России" is genitive, dative and locative. */
export interface ActorNamed {
  readonly actor: string;
  readonly watched: boolean;
  readonly forms: readonly string[];
}

/** A hit in its sentence, with only what it says in the sentence's language. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
  /** Place among the sentence's hits. */
  readonly index: number;
  readonly text: string;
  readonly actor?: ActorNamed;
  readonly item?: Extract<Tag, { kind: "item" }>;
  readonly part?: Extract<Tag, { kind: "part" }>["part"];
  readonly voids: readonly ("after" | "before")[];
  cues: readonly string[];
  markers: readonly string[];
  /** A light verb that has made its noun a verb: it ends a clause, and is a marker of nothing that follows. */
  isVerb?: boolean;
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
  /** In this language a bare name or adjective after goods says whose they are, never one before them. */
  readonly possessorsFollow: boolean;
  readonly hits: readonly Found[];
  /** Numbers of the words that a comma, dash or bracket stands before. */
  readonly commas: ReadonlySet<number>;
  readonly asks: boolean;
}

/** Of the language a sentence is read in; a sentence of which no language knows a word has none. */
export type SentenceLanguage = Pick<Language, "bit" | "possessorsFollow">;

/** The hits of one sentence, read in the given language; names of actors and goods count in every language. */
export function viewSentence(
  place: { readonly in: "title" | "text"; readonly index: number; readonly span: Span; readonly text: string },
  scan: { readonly hits: readonly Hit[]; readonly marks: readonly Mark[] },
  { bit: language, possessorsFollow }: SentenceLanguage,
): Sentence {
  const [from, to] = place.span;
  const found: Found[] = [];
  for (const hit of scan.hits) {
    const view = viewTerm(hit.term, language, place.text.slice(hit.start, hit.end));
    if (view.is.size > 0) found.push(toFound(hit, found.length, view, place.text));
  }
  const commas = scan.marks.filter(({ sign }) => ",()–—:،".includes(sign)).map((mark) => mark.beforeWord);
  const text = place.text.slice(from, to);
  return {
    in: place.in,
    index: place.index,
    span: place.span,
    text,
    language,
    possessorsFollow,
    hits: found,
    commas: new Set(commas),
    asks: /[?؟]["'»”’)]*$/.test(text),
  };
}

const inEveryLanguage = new Set<Tag["kind"]>(["actor", "item"]);

/** What a term says in one language, worked out once. */
type TermView = Pick<
  Found,
  "actor" | "item" | "part" | "number" | "voids" | "cues" | "markers" | "operators" | "implied" | "is"
>;
const views = new WeakMap<Term, Map<number, TermView>>();

function viewTerm(term: Term, language: number, written: string): TermView {
  const isExact = term.tags.some(({ exact }) => exact !== undefined);
  if (isExact) return buildView(term, language, written);
  let byLanguage = views.get(term);
  if (!byLanguage) {
    byLanguage = new Map();
    views.set(term, byLanguage);
  }
  let view = byLanguage.get(language);
  if (!view) {
    view = buildView(term, language, written);
    byLanguage.set(language, view);
  }
  return view;
}

function buildView(term: Term, language: number, written: string): TermView {
  const tags = term.tags
    .filter(({ tag, languages }) => (languages & language) !== 0 || inEveryLanguage.has(tag.kind))
    .filter(({ exact }) => exact === undefined || isWrittenSo(written, exact))
    .map(({ tag }) => tag);
  const all = <K extends Tag["kind"]>(kind: K) =>
    tags.filter((tag): tag is Extract<Tag, { kind: K }> => tag.kind === kind);
  const actor = nameActor(term, all("actor"), language);
  const [item] = all("item");
  const [part] = all("part");
  const [number] = all("number");
  return {
    ...(actor && { actor }),
    ...(item && { item }),
    ...(part && { part: part.part }),
    ...(number && { number: number.value }),
    voids: all("void").map((tag) => tag.side),
    cues: all("cue").map((tag) => tag.cue),
    markers: all("marker").map((tag) => tag.marker),
    operators: all("status").map((tag) => tag.operator),
    implied: all("implied").map((tag) => tag.actor),
    is: new Set(tags.map((tag) => tag.kind).filter((kind) => kind !== "ignored")),
  };
}

/** The first actor that the term names, with all forms of it in the sentence's language; in other languages only where that has none. */
function nameActor(
  term: Term,
  tags: readonly Extract<Tag, { kind: "actor" }>[],
  language: number,
): ActorNamed | undefined {
  const own = tags.filter((tag) => term.tags.some((known) => known.tag === tag && (known.languages & language) !== 0));
  const named = own.length > 0 ? own : tags;
  const [first] = named;
  if (!first) return undefined;
  const forms = named.filter(({ actor }) => actor === first.actor).map(({ form }) => form);
  return { actor: first.actor, watched: first.watched, forms };
}

function toFound(hit: Hit, index: number, view: TermView, text: string): Found {
  const isPossessive = view.actor?.forms.includes("name") && possessive.test(text.slice(hit.end, hit.end + 3));
  // The s of a possessive is a word of its own to the scanner.
  const ownsS = isPossessive && /s/i.test(text.charAt(hit.end + 1)) ? 1 : 0;
  const found = {
    ...view,
    start: hit.start,
    end: hit.end,
    firstWord: hit.firstWord,
    lastWord: hit.lastWord + ownsS,
    index,
    text: text.slice(hit.start, hit.end),
  };
  return view.actor && isPossessive ? { ...found, actor: { ...view.actor, forms: ["possessive"] } } : found;
}

/** "Iran's drones", "Kremlin’s request". */
const possessive = /^['’ʼ](?:s(?!\p{L})|(?=\s))/iu;
