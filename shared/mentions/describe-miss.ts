import type { SceneMiss } from "./read-text.ts";
import type { Scene } from "./scene.ts";
import type { ItemGroup } from "./see-items.ts";

/** Why no rule was tried at all. */
export type SilenceReason = "no-goods" | "only-use" | "no-cue" | "apart" | "nothing-named";

/** What stopped a rule, as one plain sentence; words of the text are quoted as they stand. */
export function describeMiss({ reason, cue, hit, scene }: SceneMiss): string {
  const said = quote(cue.text);
  const blocker = hit ?? strangerBefore(scene, cue.firstWord);
  const other = blocker ? quote(blocker.text) : "somebody else";
  switch (reason) {
    case "no-item":
      return `${said} is not said of missiles or drones.`;
    case "other-arms":
      return `The goods (${hit?.text ?? "these"}) are not watched: they are neither missiles nor drones.`;
    case "unclear-arms":
      return `${hit ? quote(hit.text) : said} may be anything: the text does not say that missiles or drones are meant.`;
    case "foreign-item":
      return `The goods at ${said} come from ${hit?.actor ? toName(hit.actor.actor) : "somebody else"}.`;
    case "no-supplier":
      return `${said} comes with no supplier that is watched.`;
    case "no-recipient":
      return `${said} comes with no recipient that is watched.`;
    case "other-supplier":
      return `Nobody watched supplies: ${other} stands where ${said} has its supplier.`;
    case "other-recipient":
      return `Nobody watched receives: ${other} stands where ${said} has its recipient.`;
    case "same-actor":
      return `Only one side stands at ${said}${onlySide(scene)}: nobody gives it to the other.`;
    case "too-vague":
      return `Who gives what to whom at ${said} would be a guess: the names stand too far from it.`;
    case "ruled-out":
      return hit
        ? `Blocked by ${other}, beside ${said}.`
        : `${said} alone tells of no transfer: it would take another word beside it.`;
    default:
      return reason satisfies never;
  }
}

/** Why no rule was tried in a text that names something of the watch. */
export function describeSilence(scene: Scene, scenes: readonly Scene[]): { reason: SilenceReason; says: string } {
  const [goods] = scenes.flatMap(goodsIn);
  if (goods === undefined) {
    const [other] = scenes.flatMap(({ items }) => items.flatMap((group) => group.items));
    const only = other ? `, only ${quote(other.hit.text)}` : "";
    return { reason: "no-goods", says: `Neither missiles nor drones are named${only}.` };
  }
  const here = goodsIn(scene);
  if (here.length === 0) {
    return {
      reason: "apart",
      says: `${list([...sidesIn(scene), quote(goods)])} are never named in the same sentence.`,
    };
  }
  const named = [...new Set(here.map(quote)), ...sidesIn(scene)];
  const use = useIn(scene);
  const are = named.length === 1 ? "is" : "are";
  if (use) {
    return {
      reason: "only-use",
      says: `Only use is told (${quote(use.text)}): ${list(named)} ${are} named, but no transfer.`,
    };
  }
  return { reason: "no-cue", says: `${list(named)} ${are} named, but there is no word of a transfer.` };
}

/** The word that tells that goods were used: "launched", or "attack" in "drone attack". */
export const useIn = ({ sentence: { hits } }: Scene) =>
  hits.find((hit) => hit.markers.includes("use")) ?? hits.find((hit) => hit.voids.length > 0);

/** The same, after the sides of the watch that the text does not name at all. */
export const describeSides = (unnamed: readonly string[], says: string): string =>
  unnamed.length === 0
    ? says
    : `${list(unnamed.map(toName))} ${unnamed.length === 1 ? "is" : "are"} not named. ${says}`.trimEnd();

/** "north-korea" → "North Korea". */
export const toName = (actor: string) =>
  actor.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => `${dash && " "}${letter.toUpperCase()}`);

const quote = (text: string) => `“${text}”`;
const list = (named: readonly string[]) =>
  named.length < 2 ? (named[0] ?? "") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;

/** "…, which has supplied": the name before a cue that only its pronoun refers to. */
const strangerBefore = ({ sentence }: Scene, word: number) =>
  sentence.hits.findLast((hit) => hit.actor && !hit.actor.watched && hit.lastWord < word);

/** Missiles and drones as the text writes them, side by side as one: "Shahed drones". */
function goodsIn({ sentence, items }: Scene): string[] {
  return items.filter(isWatched).flatMap((group) => {
    const [first, ...rest] = group.items.filter(({ category }) => category === "drone" || category === "missile");
    if (!first) return [];
    let end = first.hit.end;
    for (const { hit } of rest) if (/^[\s-]*$/.test(within(sentence, end, hit.start))) end = hit.end;
    return [within(sentence, first.hit.start, end)];
  });
}

const within = ({ text, span }: Scene["sentence"], start: number, end: number) =>
  text.slice(start - span[0], end - span[0]);

/** Goods named together of which some are watched. */
export const isWatched = ({ items }: ItemGroup) =>
  items.some(({ category }) => category === "drone" || category === "missile");

const sidesIn = ({ sentence }: Scene) => [
  ...new Set(sentence.hits.flatMap((hit) => (hit.actor?.watched ? [toName(hit.actor.actor)] : []))),
];

function onlySide(scene: Scene): string {
  const sides = sidesIn(scene);
  return sides.length === 1 ? ` (${sides[0]})` : "";
}
