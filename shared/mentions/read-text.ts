import { applyRule, isMatch, type Match, type Miss } from "./apply-rule.ts";
import type { Pair } from "./choose-pair.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { MOST_VIEWED, type ViewLimit } from "./cut-sentences.ts";
import type { ReadTo, TextToRead } from "./extraction.ts";
import { indexRules, isExchange, type RuleIndex, type RulesByCue, rulesOf } from "./index-rules.ts";
import { lookFor, type MayMatch } from "./may-match.ts";
import { doubtOf, GOODS, type Rule } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ItemSeen } from "./see-items.ts";
import { type ScannedText, setScenes } from "./set-scenes.ts";

/** All that rules found in one text; explaining and extracting read the same. */
export interface Reading {
  readonly scenes: readonly Scene[];
  readonly matches: readonly SceneMatch[];
  readonly misses: readonly SceneMiss[];
  /** Where reading stopped, when the text took more effort than any news: nothing behind it was read. */
  readonly readTo?: ReadTo;
}
export interface SceneMatch extends Match {
  readonly scene: Scene;
}
export interface SceneMiss extends Miss {
  readonly scene: Scene;
}

/** What reading takes besides the text: made once for a ruleset. */
export interface Reader {
  readonly ruleset: Ruleset;
  readonly rules: RuleIndex;
  readonly mayMatch: MayMatch;
}

export function createReader(ruleset: Ruleset): Reader {
  const rules = indexRules(ruleset);
  return { ruleset, rules, mayMatch: lookFor(rules) };
}

export interface ReadingOptions {
  readonly keepsMisses?: boolean;
  /** Units of effort after which reading stops at the next sentence (see MOST_EFFORT). */
  readonly effort?: number;
}

/** Reads title and text: sentences, what is named in them, and every rule at every cue that may lead to a match, or for misses at every one. */
export function readText(
  { ruleset, rules, mayMatch }: Reader,
  given: TextToRead,
  scanned: ScannedText,
  { keepsMisses = true, effort = MOST_EFFORT }: ReadingOptions = {},
): Reading {
  const view: ViewLimit = { left: MOST_VIEWED };
  const scenes = setScenes(ruleset, given, scanned, view);
  const reading: Findings = { matches: [], misses: keepsMisses ? [] : undefined, effort };
  const known = new Map<string, readonly ItemSeen[]>();
  const resolve = (supplier: string): readonly ItemSeen[] => {
    const arms = known.get(supplier) ?? clearArms(scenes, supplier);
    known.set(supplier, arms);
    return arms;
  };
  let { readTo } = view;
  for (const scene of scenes) {
    if (reading.effort <= 0) {
      readTo = { in: scene.sentence.in, at: scene.sentence.span[0] };
      break;
    }
    const isPromising = mayMatch(scene);
    if (!isPromising && !keepsMisses) continue;
    const before = reading.effort;
    readScene(scene, rules.first, resolve, reading, keepsMisses || mayExchange(scene, rules));
    if (scene.exchanges.length > 0) readScene(scene, rules.exchanges, resolve, reading, keepsMisses);
    // Looking for misses takes no effort from what is read: explaining finds the same mentions.
    if (!isPromising) reading.effort = before;
  }
  return { scenes, matches: reading.matches, misses: reading.misses ?? [], ...(readTo && { readTo }) };
}

/** Whether a cue asks who gives to whom in its sentence, whatever goods. */
function mayExchange({ sentence }: Scene, { exchanges }: RuleIndex): boolean {
  const own = exchanges.get(sentence.language);
  if (!own) return false;
  return sentence.hits.some(
    ({ cues, item }) => cues.some((cue) => own.has(cue)) || (item !== undefined && own.has(GOODS)),
  );
}

interface Findings {
  readonly matches: SceneMatch[];
  readonly misses: SceneMiss[] | undefined;
  /** What is left of it. */
  effort: number;
}

/**
 * A rule tried at a cue costs a unit and one for each term of the sentence, a match as much as a few hundred. News takes one unit for
 * ten characters or, where every sentence speaks of arms and both sides, one for each: this is enough for a hundred kilobytes of it, and
 * keeps what is made to be slow below a tenth of a second.
 */
const MOST_EFFORT = 150_000;
const MATCH_EFFORT = 150;

/** The first are the surest; every pair of them is compared with every other. */
const MOST_EXCHANGES = 32;

function readScene(
  scene: Scene,
  rules: RulesByCue,
  resolve: (supplier: string) => readonly ItemSeen[],
  reading: Findings,
  isThorough: boolean,
): void {
  const found: Match[] = [];
  const taken: Miss[] = [];
  for (const cue of scene.sentence.hits) {
    if (cue.cues.length === 0 && !cue.item) continue;
    const matched: Match[] = [];
    const missed: Miss[] = [];
    const tried = rulesOf(rules, scene.sentence.language, cue.cues, cue.item !== undefined);
    if (tried.length === 0) continue;
    reading.effort -= tried.length * (1 + scene.sentence.hits.length);
    for (const rule of tried) {
      const result = applyRule(rule, cue, scene, resolve, isThorough);
      if (isMatch(result)) matched.push(result);
      else missed.push(result);
    }
    for (const match of matched) {
      if (isVetoed(match, missed) || isKnownExchange(match, scene, reading.matches)) continue;
      found.push(match);
      noteExchange(scene, match);
      reading.effort -= MATCH_EFFORT;
    }
    for (const miss of missed) {
      if (miss.pair) noteExchange(scene, miss.pair);
      if (miss.goods !== undefined) taken.push(miss);
      reading.misses?.push({ ...miss, scene });
    }
  }
  for (const match of found) if (!isTaken(match, taken)) reading.matches.push({ ...match, scene });
}

/** Who gives to whom, for "in exchange for". */
function noteExchange({ exchanges }: Scene, { supplier, recipient }: Pair): void {
  if (exchanges.length < MOST_EXCHANGES) exchanges.push({ giver: supplier, receiver: recipient });
}

/** Goods that one verb has somebody else give or get are not what another word moves between guessed sides. */
function isTaken(match: Match, taken: readonly Miss[]): boolean {
  return taken.some(
    (miss) =>
      miss.cue !== match.cue &&
      isGuessed(match, miss) &&
      miss.goods?.some((item) => match.items.some((own) => own.hit === item.hit)),
  );
}

const isGuessed = ({ supplier, recipient }: Match, { reason }: Miss) =>
  reason === "other-supplier" ? isGuess(supplier) : doubtOf[recipient.place.side] > 1 || isMakerOnly(supplier);

/** "in exchange for drones that Iran delivered": what is known to have been given is not what was got for it. */
function isKnownExchange({ rule, items }: Match, scene: Scene, known: readonly SceneMatch[]): boolean {
  if (!isExchange(rule)) return false;
  // Those of the scene that is being read are the last.
  for (let at = known.length - 1; known[at]?.scene === scene; at--)
    if (items.some(({ hit }) => known[at]?.items.some((item) => item.hit === hit))) return true;
  return false;
}

/** Where another rule saw somebody else stand in a role of this cue, that role may not be taken from elsewhere. */
function isVetoed({ rule, supplier, recipient }: Match, missed: readonly Miss[]): boolean {
  // An earlier rule that asks for a marker reads its construction better: "Iran accused India of supplying".
  const knowsBetter = (other: Rule) => other.needs.length > 0 && other.order < rule.order;
  return missed.some(
    ({ reason, rule: other }) =>
      (reason === "other-supplier" && (isGuess(supplier) || knowsBetter(other))) ||
      (reason === "other-recipient" && doubtOf[recipient.place.side] > 1),
  );
}

/** Taken from elsewhere, or a maker whom only the designation tells: whoever hands on "Verba missiles" is who gives them. */
const isGuess = (candidate: Candidate) => doubtOf[candidate.place.side] > 1 || isMakerOnly(candidate);

const isMakerOnly = ({ place, implied }: Candidate) => place.side === "origin" && implied;

/** What a supplier's "weapons" are: goods that the text says are the supplier's. */
function clearArms(scenes: readonly Scene[], supplier: string): readonly ItemSeen[] {
  const isWatched = ({ category }: ItemSeen) => category === "drone" || category === "missile";
  const isOwn = ({ hit, origin }: ItemSeen) =>
    hit.item?.origin === supplier || origin?.members.some((member) => member.actor?.actor === supplier);
  for (const { items } of scenes) {
    for (const group of items) {
      const own = group.items.filter((item) => isWatched(item) && isOwn(item));
      if (own.length > 0) return own;
    }
  }
  return [];
}
