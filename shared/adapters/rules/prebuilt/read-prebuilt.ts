import { WatchError } from "../../../errors.ts";
import type { Ruleset } from "../../../mentions/compile-ruleset.ts";
import { automatonIn } from "../../../mentions/kernel/kernel-image.ts";
import { openMeanings } from "../../../mentions/meanings.ts";
import type { Rule } from "../../../mentions/rule.ts";
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
  const all = given.byteOffset % 8 === 0 ? given : Buffer.from(new Uint8Array(given).buffer);
  const header = readHeader(all);
  const { filesVersion, ruleset, wordCount, tagCount } = header;
  const { fold, tags, rules: packed, image: bytes, ...arrays } = arraysOf(header, all);
  const { units, shorter, before, added, kinds, sides, ...trie } = arrays;
  const image = { ...header.image, bytes };
  const words = { units, ...automatonIn(image, units.length), shorter, wordCount };
  const meanings = openMeanings({ before, added, tagCount, tag: unpackTags(tags) }, ruleset.actors, { kinds, sides });
  const whole = { ...trie, words, meanings, image };
  let rules: readonly Rule[] | undefined;
  return {
    filesVersion,
    ruleset: {
      ...ruleset,
      trie: whole,
      /** Read when a text is the first that they are asked about: a function that wakes for ten articles often meets none. */
      get rules() {
        rules ??= unpackRules(packed);
        return rules;
      },
    },
    fold,
  };
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
    units: new Uint16Array(...place("units")),
    shorter: new Int32Array(...place("shorter")),
    starts: new Int32Array(...place("starts")),
    edges: new Float64Array(...place("edges")),
    targets: new Int32Array(...place("targets")),
    accepted: new Int32Array(...place("accepted")),
    goesOn: new Uint8Array(...place("goesOn")),
    before: new Int32Array(...place("before")),
    added: new Int32Array(...place("added")),
    kinds: new Uint8Array(...place("kinds")),
    sides: new Int32Array(...place("sides")),
    tags: new Uint8Array(...place("tags")),
    rules: new Uint8Array(...place("rules")),
    image: new Uint8Array(...place("image")),
  };
}
