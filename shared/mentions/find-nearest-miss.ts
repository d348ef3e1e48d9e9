import type { Miss, MissReason } from "./apply-rule.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { describeMiss, describeSides, describeSilence, isWatched, type SilenceReason, useIn } from "./describe-miss.ts";
import type { Span, TextFound } from "./extraction.ts";
import type { Reading, SceneMiss } from "./read-text.ts";
import { GOODS } from "./rule.ts";
import type { Scene } from "./scene.ts";
import type { ScannedText } from "./set-scenes.ts";
import type { Found } from "./view-sentence.ts";

/** The place of a text that came nearest to a mention, and what it lacks. */
export interface NearMiss {
  readonly reason: MissReason | SilenceReason;
  /** One plain English sentence, or two where a side of the watch is not named at all. */
  readonly says: string;
  /** Sides of the watch that the whole text neither names nor implies. */
  readonly unnamed: readonly string[];
  /** Absent when the text names nothing that the watch knows. */
  readonly sentence?: { readonly in: "title" | "text"; readonly text: string; readonly span: Span };
  /** What the sentence does have, in its order. */
  readonly found: readonly PartFound[];
  /** The rule that came nearest; absent when there is no cue. */
  readonly rule?: string;
}

export interface PartFound extends TextFound {
  readonly part: "side" | "somebody else" | "goods" | "other arms" | "transfer" | "use" | "in the way";
}

/** What stopped a text without mention: the rule that came nearest, or why no rule was tried. */
export function findNearestMiss(ruleset: Ruleset, reading: Reading, scanned: ScannedText): NearMiss {
  const unnamed = ruleset.actors.filter((_, index) => !isNamed(scanned, 1 << index));
  const [best] = reading.misses
    .filter(isTelling)
    .map((miss) => ({ miss, near: nearness(miss) }))
    .sort((a, b) => b.near - a.near || a.miss.rule.order - b.miss.rule.order);
  const scene = mostTelling(reading.scenes);
  if (best && isOnlyUse(best.miss)) return silent(best.miss.scene, reading.scenes, unnamed);
  if (best && (scene === undefined || best.near >= leastNear)) return missed(best.miss, unnamed);
  if (scene) return silent(scene, reading.scenes, unnamed);
  const says = unnamed.length === 0 ? "No missiles, drones or their supply are named." : "";
  return { reason: "nothing-named", says: describeSides(unnamed, says), unnamed, found: [] };
}

function missed(given: SceneMiss, unnamed: readonly string[]): NearMiss {
  // "Chinese drones": whoever stands in the way as the maker of the goods tells where they come from.
  const miss =
    given.hit?.actor && makes(given.scene, given.hit) ? { ...given, reason: "foreign-item" as const } : given;
  return {
    reason: miss.reason,
    says: describeSides(unnamed, describeMiss(miss)),
    unnamed,
    sentence: place(miss.scene),
    found: partsOf(miss.scene, miss),
    rule: miss.rule.id,
  };
}

function silent(scene: Scene, scenes: readonly Scene[], unnamed: readonly string[]): NearMiss {
  const { reason, says } = describeSilence(scene, scenes);
  // Where neither side is named, nothing else matters.
  const isForeign = sidesOf(scene).size === 0 && reason === "no-goods";
  return {
    reason,
    says: describeSides(unnamed, isForeign ? "" : says),
    unnamed,
    sentence: place(scene),
    found: partsOf(scene),
  };
}

const place = ({ sentence }: Scene) => ({ in: sentence.in, text: sentence.text, span: sentence.span });

/** A side counts as named where it is implied, or where a designation tells its maker. */
const isNamed = ({ title, text }: ScannedText, side: number) =>
  [...title.hits, ...text.hits].some(({ term }) => (term.sides & side) !== 0);

/** Goods that start rules by themselves say nothing when they fail: no word of a transfer stood there. */
const isTelling = ({ rule, cue }: Miss) => cue.cues.some((name) => name !== GOODS && rule.cues.includes(name));

/** A cue with neither goods nor anybody in its roles is no near miss. */
const leastNear = 6;

/** How near a rule came: roles that it filled first, then what else its sentence names, then how plainly something stopped it. */
function nearness({ filled, reason, hit, scene }: SceneMiss): number {
  return (
    filled * 4 +
    richness(scene) * 3 +
    (hit ? (stopped[reason] ?? 0) : 0) -
    (reason === "no-item" || reason === "other-arms" ? 4 : 0)
  );
}

const makes = ({ items }: Scene, hit: Found) =>
  items.some((group) => group.items.some(({ origin }) => origin?.members.includes(hit)));

/** What plainly stands in a role's place tells more than an empty place. */
const stopped: Partial<Record<MissReason, number>> = {
  "other-recipient": 4,
  "other-supplier": 4,
  "foreign-item": 4,
  "other-arms": 5,
  "unclear-arms": 2,
  "ruled-out": 2,
};

/** "Launched 114 drones, most of which were brought down": a stray cue, and a word of use that stands nearer to the goods. */
function isOnlyUse({ reason, cue, scene }: SceneMiss): boolean {
  if (reason !== "no-item" && reason !== "no-recipient" && reason !== "ruled-out") return false;
  const use = useIn(scene);
  const goods = scene.items.find(isWatched);
  if (!use || !goods) return false;
  return Math.abs(use.firstWord - goods.firstWord) < Math.abs(cue.firstWord - goods.firstWord);
}

/** Sides of the watch and watched goods that a sentence names: 0 to 3. */
const richness = (scene: Scene) => sidesOf(scene).size + (scene.items.some(isWatched) ? 1 : 0);

const sidesOf = ({ sentence }: Scene) =>
  new Set(sentence.hits.flatMap((hit) => (hit.actor?.watched ? [hit.actor.actor] : hit.implied)));

function mostTelling(scenes: readonly Scene[]): Scene | undefined {
  return scenes
    .map((scene) => ({ scene, rich: richness(scene) }))
    .filter(({ rich, scene }) => rich > 0 || scene.items.length > 0)
    .sort((a, b) => b.rich - a.rich)[0]?.scene;
}

function partsOf({ sentence, items }: Scene, miss?: Miss): PartFound[] {
  const goods = new Map(items.flatMap((group) => group.items.map((item) => [item.hit, item.category] as const)));
  return sentence.hits.flatMap((hit) => {
    const part = partOf(hit, goods.get(hit), miss);
    return part === undefined ? [] : [{ part, text: hit.text, span: [hit.start, hit.end] as const }];
  });
}

function partOf(hit: Found, goods: string | undefined, miss?: Miss): PartFound["part"] | undefined {
  if (hit === miss?.hit) return "in the way";
  if (hit === miss?.cue) return "transfer";
  if (hit.actor) return hit.actor.watched ? "side" : "somebody else";
  if (goods !== undefined) return goods === "other" ? "other arms" : "goods";
  if (hit.implied.length > 0) return "side";
  return hit.markers.includes("use") || hit.voids.length > 0 ? "use" : undefined;
}
