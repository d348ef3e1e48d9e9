import { Buffer } from "node:buffer";
import type { GateTables } from "./gate-tables.ts";
import { KERNEL } from "./kernel-bytes.ts";

/** The kernel and the memory it shares with us: see gate-kernel.as.ts. */
export interface GateMemory {
  /** Puts title and text where the kernel reads them, and encodes both; true when only the scanner can read them. */
  take(title: string, text: string): boolean;
  /** The place after another (0: the first) where a window begins, or 0. */
  nextWindow(after: number): number;
  /** The place after another from which in BLOCK codes letters of two scripts stand next to each other, or 0. */
  nextMixed(after: number): number;
  /** Number of the unit of which the code at a place was made, or of one before it. */
  unitBefore(place: number): number;
  /** The same, or of one behind it. */
  unitBehind(place: number): number;
  /** What was taken, title first, a unit of 0 between; only so many of the array are of it. */
  readonly units: Uint16Array;
  readonly length: number;
}

/** Codes that the kernel looks at together. */
export const BLOCK = 16;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  reserve(units: number): number;
  encode(units: number): number;
  nextWindow(after: number): number;
  nextMixed(after: number): number;
  unitBefore(place: number): number;
  unitBehind(place: number): number;
}

/** Where the tables lie; gate-kernel.as.ts has the same. */
const places = {
  codes: 0,
  latinQuads: 0x10000,
  cyrillicQuads: 0x20000,
  quads: 0x30000,
  beginnings: 0x40000,
  windows: 0x50000,
  leftPack: 0x70000,
} as const;

const FIRST_ROOM = 16 * 1024;

let module: WebAssembly.Module | undefined;

export function openGateMemory(tables: GateTables): GateMemory {
  module ??= new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
  const kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
  let room = 0;
  let at = 0;
  let bytes = Buffer.alloc(0);
  let units = new Uint16Array(0);
  let length = 0;

  function makeRoom(needed: number): void {
    room = Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2(needed)));
    at = kernel.reserve(room);
    bytes = Buffer.from(kernel.memory.buffer);
    units = new Uint16Array(kernel.memory.buffer, at, room);
  }

  makeRoom(FIRST_ROOM);
  for (const [name, place] of Object.entries(places) as [keyof GateTables, number][]) bytes.set(tables[name], place);
  return {
    take(title, text) {
      const start = title.length + 1;
      length = start + text.length;
      if (length > room) makeRoom(length);
      bytes.write(title, at, "utf16le");
      units[title.length] = 0;
      bytes.write(text, at + 2 * start, "utf16le");
      return kernel.encode(length) !== 0;
    },
    nextWindow: kernel.nextWindow,
    nextMixed: kernel.nextMixed,
    unitBefore: kernel.unitBefore,
    unitBehind: kernel.unitBehind,
    get units() {
      return units;
    },
    get length() {
      return length;
    },
  };
}
