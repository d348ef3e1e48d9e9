/** UTF-16 or UTF-32 by byte order mark, or by where the zero bytes of its markup stand; undefined for anything else. */
export function detectWideCharset(body: Uint8Array): string | undefined {
  return byOrderMark(body) ?? byZeroBytes(body.subarray(0, 1024));
}

function byOrderMark(body: Uint8Array): string | undefined {
  const [a, b, c, d] = body;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32be" : undefined;
}

function byZeroBytes(head: Uint8Array): string | undefined {
  const units = Math.floor(head.length / 4);
  if (units === 0) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < units * 4; index++) if (head[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  // Markup is ASCII: most of its upper bytes are zero, and none of its lowest ones.
  const [first, second, third, fourth] = zeros.map((count) => count / units > 0.3);
  const none = zeros.map((count) => count / units < 0.05);
  if (first && second && third && none[3]) return "utf-32be";
  if (second && third && fourth && none[0]) return "utf-32le";
  if (first && third && none[1] && none[3]) return "utf-16be";
  return second && fourth && none[0] && none[2] ? "utf-16le" : undefined;
}

/** UTF-32, which TextDecoder does not know; what is no code point becomes U+FFFD. */
export function decodeUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset + 4 <= body.byteLength; offset += 4) {
    const code = view.getUint32(offset, littleEndian);
    parts.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code));
  }
  return parts.join("");
}
