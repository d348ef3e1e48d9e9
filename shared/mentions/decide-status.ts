import type { Status } from "./extraction.ts";
import type { StatusOperator } from "./lexicon.ts";
import type { Found, Sentence } from "./view-sentence.ts";

export interface StatusDecision {
  readonly status: Status;
  readonly negation?: Found;
  readonly modality?: Found;
}

interface Governing {
  readonly hit: Found;
  readonly operator: StatusOperator;
  readonly gap: number;
}

/**
 * The status of a cue: its own, changed by every operator that governs it, the nearest first. Two facts are kept apart, whether the
 * transfer is affirmed and whether it is a fact or a possibility, so that "denied that it had not sent" is a completed one.
 */
export function decideStatus(cue: Found, own: Status, sentence: Sentence): StatusDecision {
  const state = { affirmed: own !== "denied", possible: own === "prospective", settled: false };
  let negation: Found | undefined;
  let modality: Found | undefined;
  for (const { hit, operator } of dropEchoes(cue, governing(cue, sentence))) {
    switch (operator.effect) {
      case "negate":
        state.affirmed = !state.affirmed;
        negation = hit;
        break;
      case "possible":
        if (state.settled) break;
        state.possible = true;
        modality ??= hit;
        break;
      case "forbid":
        if (state.affirmed || state.settled) break;
        Object.assign(state, { affirmed: true, possible: true });
        modality = hit;
        break;
      case "uphold":
        return { status: "completed", modality: hit };
      case "settle":
        state.settled = true;
        break;
      default:
        operator.effect satisfies never;
    }
  }
  if (sentence.asks && state.affirmed && !state.settled) state.possible = true;
  const status = !state.affirmed ? "denied" : state.possible ? "prospective" : "completed";
  return { status, ...(negation && { negation }), ...(modality && { modality }) };
}

/** Words between two denials that are one: "rejected as baseless". */
const ECHO_WORDS = 3;

/** Two denying words side by side deny once; an auxiliary ("did not deny") does turn the other round. */
function dropEchoes(cue: Found, operators: readonly Governing[]): Governing[] {
  return operators.filter(({ hit, operator }, index) => {
    const before = operators[index - 1];
    if (!before || operator.effect !== "negate" || before.operator.effect !== "negate") return true;
    if (operator.governs === "verb" || before.operator.governs === "verb") return true;
    // "no evidence … exists", "denied …, rejecting it": one denial on both sides of the cue.
    if (operator.id === before.operator.id && isBefore(hit, cue) !== isBefore(before.hit, cue)) return false;
    return Math.abs(hit.firstWord - before.hit.firstWord) > ECHO_WORDS;
  });
}

const isBefore = (hit: Found, cue: Found) => hit.index < cue.index;

function governing(cue: Found, sentence: Sentence): Governing[] {
  const found: Governing[] = [];
  for (const hit of sentence.hits) {
    for (const operator of hit.operators) {
      const gap = gapTo(hit, cue, operator);
      if (gap === undefined || gap > operator.reach) continue;
      if (isCutOff(hit, cue, operator, sentence)) continue;
      found.push({ hit, operator, gap });
    }
  }
  return found.sort((a, b) => a.gap - b.gap || b.hit.index - a.hit.index);
}

/** Words between an operator and the cue, undefined when the cue is on the side that the operator does not govern. */
function gapTo(hit: Found, cue: Found, { governs, effect }: StatusOperator): number | undefined {
  // "sanctions over …" settles what comes after it, not whether there are sanctions.
  if (hit.index === cue.index) return effect === "settle" && governs === "after" ? undefined : -1;
  if (hit.index < cue.index) return governs === "before" ? undefined : cue.firstWord - hit.lastWord - 1;
  return governs === "before" || governs === "around" ? hit.firstWord - cue.lastWord - 1 : undefined;
}

/** "but", "while" end what an operator governs; an auxiliary ("may", "not") governs only its own verb, not one with another subject. */
function isCutOff(hit: Found, cue: Found, { governs }: StatusOperator, { hits }: Sentence): boolean {
  const between = hits.slice(Math.min(hit.index, cue.index) + 1, Math.max(hit.index, cue.index));
  if (between.some((other) => other.is.has("break"))) return true;
  return governs === "verb" && between.some((other) => other.actor?.forms.includes("name") || other.cues.length > 0);
}
