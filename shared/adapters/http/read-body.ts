import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { WatchError } from "../../errors.ts";

export type ContentCoding = "identity" | "gzip" | "deflate" | "br";

/** @throws {WatchError} FETCH_ENCODING for a coding we do not know, or more than one on top of another */
export function readCoding(header: string | undefined): ContentCoding {
  const codings = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  const [coding, ...more] = codings;
  if (more.length > 0) throw new WatchError("FETCH_ENCODING", `${codings.length} content-codings on top of each other`);
  switch (coding) {
    case undefined:
      return "identity";
    case "gzip":
    case "x-gzip":
      return "gzip";
    case "deflate":
    case "br":
      return coding;
    default:
      throw new WatchError("FETCH_ENCODING", `the content-coding "${coding.slice(0, 40)}" is unknown`);
  }
}

/**
 * Reads a body to its end, decoded, holding no more than maxBytes of it: a bomb is left at the first byte too many.
 * @throws {WatchError} FETCH_TOO_LARGE; or what the socket or zlib threw
 */
export async function readBody(
  body: Readable,
  coding: ContentCoding,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Buffer> {
  const packed = upTo(maxBytes, body);
  const begin = await takeTwo(packed);
  if (begin.length === 0) return begin; // no byte at all is an empty body, not a broken archive
  const whole = prepend(begin, packed);
  if (coding === "identity") return gather(whole);
  const unpack = (parts: AsyncIterable<Buffer>) => gather(upTo(maxBytes, parts));
  return pipeline(whole, decoderFor(coding, begin), unpack, { signal });
}

function decoderFor(coding: Exclude<ContentCoding, "identity">, begin: Buffer): Transform {
  if (coding === "gzip") return createGunzip();
  if (coding === "br") return createBrotliDecompress();
  return hasZlibHeader(begin) ? createInflate() : createInflateRaw();
}

/** RFC 1950's two bytes; many servers send "deflate" without them (RFC 1951). */
function hasZlibHeader([first = 0, second = 0]: Buffer): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** The first chunks that hold two bytes together, or all there is. */
async function takeTwo(parts: AsyncIterator<Buffer, void>): Promise<Buffer> {
  let taken: Buffer = Buffer.alloc(0);
  while (taken.length < 2) {
    const next = await parts.next();
    if (next.done) break;
    taken = Buffer.concat([taken, next.value]);
  }
  return taken;
}

async function gather(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of parts) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* upTo(maxBytes: number, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > maxBytes) throw new WatchError("FETCH_TOO_LARGE", `the body exceeds ${maxBytes} bytes`, { maxBytes });
    yield part;
  }
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield first;
  yield* rest;
}
