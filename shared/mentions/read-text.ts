import { applyRule, isMatch, type Match, type Miss } from "./apply-rule.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { TextToRead } from "./extraction.ts";
import { doubtOf, GOODS, type Rule } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ItemSeen } from "./see-items.ts";
import { type ScannedText, setScenes } from "./set-scenes.ts";
import type { Found } from "./view-sentence.ts";

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

/** Rules by the cue that starts them; those that ask who gave what to whom are tried after the others. */
export interface RuleIndex {
  readonly first: ReadonlyMap<string, readonly Rule[]>;
  readonly exchanges: ReadonlyMap<string, readonly Rule[]>;
}

export function indexRules(rules: readonly Rule[]): RuleIndex {
  return { first: byCue(rules.filter((rule) => !isExchange(rule))), exchanges: byCue(rules.filter(isExchange)) };
}

const isExchange = (rule: Rule) =>
  [...rule.supplier, ...rule.recipient].some(({ side }) => side === "giver" || side === "receiver");

function byCue(rules: readonly Rule[]): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) for (const cue of rule.cues) index.set(cue, [...(index.get(cue) ?? []), rule]);
  return index;
}

/** Reads title and text: sentences, what is named in them, and every rule at every cue. */
export function readText(ruleset: Ruleset, rules: RuleIndex, given: TextToRead, scanned: ScannedText): Reading {
  const scenes = setScenes(ruleset, given, scanned);
  const reading = { scenes, matches: [], misses: [] };
  const known = new Map<string, readonly ItemSeen[]>();
  const resolve = (supplier: string): readonly ItemSeen[] => {
    const arms = known.get(supplier) ?? clearArms(scenes, supplier);
    known.set(supplier, arms);
    return arms;
  };
  for (const scene of scenes) {
    readScene(scene, rules.first, resolve, reading);
    if (scene.exchanges.length > 0) readScene(scene, rules.exchanges, resolve, reading);
  }
  return reading;
}

/** The first are the surest; every pair of them is compared with every other. */
const MOST_EXCHANGES = 32;

function readScene(
  scene: Scene,
  rules: ReadonlyMap<string, readonly Rule[]>,
  resolve: (supplier: string) => readonly ItemSeen[],
  reading: { readonly matches: SceneMatch[]; readonly misses: SceneMiss[] },
): void {
  const found: Match[] = [];
  const taken: Miss[] = [];
  for (const cue of scene.sentence.hits) {
    if (cue.cues.length === 0 && !cue.item) continue;
    const matched: Match[] = [];
    const missed: Miss[] = [];
    for (const rule of rulesAt(rules, cue, scene)) {
      const result = applyRule(rule, cue, scene, resolve);
      if (isMatch(result)) matched.push(result);
      else missed.push(result);
    }
    const kept = matched.filter((match) => !isVetoed(match, missed) && !isKnownExchange(match, scene, reading.matches));
    for (const { supplier, recipient } of [...kept, ...missed.flatMap((miss) => (miss.pair ? [miss.pair] : []))])
      if (scene.exchanges.length < MOST_EXCHANGES) scene.exchanges.push({ giver: supplier, receiver: recipient });
    found.push(...kept);
    taken.push(...missed.filter(({ goods }) => goods !== undefined));
    for (const miss of missed) reading.misses.push({ ...miss, scene });
  }
  for (const match of found) if (!isTaken(match, taken)) reading.matches.push({ ...match, scene });
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
  reason === "other-supplier" ? isGuess(supplier) : doubtOf[recipient.place.side] > 1;

function rulesAt(rules: ReadonlyMap<string, readonly Rule[]>, cue: Found, { sentence }: Scene): Rule[] {
  const names = cue.item ? [...cue.cues, GOODS] : cue.cues;
  return names.flatMap((name) => rules.get(name) ?? []).filter((rule) => (rule.language & sentence.language) !== 0);
}

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
const isGuess = ({ place, implied }: Candidate) => doubtOf[place.side] > 1 || (place.side === "origin" && implied);

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
