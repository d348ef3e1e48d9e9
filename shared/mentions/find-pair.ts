import { watched } from "./candidates.ts";
import type { Place } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { ActorGroup } from "./see-actors.ts";

/** The list of names that holds both sides. */
export const pairIn = (actors: readonly ActorGroup[]) =>
  actors.find(({ members }) => new Set(members.flatMap(({ actor }) => (actor?.watched ? [actor.actor] : []))).size > 1);

/** Both sides named together, "Iran and Russia": the usual supplier first. A rule takes the first as supplier, the rest as recipient. */
export function findPair(place: Place, { actors, usualSupplier, lastPair }: Scene): Candidate[] {
  const pair = place.markers.length > 0 ? undefined : (pairIn(actors) ?? lastPair);
  const candidates = pair ? watched(place, [pair], false) : findPartners(place, actors);
  const isUsual = ({ actor }: Candidate) => actor === usualSupplier;
  return [...candidates.filter(isUsual), ...candidates.filter((one) => !isUsual(one))];
}

/** "Iran discussed with Russia": whoever acts together with whom, where the place asks for such a marker. */
function findPartners(place: Place, actors: readonly ActorGroup[]): Candidate[] {
  const partner = actors.findIndex(
    ({ markers, forms }) =>
      markers.some((marker) => place.markers.includes(marker)) &&
      (place.form === undefined || forms.includes(place.form)),
  );
  const other = actors[partner];
  const acting =
    actors.find(({ markers, forms }) => markers.length === 0 && forms.includes("name")) ??
    actors.find((group, index) => index === partner - 1 && isOwner(group, other));
  return acting && other ? watched(place, [acting, other], false) : [];
}

/** "переговоры Ирана с Россией": right before its partner, a genitive says whose talks they are. */
const isOwner = ({ markers, forms, lastWord }: ActorGroup, other: ActorGroup | undefined) =>
  markers.length === 0 && forms.includes("genitive") && other !== undefined && other.firstWord - lastWord === 2;
