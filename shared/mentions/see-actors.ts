import type { Found, Sentence } from "./view-sentence.ts";

/** One or several actors named together ("Iran and North Korea"), with what stands around them. */
export interface ActorGroup {
  readonly members: readonly Found[];
  readonly firstWord: number;
  readonly lastWord: number;
  /** Marker classes right before the group: "to", "from", "by" …; empty for a bare name. */
  readonly markers: readonly string[];
  /** What case or kind of word the group may be; of a list, what all its names may be. */
  readonly forms: readonly string[];
  /** The place among the hits of the first and last member. */
  readonly firstIndex: number;
  readonly lastIndex: number;
  /** Names who says it ("US officials", "the Kremlin said"), not who moves goods. */
  readonly speaks: boolean;
}

/** A marker may stand this many words before its actor: "to its close ally Russia". */
const MARKER_REACH = 4;
/** Words that may stand between two names of a list, besides the conjunction: "Iran and, to a lesser extent, China". */
const LIST_REACH = 4;

export function seeActors(sentence: Sentence): ActorGroup[] {
  const groups: Found[][] = [];
  for (const hit of sentence.hits) {
    if (!hit.actor) continue;
    const last = groups.at(-1);
    if (last && joins(sentence, last, hit)) last.push(hit);
    else groups.push([hit]);
  }
  return groups
    .flatMap((members) => (isList(sentence, members) ? [members] : members.map((hit) => [hit])))
    .map((members) => describe(sentence, members));
}

/** Commas alone make no list: "… to the Houthis, Russia said"; save where a headline begins so: "Iran, Russia sign …". */
function isList(sentence: Sentence, members: readonly Found[]): boolean {
  const { hits, commas } = sentence;
  const hasComma = members.slice(1).some((hit) => commas.has(hit.firstWord));
  const between = hits.slice(members[0]?.index ?? 0, members.at(-1)?.index ?? 0);
  return !hasComma || between.some((hit) => hit.is.has("and")) || opensHeadline(sentence, members);
}

/** Watched names side by side at the very beginning, with a verb and not a comma behind them. */
function opensHeadline({ hits, commas, span, text }: Sentence, members: readonly Found[]): boolean {
  const next = hits[(members.at(-1)?.index ?? 0) + 1];
  const isPlainName = ({ actor }: Found) => actor?.watched === true && actor.forms.includes("name");
  const listed = text.slice(0, (members.at(-1)?.start ?? 0) - span[0]);
  if (/[:(]/.test(listed)) return false;
  return members[0]?.start === span[0] && members.every(isPlainName) && !(next && commas.has(next.firstWord));
}

/** Whether a hit goes on the list of names before it: only a conjunction, a comma or a hyphen between them. */
function joins(sentence: Sentence, list: readonly Found[], next: Found): boolean {
  const { hits, commas, possessorsFollow } = sentence;
  const last = list.at(-1);
  if (!last || next.firstWord - last.lastWord > LIST_REACH) return false;
  const all = hits.slice(last.index + 1, next.index);
  const between = dropRepeated(hits, list, all);
  if (between.some((hit) => !hit.is.has("and"))) return false;
  const isApposition = last.actor?.actor === next.actor?.actor;
  if (!agree(last, next)) return false;
  if (next.firstWord === last.lastWord + 1 && !commas.has(next.firstWord)) {
    return isApposition || (!possessorsFollow && isPlain(last) && formsIn(last).join() === formsIn(next).join());
  }
  const gap = next.firstWord - last.lastWord - 1 - between.length;
  // "Iran designed and Russia builds": a word before the "and" begins no list.
  if (between[0] && between[0].firstWord - last.lastWord > 1) return false;
  // Where verbs end the clause, a word before the "and" may be one: "gave to Yemen did and Russia …".
  if (possessorsFollow && gap > 0) return false;
  // "from North Korea, and Iran took note": a comma before the "and" of only two names begins a new clause; "…, and from Iran" does not.
  // So does one behind a list that has had its "and": "to North Korea and China, and Russian officials went there".
  const isClosed = list.length === 1 || hits.slice(list[0]?.index, last.index).some((hit) => hit.is.has("and"));
  const isNewClause = isClosed && commas.has(between[0]?.firstWord ?? -1) && between.length === all.length;
  if (isNewClause && !isAside(sentence, list, between, next)) return false;
  return between.length > 0 || (commas.has(next.firstWord) && gap === 0 && !isApposition);
}

/** "Iran, as well as North Korea, has sent", "Iran, and North Korea, have sent": words that begin no clause, or a comma that ends what they add. */
function isAside({ hits, commas }: Sentence, list: readonly Found[], between: readonly Found[], next: Found): boolean {
  if (between.some((and) => and.lastWord > and.firstWord)) return true;
  const last = lastJoined(hits, next);
  const after = hits[last.index + 1];
  const isEnded = commas.has(last.lastWord + 1) && !after?.markers.includes("which") && !after?.is.has("says");
  return isEnded && list[0] !== undefined && markersBefore(hits, list[0]).length === 0;
}

/** The last of the names that conjunctions alone join to one. */
function lastJoined(hits: readonly Found[], name: Found): Found {
  const other = hits[name.index + 2];
  return other?.actor && hits[name.index + 1]?.is.has("and") ? lastJoined(hits, other) : name;
}

/** "to the Houthis and to Russia": the preposition of the list said again. */
function dropRepeated(hits: readonly Found[], list: readonly Found[], between: readonly Found[]): readonly Found[] {
  const [and, again, ...rest] = between;
  if (!and?.is.has("and") || !again || rest.length > 0 || again.markers.length === 0) return between;
  const markers = list[0] ? markersBefore(hits, list[0]) : [];
  // "missiles from North Korea and tea from Iran": what comes before the preposition is got from the second name alone.
  const isBeside = again.firstWord === and.lastWord + 1;
  return isBeside && again.markers.every((marker) => markers.includes(marker)) ? [and] : between;
}

/** Forms that are no cases: "Iran and Russian" may be a list. */
const plainForms = new Set(["name", "adjective", "possessive"]);

/** Side by side, names in cases are no list: "передача Ірану Росією". */
const isPlain = (hit: Found) => formsIn(hit).every((form) => plainForms.has(form));

const formsIn = ({ actor }: Found): readonly string[] => actor?.forms ?? [];

/** Names of a list stand in the same case, where the language has any; "власти России и Ирана" are those of both. */
function agree(a: Found, b: Found): boolean {
  const own = formsIn(a);
  const others = formsIn(b);
  if (own.some((form) => others.includes(form)) || [...own, ...others].every((form) => plainForms.has(form)))
    return true;
  return a.lastWord > a.firstWord && others.includes("genitive");
}

function formsOf(members: readonly Found[]): readonly string[] {
  const last = members.slice(-1).flatMap(formsIn);
  const shared = last.filter((form) => members.every((member) => formsIn(member).includes(form)));
  return shared.length > 0 ? shared : last;
}

/** "посла Ірану", "депутат Госдумы РФ": right after an office a name that may be a genitive says whose office it is. */
function caseOf({ hits, commas }: Sentence, members: readonly Found[]): readonly string[] {
  const forms = formsOf(members);
  const before = hits[(members[0]?.index ?? 0) - 1];
  const first = members[0]?.firstWord ?? 0;
  if (before === undefined || commas.has(first)) return forms;
  if (isCounted(hits, before, first) && forms.includes("genitive")) return [...forms, "name"];
  if (!forms.includes("genitive")) return forms;
  const isOffice = before.is.has("source") && !before.actor && first - before.lastWord <= 2;
  return isOffice ? ["genitive"] : forms;
}

/** "десятки российских военных": what is counted acts, whatever its own case, save right behind a verb ("наказали пять иранских фирм"). */
function isCounted(hits: readonly Found[], number: Found, first: number): boolean {
  if (number.number === undefined || first - number.lastWord !== 1) return false;
  const verb = hits[number.index - 1];
  return verb === undefined || verb.cues.length === 0 || number.firstWord - verb.lastWord > 1;
}

function describe(sentence: Sentence, members: readonly Found[]): ActorGroup {
  const { hits, commas, possessorsFollow } = sentence;
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last) throw new RangeError("a group of actors has a member");
  return {
    members,
    firstWord: first.firstWord,
    lastWord: last.lastWord,
    firstIndex: first.index,
    lastIndex: last.index,
    forms: isObject(hits, last) ? [...formsOf(members), "object"] : caseOf(sentence, members),
    // "according to him, Russia": where owners follow, a comma ends what a preposition reaches.
    markers: possessorsFollow && commas.has(first.firstWord) ? [] : markersBefore(hits, first),
    speaks: possessorsFollow ? speaksBefore(sentence, first) : speaks(hits, last),
  };
}

/** A postposition right after a name says that something is done to it. */
const isObject = (hits: readonly Found[], last: Found) => {
  const next = hits[last.index + 1];
  return next?.markers.includes("object") === true && next.firstWord === last.lastWord + 1;
};

/** "it was North Korea that sent …", "its ally Russia": these say nothing of the name behind them. */
const passedOver = new Set(["be", "people"]);

/** The nearest markers before a hit: nothing but words without meaning to the lexicon may stand between. */
export function markersBefore(hits: readonly Found[], hit: Found): readonly string[] {
  for (let at = hit.index - 1; at >= 0; at--) {
    const before = hits[at];
    if (!before || hit.firstWord - before.lastWord > MARKER_REACH) return [];
    if (before.cues.length > 0 || before.actor || before.item || before.isVerb || before.is.has("and")) return [];
    // "to no one, the Northish general said".
    if (before.operators.some(({ effect }) => effect === "negate")) return [];
    // "It was Northland that": a pronoun that a rule asks for is no preposition.
    if (before.is.has("pronoun")) continue;
    // "to the Alabuga factory", where what it is comes first: "to factory-of Alabuga".
    if (before.part) continue;
    // "in December": a phrase with a preposition of its own, which does not reach on to the name.
    if (before.markers.includes("time")) return [];
    if (before.markers.length > 0 && before.markers.every((marker) => passedOver.has(marker))) continue;
    // Also where it tells who says so: "according to".
    // "дроны, які Росія передала": a relative pronoun is no preposition.
    if (before.markers.length > 0) return before.markers.filter((marker) => marker !== "which");
    if (before.is.has("says") || before.is.has("implied")) return [];
  }
  return [];
}

/** "officials-of the United States", "the claim-of Kyiv", not "report: Russia …": who speaks comes first where possessors follow. */
function speaksBefore({ hits, commas }: Sentence, actor: Found): boolean {
  const before = hits[actor.index - 1];
  const next = hits[actor.index + 1];
  const isOf =
    before !== undefined &&
    (before.is.has("source") || before.is.has("says")) &&
    before.cues.length === 0 &&
    actor.firstWord - before.lastWord === 1 &&
    !commas.has(actor.firstWord);
  // "China, according to officials, …": a preposition after the name tells of another who speaks.
  const isVerb = next?.is.has("says") === true && next.cues.length === 0 && next.markers.length === 0;
  return isOf || (isVerb && next.firstWord - actor.lastWord <= 2);
}

function speaks(hits: readonly Found[], actor: Found): boolean {
  const next = hits[actor.index + 1];
  if (next === undefined) return false;
  const gap = next.firstWord - actor.lastWord;
  return (next.is.has("source") && gap <= 3) || (next.is.has("says") && next.cues.length === 0 && gap <= 2);
}
