import type { Ruleset } from "./compile-ruleset.ts";
import { GOODS, type Place, type Rule, sides } from "./rule.ts";

/** Rules by the cue that starts them; those that ask who gave what to whom are tried after the others. */
export interface RuleIndex {
  readonly first: RulesByCue;
  readonly exchanges: RulesByCue;
  /** For each cue, and GOODS, what its rules can do without; see outOf. */
  readonly reach: ReadonlyMap<string, number>;
}

/** By the bit of the language, then by the name of the cue. */
export type RulesByCue = ReadonlyMap<number, ReadonlyMap<string, readonly Rule[]>>;

/** What rules of a cue may take from outside its sentence: bits of RuleIndex.reach. */
export const outOf = {
  /** "armed", of goods that only another sentence names */
  goods: 1,
  /** "has been selling them", of the goods of the sentence before */
  lastGoods: 2,
  /** "the two countries" */
  pair: 4,
  /** a side that the text names anywhere */
  side: 8,
} as const;

export function indexRules({ rules, languages }: Pick<Ruleset, "rules" | "languages">): RuleIndex {
  const reach = new Map<string, number>();
  for (const rule of rules) {
    const own = reachOfRule(rule);
    for (const cue of rule.cues) reach.set(cue, (reach.get(cue) ?? 0) | own);
  }
  // A cue may become another by the words around it, one after another.
  for (const { retags } of languages)
    for (const { from, to } of [...retags, ...retags.toReversed()])
      reach.set(from, (reach.get(from) ?? 0) | (reach.get(to) ?? 0));
  return {
    first: byCue(rules.filter((rule) => !isExchange(rule))),
    exchanges: byCue(rules.filter(isExchange)),
    reach,
  };
}

/** Rules share lists of places: each is read once. */
const known = new WeakMap<readonly Place[], number>();

/** Which sides places ask for, a bit for each by its number in `sides`. */
function sidesIn(places: readonly Place[]): number {
  let asked = known.get(places);
  if (asked === undefined) {
    asked = 0;
    for (const { side } of places) asked |= bitOf(side);
    known.set(places, asked);
  }
  return asked;
}

const bitOf = (side: Place["side"]) => 1 << sides.indexOf(side);

const [unnamed, lastNamed, pair, exchange] = [
  bitOf("unnamed"),
  bitOf("text"),
  bitOf("pair"),
  bitOf("giver") | bitOf("receiver"),
];
const anywhere = bitOf("text") | bitOf("topic");

function reachOfRule({ supplier, recipient, item }: Rule): number {
  const [who, what] = [sidesIn(supplier) | sidesIn(recipient), sidesIn(item)];
  return (
    ((what & unnamed) !== 0 ? outOf.goods : 0) |
    ((what & lastNamed) !== 0 ? outOf.lastGoods : 0) |
    ((who & pair) !== 0 ? outOf.pair : 0) |
    ((who & anywhere) !== 0 ? outOf.side : 0)
  );
}

/** Rules that a cue starts in a language, in the order of its names. */
export function rulesOf(
  rules: RulesByCue,
  language: number,
  cues: readonly string[],
  isGoods: boolean,
): readonly Rule[] {
  const own = rules.get(language);
  if (!own) return none;
  const [name] = cues;
  if (cues.length === 0) return (isGoods ? own.get(GOODS) : undefined) ?? none;
  if (cues.length === 1 && !isGoods && name !== undefined) return own.get(name) ?? none;
  return [...cues, ...(isGoods ? [GOODS] : [])].flatMap((cue) => own.get(cue) ?? none);
}

const none: readonly Rule[] = [];

/** Whether a rule asks who gave what to whom. */
export const isExchange = ({ supplier, recipient }: Rule) =>
  ((sidesIn(supplier) | sidesIn(recipient)) & exchange) !== 0;

function byCue(rules: readonly Rule[]): RulesByCue {
  const index = new Map<number, Map<string, Rule[]>>();
  for (const rule of rules) {
    const own = index.get(rule.language) ?? new Map<string, Rule[]>();
    index.set(rule.language, own);
    for (const cue of rule.cues) {
      const list = own.get(cue) ?? [];
      own.set(cue, list);
      list.push(rule);
    }
  }
  return index;
}
