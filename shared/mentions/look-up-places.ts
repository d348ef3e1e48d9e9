import { findActors } from "./find-actor.ts";
import { findItems, type ItemFinding } from "./find-item.ts";
import type { Place } from "./rule.ts";
import type { Candidate, Scene } from "./scene.ts";
import type { Found } from "./view-sentence.ts";

/** What stands in the places around a cue, looked up once: the rules of one cue mostly ask for the same places. */
export interface Around {
  readonly actors: Map<Place, readonly Candidate[]>;
  readonly items: Map<readonly Place[], readonly ItemFinding[]>;
}

/** A cue is one hit of one sentence, and what a rule looks at there does not change once its scene is set: so the hit keeps it. */
function aroundOf(cue: Found): Around {
  cue.around ??= { actors: new Map(), items: new Map() };
  return cue.around;
}

/** See findActors. Who gives to whom is added while the rules are read, and so is never kept. */
export function actorsAt(place: Place, cue: Found, scene: Scene): readonly Candidate[] {
  if (place.side === "giver" || place.side === "receiver") return findActors(place, cue, scene);
  const { actors } = aroundOf(cue);
  let found = actors.get(place);
  if (!found) {
    found = findActors(place, cue, scene);
    actors.set(place, found);
  }
  return found;
}

/** See findItems. */
export function itemsAt(places: readonly Place[], cue: Found, scene: Scene): readonly ItemFinding[] {
  const { items } = aroundOf(cue);
  let found = items.get(places);
  if (!found) {
    found = findItems(places, cue, scene);
    items.set(places, found);
  }
  return found;
}
