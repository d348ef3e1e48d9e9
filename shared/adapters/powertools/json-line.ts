/** CloudWatch splits nothing and a person reads it at night: one event, one line, at most this long. */
export const maxLineBytes = 8 * 1024;
const maxTextLength = 1000;

/** Everything that could move a terminal's cursor, reorder text or break a line in some viewer; C0 is escaped by JSON itself. */
const unsafeCharacters = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Last guard: callers pass ids, but a message of somebody else's error may quote an address or a token. */
const personal = [
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: "[address]" },
  { pattern: /(?<![\p{L}\p{N}])\+\d[\d ()-]{6,17}\d/gu, instead: "[number]" },
  { pattern: /(?<![0-9a-z])[0-9a-f]{65,}/gi, instead: "[token]" },
  { pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, instead: "[credential]" },
] as const;

/** A text that is safe in a log: bounded, without addresses, numbers, tokens or credentials. */
export function cleanText(text: string): string {
  const cut = text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text;
  return personal.reduce((clean, { pattern, instead }) => clean.replace(pattern, instead), cut);
}

/** One line of JSON, without its newline: control and bidirectional characters escaped, at most `maxLineBytes`. */
export function toJsonLine(record: Readonly<Record<string, unknown>>): string {
  const line = escapeUnsafe(JSON.stringify(record));
  if (Buffer.byteLength(line) <= maxLineBytes) return line;
  return escapeUnsafe(JSON.stringify({ ...fitting(record), cut: true }));
}

/** As many leading fields as fit: level, message and ids come first and are what a search needs. */
function fitting(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  let bytes = 32;
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    bytes += Buffer.byteLength(escapeUnsafe(JSON.stringify({ [key]: value })));
    if (bytes > maxLineBytes) break;
    kept[key] = value;
  }
  return kept;
}

function escapeUnsafe(json: string): string {
  return json.replace(unsafeCharacters, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
