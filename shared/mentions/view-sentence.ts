import type { Language } from "./compile-ruleset.ts";
import type { Span } from "./extraction.ts";
import { isWrittenSo } from "./is-written-so.ts";
import type { Hit, StatusOperator, Tag, Term } from "./lexicon.ts";
import type { Around } from "./look-up-places.ts";
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
  readonly actor: ActorNamed | undefined;
  readonly item: Extract<Tag, { kind: "item" }> | undefined;
  readonly part: Extract<Tag, { kind: "part" }>["part"] | undefined;
  readonly voids: readonly ("after" | "before")[];
  cues: readonly string[];
  markers: readonly string[];
  /** A light verb that has made its noun a verb: it ends a clause, and is a marker of nothing that follows. */
  isVerb: boolean;
  readonly operators: readonly StatusOperator[];
  readonly number: number | undefined;
  readonly implied: readonly string[];
  readonly is: ReadonlySet<Tag["kind"]>;
  /** What look-up-places.ts has looked up around it. */
  around: Around | undefined;
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
    const view = viewTerm(hit, language, place.text);
    if (view.is.size > 0) found.push(toFound(hit, found.length, view, place.text));
  }
  const commas = new Set<number>();
  for (const { sign, beforeWord } of scan.marks) if (",()–—:،".includes(sign)) commas.add(beforeWord);
  const text = place.text.slice(from, to);
  return {
    in: place.in,
    index: place.index,
    span: place.span,
    text,
    language,
    possessorsFollow,
    hits: found,
    commas,
    asks: /[?؟]["'»”’)]*$/.test(text),
  };
}

const inEveryLanguage = new Set<Tag["kind"]>(["actor", "item"]);

/** What a term says in one language, worked out once; whatever it does not say is undefined, so that all views have one shape. */
type TermView = Pick<Found, "voids" | "cues" | "markers" | "operators" | "implied" | "is"> & {
  readonly [Part in "actor" | "item" | "part" | "number"]: Found[Part] | undefined;
};

/** The views of a term by the bit of the language; undefined for a term that says more or less by how it is written. */
const views = new WeakMap<Term, (TermView | undefined)[] | undefined>();

function viewTerm({ term, start, end }: Hit, language: number, text: string): TermView {
  let known = views.get(term);
  if (known === undefined && !views.has(term)) {
    known = term.tags.some(({ exact }) => exact !== undefined) ? undefined : [];
    views.set(term, known);
  }
  if (known === undefined) return buildView(term, language, text.slice(start, end));
  let view = known[language];
  if (view === undefined) {
    view = buildView(term, language, "");
    known[language] = view;
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
  const [item] = all("item");
  const [part] = all("part");
  const [number] = all("number");
  return {
    actor: nameActor(term, all("actor"), language),
    item,
    part: part?.part,
    number: number?.value,
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
  const isOwner = view.actor?.forms.includes("name") === true && isPossessive(text, hit.end);
  // The s of a possessive is a word of its own to the scanner.
  const ownsS = isOwner && /s/i.test(text.charAt(hit.end + 1)) ? 1 : 0;
  // Written out: a literal makes all of them alike to the engine, which spreading would not.
  return {
    start: hit.start,
    end: hit.end,
    firstWord: hit.firstWord,
    lastWord: hit.lastWord + ownsS,
    index,
    text: text.slice(hit.start, hit.end),
    actor: view.actor && isOwner ? { ...view.actor, forms: ["possessive"] } : view.actor,
    item: view.item,
    part: view.part,
    voids: view.voids,
    cues: view.cues,
    markers: view.markers,
    isVerb: false,
    operators: view.operators,
    number: view.number,
    implied: view.implied,
    is: view.is,
    around: undefined,
  };
}

/** "Iran's drones", "Kremlin’s request". */
const isPossessive = (text: string, end: number) =>
  apostrophes.includes(text.charAt(end)) && possessive.test(text.slice(end, end + 3));

const apostrophes = "'’ʼ";
const possessive = /^['’ʼ](?:s(?!\p{L})|(?=\s))/iu;
