import { type Place, reachOf, type Side, sides } from "./rule.ts";

/**
 * "after to|into .dative 20, origin": places in order of preference, each a side, then marker classes, a form, and how many words away.
 * @throws {RangeError} with what is wrong.
 */
export function parsePlaces(text: string, markers: ReadonlySet<string>): Place[] {
  return text.split(",").map((piece) => parsePlace(piece.trim(), markers));
}

function parsePlace(text: string, known: ReadonlySet<string>): Place {
  const [first = "", ...rest] = text.split(/\s+/);
  const side = sides.find((name) => name === first);
  if (!side) throw new RangeError(`"${first}" is no place: expected one of ${sides.join(", ")}`);
  const place: { side: Side; markers: string[]; form?: string; within: number } = {
    side,
    markers: [],
    within: reachOf[side],
  };
  for (const word of rest) {
    if (/^\d+$/.test(word)) place.within = Number(word);
    else if (word.startsWith(".")) place.form = word.slice(1);
    else place.markers.push(...word.split("|"));
  }
  const unknown = place.markers.find((marker) => marker !== "any" && !known.has(marker));
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is no marker of this language`);
  return place;
}
