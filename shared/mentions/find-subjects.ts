import { isOrigin, isWatched, nearest, oneOf, toCandidate, toStranger, watched } from "./candidates.ts";
import { isFormerObject } from "./is-former-object.ts";
import type { Place } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { Found } from "./view-sentence.ts";

/** "versions of Iranian designs": an adjective of a part is as little a subject as one of goods. */
function describesPart(group: ActorGroup, { sentence: { hits, possessorsFollow } }: Scene): boolean {
  const next = hits[group.lastIndex + 1];
  if (possessorsFollow || !next?.part || next.cues.length > 0 || next.firstWord !== group.lastWord + 1) return false;
  return group.forms.every((form) => form === "adjective") && next.part === "technology";
}

/** Who acts: the nearest name before the cue that is no mere adjective of goods; a pronoun stands for whom the sentence is about. */
export function findSubjects(place: Place, cue: Found, scene: Scene): Candidate[] {
  const named = nearest({ ...place, side: "before" }, cue, scene.actors).filter(
    (group) => !isOrigin(group, scene.items) && !isPossessor(group, scene) && !describesPart(group, scene),
  );
  const opening = named.length === 0 ? findAfterOpening(cue, scene) : undefined;
  if (opening) return oneOf(place, opening);
  const before = named.filter(
    (group) => place.form === undefined || (group.forms.includes(place.form) && !isGoverned(group, scene)),
  );
  const head = findHead(place, cue, scene);
  if (head) {
    const own = watched(place, [head], false);
    return own.length > 0 ? own : [toStranger(place, undefined)];
  }
  const last = before[0]?.lastIndex ?? -1;
  const between = scene.sentence.hits.slice(last + 1, cue.index);
  const pronoun = between.find((hit) => hit.is.has("pronoun") && cue.firstWord - hit.lastWord <= 6);
  // A pronoun says nothing of the case that its name stands in: "Тегерану придётся ответить за дроны, которыми он снабжает".
  if (pronoun) return findMeant(place, pronoun, before.length > 0 ? before : named, scene);
  const actors = before.filter((group) => {
    if (group.markers.includes("by") || group.markers.includes("citing") || isDeniedAside(group, scene)) return false;
    if (!isWatched(group) && isMeans(cue, scene) && !group.forms.includes("name")) return false;
    return isWatched(group) || !(group.speaks || group.markers.length > 0 || standsAside(group, cue, scene));
  });
  const found = upToStranger(
    place,
    [...actors].sort((a, b) => Number(actsLate(a, cue, scene)) - Number(actsLate(b, cue, scene))),
  );
  return leavesActorOut(found, scene) ? [...found, ...strangersOf(place, speakersIn(before))] : found;
}

/** "Having bought drones from Tehran, Moscow …": where nobody is named before the cue, whoever follows the first clause acts. */
function findAfterOpening(cue: Found, { sentence: { hits, commas, possessorsFollow }, actors }: Scene) {
  if (possessorsFollow || hits.slice(0, cue.index).some(opensSentence)) return undefined;
  const behind = actors.filter(({ firstIndex }) => firstIndex > cue.index);
  const group = behind.find(({ firstWord }) => commas.has(firstWord) || commas.has(firstWord - 1));
  if (!group || group.speaks || group.markers.length > 0 || !group.forms.includes("name")) return undefined;
  // The first comma: what stands behind a second may be anything.
  const clause = hits.slice(cue.index + 1, group.firstIndex);
  return clause.some(({ firstWord }) => commas.has(firstWord)) ? undefined : group;
}

/** A pronoun or goods before the cue may be what acts. */
const opensSentence = ({ is, item, markers }: Found) =>
  is.has("pronoun") || item !== undefined || markers.includes("which");

/** "санкции против иранских компаний, которые поставляли": whom a relative pronoun stands for acts, in whatever case it is itself. */
function findHead(place: Place, cue: Found, scene: Scene): ActorGroup | undefined {
  const [group] = nearest({ ...place, side: "before" }, cue, scene.actors);
  const next = scene.sentence.hits[(group?.lastIndex ?? -1) + 1];
  return next !== undefined && next.index < cue.index && next.markers.includes("which") ? group : undefined;
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

/** Whose words or whose noun it is, of a name that is not watched. */
const standsAside = (group: ActorGroup, cue: Found, scene: Scene) =>
  isBeside(group, cue, scene) || announces(group, cue, scene);

/** "the White House: Russia got …": whoever stands before a colon only says it, where somebody acts behind it. */
function announces({ members, lastIndex }: ActorGroup, cue: Found, { sentence, actors }: Scene): boolean {
  const end = members.at(-1)?.end ?? cue.start;
  const said = (until: number) => sentence.text.slice(end - sentence.span[0], until - sentence.span[0]);
  if (sentence.possessorsFollow || !/:\s/.test(said(cue.start))) return false;
  return actors.some(
    (other) =>
      other.firstIndex > lastIndex &&
      other.markers.length === 0 &&
      other.forms.includes("name") &&
      /:\s/.test(said(other.members[0]?.start ?? end)),
  );
}

/** "приехал в Иран": right after a preposition a name does not act, even where its form could. */
function isGoverned(group: ActorGroup, { sentence: { hits } }: Scene): boolean {
  const before = hits[group.firstIndex - 1];
  return before?.markers.includes("aside") === true && group.firstWord === before.lastWord + 1;
}

/** Whom a pronoun may mean: of the names before it the first that acts, no stranger who speaks or comes to know it ("after Britain learned that it …"). */
function findMeant(place: Place, pronoun: Found, before: readonly ActorGroup[], scene: Scene): Candidate[] {
  if (pronoun.markers.includes("speaker")) return findSpeakers(place, scene);
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

/** "we", "us": whoever says so in the same sentence. */
export const findSpeakers = (place: Place, { actors }: Scene): Candidate[] =>
  upToStranger(
    place,
    actors.filter(({ speaks }) => speaks),
  );

/** "US claims that it …": the name only says whose claims they are. */
function isSource(group: ActorGroup, { sentence: { hits } }: Scene): boolean {
  const next = hits[group.lastIndex + 1];
  return next?.is.has("source") === true && next.firstWord - group.lastWord <= 2 && !group.forms.includes("possessive");
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

const actsLate = (group: ActorGroup, cue: Found, scene: Scene) =>
  isOwnerOnly(group, cue, scene) || isFormerObject(group, cue, scene);

/** "Tehran is one of Moscow's backers, furnishing …": a possessive before a comma does not act while another name can. */
const isOwnerOnly = (group: ActorGroup, cue: Found, { sentence: { commas } }: Scene) =>
  group.forms.includes("possessive") && [...commas].some((word) => word > group.lastWord && word <= cue.firstWord);

/** "North Korea, not its ally Iran, sent": who is named only to be ruled out. */
function isDeniedAside(group: ActorGroup, { sentence: { hits, commas } }: Scene): boolean {
  const not = hits.slice(0, group.firstIndex).findLast((hit) => hit.operators.length > 0);
  if (!not || group.firstWord - not.lastWord > 4 || !opensAside(not.firstWord, commas)) return false;
  return not.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb");
}

/** ", not its ally", ", а не Китай". */
const opensAside = (word: number, commas: ReadonlySet<number>) => commas.has(word) || commas.has(word - 1);

/** Watched names in order, those after "with", "to" and the like last, up to the first name that is not watched. */
function upToStranger(place: Place, groups: readonly ActorGroup[]): Candidate[] {
  const found: Candidate[] = [];
  const aside: Candidate[] = [];
  for (const group of groups) {
    const own = watched(place, [group], false);
    const [first] = group.members;
    const isAside = group.markers.includes("aside") || group.forms.includes("object");
    if (own.length > 0) (isAside ? aside : found).push(...own.map((candidate) => ({ ...candidate, isAside })));
    else return [...found, ...aside, ...(found.length > 0 ? [] : [toStranger(place, first)])];
  }
  return [...found, ...aside];
}

/** "China confirmed that to Russia drones it-gave": where who acts may be left out, it is whoever speaks. */
const leavesActorOut = (found: readonly Candidate[], { sentence }: Scene) =>
  sentence.possessorsFollow && found.length > 0 && found.every(({ isAside }) => isAside === true);

const speakersIn = (groups: readonly ActorGroup[]) =>
  groups.filter((group) => group.speaks && group.markers.length === 0);

const strangersOf = (place: Place, groups: readonly ActorGroup[]): Candidate[] =>
  groups.slice(0, 1).map(({ members: [hit] }) => toStranger(place, hit));
