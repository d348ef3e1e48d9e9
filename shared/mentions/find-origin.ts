import { type ActorGroup, markersBefore } from "./see-actors.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** "Iranian-made long-range attack drones": words between an origin and the goods. */
const ORIGIN_REACH = 5;
/** "drones bought from Iran" */
const FROM_REACH = 3;
/** "drones-of-attack-of-long-range-of-Iran": words from the goods to whose they are, where that follows. */
const FOLLOWING_REACH = 3;

/** An adjective or a possessive right before or after the goods, or "from X" right after them. */
export function findOrigin(
  hits: readonly Found[],
  item: Found,
  actors: readonly ActorGroup[],
  usualSupplier: string | undefined,
): ActorGroup | undefined {
  return actors.find((group) => {
    if (group.speaks || item.firstWord - group.lastWord > ORIGIN_REACH || group.firstWord - item.lastWord > FROM_REACH)
      return false;
    const between =
      group.lastWord < item.firstWord
        ? hits.slice(group.lastIndex + 1, item.index)
        : hits.slice(item.index + 1, group.firstIndex).filter((hit) => !hit.markers.includes("from"));
    if (between.some((hit) => stopsOrigin(hit))) return false;
    if (group.lastWord < item.firstWord) {
      const gap = item.firstWord - group.lastWord;
      return group.forms.includes("adjective") || group.forms.includes("possessive")
        ? gap <= ORIGIN_REACH
        : // "Russia drone sales" may be sales to Russia: a bare name is an origin only of the usual supplier or of others.
          gap === 1 &&
            !followsCue(hits, group) &&
            group.markers.length === 0 &&
            group.members.every(({ actor }) => !actor?.watched || actor.actor === usualSupplier);
    }
    const gap = group.firstWord - item.lastWord;
    return (gap === 1 && isOwner(group)) || (gap <= FROM_REACH && group.markers.includes("from"));
  });
}

/** "drones-of long range-of Iran": a name right after the goods, with nothing but adjectives between, or "from X". */
export function findFollowingOrigin(
  { hits, commas }: Pick<Sentence, "hits" | "commas">,
  item: Found,
  actors: readonly ActorGroup[],
): ActorGroup | undefined {
  return actors.find((group) => {
    const gap = group.firstWord - item.lastWord;
    if (gap < 1 || gap > FOLLOWING_REACH || commas.has(group.firstWord)) return false;
    // "Iran the purchase of missiles-of Russia announced": right behind goods a name owns them, whatever verb of saying ends the clause.
    if (group.speaks && gap > 1) return false;
    const between = hits.slice(item.index + 1, group.firstIndex).filter((hit) => !hit.item);
    const from = group.markers.includes("from");
    // "with drones Russia (object) arms": the goods end before the object.
    const isObject = group.forms.includes("object") && group.forms.includes("name");
    if (isObject && markersBefore(hits, item).includes("with")) return false;
    return !between.some((hit) => hit.is.has("and") || (stopsOrigin(hit) && !(from && hit.markers.includes("from"))));
  });
}

/** What may follow goods to tell whose they are; a genitive that may be a dative tells rather whom they are for. */
const isOwner = ({ forms, members }: ActorGroup) =>
  forms.includes("adjective") ||
  (forms.includes("genitive") && (!forms.includes("dative") || members.every(({ actor }) => !actor?.watched)));

/** "gave Iran fighter jets": the name right after a cue receives. */
function followsCue(hits: readonly Found[], group: ActorGroup): boolean {
  const before = hits[group.firstIndex - 1];
  return before !== undefined && before.cues.length > 0 && group.firstWord - before.lastWord === 1;
}

const stopsOrigin = (hit: Found) =>
  hit.cues.length > 0 ||
  hit.operators.some(({ effect, governs }) => effect === "negate" && governs === "verb") ||
  hit.markers.length > 0 ||
  hit.isVerb === true ||
  hit.actor !== undefined ||
  hit.is.has("says") ||
  hit.is.has("source") ||
  hit.is.has("break");
