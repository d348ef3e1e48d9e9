import type { Ruleset } from "./compile-ruleset.ts";
import type { SceneMatch } from "./read-text.ts";

/** Of all matches, one for each statement: the surest for each cue, and of a sentence for each direction and goods. Title first, then in order of the text. */
export function chooseMatches(ruleset: Ruleset, matches: readonly SceneMatch[]): SceneMatch[] {
  const chosen: SceneMatch[] = [];
  const surest = [...matches].sort(
    (a, b) => a.doubt - b.doubt || a.rule.order - b.rule.order || a.cue.index - b.cue.index,
  );
  for (const match of surest) {
    const isKnown = chosen.some(
      (other) =>
        (other.scene === match.scene && other.cue === match.cue) ||
        (other.scene === match.scene &&
          directionOf(ruleset, other) === directionOf(ruleset, match) &&
          sameGoods(other, match)),
    );
    if (!isKnown) chosen.push(match);
  }
  // Statements that name their goods lead those whose "weapons" only another sentence makes clear.
  const place = ({ isGeneric, scene: { sentence } }: SceneMatch) =>
    (isGeneric ? 10_000_000 : 0) + (sentence.in === "title" ? 0 : 1_000_000) + sentence.span[0];
  // The sort is stable: within a sentence the surest stays first.
  return chosen.sort((a, b) => place(a) - place(b));
}

/** A later match adds something only when goods of another category move in it. */
function sameGoods(known: SceneMatch, other: SceneMatch): boolean {
  return other.items.every((item) => known.items.some((mine) => mine.category === item.category));
}

/** The name of the direction from supplier to recipient. */
export function directionOf(
  { directions }: Ruleset,
  { supplier, recipient }: Pick<SceneMatch, "supplier" | "recipient">,
): string {
  const named = Object.entries(directions).find(
    ([, way]) => way.supplier === supplier.actor && way.recipient === recipient.actor,
  );
  return named?.[0] ?? `${supplier.actor}_to_${recipient.actor}`;
}
