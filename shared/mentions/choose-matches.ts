import type { Ruleset } from "./compile-ruleset.ts";
import type { SceneMatch } from "./read-text.ts";

/** Of all matches, one for each statement: the surest for each cue, and of a sentence for each direction and goods. Title first, then in order of the text. */
export function chooseMatches(ruleset: Ruleset, matches: readonly SceneMatch[]): SceneMatch[] {
  const byCue: SceneMatch[] = [];
  const atCue = new Map<SceneMatch["cue"], SceneMatch[]>();
  for (const match of [...matches].sort((a, b) => a.doubt - b.doubt || a.rule.order - b.rule.order)) {
    const others = listAt(atCue, match.cue);
    if (others.some((other) => !isReturn(other, match))) continue;
    others.push(match);
    byCue.push(match);
  }
  const chosen: SceneMatch[] = [];
  const inScene = new Map<SceneMatch["scene"], SceneMatch[]>();
  const ways = new Map(byCue.map((match) => [match, directionOf(ruleset, match)]));
  for (const match of byCue.sort((a, b) => a.doubt - b.doubt || spread(a) - spread(b))) {
    const inSentence = listAt(inScene, match.scene);
    const goesThere = (other: SceneMatch) => ways.get(other) === ways.get(match);
    const isKnown = inSentence.some((other) => goesThere(other) && sameGoods(other, match));
    const contradicted = inSentence.find((other) => !goesThere(other) && sharesGoods(other, match));
    const inside = inSentence.find((other) => goesThere(other) && isObjectOf(other, match));
    const less = isKnown ? inside : contradicted && isVerbOf(match, contradicted) ? contradicted : undefined;
    if (less) {
      chosen[chosen.indexOf(less)] = match;
      inSentence[inSentence.indexOf(less)] = match;
    }
    if (isKnown || contradicted) continue;
    inSentence.push(match);
    chosen.push(match);
  }
  // Statements that name their goods lead those whose "weapons" only another sentence makes clear.
  const place = ({ isGeneric, scene: { sentence } }: SceneMatch) =>
    (isGeneric ? 10_000_000 : 0) + (sentence.in === "title" ? 0 : 1_000_000) + sentence.span[0];
  // The sort is stable: within a sentence the surest stays first.
  return chosen.sort((a, b) => place(a) - place(b));
}

function listAt<Key>(lists: Map<Key, SceneMatch[]>, key: Key): SceneMatch[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** "traded drones for missiles": one word moves some goods there and others back, where each side stands in its place. */
const isReturn = (a: SceneMatch, b: SceneMatch) =>
  a.doubt + b.doubt <= 1 &&
  a.supplier.actor === b.recipient.actor &&
  a.recipient.actor === b.supplier.actor &&
  !sharesGoods(a, b);

/** "has not handed over the launchers of the missiles it sold": what is said of goods stands inside what is done with them. */
function isObjectOf(inner: SceneMatch, outer: SceneMatch): boolean {
  const goods = inner.items[0]?.hit;
  if (!goods || inner.doubt !== outer.doubt || !sharesGoods(inner, outer)) return false;
  return outer.cue.index < goods.index && goods.index < inner.cue.index;
}

/** "a deal with Moscow to send missiles": a rule that asks for both words knows better who sends than that of the deal alone. */
function isVerbOf(verb: SceneMatch, outer: SceneMatch): boolean {
  const goods = verb.items[0]?.hit;
  if (!goods || verb.rule.needs.length === 0 || verb.doubt > outer.doubt) return false;
  return outer.cue.index < verb.cue.index && verb.cue.index < goods.index;
}

/** Words from the cue to its roles, together: of two readings of the same goods the tighter is right. */
function spread({ cue, supplier, recipient, items }: SceneMatch): number {
  const hits = [supplier.hit, recipient.hit, items[0]?.hit];
  return hits.reduce((sum, hit) => sum + (hit ? Math.abs(hit.firstWord - cue.firstWord) : 10), 0);
}

/** The same goods do not go both ways in one sentence. */
const sharesGoods = (a: SceneMatch, b: SceneMatch) =>
  a.items.some((item) => b.items.some((other) => other.hit === item.hit));

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
