import { chooseLanguage, guessLanguage } from "./choose-language.ts";
import type { Language, Ruleset } from "./compile-ruleset.ts";
import { cutSentences, MOST_VIEWED, type ScannedSentence, type ViewLimit } from "./cut-sentences.ts";
import type { TextToRead } from "./extraction.ts";
import { watchedOf } from "./find-item.ts";
import { pairIn } from "./find-pair.ts";
import { termKinds } from "./lexicon.ts";
import { retagCues } from "./retag-cues.ts";
import type { Scan } from "./scan-text.ts";
import type { Exchange, Scene } from "./scene.ts";
import { type ActorGroup, seeActors } from "./see-actors.ts";
import { type ItemGroup, seeItems } from "./see-items.ts";
import { type Found, type Sentence, viewSentence } from "./view-sentence.ts";

export interface ScannedText {
  readonly title: Scan;
  readonly text: Scan;
}

/**
 * The sentences that name anything, in order, each with its actors and goods and what it may refer back to. All of it is worked out when
 * it is asked for: of most texts that name both sides only a few sentences are.
 */
export function setScenes(
  ruleset: Ruleset,
  given: TextToRead,
  scanned: ScannedText,
  view: ViewLimit = { left: MOST_VIEWED },
): Scene[] {
  const sentences = [
    ...cutSentences("title", given.title, scanned.title, view),
    ...cutSentences("text", given.text, scanned.text, view),
  ];
  const text = new TextRead(ruleset, given);
  for (const sentence of sentences) text.scenes.push(new LazyScene(text, sentence, text.scenes.at(-1)));
  return text.scenes;
}

/** A name said again and again is no other candidate for a role. */
const MOST_OF_A_NAME = 2;

/** In no language: of a sentence of which none knows a word. */
const noLanguage: Pick<Language, "bit" | "possessorsFollow" | "retags"> = {
  bit: 0,
  possessorsFollow: false,
  retags: [],
};

/** What the scenes of one text share. */
class TextRead {
  readonly scenes: LazyScene[] = [];
  readonly topics = new LastTold((scene) => (scene.mayNameActor ? topicOf(scene.sentence) : undefined));
  readonly pairs = new LastTold((scene) => (scene.mayNamePair ? pairIn(scene.actors) : undefined));
  private prior: number | undefined;
  private firstNamed: readonly Found[] | undefined;

  constructor(
    readonly ruleset: Ruleset,
    private readonly given: TextToRead,
  ) {}

  read(sentence: ScannedSentence): Sentence {
    const { languages } = this.ruleset;
    const { title, text, lang } = this.given;
    this.prior ??= guessLanguage(languages, [title, text], lang);
    const bit = chooseLanguage(languages, sentence.hits, this.prior);
    const language = languages.find((one) => one.bit === bit) ?? noLanguage;
    return retagCues(viewSentence(sentence, sentence, language), language);
  }

  /** Where the watched actors are first named, in the text's order. */
  get named(): readonly Found[] {
    this.firstNamed ??= this.findNamed();
    return this.firstNamed;
  }

  private findNamed(): Found[] {
    const { actors } = this.ruleset;
    const counts = new Map<string, number>();
    const named: Found[] = [];
    for (const scene of this.scenes) {
      if (!scene.mayNameActor) continue;
      for (const hit of scene.sentence.hits) {
        if (!hit.actor?.watched) continue;
        const count = counts.get(hit.actor.actor) ?? 0;
        if (count >= MOST_OF_A_NAME) continue;
        counts.set(hit.actor.actor, count + 1);
        named.push(hit);
      }
      if (named.length === actors.length * MOST_OF_A_NAME) break;
    }
    return named;
  }
}

/** The last that any earlier scene tells of, found by going back to where it is known. */
class LastTold<Told> {
  private readonly known = new Map<LazyScene, Told | undefined>();

  constructor(private readonly tellOf: (scene: LazyScene) => Told | undefined) {}

  before(scene: LazyScene): Told | undefined {
    const passed: LazyScene[] = [];
    let found: Told | undefined;
    for (let at: LazyScene | undefined = scene; at && found === undefined; at = at.before) {
      if (this.known.has(at)) {
        found = this.known.get(at);
        break;
      }
      passed.push(at);
      found = at.before && this.tellOf(at.before);
    }
    for (const one of passed) this.known.set(one, found);
    return found;
  }
}

class LazyScene implements Scene {
  readonly exchanges: Exchange[] = [];
  readonly followsPair: boolean;
  private viewed: Sentence | undefined;
  private actorsSeen: readonly ActorGroup[] | undefined;
  private itemsSeen: readonly ItemGroup[] | undefined;

  constructor(
    private readonly whole: TextRead,
    readonly scanned: ScannedSentence,
    readonly before: LazyScene | undefined,
  ) {
    this.followsPair = before !== undefined && (before.followsPair || before.mayNamePair);
  }

  get sentence(): Sentence {
    this.viewed ??= this.whole.read(this.scanned);
    return this.viewed;
  }

  get actors(): readonly ActorGroup[] {
    this.actorsSeen ??= this.mayNameActor ? seeActors(this.sentence) : [];
    return this.actorsSeen;
  }

  get items(): readonly ItemGroup[] {
    this.itemsSeen ??= this.mayNameGoods ? seeItems(this.sentence, this.actors, this.usualSupplier) : [];
    return this.itemsSeen;
  }

  get usualSupplier(): string | undefined {
    return this.whole.ruleset.usualSupplier;
  }

  get named(): readonly Found[] {
    return this.whole.named;
  }

  get namedBefore(): readonly Found[] {
    return this.before?.mayNameActor ? this.before.sentence.hits.filter((hit) => hit.actor) : [];
  }

  get lastItem(): ItemGroup | undefined {
    return this.before?.items.findLast((group) => watchedOf(group).length > 0);
  }

  get topic(): Found | undefined {
    return this.whole.topics.before(this);
  }

  get lastPair(): ActorGroup | undefined {
    return this.whole.pairs.before(this);
  }

  get mayNameActor(): boolean {
    return (this.scanned.kinds & termKinds.actor) !== 0;
  }

  private get mayNameGoods(): boolean {
    return (this.scanned.kinds & termKinds.goods) !== 0;
  }

  get mayNamePair(): boolean {
    return this.mayNameActor && (this.scanned.sides & (this.scanned.sides - 1)) !== 0;
  }
}

/** Whom a sentence is about: the first name in it that is no adjective. */
const topicOf = (sentence: Sentence) =>
  sentence.hits.find((hit) => hit.actor && !hit.actor.forms.includes("adjective"));
