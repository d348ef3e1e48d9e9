import type { Readable } from "node:stream";
import { Readable as ReadableStream } from "node:stream";
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
  if (coding === "identity") return collect([body], maxBytes, signal);
  if (coding === "deflate") {
    const packed = await collect([body], maxBytes, signal);
    if (packed.length === 0) return packed;
    const decoder = hasZlibHeader(packed) ? createInflate() : createInflateRaw();
    return collect([ReadableStream.from([packed]), decoder], maxBytes, signal);
  }
  return collect([body, coding === "gzip" ? createGunzip() : createBrotliDecompress()], maxBytes, signal);
}

type Steps = readonly [Readable] | readonly [Readable, NodeJS.ReadWriteStream];

async function collect([source, decoder]: Steps, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const gather = async (parts: AsyncIterable<unknown>) => {
    for await (const chunk of upTo(maxBytes, parts)) chunks.push(chunk);
  };
  if (decoder === undefined) await pipeline(source, gather, { signal });
  else await pipeline(source, (parts) => upTo(maxBytes, parts), decoder, gather, { signal });
  return Buffer.concat(chunks);
}

async function* upTo(maxBytes: number, parts: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of parts) {
    if (!Buffer.isBuffer(part)) throw new TypeError("a body is bytes");
    size += part.length;
    if (size > maxBytes) throw new WatchError("FETCH_TOO_LARGE", `the body exceeds ${maxBytes} bytes`, { maxBytes });
    yield part;
  }
}

/** RFC 1950's two bytes; many servers send "deflate" without them (RFC 1951). */
function hasZlibHeader(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
