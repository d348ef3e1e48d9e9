import { createHash } from "node:crypto";

/** Ids are 96 bits (16 base64url characters) of SHA-256 over parts that cannot run into each other. */
export function hashId(...parts: readonly string[]): string {
  return digest(parts).slice(0, 16);
}

/** 48 bits (8 characters): enough to tell a feed's own entries apart. */
export function shortHash(...parts: readonly string[]): string {
  return digest(parts).slice(0, 8);
}

export function contentHash(content: {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
}): string {
  return digest([content.title, content.summary, content.text ?? ""].map((part) => part.replace(/\s+/gu, " ").trim()));
}

function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("base64url");
}
