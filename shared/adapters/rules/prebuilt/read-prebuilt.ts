import { WatchError } from "../../../errors.ts";
import type { Ruleset } from "../../../mentions/compile-ruleset.ts";
import { openMeanings } from "../../../mentions/meanings.ts";
import { unpackRules } from "./pack-rules.ts";
import { unpackTags } from "./pack-tags.ts";
import { FORMAT, HEADER_AT, MARK, padded, sumOf } from "./prebuilt-file.ts";
import type { ArrayName, Arrays, PrebuiltHeader } from "./prebuilt-header.ts";

export interface Prebuilt {
  /** Version of the rule files it was built from. */
  readonly filesVersion: string;
  readonly ruleset: Ruleset;
  /** The table of fold-character.ts: it takes longer to make than all the rest to load. */
  readonly fold: Uint16Array;
}

/**
 * The ruleset in a file of writePrebuilt; its tables stay where they lie in the bytes.
 * @throws {WatchError} RULES_PREBUILT_REFUSED when it is of another format, or not what was written
 */
export function readPrebuilt(given: Buffer): Prebuilt {
  // Tables of numbers begin at multiples of their size; a file read whole does, a part of a pool may not.
  const bytes = given.byteOffset % 8 === 0 ? given : Buffer.from(new Uint8Array(given).buffer);
  const header = readHeader(bytes);
  const { filesVersion, ruleset, rules, shift, wordCount, tagCount } = header;
  const arrays = arraysOf(header, bytes);
  const { fold, wordTargets, letters, keys, first, exact, open, shorter, before, added, tags, image, ...trie } = arrays;
  const words = {
    letters: lettersOf(letters),
    keys,
    targets: wordTargets,
    shift,
    first,
    exact,
    open,
    shorter,
    wordCount,
  };
  const meanings = openMeanings({ before, added, tagCount, tag: unpackTags(tags) }, ruleset.actors);
  const whole = { ...trie, words, meanings, image: { ...header.image, bytes: image } };
  return { filesVersion, ruleset: { ...ruleset, rules: unpackRules(rules), trie: whole }, fold };
}

type LaidHeader = PrebuiltHeader & { readonly arraysAt: number };

function readHeader(bytes: Buffer): LaidHeader {
  const isShort = bytes.length < HEADER_AT;
  const [mark, format = -1, length = 0, sum] = isShort ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  if (mark !== MARK) throw refused("it is no prebuilt ruleset", { bytes: bytes.length });
  if (format !== FORMAT) throw refused(`it has format ${format}, and this code reads ${FORMAT}`, { format });
  if (sum !== sumOf(bytes.subarray(HEADER_AT))) throw refused("it is damaged", { bytes: bytes.length });
  const json = bytes.toString("utf8", HEADER_AT, HEADER_AT + length);
  const header: PrebuiltHeader = JSON.parse(json); // as it was written: the sum says so
  return { ...header, arraysAt: padded(HEADER_AT + length) };
}

const refused = (why: string, facts: Readonly<Record<string, number>>) =>
  new WatchError("RULES_PREBUILT_REFUSED", `the prebuilt ruleset is not used: ${why}`, facts);

function arraysOf({ arrays, arraysAt }: LaidHeader, { buffer, byteOffset }: Buffer): Arrays {
  const place = (name: ArrayName) => {
    const [offset, length] = arrays[name] ?? [0, 0];
    return [buffer, byteOffset + arraysAt + offset, length] as const;
  };
  return {
    fold: new Uint16Array(...place("fold")),
    letters: new Uint16Array(...place("letters")),
    keys: new Uint32Array(...place("keys")),
    wordTargets: new Int32Array(...place("wordTargets")),
    first: new Int32Array(...place("first")),
    exact: new Int32Array(...place("exact")),
    open: new Int32Array(...place("open")),
    shorter: new Int32Array(...place("shorter")),
    starts: new Int32Array(...place("starts")),
    edges: new Float64Array(...place("edges")),
    targets: new Int32Array(...place("targets")),
    accepted: new Int32Array(...place("accepted")),
    goesOn: new Uint8Array(...place("goesOn")),
    before: new Int32Array(...place("before")),
    added: new Int32Array(...place("added")),
    tags: new Uint8Array(...place("tags")),
    image: new Uint8Array(...place("image")),
  };
}

function lettersOf(units: Uint16Array): Uint16Array {
  const letters = new Uint16Array(65536);
  for (let number = 1; number < units.length; number++) letters[units[number] ?? 0] = number;
  return letters;
}
