import { foldTable, IGNORED, SEPARATOR } from "../fold-character.ts";

/** Plain units are those that the kernel codes without looking them up: ASCII and U+0400 to U+047F. */
export const isPlain = (unit: number) => (unit & 0xfb80) === 0;

let known: ReadonlyMap<number, readonly number[]> | undefined;

/** The plain units that fold to a letter: the kernel does not fold them, so that й is another than и to it. */
export function writings(letter: number): readonly number[] {
  known ??= collectWritings();
  return known.get(letter) ?? none;
}

const none: readonly number[] = [];

function collectWritings(): Map<number, number[]> {
  const fold = foldTable();
  const found = new Map<number, number[]>();
  for (const row of [0, 0x400]) {
    for (let unit = row; unit < row + 0x80; unit++) {
      const folded = fold[unit] ?? SEPARATOR;
      if (folded === SEPARATOR || folded === IGNORED) continue;
      const others = found.get(folded);
      if (others) others.push(unit);
      else found.set(folded, [unit]);
    }
  }
  return found;
}
