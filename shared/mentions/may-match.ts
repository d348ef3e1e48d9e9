import { outOf, type RuleIndex } from "./index-rules.ts";
import { type Term, termKinds } from "./lexicon.ts";
import { GOODS } from "./rule.ts";
import type { Scene } from "./scene.ts";

/** Whether any rule could match in a scene; true may be a mistake, false never. */
export type MayMatch = (scene: Scene) => boolean;

/**
 * A match takes a cue or goods that start rules, goods, and two sides, of which the text may name one anywhere: a guess of both is too
 * vague. All that can be told by what terms say in any language, before a sentence is read in its own.
 */
export function lookFor({ reach }: RuleIndex): MayMatch {
  const reached = new WeakMap<Term, number>();
  const goods = reach.get(GOODS);

  function reachOf(term: Term): number {
    let known = reached.get(term);
    if (known === undefined) {
      known = 0;
      for (const { tag } of term.tags) if (tag.kind === "cue") known |= reach.get(tag.cue) ?? 0;
      reached.set(term, known);
    }
    return known;
  }

  return ({ scanned, before, followsPair }) => {
    const { kinds, sides, hits } = scanned;
    const hasGoods = (kinds & termKinds.goods) !== 0;
    if ((kinds & termKinds.cue) === 0 && !(hasGoods && goods !== undefined)) return false;
    const hasTwo = isPair(sides) || (kinds & termKinds.pronoun) !== 0;
    if (hasGoods && hasTwo) return true;
    let out = hasGoods ? (goods ?? 0) : 0;
    for (const { term } of hits) if ((term.kinds & termKinds.cue) !== 0) out |= reachOf(term);
    const last = (out & outOf.lastGoods) === 0 ? undefined : before?.scanned;
    const hasLastGoods = last !== undefined && (last.kinds & termKinds.goods) !== 0;
    if (!hasGoods && !hasLastGoods && (out & outOf.goods) === 0) return false;
    const allSides = hasLastGoods ? sides | last.sides : sides;
    if (hasTwo || isPair(allSides) || (allSides !== 0 && (out & outOf.side) !== 0)) return true;
    return (out & outOf.pair) !== 0 && followsPair;
  };
}

const isPair = (sides: number) => (sides & (sides - 1)) !== 0;
