import { dropEchoes, type Governing, hasComma } from "./drop-echoes.ts";
import type { Status } from "./extraction.ts";
import type { StatusOperator } from "./lexicon.ts";
import { isHeadlineFuture } from "./see-headline-future.ts";
import type { Found, Sentence } from "./view-sentence.ts";

export interface StatusDecision {
  readonly status: Status;
  readonly negation?: Found;
  readonly modality?: Found;
}

/**
 * The status of a cue: its own, changed by every operator that governs it, the nearest first. Two facts are kept apart, whether the
 * transfer is affirmed and whether it is a fact or a possibility, so that "denied that it had not sent" is a completed one.
 */
export function decideStatus(cue: Found, own: Status, sentence: Sentence): StatusDecision {
  const state = { affirmed: own !== "denied", possible: own === "prospective", settled: false };
  let negation: Found | undefined;
  let modality: Found | undefined;
  let isClosed = false;
  for (const { hit, operator } of dropEchoes(cue, own, governing(cue, sentence), sentence)) {
    if (isClosed) break;
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
      case "doubt":
        state.possible = true;
        modality ??= hit;
        break;
      case "forbid":
        if (state.affirmed || state.settled || !addresses(hit, sentence)) break;
        Object.assign(state, { affirmed: true, possible: true });
        modality = hit;
        break;
      case "uphold":
        // Talks that go on, and talks that somebody wants to stop, are still talks.
        return own === "prospective" ? { status: own } : { status: "completed", modality: hit };
      case "settle":
        state.settled = true;
        break;
      case "close":
        state.settled = true;
        // Where it governs what stands before it, it closes what follows the cue.
        isClosed = hit.index < cue.index || operator.governs === "before";
        break;
      case "concede":
        break;
      default:
        operator.effect satisfies never;
    }
  }
  if (isAsked(cue, sentence) && state.affirmed && !state.settled) state.possible = true;
  const status = !state.affirmed ? "denied" : state.possible ? "prospective" : "completed";
  return { status, ...(negation && { negation }), ...(modality && { modality }) };
}

/** Words from a cue to the end of a question that asks for it: a noun still has its light verb after it. */
const QUESTION_WORDS = { noun: 4, verb: 1 };

/** Where verbs end the clause, a question asks for its last: "drones that Iran to Russia gives from where come?" takes the gift for granted. */
function isAsked(cue: Found, { asks, possessorsFollow, text, span, hits }: Sentence): boolean {
  // "Почему Иран поставляет дроны?": what is asked is not whether it does.
  if (!possessorsFollow) return asks && !hits.some((hit) => hit.index < cue.index && hit.markers.includes("asking"));
  if (!asks) return false;
  const rest = text.slice(cue.end - span[0]).trim();
  return rest.split(/\s+/).length <= (cue.isVerb ? QUESTION_WORDS.verb : QUESTION_WORDS.noun);
}

/** "told Iran not to send" forbids, "told reporters it had not sent" does not: a verb of saying forbids only whom it names next. */
function addresses(hit: Found, { hits, commas, possessorsFollow }: Sentence): boolean {
  const next = hits[hit.index + 1];
  // "уверяет, что не передавал": behind a comma stands what is said, not what is asked for.
  if (!possessorsFollow && commas.has(hit.lastWord + 1)) return false;
  const isTold = hits[hit.index - 1]?.markers.includes("be") === true; // "has been told not to send"
  return (
    possessorsFollow ||
    isTold ||
    !hit.is.has("says") ||
    (next?.actor !== undefined && next.firstWord - hit.lastWord <= 3)
  );
}

function governing(cue: Found, sentence: Sentence): Governing[] {
  const found: Governing[] = [];
  const conceded = concededIn(sentence);
  for (const hit of sentence.hits) {
    if (conceded.has(hit)) continue;
    for (const operator of hit.operators) {
      const gap = gapTo(hit, cue, operator, sentence);
      if (gap === undefined || gap > operator.reach) continue;
      if (operator.governs === "headline" && !isHeadlineFuture(sentence, hit, cue)) continue;
      if (isCutOff(hit, cue, operator, sentence)) continue;
      found.push({ hit, operator, gap });
    }
  }
  return found.sort((a, b) => a.gap - b.gap || b.hit.index - a.hit.index);
}

/** "despite Iran's denials", "its denials notwithstanding": words that are named only to be set aside. */
function concededIn({ hits }: Sentence): ReadonlySet<Found> {
  const conceded = new Set<Found>();
  for (const hit of hits) {
    for (const { effect, governs, reach } of hit.operators) {
      if (effect !== "concede") continue;
      const inside = hits.filter((other) =>
        governs === "before"
          ? other.index < hit.index && hit.firstWord - other.lastWord - 1 <= reach
          : other.index > hit.index && other.firstWord - hit.lastWord - 1 <= reach,
      );
      for (const other of inside)
        if (other.operators.some((one) => one.effect === "negate" && one.governs !== "verb")) conceded.add(other);
    }
  }
  return conceded;
}

/** Words between an operator and the cue, undefined when the cue is on the side that the operator does not govern. */
function gapTo(hit: Found, cue: Found, { governs, effect }: StatusOperator, sentence: Sentence): number | undefined {
  // "sanctions over …" settles what comes after it, not whether there are sanctions.
  if (hit.index === cue.index)
    return (effect === "settle" || effect === "close") && governs === "after" ? undefined : -1;
  if (hit.index < cue.index) return governs === "before" ? undefined : cue.firstWord - hit.lastWord - 1;
  const governsBack = governs === "before" || governs === "around" || (governs === "after" && ends(hit, cue, sentence));
  return governsBack ? hit.firstWord - cue.lastWord - 1 : undefined;
}

/** Of words in cases: where a language has them, order is free. */
const cases = new Set(["genitive", "dative", "accusative", "instrumental", "locative"]);

/** "продавать Москве дроны Тегеран готов": what would stand before the cue ends the clause, right behind the first name that acts. */
function ends(hit: Found, cue: Found, { hits, commas }: Sentence): boolean {
  const acts = ({ actor }: Found) => actor?.forms.includes("name") === true;
  const acting = hits[hit.index - 1];
  if (!acting || acting.index <= cue.index || !acts(acting) || acting.lastWord + 1 !== hit.firstWord) return false;
  const between = hits.slice(cue.index + 1, hit.index);
  // "полученные от Ирана дроны Россия готова …", "поставленные Ираном …": a participle has its own.
  const isAgent = ({ actor, markers }: Found) => actor?.forms.join() === "instrumental" || markers.includes("from");
  if (between.some((other) => other.is.has("and") || other.cues.length > 0 || isAgent(other))) return false;
  if ([...commas].some((word) => word > cue.lastWord && word <= hit.firstWord)) return false;
  if (hits.slice(0, cue.index).some(acts)) return false;
  return hits.some(({ actor }) => actor?.forms.some((form) => cases.has(form)));
}

/** "but", "while" end what an operator governs; an auxiliary ("may", "not") governs only its own verb, not one with another subject. */
function isCutOff(hit: Found, cue: Found, { governs, effect }: StatusOperator, sentence: Sentence): boolean {
  const { hits, commas } = sentence;
  const between = hits.slice(Math.min(hit.index, cue.index) + 1, Math.max(hit.index, cue.index));
  const isPossible = effect === "possible" || effect === "doubt";
  if (between.some((other) => other.is.has("break"))) return true;
  if (effect === "negate" && goesOnOtherwise(hit, cue, sentence)) return true;
  // "has got missiles and will fire them within weeks": what comes behind another verb is said of that.
  if (isPossible && hit.index > cue.index && between.some(({ markers }) => markers.includes("use"))) return true;
  if ((effect === "negate" || isPossible) && isPresupposed(cue, hit, hits, commas)) return true;
  if (effect === "negate" && isWithin(hit, cue, { hits, commas })) return true;
  if (isPossible && governs === "before" && isEnded(between, hit, commas)) return true;
  if (isPossible && hit.index < cue.index && isTold(between, hit, { hits, commas })) return true;
  // "rejected the claims, saying it had not sent any": what is said then stands for itself.
  if (effect === "negate" && between.some((other) => isSaidApart(other, hit, commas))) return true;
  if (governs === "around" && effect === "negate" && hit.index > cue.index) {
    if (between.some((other) => opensClause(other, commas)) || isAside(cue, hit, { hits, commas })) return true;
  }
  if (governs === "before" && effect === "negate" && isBehindComma(hit, cue, between, commas)) return true;
  // "С-300, которые Иран купил, так и не сбили", "отношения с Ираном, который поставил дроны, могут быть разорваны".
  if (governs === "before" && (effect === "negate" || isPossible) && isAside(cue, hit, { hits, commas }, true))
    return true;
  if (governs !== "verb") return false;
  return (
    between.some((other) => other.actor?.forms.includes("name") || other.cues.length > 0) ||
    (effect === "negate" && isOfNoun(hit, hits))
  );
}

/** "… поставит ракеты, отношения разорваны": behind a comma that no list and no aside has, something else ended. */
function isBehindComma(hit: Found, cue: Found, between: readonly Found[], commas: ReadonlySet<number>): boolean {
  if (hit.index < cue.index) return false;
  const inside = [...commas].filter((word) => word > cue.lastWord && word < hit.firstWord);
  const last = Math.max(...inside);
  return inside.length % 2 === 1 && !between.some((other) => other.firstWord >= last && (other.item || other.actor));
}

/** "не Китаю, а России": right before a name or goods it says nothing of the verb; "neither drones nor shells were given" does. */
function isOfNoun(not: Found, hits: readonly Found[]): boolean {
  const next = hits[not.index + 1];
  if (next?.firstWord !== not.lastWord + 1 || not.is.has("and") || hits[next.index + 1]?.is.has("and")) return false;
  return next.actor !== undefined || next.item !== undefined;
}

/** Terms from goods or a denial to what is asked of the rest of their clause: a clause holds no more. */
const CLAUSE_HITS = 8;

/** "denies that the drones it gave Moscow were meant for the war": what only tells which drones is taken for granted. */
function isPresupposed(cue: Found, operator: Found, hits: readonly Found[], commas: ReadonlySet<number>): boolean {
  let at = cue.index - 1;
  const tellsWho = (hit: Found) => hit.actor !== undefined || hit.is.has("pronoun");
  for (let hit = hits[at]; hit && at > operator.index && tellsWho(hit); hit = hits[at]) at--;
  const goods = hits[at];
  if (at <= operator.index || at === cue.index - 1 || goods?.item === undefined) return false;
  if (hasComma(commas, goods.lastWord, cue.firstWord)) return false;
  const rest = hits.slice(cue.index + 1, cue.index + CLAUSE_HITS);
  return rest.some(({ markers }) => markers.includes("be") || markers.includes("use"));
}

/** "Iran, which denies everything, has sent": what is said in passing before the cue. */
function isWithin(denial: Found, cue: Found, { hits, commas }: Clauses): boolean {
  if (denial.index > cue.index || !hasComma(commas, denial.lastWord, cue.firstWord)) return false;
  const first = Math.max(0, denial.index - CLAUSE_HITS);
  const which = hits.slice(first, denial.index).findLast((hit) => hit.markers.includes("which"));
  return which !== undefined && commas.has(which.firstWord) && hits[which.index - 1]?.actor !== undefined;
}

/** "…, saying it had not": right behind a comma; "denied it for months, the ministry now admits": anywhere behind one. */
function isSaidApart(says: Found, denial: Found, commas: ReadonlySet<number>): boolean {
  if (!says.is.has("says")) return false;
  if (commas.has(says.firstWord)) return true;
  const admits = says.operators.some(({ effect }) => effect === "settle");
  return admits && hasComma(commas, denial.lastWord, says.firstWord);
}

/** "drones sells and it by day denies": where verbs end the clause, an "and" behind one begins the next; behind a noun goods would follow. */
const goesOnOtherwise = (hit: Found, cue: Found, { hits, possessorsFollow }: Sentence) => {
  const and = hits[cue.index + 1];
  if (!possessorsFollow || hit.index <= cue.index || !and?.is.has("and") || and.firstWord !== cue.lastWord + 1)
    return false;
  return !hits.slice(and.index + 1, hit.index).some(({ item, cues }) => item !== undefined || cues.length > 0);
};

/** "Iran, which arms-makes Russia, at the talks appeared": behind a light verb and a comma comes something else. */
const isEnded = (between: readonly Found[], { firstWord }: Found, commas: ReadonlySet<number>) =>
  between.some((verb) => verb.isVerb && [...commas].some((word) => word > verb.lastWord && word <= firstWord));

/** "a diplomat in the talks said Iran had sent": what is told in the end is no longer a plan; "it plans, officials said, to send" is. */
function isTold(between: readonly Found[], hit: Found, { commas }: Clauses): boolean {
  const says = between.find((other) => other.is.has("says") && other.operators.length === 0);
  return says !== undefined && ![...commas].some((word) => word > hit.lastWord && word <= says.firstWord);
}

type Clauses = Pick<Sentence, "hits" | "commas">;

/** "…, Тегеран это отрицает": behind the cue, whoever denies in a clause of their own answers a statement that leads. */
const opensClause = ({ actor, firstWord }: Found, commas: ReadonlySet<number>) =>
  commas.has(firstWord) && actor?.forms.includes("name") === true;

/** "Iran, which supplies …, rejected criticism": what is said in passing of who denies is not what is denied. */
function isAside(cue: Found, denial: Found, { hits, commas }: Clauses, isOfGoods = false): boolean {
  const which = hits.slice(0, cue.index).findLast((hit) => hit.markers.includes("which"));
  const isClosed = [...commas].some((word) => word > cue.lastWord && word <= denial.firstWord);
  const head = which && hits[which.index - 1];
  return isClosed && head !== undefined && (head.actor !== undefined || (isOfGoods && head.item !== undefined));
}
