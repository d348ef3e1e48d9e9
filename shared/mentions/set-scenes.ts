import { chooseLanguage, guessLanguage } from "./choose-language.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { ReadTo, Span, TextToRead } from "./extraction.ts";
import { watchedOf } from "./find-item.ts";
import { pairIn } from "./find-pair.ts";
import type { Hit } from "./lexicon.ts";
import { retagCues } from "./retag-cues.ts";
import type { Mark, Scan } from "./scan-text.ts";
import type { Scene } from "./scene.ts";
import { type ActorGroup, seeActors } from "./see-actors.ts";
import { type ItemGroup, seeItems } from "./see-items.ts";
import { splitSentences } from "./split-sentences.ts";
import { type Found, type Sentence, viewSentence } from "./view-sentence.ts";

export interface ScannedText {
  readonly title: Scan;
  readonly text: Scan;
}

/** The sentences that name anything, in order, each with its actors and goods and what it may refer back to. */
export function setScenes(
  ruleset: Ruleset,
  given: TextToRead,
  scanned: ScannedText,
  view: ViewLimit = { left: MOST_VIEWED },
): Scene[] {
  const prior = guessLanguage(ruleset.languages, `${given.title} ${given.text}`, given.lang);
  const sentences = [
    ...viewSentences(ruleset, "title", given.title, scanned.title, prior, view),
    ...viewSentences(ruleset, "text", given.text, scanned.text, prior, view),
  ];
  const named = firstNamed(sentences);
  let topic: Found | undefined;
  let namedBefore: readonly Found[] | undefined;
  let lastPair: ActorGroup | undefined;
  let lastItem: ItemGroup | undefined;
  return sentences.map((sentence) => {
    const actors = seeActors(sentence);
    const scene: Scene = {
      sentence,
      actors,
      items: seeItems(sentence, actors, ruleset.usualSupplier),
      ...(lastItem && { lastItem }),
      ...(lastPair && { lastPair }),
      named,
      exchanges: [],
      ...(topic && { topic }),
      ...(namedBefore && { namedBefore }),
      ...(ruleset.usualSupplier && { usualSupplier: ruleset.usualSupplier }),
    };
    topic = topicOf(sentence) ?? topic;
    namedBefore = sentence.hits.filter((hit) => hit.actor);
    lastPair = pairIn(actors) ?? lastPair;
    lastItem = scene.items.findLast((group) => watchedOf(group).length > 0);
    return scene;
  });
}

/** Terms that are viewed, in sentences that name somebody, goods or a transfer: a hundred kilobytes and more of news have so many. */
export const MOST_VIEWED = 8_000;

export interface ViewLimit {
  left: number;
  /** Set where a text has more. */
  readTo?: ReadTo;
}

/** A name said again and again is no other candidate for a role. */
const MOST_OF_A_NAME = 2;

/** Where the watched actors are first named, in the text's order. */
function firstNamed(sentences: readonly Sentence[]): Found[] {
  const counts = new Map<string, number>();
  const named: Found[] = [];
  for (const { hits } of sentences) {
    for (const hit of hits) {
      if (!hit.actor?.watched) continue;
      const count = counts.get(hit.actor.actor) ?? 0;
      if (count >= MOST_OF_A_NAME) continue;
      counts.set(hit.actor.actor, count + 1);
      named.push(hit);
    }
  }
  return named;
}

function viewSentences(
  ruleset: Ruleset,
  field: "title" | "text",
  text: string,
  scan: Scan,
  prior: number,
  view: ViewLimit,
): Sentence[] {
  const found: Sentence[] = [];
  let hit = 0;
  let mark = 0;
  const spans = cutDense(text, splitSentences(text, scan.marks), scan.hits);
  for (const [index, span] of spans.entries()) {
    const hits: Hit[] = [];
    const marks: Mark[] = [];
    for (let next = scan.hits[hit]; next && next.start < span[1]; next = scan.hits[++hit])
      if (isWithin(next, span)) hits.push(next);
    for (let next = scan.marks[mark]; next && next.at < span[1]; next = scan.marks[++mark]) marks.push(next);
    if (!hits.some((one) => one.term.kinds !== 0)) continue;
    if (view.left <= 0) {
      view.readTo ??= { in: field, at: span[0] };
      break;
    }
    view.left -= hits.length;
    const bit = chooseLanguage(ruleset.languages, hits, prior);
    const language = ruleset.languages.find((one) => one.bit === bit) ?? { bit, possessorsFollow: false };
    const place = { in: field, index, span, text };
    found.push(retagCues(viewSentence(place, { hits, marks }, language), ruleset.languages));
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

/** Whom a sentence is about: the first name in it that is no adjective. */
const topicOf = (sentence: Sentence) =>
  sentence.hits.find((hit) => hit.actor && !hit.actor.forms.includes("adjective"));
