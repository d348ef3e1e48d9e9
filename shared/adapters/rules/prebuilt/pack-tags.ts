import type { TermTag } from "../../../mentions/lexicon.ts";
import type { MeaningTables } from "../../../mentions/meanings.ts";

/** Tags as text, one a line: a text meets a few dozen of the thousand, and only those are parsed. */
export function packTags({ tagCount, tag }: Pick<MeaningTables, "tagCount" | "tag">): Uint8Array {
  const lines = Array.from({ length: tagCount }, (_, number) => JSON.stringify(tag(number)));
  return new TextEncoder().encode(lines.join("\n"));
}

/** @param packed lines that packTags wrote */
export function unpackTags(packed: Uint8Array): (number: number) => TermTag | undefined {
  let lines: readonly string[] | undefined;
  return (number) => {
    lines ??= new TextDecoder().decode(packed).split("\n");
    const line = lines[number];
    return line === undefined ? undefined : JSON.parse(line); // as it was written: the sum over all says so
  };
}
