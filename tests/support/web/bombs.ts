import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export const MiB = 1024 * 1024;

/** Gzip members one behind the other, which every reader joins: a gigabyte of zeros in a megabyte. */
export function aGzipBomb(decodedMb: number): Buffer {
  const member = gzipSync(Buffer.alloc(MiB), { level: 9 });
  return Buffer.concat(Array.from({ length: decodedMb }, () => member));
}

/** A quarter of a gigabyte in about 200 bytes. */
export function aBrotliBomb(decodedMb: number): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.alloc(decodedMb * MiB), { params });
}
