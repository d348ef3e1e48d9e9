import { decideStatus } from "./decide-status.ts";
import type { Status } from "./extraction.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** What made a cue's status what it is, one plain sentence each; never empty. */
export function explainStatus(cue: Found, own: Status, sentence: Sentence): string[] {
  const { status, negation, modality } = decideStatus(cue, own, sentence);
  const reasons: string[] = [];
  if (own !== "completed") reasons.push(`“${cue.text}” alone says ${own}.`);
  if (negation)
    reasons.push(
      status === "denied" ? `“${negation.text}” denies it.` : `“${negation.text}” turns a statement into its contrary.`,
    );
  if (modality)
    reasons.push(
      status === "completed"
        ? `“${modality.text}” takes for granted that it goes on.`
        : `“${modality.text}” tells of what is planned, feared or possible.`,
    );
  if (sentence.asks && status === "prospective" && !modality) reasons.push("The sentence only asks.");
  if (reasons.length === 0) reasons.push("Nothing denies it or makes it a mere possibility.");
  return reasons;
}
