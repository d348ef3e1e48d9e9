/** Letters of a window at most. */
export const LONGEST = 7;

/**
 * Where in a window its fours of letters begin, one of which lies at a fourth place of any text: a short window reaches over its
 * beginning, the shortest over its end too.
 */
export const foursOf = (window: string): readonly number[] => (window.length < LONGEST ? [-1, 0, 1, 2] : [0, 1, 2, 3]);

/** What is no letter, in a window and where letters are counted. */
export const SPACE = 0x20;

const PLACES = 16;
export const PLACES_OF_FOURS = 2 ** PLACES;

/** A hash of four letters; what stands before a border, or behind one at the end, counts as another: see closeQuad. */
export function placeOf(first: number, second: number, third: number, fourth: number): number {
  return (
    (Math.imul(second === SPACE ? SPACE : first, 0x9e37) ^
      Math.imul(second, 0x85eb) ^
      Math.imul(third, 0xc2b2) ^
      Math.imul(third === SPACE && second !== SPACE ? SPACE : fourth, 0x27d5)) &
    (PLACES_OF_FOURS - 1)
  );
}

/** The places of a window's fours, in the order of foursOf. */
export function placesOf(window: string): number[] {
  const unitAt = (at: number) => (at < 0 || at >= window.length ? SPACE : window.charCodeAt(at));
  return foursOf(window).map((at) => placeOf(unitAt(at), unitAt(at + 1), unitAt(at + 2), unitAt(at + 3)));
}
