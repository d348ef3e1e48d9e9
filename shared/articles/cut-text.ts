/** What rules are matched against of one article, at most. */
export const maxTextBytes = 256 * 1024;

/** Cuts text to so many bytes of UTF-8, between characters; says whether anything went. */
export function cutToBytes(text: string, maxBytes = maxTextBytes): { readonly text: string; readonly cut: boolean } {
  // A UTF-16 unit is three bytes at most, so short texts need no counting.
  if (text.length * 3 <= maxBytes) return { text, cut: false };
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return { text, cut: false };
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return { text: new TextDecoder().decode(bytes.subarray(0, end)), cut: true };
}

/** Cuts text to so many UTF-16 units, never inside a character or between a letter and its accents. */
export function cutToLength(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = maxLength;
  while (end > 0 && /^(?:\p{M}|[\uDC00-\uDFFF])/u.test(text.slice(end, end + 2))) end--;
  return text.slice(0, end);
}
