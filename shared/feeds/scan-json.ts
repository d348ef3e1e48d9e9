import { WatchError } from "../errors.ts";
import { markupLimits } from "./parse-limits.ts";

/**
 * Looks through JSON in one linear pass before it is parsed: nesting is bounded, and a document that ends early is
 * closed after its last whole item.
 * @throws {WatchError} PARSE_MALFORMED when it is nested too deeply.
 */
export function scanJson(
  text: string,
  maxDepth = markupLimits.maxDepth,
): { readonly text: string; readonly truncated: boolean } {
  let depth = 0;
  let endOfLastItem = -1;
  const marks = /["[\]{}]/g;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    if (match[0] === '"') {
      const end = endOfString(text, match.index + 1);
      if (end < 0) break;
      marks.lastIndex = end;
    } else if (match[0] === "[" || match[0] === "{") {
      if (++depth > maxDepth)
        throw new WatchError("PARSE_MALFORMED", `JSON nested deeper than ${maxDepth}`, { maxDepth });
    } else {
      depth--;
      // The feed is one object, its items are objects in one array: an item ends on the second level.
      if (depth === 2 && match[0] === "}") endOfLastItem = match.index + 1;
      if (depth === 0) return { text, truncated: false };
    }
  }
  if (endOfLastItem < 0) throw new WatchError("PARSE_MALFORMED", "JSON that ends before its first item does");
  return { text: `${text.slice(0, endOfLastItem)}]}`, truncated: true };
}

/** Past the closing quote of the string whose text begins at `from`; -1 when there is none. */
function endOfString(text: string, from: number): number {
  const marks = /["\\]/g;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    if (match[0] === '"') return match.index + 1;
    marks.lastIndex = match.index + 2;
  }
  return -1;
}
