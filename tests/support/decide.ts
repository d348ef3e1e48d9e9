import { decideStatus } from "../../shared/mentions/decide-status.ts";
import type { Status } from "../../shared/mentions/extraction.ts";
import { aScene, aToyRuleset, hitOf } from "./a-scene.ts";

/** What the word `cue` of the text is said to be, and the words that make it so. */
export function decide(text: string, { cue = "sent", own = "completed" as Status, changed = {} } = {}): string {
  const scene = aScene(aToyRuleset(changed), text);
  const { status, negation, modality } = decideStatus(hitOf(scene, cue), own, scene.sentence);
  return [
    status,
    ...(negation ? [`not by ${negation.text}`] : []),
    ...(modality ? [`maybe by ${modality.text}`] : []),
  ].join(", ");
}
