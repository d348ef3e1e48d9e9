/** Letters of a window at most. */
export const LONGEST = 7;

/**
 * Where in a window its fours of letters begin, one of which lies at a fourth place of any text: a short window reaches over its
 * beginning, the shortest over its end too.
 */
export const foursOf = (window: string): readonly number[] => (window.length < LONGEST ? [-1, 0, 1, 2] : [0, 1, 2, 3]);
