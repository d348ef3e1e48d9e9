import { Buffer } from "node:buffer";

let buffer = Buffer.alloc(2 * 8192);
let units = new Uint16Array(buffer.buffer, buffer.byteOffset, buffer.length / 2);
let pairs = new Uint32Array(buffer.buffer, buffer.byteOffset, buffer.length / 4);

/**
 * The UTF-16 units of a text in an array that is used again for the next text: a native copy and typed reads cost a third of charCodeAt.
 * The unit after the last one is 0.
 */
export function toUnits(text: string): Uint16Array {
  const needed = text.length * 2 + 8;
  if (buffer.length < needed) {
    buffer = Buffer.alloc(2 ** Math.ceil(Math.log2(needed)));
    units = new Uint16Array(buffer.buffer, buffer.byteOffset, buffer.length / 2);
    pairs = new Uint32Array(buffer.buffer, buffer.byteOffset, buffer.length / 4);
  }
  buffer.write(text, 0, "utf16le");
  units[text.length] = 0;
  units[text.length + 1] = 0;
  return units;
}

/** The same, two units in each number. */
export function toPairs(text: string): Uint32Array {
  toUnits(text);
  return pairs;
}
