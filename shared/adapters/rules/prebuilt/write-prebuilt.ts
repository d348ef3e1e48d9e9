import type { Ruleset } from "../../../mentions/compile-ruleset.ts";
import { foldTable } from "../../../mentions/fold-character.ts";
import { makeKernelImage } from "../../../mentions/kernel/kernel-image.ts";
import { packRules } from "./pack-rules.ts";
import { packTags } from "./pack-tags.ts";
import { FORMAT, HEADER_AT, MARK, padded, sumOf } from "./prebuilt-file.ts";
import type { ArrayName, Arrays, PrebuiltHeader } from "./prebuilt-header.ts";

/** A compiled ruleset as a file: loaded without reading YAML, checking or building anything. */
export function writePrebuilt(ruleset: Ruleset, filesVersion: string): Uint8Array {
  const { trie, rules, ...rest } = ruleset;
  const { words } = trie;
  const { before, added, tagCount } = trie.meanings.tables;
  const { bytes: image, letters, nodes } = makeKernelImage(trie);
  const arrays: Arrays = {
    fold: foldTable(),
    units: words.units,
    shorter: words.shorter,
    starts: trie.starts,
    edges: trie.edges,
    targets: trie.targets,
    accepted: trie.accepted,
    goesOn: trie.goesOn,
    before,
    added,
    ...trie.meanings.outline,
    tags: packTags(trie.meanings.tables),
    rules: packRules(rules),
    image,
  };
  const places: Partial<Record<ArrayName, readonly [offset: number, length: number]>> = {};
  let end = 0;
  const placed = (Object.keys(arrays) as ArrayName[]).map((name) => {
    const { buffer, byteOffset, byteLength, length } = arrays[name];
    const offset = end;
    places[name] = [offset, length];
    end += padded(byteLength);
    return { offset, content: new Uint8Array(buffer, byteOffset, byteLength) };
  });
  const header: PrebuiltHeader = {
    filesVersion,
    ruleset: rest,
    wordCount: words.wordCount,
    tagCount,
    image: { letters, nodes },
    arrays: places,
  };
  return writeFile(new TextEncoder().encode(JSON.stringify(header)), placed, end);
}

function writeFile(
  header: Uint8Array,
  placed: readonly { readonly offset: number; readonly content: Uint8Array }[],
  length: number,
): Uint8Array {
  const arraysAt = padded(HEADER_AT + header.length);
  const bytes = new Uint8Array(arraysAt + length);
  bytes.set(header, HEADER_AT);
  for (const { offset, content } of placed) bytes.set(content, arraysAt + offset);
  new Uint32Array(bytes.buffer, 0, 4).set([MARK, FORMAT, header.length, sumOf(bytes.subarray(HEADER_AT))]);
  return bytes;
}
