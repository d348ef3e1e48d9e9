import type { Status } from "./extraction.ts";
import type { StatusOperator } from "./lexicon.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A word that changes the status of a cue, with the words between them. */
export interface Governing {
  readonly hit: Found;
  readonly operator: StatusOperator;
  readonly gap: number;
}

/** Words between two denials that are one: "rejected as baseless". */
const ECHO_WORDS = 3;

/** Two denying words side by side deny once; an auxiliary ("did not deny") does turn the other round. */
export function dropEchoes(cue: Found, own: Status, operators: readonly Governing[], sentence: Sentence): Governing[] {
  return operators.filter(({ hit, operator }, index) => {
    if (operator.effect !== "negate") return true;
    const before = operators[index - 1];
    if (!before) return own !== "denied" || !isSaidAgain(hit, operator, cue, sentence);
    if (before.operator.effect !== "negate" || operator.governs === "verb") return true;
    if (before.operator.governs === "verb" || (before.hit === cue && hit !== cue))
      return !isSaidAgain(hit, operator, cue, sentence) && !standsBeside(hit, before.hit, sentence);
    // "no evidence … exists", "denied …, rejecting it", "dismissed … as lies": one denial on both sides of the cue.
    const isAround = isBefore(hit, cue) !== isBefore(before.hit, cue);
    if (isAround && (operator.id === before.operator.id || isEcho(operator) || isEcho(before.operator))) return false;
    return Math.abs(hit.firstWord - before.hit.firstWord) > ECHO_WORDS;
  });
}

/** "has not sent any, it is a lie": in a clause of its own behind the cue a denial is not of the "not", but says the same. */
function isSaidAgain(hit: Found, operator: StatusOperator, cue: Found, sentence: Sentence): boolean {
  const { hits, commas, possessorsFollow } = sentence;
  if (!isEcho(operator) || isBefore(hit, cue)) return false;
  if (hasComma(commas, cue.lastWord, hit.firstWord)) return true;
  return possessorsFollow && hits.slice(cue.index + 1, hit.index).some((other) => other.is.has("and"));
}

/** "refused and did not send": words from an "and" to the "not" that it sets beside another denial. */
const AUXILIARY_WORDS = 2;

function standsBeside(denial: Found, not: Found, { hits }: Sentence): boolean {
  const and = hits[not.index - 1];
  return and?.is.has("and") === true && denial.index < and.index && not.firstWord - and.lastWord <= AUXILIARY_WORDS;
}

/** "as lies" only goes on with a denial, wherever it stands. */
const isEcho = ({ governs }: StatusOperator) => governs === "around";

const isBefore = (hit: Found, cue: Found) => hit.index < cue.index;

/** Whether a comma stands between two words, which are no further apart than an operator reaches. */
export function hasComma(commas: ReadonlySet<number>, after: number, upTo: number): boolean {
  for (let word = after + 1; word <= upTo; word++) if (commas.has(word)) return true;
  return false;
}
