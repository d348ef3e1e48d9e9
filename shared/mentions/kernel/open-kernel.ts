import { Buffer } from "node:buffer";
import type { TermTrie } from "../term-trie.ts";
import { KERNEL } from "./kernel-bytes.ts";
import { IMAGE_AT, makeKernelImage } from "./kernel-image.ts";

/** What is done with every unit of every text: see kernel.as.ts. One text at a time. */
export interface Kernel {
  /** Takes a text to read: its title, and its text from the unit `textAt` on. @throws {RangeError} for one of more than MOST_UNITS */
  take(title: string, text: string): void;
  readonly textAt: number;
  /** Units of both, and of what lies between them. */
  readonly length: number;
  /** What was taken; only `length` of the array is of it. */
  readonly units: Uint16Array;
  /** Finds the words and signs between two units. */
  readWords(from: number, to: number): FoundWords;
  /** Puts the tables of the gate where the kernel looks them up. */
  layTables(tables: GateTables): void;
  /** Encodes what was taken, for the calls below; true where only the scanner can read it. */
  encode(): boolean;
  /** The place after another (0: the first) where a window begins, or 0. */
  nextWindow(after: number): number;
  /** The place after another from which in BLOCK codes letters of two scripts stand next to each other, or 0. */
  nextMixed(after: number): number;
  /** Number of the unit of which the code at a place was made, or of one before it. */
  unitBefore(place: number): number;
  /** The same, or of one behind it. */
  unitBehind(place: number): number;
}

/** How many numbers a found word has, and a found sign; words.as.ts has the same. */
export const NUMBERS = 4;
export const SIGN_NUMBERS = 3;

/** What was found; valid until the next call. */
export interface FoundWords {
  /** Known words, four numbers each: word id, number of the word in the text, start, end. */
  readonly numbers: Int32Array;
  readonly count: number;
  /** Signs, three numbers each: see marks.ts. */
  readonly signs: Int32Array;
  readonly signCount: number;
  /** What any of the words may help to say: see maskBits. */
  readonly mask: number;
}

/** Where tables of the gate lie; layout.as.ts has the same. */
const gatePlaces = {
  codes: 0,
  latinQuads: 0x10000,
  cyrillicQuads: 0x20000,
  quads: 0x30000,
  beginnings: 0x40000,
  windows: 0x50000,
  leftPack: 0x70000,
} as const;

export type GateTables = Readonly<Record<keyof typeof gatePlaces, Uint8Array>>;

/** Codes that the kernel looks at together. */
export const BLOCK = 16;

/** Units that the first texts have room for. */
const FIRST_ROOM = 16 * 1024;

/** A hundred novels, for which 30 bytes a unit fit into the memory. */
const MOST_UNITS = 60_000_000;

interface Exports {
  readonly memory: WebAssembly.Memory;
  layWords(letters: number, nodes: number, words: number): void;
  linkSeconds(): void;
  layText(units: number): number;
  readWords(from: number, to: number): number;
  knownAt(): number;
  signsAt(): number;
  signCount(): number;
  foundMask(): number;
  encode(units: number): number;
  nextWindow(after: number): number;
  nextMixed(after: number): number;
  unitBefore(place: number): number;
  unitBehind(place: number): number;
}

let module: WebAssembly.Module | undefined;

const kernels = new WeakMap<TermTrie, Kernel>();

/** The kernel of a lexicon, made when it is first asked for. */
export function kernelOf(trie: TermTrie): Kernel {
  const known = kernels.get(trie);
  if (known) return known;
  const kernel = openKernel(trie);
  kernels.set(trie, kernel);
  return kernel;
}

function openKernel(trie: TermTrie): Kernel {
  module ??= new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
  const wasm = new WebAssembly.Instance(module).exports as unknown as Exports;
  layWords(wasm, trie);
  let room = 0;
  let at = 0;
  let bytes = Buffer.alloc(0);
  let units = new Uint16Array(0);
  let numbers = new Int32Array(0);
  let signs = new Int32Array(0);
  let textAt = 0;
  let length = 0;

  function makeRoom(needed: number): void {
    room = Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2(needed + BLOCK)));
    at = needed <= MOST_UNITS ? wasm.layText(room) : 0;
    if (at === 0) {
      room = 0;
      throw new RangeError(`a text of ${needed} characters is too long to read`);
    }
    const { buffer } = wasm.memory;
    bytes = Buffer.from(buffer);
    units = new Uint16Array(buffer, at, room);
    numbers = new Int32Array(buffer, wasm.knownAt());
    signs = new Int32Array(buffer, wasm.signsAt());
  }

  makeRoom(FIRST_ROOM);
  return {
    take(title, text) {
      textAt = title.length + 1;
      length = textAt + text.length;
      if (length + BLOCK > room) makeRoom(length);
      bytes.write(title, at, "utf16le");
      units[title.length] = 0;
      bytes.write(text, at + 2 * textAt, "utf16le");
      units.fill(0, length, length + BLOCK);
    },
    readWords(from, to) {
      const count = wasm.readWords(from, to);
      return { numbers, count, signs, signCount: wasm.signCount(), mask: wasm.foundMask() };
    },
    layTables(tables) {
      for (const [name, place] of Object.entries(gatePlaces) as [keyof GateTables, number][])
        bytes.set(tables[name], place);
    },
    encode: () => wasm.encode(length) !== 0,
    nextWindow: wasm.nextWindow,
    nextMixed: wasm.nextMixed,
    unitBefore: wasm.unitBefore,
    unitBehind: wasm.unitBehind,
    get textAt() {
      return textAt;
    },
    get length() {
      return length;
    },
    get units() {
      return units;
    },
  };
}

function layWords(wasm: Exports, trie: TermTrie): void {
  const { letters, nodes, bytes } = trie.image ?? makeKernelImage(trie);
  wasm.layWords(letters, nodes, trie.words.wordCount);
  new Uint8Array(wasm.memory.buffer, IMAGE_AT).set(bytes);
  wasm.linkSeconds();
}
