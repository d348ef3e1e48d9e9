import type { Ruleset } from "../../../mentions/compile-ruleset.ts";
import type { KernelImage } from "../../../mentions/kernel/kernel-image.ts";
import type { PackedRules } from "./pack-rules.ts";

/** The arrays of a ruleset: those of its automaton, its trie, its meanings and the kernel, and the table of fold-character.ts. */
export interface Arrays {
  readonly fold: Uint16Array;
  /** Folded units by their numbers in the automaton: its table, without the 65,000 zeros. */
  readonly letters: Uint16Array;
  readonly keys: Uint32Array;
  readonly wordTargets: Int32Array;
  readonly first: Int32Array;
  readonly exact: Int32Array;
  readonly open: Int32Array;
  readonly shorter: Int32Array;
  readonly starts: Int32Array;
  readonly edges: Float64Array;
  readonly targets: Int32Array;
  readonly accepted: Int32Array;
  readonly goesOn: Uint8Array;
  readonly before: Int32Array;
  readonly added: Int32Array;
  readonly tags: Uint8Array;
  readonly image: Uint8Array;
}

export type ArrayName = keyof Arrays;

/** What is no array. */
export interface PrebuiltHeader {
  /** Version of the rule files that came with the code: the hash of all of them, used or not. */
  readonly filesVersion: string;
  readonly ruleset: Omit<Ruleset, "trie" | "rules">;
  readonly rules: PackedRules;
  readonly tagCount: number;
  readonly image: Omit<KernelImage, "bytes">;
  readonly shift: number;
  readonly wordCount: number;
  /** Offset in bytes from the end of the padded header, and length in elements. */
  readonly arrays: Partial<Readonly<Record<ArrayName, readonly [offset: number, length: number]>>>;
}
