import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { WatchError } from "../shared/errors.ts";

/** More than any page or feed that the fetcher would let through, so that a small file cannot fill the memory. */
const maxOutputLength = 32 * 1024 * 1024;

/** A file's bytes; one whose name ends in .gz is unpacked. @throws {WatchError} INPUT_INVALID naming the file. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    return file.endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength }) : bytes;
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", `the file ${file} cannot be read`, {}, { cause });
  }
}
