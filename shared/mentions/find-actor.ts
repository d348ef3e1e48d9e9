import { isOrigin, isWatched, nearest, toCandidate, toStranger, watched } from "./candidates.ts";
import { findPair } from "./find-pair.ts";
import { findSpeakers, findSubjects } from "./find-subjects.ts";
import { findUsers } from "./find-users.ts";
import { isFormerObject } from "./is-former-object.ts";
import type { Place } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";
import type { ItemSeen } from "./see-items.ts";
import { isDenied, standsInPlace } from "./stands-in-place.ts";
import type { Found } from "./view-sentence.ts";

/** Everyone who stands in the given place of a cue, best first. */
export function findActors(place: Place, cue: Found, scene: Scene): Candidate[] {
  if (place.side === "subject") return findSubjects(place, cue, scene);
  if (place.side === "giver" || place.side === "receiver")
    return scene.exchanges.map((exchange) => ({ ...exchange[place.side === "giver" ? "giver" : "receiver"], place }));
  if (place.side === "implied") return findImplied(place, scene);
  if (place.side === "sentence")
    return watched(
      place,
      scene.actors.filter(
        (group) =>
          !isOutOfReach(group, cue) &&
          !hasOwnClause(group, cue, scene) &&
          !group.members.some((name) => isDenied(name, scene)),
      ),
      false,
    );
  if (place.side === "text")
    return scene.named.filter((hit) => !isDenied(hit, scene)).map((hit) => toCandidate(place, hit, true));
  if (place.side === "topic") return findTopic(place, scene);
  if (place.side === "next" && isPronounRecipient(cue, scene)) return findPronounRecipients(place, cue, scene);
  if (place.side === "pair") return findPair(place, scene);
  if (place.side === "user") return findUsers(place, cue, scene);
  const found: Candidate[] = [];
  for (const group of nearest(place, cue, scene.actors)) {
    if (!standsInPlace(place, group, cue, scene)) continue;
    const candidates = watched(place, [group], false);
    if (candidates.length === 0) return [...found, toStranger(place, group.members[0])];
    found.push(...candidates);
  }
  const isTo = place.side === "after" && place.markers.includes("to");
  return found.length === 0 && isTo && namesByPronoun(cue, scene) ? findPronounRecipients(place, cue, scene) : found;
}

/** "sold missiles to it", "to the country": with no name right behind it, as "to the government of Eastland" has. */
function namesByPronoun(cue: Found, { sentence: { hits } }: Scene): boolean {
  const pronoun = hits
    .slice(cue.index + 1, cue.index + TO_HITS)
    .find((hit, at, all) => hit.is.has("pronoun") && all[at - 1]?.markers.includes("to") === true);
  const next = hits[(pronoun?.index ?? -1) + 1];
  if (!pronoun || hits[pronoun.index - 1]?.lastWord !== pronoun.firstWord - 1) return false;
  const name = next?.markers.length === 0 ? next : hits[(next?.index ?? -2) + 1];
  return name?.actor === undefined || name.firstWord - pronoun.lastWord > 2;
}

/** Terms from a verb to whom it gives: what is given, how much, from where. */
const TO_HITS = 8;

/** "wants Chinese missiles, while to Moscow it sent a delegation": behind a break a preposition ties a name to another verb. */
function hasOwnClause(group: ActorGroup, cue: Found, { sentence: { hits } }: Scene): boolean {
  const [from, to] = group.firstIndex > cue.index ? [cue.index, group.firstIndex] : [group.lastIndex, cue.index];
  return group.markers.includes("to") && hits.slice(from + 1, to).some((hit) => hit.is.has("break"));
}

const isOutOfReach = (group: ActorGroup, cue: Found) => group.firstIndex === cue.index;

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
  const pronoun = scene.sentence.hits.slice(cue.index + 1).find((hit) => hit.is.has("pronoun"));
  if (pronoun?.markers.includes("speaker")) return findSpeakers(place, scene);
  const before = nearest({ ...place, side: "before", within: 40 }, cue, scene.actors);
  // Who acts is the nearest, unless it is only an owner or a partner: "one of Moscow's backers, furnishing it with …", "a deal with
  // Moscow to supply it".
  const meant = before.filter(
    (group, index) =>
      index > 0 ||
      group.forms.includes("possessive") ||
      group.markers.includes("with") ||
      isFormerObject(group, cue, scene),
  );
  // "Moscow trained Syrian pilots while Tehran gave them drones".
  const stranger = meant.findIndex((group) => !isWatched(group) && !group.speaks && group.markers.length === 0);
  if (stranger === 0) return [toStranger(place, meant[0]?.members[0])];
  const others = watched(place, stranger < 0 ? meant : meant.slice(0, stranger), false);
  const earlier = scene.namedBefore.filter((hit) => hit.actor?.actor !== scene.topic?.actor?.actor);
  return [...others, ...earlier, ...(scene.topic ? [scene.topic] : [])].map((one) =>
    "place" in one ? one : toCandidate(place, one, true),
  );
}

/** Whom the sentence before is about, if it names goods: its first name that neither speaks nor only says whose goods they are. */
function findTopic(place: Place, { before, topic }: Scene): Candidate[] {
  const isGoods = ({ category }: ItemSeen) => category === "drone" || category === "missile";
  if (!before?.items.some(({ items }) => items.some(isGoods))) return [];
  const first = before?.actors.find((group) => !group.speaks && !isOrigin(group, before.items));
  const hit = first?.members[0] ?? topic;
  return hit ? [toCandidate(place, hit, true)] : [];
}

function findImplied(place: Place, { sentence }: Scene): Candidate[] {
  return sentence.hits.flatMap((hit) => hit.implied.map((actor) => ({ ...toCandidate(place, hit, true), actor })));
}
