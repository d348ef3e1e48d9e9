import type { Found, Sentence } from "./view-sentence.ts";

/** "drone attack", "attacks with drones": goods that only describe something that does not move. */
export const isVoid = (sentence: Sentence, item: Found) =>
  describesOther(sentence, item) && !isCompound(sentence, item);

function describesOther({ hits, commas, possessorsFollow }: Sentence, item: Found): boolean {
  let at = item.index + 1;
  // "missile corvette": other goods may be what the first only describe.
  const isGoods = (index: number) =>
    hits[index]?.item !== undefined && !hits[index]?.voids.includes("after") && isBeside(hits, index);
  // "Shahed-136 attack drones": between goods of one kind the word only describes them.
  const describesSame = (index: number) =>
    hits[index]?.voids.includes("after") === true &&
    isBeside(hits, index) &&
    isGoods(index + 1) &&
    hits[index + 1]?.item?.category === item.item?.category;
  while (isGoods(at) || describesSame(at)) at++;
  const next = hits[at];
  // "attacks by Iranian drones": adjectives belong to the goods.
  let first = item;
  for (
    let last = hits[first.index - 1];
    last?.actor?.forms.includes("adjective") && isNear(last, first);
    last = hits[first.index - 1]
  )
    first = last;
  const before = hits[first.index - 1];
  // "to the network: missiles", "in the latest war missiles": a colon, and where adjectives follow any other word, keeps them apart.
  const reaches = (word: Found, goods: Found) =>
    !commas.has(goods.firstWord) && (possessorsFollow ? goods.firstWord - word.lastWord === 1 : isNear(word, goods));
  return (
    (next?.voids.includes("after") === true && isBeside(hits, at) && !isGivenBefore(hits, item)) ||
    (before?.voids.includes("before") === true && reaches(before, first) && !isDescribed(hits, at))
  );
}

/** Whether a hit stands right behind the one before it. */
const isBeside = (hits: readonly Found[], index: number) =>
  (hits[index]?.firstWord ?? Number.POSITIVE_INFINITY) - (hits[index - 1]?.lastWord ?? 0) <= 1;

/** "Iran-supplied drone attacks": the hyphen ties whose goods they are to the goods and not to the attack. */
function isCompound({ hits, text, span }: Sentence, item: Found): boolean {
  const cue = hits[item.index - 1];
  const maker = hits[item.index - 2];
  if (!cue || !maker?.actor || cue.cues.length === 0 || item.firstWord !== cue.lastWord + 1) return false;
  return hyphens.includes(text.charAt(maker.end - span[0])) && maker.end + 1 === cue.start;
}

const hyphens = "-‐‑–";

/** "переданные Ираном дроны атаковали": with nothing but names in cases between, a participle says how the goods came there. */
function isGivenBefore(hits: readonly Found[], item: Found): boolean {
  let at = item.index - 1;
  const stands = (hit: Found) => hit.actor?.forms.every((form) => cases.has(form)) ?? hit.markers.includes("from");
  for (let hit = hits[at]; hit && stands(hit); hit = hits[at]) at--;
  const giving = hits[at];
  const isNextTo = giving !== undefined && item.firstWord - giving.lastWord <= 2 + 2 * (item.index - at - 1);
  return isNextTo && giving.cues.length > 0 && at < item.index - 1;
}

/** How declined names stand with a participle. */
const cases = new Set(["instrumental", "genitive", "dative", "locative"]);

/** "strikes with drones supplied by Iran": what is said of the goods themselves. */
function isDescribed(hits: readonly Found[], after: number): boolean {
  const next = hits[after];
  const last = hits[after - 1];
  if (next === undefined || last === undefined || next.firstWord - last.lastWord > 2) return false;
  return next.cues.length > 0 || next.markers.includes("which");
}

const isNear = (before: Found, after: Found) => after.firstWord - before.lastWord <= 2;
