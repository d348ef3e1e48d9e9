import type { Ruleset } from "../../../mentions/compile-ruleset.ts";
import type { KernelImage } from "../../../mentions/kernel/kernel-image.ts";

/** The arrays of a ruleset: those of its trie, its meanings and the kernel, in whose image its automaton lies, and the table of fold-character.ts. */
export interface Arrays {
  readonly fold: Uint16Array;
  /** Folded units by their numbers in the automaton. */
  readonly units: Uint16Array;
  readonly shorter: Int32Array;
  readonly starts: Int32Array;
  readonly edges: Float64Array;
  readonly targets: Int32Array;
  readonly accepted: Int32Array;
  readonly goesOn: Uint8Array;
  readonly before: Int32Array;
  readonly added: Int32Array;
  readonly kinds: Uint8Array;
  readonly sides: Int32Array;
  readonly tags: Uint8Array;
  readonly rules: Uint8Array;
  readonly image: Uint8Array;
}

export type ArrayName = keyof Arrays;

/** What is no array. */
export interface PrebuiltHeader {
  /** Version of the rule files that came with the code: the hash of all of them, used or not. */
  readonly filesVersion: string;
  readonly ruleset: Omit<Ruleset, "trie" | "rules">;
  readonly tagCount: number;
  readonly image: Omit<KernelImage, "bytes">;
  readonly wordCount: number;
  /** Offset in bytes from the end of the padded header, and length in elements. */
  readonly arrays: Partial<Readonly<Record<ArrayName, readonly [offset: number, length: number]>>>;
}
