import { applyRule, isMatch, type Match, type Miss } from "./apply-rule.ts";
import { chooseLanguage, guessLanguage } from "./choose-language.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { Span, TextToRead } from "./extraction.ts";
import type { Scene } from "./find-actor.ts";
import { retagCues } from "./retag-cues.ts";
import type { Rule } from "./rule.ts";
import { type Scan, scanText } from "./scan-text.ts";
import { seeActors } from "./see-actors.ts";
import { type ItemSeen, seeItems } from "./see-items.ts";
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
    for (const cue of scene.sentence.hits) {
      for (const name of cue.cues) {
        for (const rule of byCue.get(name) ?? []) {
          if ((rule.language & scene.sentence.language) === 0) continue;
          const result = applyRule(rule, cue, scene, resolve);
          if (isMatch(result)) matches.push({ ...result, scene });
          else misses.push({ ...result, scene });
        }
      }
    }
  }
  return { scenes, matches, misses };
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
  return sentences.map((sentence) => {
    const actors = seeActors(sentence);
    const scene: Scene = {
      sentence,
      actors,
      items: seeItems(sentence, actors),
      named,
      ...(topic && { topic }),
      ...(ruleset.usualSupplier && { usualSupplier: ruleset.usualSupplier }),
    };
    topic = topicOf(sentence) ?? topic;
    return scene;
  });
}

const hasHits = (scan: Scan, [from, to]: Span) => scan.hits.some((hit) => hit.start >= from && hit.end <= to);

/** Whom a sentence is about: the first watched name in it that is no adjective. */
const topicOf = (sentence: Sentence) =>
  sentence.hits.find((hit) => hit.actor?.watched && hit.actor.form !== "adjective");

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
