import { toCandidate, toStranger } from "./candidates.ts";
import { choosePair, isUndeclined, type Pair, returnsToMaker } from "./choose-pair.ts";
import type { ItemKind } from "./extraction.ts";
import { findGap } from "./find-gap.ts";
import type { ItemFinding } from "./find-item.ts";
import { actorsAt, itemsAt } from "./look-up-places.ts";
import { doubtOf, type Place, type Rule } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import { markersBefore } from "./see-actors.ts";
import type { ItemSeen } from "./see-items.ts";
import type { Found } from "./view-sentence.ts";

export interface Match {
  readonly rule: Rule;
  readonly cue: Found;
  readonly supplier: Candidate;
  readonly recipient: Candidate;
  readonly items: readonly ItemSeen[];
  /** The goods are "weapons" that another sentence makes clear. */
  readonly isGeneric: boolean;
  /** 0 when every role stands where the cue wants it; more when roles are taken from elsewhere. */
  readonly doubt: number;
}

/** How far a rule came, and what stopped it: for the nearest miss. */
export interface Miss {
  readonly rule: Rule;
  readonly cue: Found;
  readonly filled: number;
  readonly reason: MissReason;
  readonly hit?: Found;
  /** The goods that somebody else gives or gets. */
  readonly goods?: readonly ItemSeen[];
  /** Set where only the goods are missing: who gives what to whom, for "in exchange for". */
  readonly pair?: Pair;
}

export type MissReason =
  | "no-item"
  | "other-arms"
  | "unclear-arms"
  | "foreign-item"
  | "no-supplier"
  | "no-recipient"
  | "other-supplier"
  | "other-recipient"
  | "same-actor"
  | "too-vague"
  | "ruled-out";

/** Roles taken from elsewhere may add up to this. */
const MOST_DOUBT = 5;
/** How near a needed or excluded marker must stand. */
const MARKER_WORDS = 8;

const missOf = (rule: Rule, cue: Found, reason: MissReason, filled: number, hit?: Found): Miss =>
  hit === undefined ? { rule, cue, filled, reason } : { rule, cue, filled, reason, hit };

/**
 * Tries to fill a rule's roles around one of its cues. `resolve` says what generic "weapons" are, from the rest of the text.
 * @param isThorough also looks for the roles where goods are missing: nothing but a miss comes of it, and who gives to whom
 */
export function applyRule(
  rule: Rule,
  cue: Found,
  scene: Scene,
  resolve: (supplier: string) => readonly ItemSeen[],
  isThorough = true,
): Match | Miss {
  const findings = itemsAt(rule.item, cue, scene);
  if (!isThorough && !findings.some(mayMove)) return missOf(rule, cue, "no-item", 0);
  const stopper = excludedBy(rule, cue, scene);
  if (stopper !== undefined) return missOf(rule, cue, "ruled-out", 0, stopper ?? undefined);
  let first: Miss | undefined;
  let blocked: Miss | undefined;
  for (const goods of findings) {
    const result = fillRoles(rule, cue, scene, goods, resolve);
    if (isMatch(result)) return result;
    first ??= result;
    if (isBlocked(result)) blocked ??= result;
  }
  return blocked ?? first ?? missOf(rule, cue, "no-item", 0);
}

const mayMove = ({ kind }: ItemFinding) => kind === "found" || kind === "generic";

function fillRoles(
  rule: Rule,
  cue: Found,
  scene: Scene,
  goods: ItemFinding,
  resolve: (supplier: string) => readonly ItemSeen[],
): Match | Miss {
  const gap = "group" in goods ? findGap(goods.group, cue, scene) : undefined;
  const placesOf = (places: readonly Place[]) =>
    gap ? places.filter(({ side }) => side !== "after" && side !== "next") : places;
  const suppliers = collect(placesOf(rule.supplier), gap ?? cue, scene, goods);
  const ownRecipients = collect(placesOf(rule.recipient), gap ?? cue, scene, goods);
  const isShared = gap !== undefined && ownRecipients.own.length === 0 && !ownRecipients.blocked;
  const recipients = isShared ? collect(rule.recipient, cue, scene, goods) : ownRecipients;
  const receivers = recipients.own.filter((candidate) => mayReceive(candidate, goods, scene));
  const givers = suppliers.own.filter((candidate) => mayGive(candidate, scene));
  const pair = choosePair(givers, receivers, makersOf(goods));
  const filled = (goods.kind === "missing" ? 0 : 1) + (givers.length > 0 ? 1 : 0) + (receivers.length > 0 ? 1 : 0);
  if (goods.kind === "missing") return withPair(missOf(rule, cue, "no-item", filled), pair);
  if (goods.kind === "other") return withPair(missOf(rule, cue, "other-arms", filled, goods.group.items[0]?.hit), pair);
  const held = goods.kind === "found" ? goods.items : [];
  if (recipients.blocked && recipients.own.length === 0)
    return withGoods(missOf(rule, cue, "other-recipient", filled, recipients.blocked.hit), held);
  if (suppliers.blocked && givers.length === 0)
    return withGoods(missOf(rule, cue, "other-supplier", filled, suppliers.blocked.hit), held);
  if (givers.length === 0) return missOf(rule, cue, "no-supplier", filled);
  if (receivers.length === 0) return missOf(rule, cue, "no-recipient", filled);
  if (!pair) {
    if (recipients.blocked) return missOf(rule, cue, "other-recipient", filled - 1, recipients.blocked.hit);
    const stranger = suppliers.blocked?.hit ?? strangerAmong(givers);
    return stranger
      ? withGoods(missOf(rule, cue, "other-supplier", filled, stranger), held)
      : missOf(rule, cue, "same-actor", filled - 1);
  }
  const items = goods.kind === "found" ? goods.items : resolve(pair.supplier.actor ?? "");
  if (items.length === 0)
    return withPair(
      missOf(rule, cue, "unclear-arms", filled, goods.kind === "generic" ? goods.group?.items[0]?.hit : undefined),
      pair,
    );
  const own = items.filter((item) => belongs(item, pair.supplier));
  if (own.length === 0) return missOf(rule, cue, "foreign-item", filled, items[0]?.origin?.members[0]);
  const doubt = doubtIn(pair, goods);
  if (doubt > MOST_DOUBT) return missOf(rule, cue, "too-vague", filled);
  return {
    rule,
    cue,
    supplier: pair.supplier,
    recipient: pair.recipient,
    items: own,
    isGeneric: goods.kind === "generic",
    doubt,
  };
}

/** What is missing is the goods: who would give them to whom is known. */
const withPair = (miss: Miss, pair: Pair | undefined): Miss => (pair ? { ...miss, pair } : miss);

const withGoods = (miss: Miss, goods: readonly ItemSeen[]): Miss => ({ ...miss, goods });

function doubtIn({ supplier, recipient }: Pair, goods: ItemFinding): number {
  // A maker known only from the designation is a guess: the goods may have come from anywhere since.
  const byDesignation = supplier.place.side === "origin" && supplier.implied ? 1 : 0;
  const byGoods = goods.kind === "found" ? (doubtOfGoods[goods.place.side] ?? 0) : goods.kind === "generic" ? 1 : 0;
  const byMaker = !returnsToMaker(recipient, makersOf(goods)) ? 0 : doubtOf[recipient.place.side] > 0 ? 3 : 2;
  const byForm = isUndeclined(supplier) ? 1 : 0;
  return doubtOf[supplier.place.side] + doubtOf[recipient.place.side] + byDesignation + byGoods + byMaker + byForm;
}

/** Goods from another sentence are a guess; those that start a rule themselves give way to any verb. */
const doubtOfGoods: Readonly<Partial<Record<Place["side"], number>>> = { text: 2, self: 1 };

/** Who makes the goods, as their designations tell: "S-400". */
const makersOf = (goods: ItemFinding): readonly string[] =>
  goods.kind === "found" ? goods.items.flatMap(({ hit }) => hit.item?.origin ?? []) : [];

/** "North Korea and Moscow agreed on drones for Moscow": of a list with the recipient, the other gives. */
const strangerAmong = (suppliers: readonly Candidate[]) =>
  suppliers.flatMap(({ group }) => group?.members ?? []).find(({ actor }) => actor?.watched === false);

/** Somebody who is not watched gives or gets the goods. */
export const isBlocked = (result: Match | Miss): result is Miss =>
  "reason" in result && (result.reason === "other-supplier" || result.reason === "other-recipient");

export const isMatch = (result: Match | Miss): result is Match => "supplier" in result;

/** The marker that rules the cue out, null when a needed one is missing, undefined when nothing is wrong. */
function excludedBy({ unless, needs }: Rule, cue: Found, { sentence }: Scene): Found | null | undefined {
  if (unless.length === 0 && needs.length === 0) return undefined;
  let isMissing = needs.length > 0;
  for (const hit of sentence.hits) {
    if (hit.markers.length === 0 || hit === cue || distance(hit, cue) > MARKER_WORDS) continue;
    if (hit.markers.some((marker) => unless.includes(marker))) return hit;
    if (isMissing && hit.markers.some((marker) => needs.includes(marker))) isMissing = false;
  }
  return isMissing ? null : undefined;
}

const distance = (a: Found, b: Found) =>
  (a.firstWord > b.lastWord ? a.firstWord - b.lastWord : b.firstWord - a.lastWord) - 1;

interface Collected {
  readonly own: readonly Candidate[];
  readonly blocked?: Candidate;
}

/** Candidates of all places in order, up to the first place where somebody else stands. */
function collect(places: readonly Place[], cue: Found, scene: Scene, goods: ItemFinding): Collected {
  const own: Candidate[] = [];
  for (const place of places) {
    // Who stands where the cue wants it is not to be replaced by a guess.
    if (doubtOf[place.side] > 0 && own.some((candidate) => standsThere(candidate, scene))) break;
    const candidates = candidatesIn(place, cue, scene, goods);
    for (const candidate of candidates) {
      if (candidate.actor === undefined) return { own, blocked: candidate };
      own.push(candidate);
    }
    // Where a rule asks for the maker first, the maker decides: "a contract with Tehran for S-300 missiles".
    if (place === places[0] && place.side === "origin" && own.length > 0) break;
  }
  return { own };
}

/** "because to Putin drones it-gives": where verbs end the clause, who acts may be left out, and the name after "to" is not it. */
const standsThere = (candidate: Candidate, { sentence }: Scene) =>
  doubtOf[candidate.place.side] === 0 &&
  !(candidate.isAside === true && sentence.possessorsFollow) &&
  !isUndeclined(candidate);

function candidatesIn(place: Place, cue: Found, scene: Scene, goods: ItemFinding): readonly Candidate[] {
  if (place.side === "origin") return originsOf(goods, place);
  const found = actorsAt(place, cue, scene);
  if (place.side !== "user" || found.length > 0) return found;
  return originsOf(goods, place).filter(
    ({ actor, implied }) => !implied && !(actor !== undefined && makersOf(goods).includes(actor)),
  );
}

/** Who the goods are said to come from: the name beside them, or what their designation tells. */
function originsOf(goods: ItemFinding, place: Place): Candidate[] {
  if (goods.kind !== "found" && goods.kind !== "generic") return [];
  const items = goods.kind === "found" ? goods.items : (goods.group?.items ?? []);
  const named = items.flatMap((item) => item.origin?.members ?? []);
  const own = named.filter((hit) => hit.actor?.watched && (!place.form || hit.actor.forms.includes(place.form)));
  // "the drone deal-of Tehran and Moscow": both sides are nobody's origin.
  const isBoth = new Set(own.map((hit) => hit.actor?.actor)).size > 1;
  if (named.length > 0 && !isBoth) {
    return own.length > 0 ? own.map((hit) => toCandidate(place, hit, false)) : [toStranger(place, named[0])];
  }
  return items.flatMap(({ hit }) => {
    const actor = hit.item?.origin;
    return actor === undefined ? [] : [{ ...toCandidate(place, hit, true), actor }];
  });
}

/** "a role in Russia's war": behind a preposition, the owner of something that does not move gives nothing. */
function mayGive({ hit, place }: Candidate, { sentence: { hits } }: Scene): boolean {
  const isGuess = place.side === "sentence" || place.side === "text";
  if (!isGuess || !hit?.actor?.forms.includes("possessive") || hits[hit.index] !== hit) return true;
  const next = hits[hit.index + 1];
  const owns = next !== undefined && (next.item !== undefined || next.part !== undefined || next.cues.length > 0);
  // "a spokesman for Eastland's army": whoever speaks for the owner may well be who gives.
  const speaker = hits[hit.index - 2];
  return owns || markersBefore(hits, hit).length === 0 || speaker?.is.has("source") === true;
}

/** "got Russian missiles from Iran": neither who is named after "from" nor, when only looked for, the maker of the goods receives them. */
function mayReceive({ group, place }: Candidate, goods: ItemFinding, { sentence }: Scene): boolean {
  if (!group) return true;
  // One word may say "from" and "with", as the Ukrainian "з" does.
  const isFrom =
    group.markers.includes("from") && !group.markers.some((marker) => marker === "to" || marker === "with");
  // "withheld missiles from Tehran": where the rule asks for it.
  if (isFrom) return place.markers.includes("from");
  if (place.side !== "sentence" || goods.kind !== "found") return true;
  // Where owners go first, "Russian drone factory" is as likely a factory in Russia, and so are parts for "Russian drones".
  const mayBeThere = (kind: ItemKind) => kind === "production" || (!sentence.possessorsFollow && kind !== "system");
  return goods.items.every(({ origin, kind }) => origin !== group || mayBeThere(kind));
}

/** Goods that are said to come from somebody else are not this supplier's, unless the supplier is named at the cue itself. */
function belongs(item: ItemSeen, supplier: Candidate): boolean {
  if (!item.origin || doubtOf[supplier.place.side] === 0) return true;
  return item.origin.members.some((member) => member.actor?.actor === supplier.actor);
}
