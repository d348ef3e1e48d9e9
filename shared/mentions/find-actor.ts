import { isInNextClause } from "./next-clause.ts";
import type { Place } from "./rule.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemGroup } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A candidate for a role. `actor` is undefined where somebody stands in the place who is not watched: that blocks the rule. */
export interface Candidate {
  readonly actor?: string;
  readonly hit?: Found;
  /** The names it stands among: two sides of a transfer do not come from one list, save as a pair. */
  readonly group?: ActorGroup;
  readonly place: Place;
  /** A name from another sentence or an implied one has no span in this sentence. */
  readonly implied: boolean;
  /** It acts only if nobody else does: a name after "to" where the language may leave out who acts. */
  readonly isAside?: boolean;
}

/** What is known when a rule looks for its roles. */
export interface Scene {
  readonly sentence: Sentence;
  readonly actors: readonly ActorGroup[];
  readonly items: readonly ItemGroup[];
  /** Watched actors named anywhere in the text, title first. */
  readonly named: readonly Found[];
  /** Whom the sentence before is about. */
  readonly topic?: Found;
  /** Everyone named in the sentence before. */
  readonly namedBefore?: readonly Found[];
  /** The goods that the sentence before speaks of: "Originally imported from …". */
  readonly lastItem?: ItemGroup;
  /** Both sides named together in an earlier sentence: "the two countries". */
  readonly lastPair?: ActorGroup;
  readonly usualSupplier?: string;
  /** Who gives to whom in this sentence, whatever it is: added by the rules that do not ask for it. */
  readonly exchanges: { readonly giver: Candidate; readonly receiver: Candidate }[];
}

/** Everyone who stands in the given place of a cue, best first. */
export function findActors(place: Place, cue: Found, scene: Scene): Candidate[] {
  if (place.side === "subject") return findSubjects(place, cue, scene);
  if (place.side === "giver" || place.side === "receiver")
    return scene.exchanges.map((exchange) => ({ ...exchange[place.side === "giver" ? "giver" : "receiver"], place }));
  if (place.side === "implied") return findImplied(place, scene);
  if (place.side === "sentence")
    return watched(
      place,
      scene.actors.filter((group) => !isOutOfReach(group, cue) && !hasOwnClause(group, cue, scene)),
      false,
    );
  if (place.side === "text") return scene.named.map((hit) => toCandidate(place, hit, true));
  if (place.side === "next" && isPronounRecipient(cue, scene)) return findPronounRecipients(place, cue, scene);
  if (place.side === "pair") return findPair(place, scene);
  if (place.side === "user") return findUsers(place, cue, scene);
  const found: Candidate[] = [];
  for (const group of nearest(place, cue, scene.actors)) {
    if (!fits(place, group, cue, scene)) continue;
    if (isAdjacent(place.side) && isInterrupted(group, cue, scene)) continue;
    if (isUsed(group, cue, scene) || isExcluded(group, scene)) continue;
    if (place.form === "name" && opensClause(group, cue, scene)) continue;
    if (isInNextClause(group.firstIndex, cue, scene.sentence)) continue;
    const candidates = watched(place, [group], false);
    if (candidates.length === 0)
      return [...found, { place, implied: false, ...(group.members[0] && { hit: group.members[0] }) }];
    found.push(...candidates);
  }
  return found;
}

function toCandidate(place: Place, hit: Found, implied: boolean): Candidate {
  return { place, hit, implied, ...(hit.actor?.watched && { actor: hit.actor.actor }) };
}

function watched(place: Place, groups: readonly ActorGroup[], implied: boolean): Candidate[] {
  return groups.flatMap((group) =>
    group.members.filter((hit) => hit.actor?.watched).map((hit) => ({ ...toCandidate(place, hit, implied), group })),
  );
}

/** "снабжает хуситов, а Россия — Сирию": behind a break, whoever is in the form that acts does so for another verb. */
function opensClause(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  return group.firstIndex > cue.index && hits.slice(cue.index + 1, group.firstIndex).some((hit) => hit.is.has("break"));
}

/** "wants Chinese missiles, while to Moscow it sent a delegation": behind a break a preposition ties a name to another verb. */
function hasOwnClause(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  const [from, to] = group.firstIndex > cue.index ? [cue.index, group.firstIndex] : [group.lastIndex, cue.index];
  return group.markers.includes("to") && hits.slice(from + 1, to).some((hit) => hit.is.has("break"));
}

const isOutOfReach = (group: ActorGroup, cue: Found) => group.firstIndex === cue.index;

/** Groups on the place's side of the cue and within its reach, nearest first. */
function nearest({ side, within }: Place, cue: Found, actors: readonly ActorGroup[]): ActorGroup[] {
  const left = side === "before" || side === "prev" || side === "near";
  const right = side === "after" || side === "next" || side === "near";
  const gap = (group: ActorGroup) =>
    group.firstWord > cue.lastWord ? group.firstWord - cue.lastWord - 1 : cue.firstWord - group.lastWord - 1;
  return actors
    .filter((group) => (group.lastWord < cue.firstWord ? left : group.firstWord > cue.lastWord ? right : false))
    .filter((group) => gap(group) <= within)
    .sort((a, b) => gap(a) - gap(b));
}

/** "provided it with drones": the pronoun after the cue is the other side, named before. */
function isPronounRecipient(cue: Found, { sentence: { hits } }: Scene): boolean {
  const pronoun = hits[cue.index + 1];
  const next = hits[cue.index + 2];
  if (!pronoun?.is.has("pronoun") || pronoun.firstWord !== cue.lastWord + 1) return false;
  const amount =
    next?.number === undefined ? next : hits.slice(next.index).find((hit) => hit.item || hit.cues.length > 0);
  return amount !== undefined && (amount.markers.includes("with") || amount.item !== undefined);
}

/** Whom the pronoun may mean: names of the sentence that do not act, then whom the sentence before is about. */
function findPronounRecipients(place: Place, cue: Found, scene: Scene): Candidate[] {
  const before = nearest({ ...place, side: "before", within: 40 }, cue, scene.actors);
  // Who acts is the nearest, unless it is only an owner: "one of Moscow's backers, furnishing it with …".
  const others = watched(
    place,
    before.filter((group, index) => index > 0 || group.forms.includes("possessive")),
    false,
  );
  const earlier = (scene.namedBefore ?? []).filter((hit) => hit.actor?.actor !== scene.topic?.actor?.actor);
  return [...others, ...earlier, ...(scene.topic ? [scene.topic] : [])].map((one) =>
    "place" in one ? one : toCandidate(place, one, true),
  );
}

const isAdjacent = (side: Place["side"]) => side === "next" || side === "prev";

/** "supplied missiles to shoot down drones launched by Russia": another verb has taken over. */
function isUsed(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  return (
    group.firstIndex > cue.index &&
    hits.slice(cue.index + 1, group.firstIndex).some((hit) => hit.markers.includes("use"))
  );
}

/** "not to the Houthis but to Russia": a name that is denied does not stand there. */
function isExcluded(group: ActorGroup, { sentence: { hits } }: Scene): boolean {
  const before = hits[group.firstIndex - 1];
  return (
    before !== undefined &&
    group.firstWord === before.lastWord + 1 &&
    before.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb")
  );
}

/** "supplied drones, Russia": goods or a comma between a cue and a name keep them apart. */
function isInterrupted(group: ActorGroup, cue: Found, { sentence: { hits, commas } }: Scene): boolean {
  const [from, to] = group.firstIndex > cue.index ? [cue, group.members[0]] : [group.members.at(-1), cue];
  if (!from || !to) return false;
  const between = hits.slice(from.index + 1, to.index);
  const isStop = (hit: Found) =>
    hit.item !== undefined || hit.cues.length > 0 || hit.is.has("break") || hit.is.has("says");
  return between.some(isStop) || [...commas].some((word) => word > from.lastWord && word <= to.firstWord);
}

function fits(
  { markers, form, side }: Place,
  group: ActorGroup,
  cue: Found,
  { actors, items, sentence }: Scene,
): boolean {
  if (form !== undefined && !group.forms.includes(form)) return false;
  if (form !== undefined && form !== "name" && form !== "object" && isLikelySubject(group, cue)) {
    if (form !== "accusative" || !followsVerb(group, sentence.hits)) return false;
  }
  if (form === "dative" && actsAlone(group, cue, actors)) return false;
  if (markers.includes("any")) return true;
  if (markers.length > 0) return markers.some((marker) => group.markers.includes(marker));
  if (group.markers.length > 0 && side !== "prev") return false;
  // What a postposition marks as the object is asked for as such.
  if (form === undefined && side === "before" && group.forms.includes("object")) return false;
  return form !== undefined || side === "prev" || !isOrigin(group, items);
}

/** A stranger whose name has no cases ("США") acts where it stands before the verb, whatever else its form may be. */
const isLikelySubject = (group: ActorGroup, cue: Found) =>
  group.lastWord < cue.firstWord && group.markers.length === 0 && group.forms.includes("name") && !isWatched(group);

/** "КСИР отправил …": of names before the verb the only one that can act does so, even where its form might be any. */
const actsAlone = (group: ActorGroup, cue: Found, actors: readonly ActorGroup[]) =>
  group.lastWord < cue.firstWord &&
  group.markers.length === 0 &&
  group.forms.includes("name") &&
  !actors.some(
    (other) =>
      other !== group && other.markers.length === 0 && other.forms.includes("name") && other.lastWord < cue.firstWord,
  );

/** "обвинил КНДР": right after another verb such a name is its object. */
function followsVerb(group: ActorGroup, hits: readonly Found[]): boolean {
  const before = hits[group.firstIndex - 1];
  return before !== undefined && before.cues.length > 0 && group.firstWord === before.lastWord + 1;
}

/** "Iranian" in "Iranian drones" is no subject and no object. */
function isOrigin(group: ActorGroup, items: readonly ItemGroup[]): boolean {
  return items.some((list) => list.items.some((item) => item.origin === group && group.lastWord < item.hit.firstWord));
}

/** "drones-of Iranian-of Russia": neither the maker nor whoever has the goods of another maker acts. */
function isPossessor(group: ActorGroup, { items, sentence }: Scene): boolean {
  if (!sentence.possessorsFollow) return false;
  return items.some(({ items: list }) =>
    list.some(
      ({ origin, hit }) =>
        origin !== undefined &&
        origin.firstWord > hit.lastWord &&
        (origin === group
          ? group.forms.every((form) => form === "adjective")
          : origin.lastIndex + 1 === group.firstIndex && origin.lastWord + 1 === group.firstWord),
    ),
  );
}

/** "North Korea's claims that …": a possessive whose noun is not the cue's goods. */
function isBeside(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  if (!group.forms.includes("possessive")) return false;
  const between = hits.slice(group.lastIndex + 1, cue.index);
  return cue.firstWord - group.lastWord > 6 || between.some((hit) => !hit.item && !hit.part);
}

/** "приехал в Иран": right after a preposition a name does not act, even where its form could. */
function isGoverned(group: ActorGroup, { sentence: { hits } }: Scene): boolean {
  const before = hits[group.firstIndex - 1];
  return before?.markers.includes("aside") === true && group.firstWord === before.lastWord + 1;
}

/** "санкции против иранских компаний, которые поставляли": whom a relative pronoun stands for acts, in whatever case it is itself. */
function findHead(place: Place, cue: Found, scene: Scene): ActorGroup | undefined {
  const [group] = nearest({ ...place, side: "before" }, cue, scene.actors);
  const next = scene.sentence.hits[(group?.lastIndex ?? -1) + 1];
  return next !== undefined && next.index < cue.index && next.markers.includes("which") ? group : undefined;
}

/** Who acts: the nearest name before the cue that is no mere adjective of goods; a pronoun stands for whom the sentence is about. */
function findSubjects(place: Place, cue: Found, scene: Scene): Candidate[] {
  const named = nearest({ ...place, side: "before" }, cue, scene.actors).filter(
    (group) => !isOrigin(group, scene.items) && !isPossessor(group, scene),
  );
  const before = named.filter(
    (group) => place.form === undefined || (group.forms.includes(place.form) && !isGoverned(group, scene)),
  );
  const head = findHead(place, cue, scene);
  if (head) {
    const own = watched(place, [head], false);
    return own.length > 0 ? own : [{ place, implied: false }];
  }
  const last = before[0]?.lastIndex ?? -1;
  const between = scene.sentence.hits.slice(last + 1, cue.index);
  const pronoun = between.find((hit) => hit.is.has("pronoun") && cue.firstWord - hit.lastWord <= 6);
  // A pronoun says nothing of the case that its name stands in: "Тегерану придётся ответить за дроны, которыми он снабжает".
  if (pronoun) return findMeant(place, pronoun, before.length > 0 ? before : named, scene);
  const actors = before.filter((group) => {
    if (group.markers.includes("by") || group.markers.includes("citing") || isDeniedAside(group, scene)) return false;
    if (!isWatched(group) && isMeans(cue, scene) && !group.forms.includes("name")) return false;
    return isWatched(group) || !(group.speaks || group.markers.length > 0 || isBeside(group, cue, scene));
  });
  const found = upToStranger(
    place,
    [...actors].sort((a, b) => Number(isOwnerOnly(a, cue, scene)) - Number(isOwnerOnly(b, cue, scene))),
  );
  return leavesActorOut(found, scene) ? [...found, ...strangersOf(place, speakersIn(before))] : found;
}

/** "China confirmed that to Russia drones it-gave": where who acts may be left out, it is whoever speaks. */
const leavesActorOut = (found: readonly Candidate[], { sentence }: Scene) =>
  sentence.possessorsFollow && found.length > 0 && found.every(({ isAside }) => isAside === true);

const speakersIn = (groups: readonly ActorGroup[]) =>
  groups.filter((group) => group.speaks && group.markers.length === 0);

const strangersOf = (place: Place, groups: readonly ActorGroup[]): Candidate[] =>
  groups.slice(0, 1).map(({ members: [hit] }) => ({ place, implied: false, ...(hit && { hit }) }));

/** Whom a pronoun may mean: of the names before it the first that acts, no stranger who speaks or comes to know it ("after Britain learned that it …"). */
function findMeant(place: Place, pronoun: Found, before: readonly ActorGroup[], scene: Scene): Candidate[] {
  if (before.length === 0) return scene.topic ? [toCandidate(place, scene.topic, true)] : [];
  const named = before.filter((group) => group.markers.length === 0 && !isSource(group, scene)).reverse();
  const { hits } = scene.sentence;
  const isTelling = (group: ActorGroup) =>
    group.speaks || hits.slice(group.lastIndex + 1, pronoun.index).some((hit) => hit.is.has("says") || judges(hit));
  const actors = named.filter((group) => isWatched(group) || !isTelling(group));
  if (actors.length > 0) return upToStranger(place, actors);
  const others = before.filter((group) => isWatched(group) && !group.markers.includes("by"));
  return upToStranger(place, others.length > 0 ? others : named);
}

/** "the EU will punish Iran if it sends": whoever punishes, warns or stops another does not send. */
const judges = ({ operators }: Found) =>
  operators.some(
    ({ effect }) => effect === "settle" || effect === "forbid" || effect === "close" || effect === "uphold",
  );

/** "threatens European security by supplying": whoever acts in the sentence, no adjective in between. */
function isMeans(cue: Found, { sentence: { hits } }: Scene): boolean {
  const by = hits[cue.index - 1];
  return by?.markers.includes("by") === true && by.lastWord + 1 === cue.firstWord;
}

/** "Tehran is one of Moscow's backers, furnishing …": a possessive before a comma does not act while another name can. */
const isOwnerOnly = (group: ActorGroup, cue: Found, { sentence: { commas } }: Scene) =>
  group.forms.includes("possessive") && [...commas].some((word) => word > group.lastWord && word <= cue.firstWord);

/** "North Korea, not its ally Iran, sent": who is named only to be ruled out. */
function isDeniedAside(group: ActorGroup, { sentence: { hits, commas } }: Scene): boolean {
  const not = hits.slice(0, group.firstIndex).findLast((hit) => hit.operators.length > 0);
  if (!not || group.firstWord - not.lastWord > 4 || !commas.has(not.firstWord)) return false;
  return not.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb");
}

const isWatched = (group: ActorGroup) => group.members.some((hit) => hit.actor?.watched);

/** Watched names in order, those after "with", "to" and the like last, up to the first name that is not watched. */
function upToStranger(place: Place, groups: readonly ActorGroup[]): Candidate[] {
  const found: Candidate[] = [];
  const aside: Candidate[] = [];
  for (const group of groups) {
    const own = watched(place, [group], false);
    const [first] = group.members;
    const isAside = group.markers.includes("aside") || group.forms.includes("object");
    if (own.length > 0)
      (isAside ? aside : found).push(...own.map((candidate) => ({ ...candidate, ...(isAside && { isAside }) })));
    else
      return [
        ...found,
        ...aside,
        ...(found.length > 0 ? [] : [{ place, implied: false, ...(first && { hit: first }) }]),
      ];
  }
  return [...found, ...aside];
}

/** "US claims that it …": the name only says whose claims they are. */
function isSource(group: ActorGroup, { sentence: { hits } }: Scene): boolean {
  const next = hits[group.lastIndex + 1];
  return next?.is.has("source") === true && next.firstWord - group.lastWord <= 2 && !group.forms.includes("possessive");
}

/** Who has or fires the goods that somebody supplied: "Hezbollah fired drones supplied by …", "drones supplied by … were fired by Hezbollah". */
function findUsers(place: Place, cue: Found, scene: Scene): Candidate[] {
  const { hits } = scene.sentence;
  const isUse = (hit: Found) => hit.markers.includes("use");
  const later = hits.slice(cue.index + 1).find(isUse);
  const agent = later && scene.actors.find((group) => group.firstIndex > later.index && group.markers.includes("by"));
  if (agent) return oneOf(place, agent);
  const use = hits.slice(0, cue.index).findLast(isUse);
  const before = scene.actors.filter((group) => group.lastIndex < (use ?? cue).index);
  const user = before.findLast((group) => !isOrigin(group, scene.items) && !group.speaks && group.markers.length === 0);
  // Whoever shoots them down, or speaks of them, has them not.
  const between = user ? hits.slice(user.lastIndex + 1, cue.index) : [];
  const isVictim =
    !use && between.some((hit) => hit.voids.includes("before") || hit.is.has("says") || hit.cues.length > 0);
  return user && !isVictim ? oneOf(place, user) : [];
}

function oneOf(place: Place, group: ActorGroup): Candidate[] {
  const own = watched(place, [group], false);
  const [hit] = group.members;
  return own.length > 0 ? own : [{ place, implied: false, ...(hit && { hit }) }];
}

function findImplied(place: Place, { sentence }: Scene): Candidate[] {
  return sentence.hits.flatMap((hit) => hit.implied.map((actor) => ({ actor, hit, place, implied: true })));
}

/** The list of names that holds both sides. */
export const pairIn = (actors: readonly ActorGroup[]) =>
  actors.find(({ members }) => new Set(members.flatMap(({ actor }) => (actor?.watched ? [actor.actor] : []))).size > 1);

/** "Iran discussed with Russia": whoever acts together with whom, where the place asks for such a marker. */
function findPartners(place: Place, actors: readonly ActorGroup[]): Candidate[] {
  const partner = actors.findIndex(
    ({ markers, forms }) =>
      markers.some((marker) => place.markers.includes(marker)) &&
      (place.form === undefined || forms.includes(place.form)),
  );
  const acting = actors.find(({ markers, forms }) => markers.length === 0 && forms.includes("name"));
  const other = actors[partner];
  return acting && other ? watched(place, [acting, other], false) : [];
}

/** Both sides named together, "Iran and Russia": the usual supplier first. A rule takes the first as supplier, the rest as recipient. */
function findPair(place: Place, { actors, usualSupplier, lastPair }: Scene): Candidate[] {
  const pair = place.markers.length > 0 ? undefined : (pairIn(actors) ?? lastPair);
  const candidates = pair ? watched(place, [pair], false) : findPartners(place, actors);
  return candidates.sort((a, b) => Number(b.actor === usualSupplier) - Number(a.actor === usualSupplier));
}
