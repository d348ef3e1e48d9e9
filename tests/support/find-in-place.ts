import { findActors } from "../../shared/mentions/find-actor.ts";
import { parsePlaces } from "../../shared/mentions/parse-places.ts";
import type { Candidate } from "../../shared/mentions/scene.ts";
import { aToyRuleset, hitOf, scenesOf } from "./a-scene.ts";

const markers = new Set(["to", "from", "by", "with", "of", "be", "in"]);

/** Who stands in a place of the cue: names that are watched, "?Eastland" for a stranger, brackets around who is only implied. */
export function findInPlace(place: string, text: string, { cue = "sent", changed = {} } = {}): string[] {
  const scene = scenesOf(aToyRuleset(changed), text).at(-1);
  if (!scene) throw new Error("nothing is named");
  return parsePlaces(place, markers).flatMap((one) => findActors(one, hitOf(scene, cue), scene).map(showCandidate));
}

const showCandidate = ({ actor, hit, implied }: Candidate) => {
  const name = `${actor === undefined ? "?" : ""}${hit?.text ?? ""}`;
  return implied ? `(${name})` : name;
};
