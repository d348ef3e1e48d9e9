import { applyRule, isMatch, type Match, type Miss } from "./apply-rule.ts";
import { chooseLanguage, guessLanguage } from "./choose-language.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { Span, TextToRead } from "./extraction.ts";
import { pairIn, type Scene } from "./find-actor.ts";
import { watchedOf } from "./find-item.ts";
import { retagCues } from "./retag-cues.ts";
import { doubtOf, type Rule } from "./rule.ts";
import { type Scan, scanText } from "./scan-text.ts";
import { type ActorGroup, seeActors } from "./see-actors.ts";
import { type ItemGroup, type ItemSeen, seeItems } from "./see-items.ts";
import { splitSentences } from "./split-sentences.ts";
import { type Found, type Sentence, viewSentence } from "./view-sentence.ts";

/** All that rules found in one text; explaining and extracting read the same. */
export interface Reading {
  readonly scenes: readonly Scene[];
  readonly matches: readonly SceneMatch[];
  readonly misses: readonly SceneMiss[];
}
export interface SceneMatch extends Match {
  readonly scene: Scene;
}
export interface SceneMiss extends Miss {
  readonly scene: Scene;
}

/** Rules by the cue that starts them. */
export type RulesByCue = ReadonlyMap<string, readonly Rule[]>;

export function indexRules(rules: readonly Rule[]): RulesByCue {
  const byCue = new Map<string, Rule[]>();
  for (const rule of rules) for (const cue of rule.cues) byCue.set(cue, [...(byCue.get(cue) ?? []), rule]);
  return byCue;
}

/** Reads title and text: sentences, what is named in them, and every rule at every cue. */
export function readText(ruleset: Ruleset, byCue: RulesByCue, given: TextToRead): Reading {
  const scenes = setScenes(ruleset, given);
  const matches: SceneMatch[] = [];
  const misses: SceneMiss[] = [];
  const resolve = (supplier: string) => clearArms(scenes, supplier);
  for (const scene of scenes) {
    for (const asksForExchange of [false, true]) {
      for (const cue of scene.sentence.hits) {
        const results = rulesAt(byCue, cue, scene)
          .filter((rule) => isExchange(rule) === asksForExchange)
          .map((rule) => applyRule(rule, cue, scene, resolve));
        const missed = results.filter((result): result is Miss => !isMatch(result));
        const matched = results.filter(isMatch).filter((match) => !isVetoed(match, missed));
        for (const { supplier, recipient } of [...matched, ...missed.flatMap((miss) => (miss.pair ? [miss.pair] : []))])
          scene.exchanges.push({ giver: supplier, receiver: recipient });
        matches.push(...matched.map((match) => ({ ...match, scene })));
        misses.push(...missed.map((miss) => ({ ...miss, scene })));
      }
    }
  }
  return { scenes, matches, misses };
}

const isExchange = (rule: Rule) =>
  [...rule.supplier, ...rule.recipient].some(({ side }) => side === "giver" || side === "receiver");

function rulesAt(byCue: RulesByCue, cue: Found, { sentence }: Scene): Rule[] {
  return cue.cues.flatMap((name) => byCue.get(name) ?? []).filter((rule) => (rule.language & sentence.language) !== 0);
}

/** Where another rule saw somebody else stand in a role of this cue, that role may not be taken from elsewhere. */
function isVetoed({ supplier, recipient }: Match, missed: readonly Miss[]): boolean {
  const isWeak = {
    "other-supplier": doubtOf[supplier.place.side] > 1,
    "other-recipient": doubtOf[recipient.place.side] > 1,
  };
  return missed.some(({ reason }) => (reason === "other-supplier" || reason === "other-recipient") && isWeak[reason]);
}

function setScenes(ruleset: Ruleset, { title, text, lang }: TextToRead): Scene[] {
  const fields = [
    { in: "title" as const, text: title, scan: scanText(ruleset.trie, title) },
    { in: "text" as const, text, scan: scanText(ruleset.trie, text) },
  ];
  const prior = guessLanguage(ruleset.languages, fields.map((field) => field.text).join(" "), lang);
  const sentences = fields.flatMap((field) =>
    splitSentences(field.text, field.scan.marks)
      .map((span, index) => ({ span, index }))
      .filter(({ span }) => hasHits(field.scan, span))
      .map(({ span, index }) => {
        const language = chooseLanguage(ruleset.languages, field.scan, span, prior);
        const place = { in: field.in, index, span, text: field.text };
        return retagCues(viewSentence(place, field.scan, language), ruleset.languages);
      }),
  );
  const named = sentences.flatMap((sentence) => sentence.hits.filter((hit) => hit.actor?.watched));
  let topic: Found | undefined;
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
      ...(ruleset.usualSupplier && { usualSupplier: ruleset.usualSupplier }),
    };
    topic = topicOf(sentence) ?? topic;
    lastPair = pairIn(actors) ?? lastPair;
    lastItem = scene.items.findLast((group) => watchedOf(group).length > 0);
    return scene;
  });
}

const hasHits = (scan: Scan, [from, to]: Span) => scan.hits.some((hit) => hit.start >= from && hit.end <= to);

/** Whom a sentence is about: the first name in it that is no adjective. */
const topicOf = (sentence: Sentence) => sentence.hits.find((hit) => hit.actor && hit.actor.form !== "adjective");

/** What a supplier's "weapons" are: goods that the text says are the supplier's. */
function clearArms(scenes: readonly Scene[], supplier: string): readonly ItemSeen[] {
  for (const { items } of scenes) {
    for (const group of items) {
      const own = group.items.filter(
        (item) =>
          (item.category === "drone" || item.category === "missile") &&
          (item.hit.item?.origin === supplier ||
            item.origin?.members.some((member) => member.actor?.actor === supplier)),
      );
      if (own.length > 0) return own;
    }
  }
  return [];
}
