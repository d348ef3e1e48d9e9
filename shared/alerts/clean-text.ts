/** Direction overrides, embeddings and isolates: they could make a text show something else than it says. */
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Text of strangers as one line: no control characters, no line or paragraph separators, no direction tricks; joiners stay. */
export function cleanText(text: string): string {
  return text
    .replace(loneSurrogates, "\ufffd")
    .replace(directionControls, "")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim();
}

/** The same, set apart from the text around it when it runs from right to left, so that neither disturbs the other's order. */
export function isolateText(text: string): string {
  const clean = cleanText(text);
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean;
}

/** Cut to so many characters as people count them, at a word where there is one near, and marked. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = Math.max(0, most - 3);
  let end = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (end + segment.length > room) break;
    end += segment.length;
  }
  const kept = text.slice(0, end);
  const lastSpace = kept.lastIndexOf(" ");
  return `${(lastSpace > room * 0.7 ? kept.slice(0, lastSpace) : kept).trimEnd()}...`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Cut to so many bytes of UTF-8, with a line that says so. */
export function cutBytes(text: string, mostBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= mostBytes) return text;
  const marker = "\n[cut: the message was too long]\n";
  const kept = new TextDecoder().decode(bytes.subarray(0, mostBytes - marker.length));
  return kept.replace(/\ufffd+$/, "") + marker;
}
