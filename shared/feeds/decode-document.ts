import { charsetInDocument, charsetInHeader, resolveCharset } from "./charset-labels.ts";
import { decodeUtf32, detectWideCharset } from "./detect-wide-charset.ts";
import type { FeedWarning } from "./feed-document.ts";
import { plausibility, sniffCharset } from "./sniff-charset.ts";
import { stripControls } from "./strip-controls.ts";

export interface DecodedDocument {
  /** Without byte order mark and control characters. */
  readonly text: string;
  readonly charset: string;
  /** BOZO_CHARSET, when what was declared is not what the bytes are. */
  readonly warnings: readonly FeedWarning[];
}

/**
 * Bytes → text. A wide charset shows itself; valid UTF-8 wins over every label; then what header and document declare;
 * then what the bytes look like. Never fails: what is no character becomes U+FFFD.
 */
export function decodeDocument(body: Uint8Array, contentType?: string): DecodedDocument {
  const wide = detectWideCharset(body);
  if (wide !== undefined) return decoded(body, wide);
  const labels = [charsetInHeader(contentType), charsetInDocument(latin1(body.subarray(0, 4096)))].filter(
    (label) => label !== undefined,
  );
  const known = labels.map(resolveCharset).filter((charset) => charset !== undefined);
  const unknown = labels.filter((label) => resolveCharset(label) === undefined);
  // ISO-2022-JP hides its letters in seven bits: as UTF-8 it would be valid nonsense.
  if (known[0] === "iso-2022-jp" && body.includes(0x1b)) return decoded(body, "iso-2022-jp");
  const utf8 = readUtf8(body);
  if (utf8 !== undefined) {
    const isUnknown = unknown.length > 0;
    return finish(
      utf8,
      "utf-8",
      isUnknown ? `charset "${unknown[0]}" is unknown, read as utf-8` : contradiction(known, body),
    );
  }
  const charset = chooseCharset(body, known);
  const label = unknown[0] ?? known[0];
  return decoded(
    body,
    charset,
    known.includes(charset) && charset !== "utf-8" ? undefined : notAsDeclared(label, charset),
  );
}

/** Nearly valid UTF-8 is UTF-8 with faults; else what was declared, the reading that looks like language; else a guess. */
function chooseCharset(body: Uint8Array, declared: readonly string[]): string {
  const asUtf8 = read(body, "utf-8");
  const broken = asUtf8.split("\uFFFD").length - 1;
  const intact = [...asUtf8.matchAll(/[\u0080-\uFFFC]/g)].length;
  if (intact > 4 * broken) return "utf-8";
  const narrow = [...new Set(declared.filter((charset) => !/^utf-/.test(charset)))];
  if (narrow.length > 0) {
    // Servers that say Latin-1 of everything are common: header and document may both be wrong, one rarely is.
    const scored = narrow.map((charset) => ({ charset, score: plausibility(read(body.subarray(0, 65_536), charset)) }));
    return scored.reduce((best, other) => (other.score > best.score ? other : best)).charset;
  }
  // Said to be UTF-8, but failing in whole words: another charset. Failing here and there: UTF-8 with faults.
  const isForeign = broken > intact && /\uFFFD{3}/.test(asUtf8);
  return declared.includes("utf-8") && !isForeign ? "utf-8" : sniffCharset(body);
}

function decoded(body: Uint8Array, charset: string, fault?: string): DecodedDocument {
  return finish(read(body, charset), charset, fault);
}

function finish(text: string, charset: string, fault?: string): DecodedDocument {
  const message = fault ?? (text.includes("\uFFFD") ? `some bytes are no ${charset}` : undefined);
  return {
    text: stripControls(text.replace(/^\uFEFF+/, "")),
    charset,
    warnings: message === undefined ? [] : [{ code: "BOZO_CHARSET", message }],
  };
}

function read(body: Uint8Array, charset: string): string {
  if (charset === "utf-32le" || charset === "utf-32be") return decodeUtf32(body, charset === "utf-32le");
  return new TextDecoder(charset).decode(body);
}

function readUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** Valid UTF-8 that was declared as something else; plain ASCII contradicts nothing. */
function contradiction(declared: readonly string[], body: Uint8Array): string | undefined {
  const other = declared.find((charset) => charset !== "utf-8");
  if (other === undefined || declared.includes("utf-8") || !body.some((byte) => byte >= 0x80)) return undefined;
  return notAsDeclared(other, "utf-8");
}

function notAsDeclared(label: string | undefined, charset: string): string {
  return label === undefined ? `no charset declared, read as ${charset}` : `declared as ${label}, read as ${charset}`;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}
