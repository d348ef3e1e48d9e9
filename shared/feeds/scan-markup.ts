import { WatchError } from "../errors.ts";

/** One piece of markup. Offsets are into the scanned text; attribute values are raw (entities not decoded). */
export type MarkupToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly selfClosing: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "text" | "cdata"; readonly text: string; readonly start: number; readonly end: number }
  /** The document ended inside a tag, comment or CDATA section. */
  | { readonly kind: "cut"; readonly start: number; readonly end: number };

export interface ScanOptions {
  /** In HTML, what script, style and the like hold is no markup. */
  readonly html?: boolean;
  readonly maxAttributes?: number;
}

/**
 * Splits XML or HTML into tags and text in one linear pass, tolerating everything. Comments, declarations and
 * processing instructions are skipped. Nothing is expanded, fetched or recursed into.
 * @throws {WatchError} PARSE_LIMIT when a tag has too many attributes.
 */
export function* scanMarkup(text: string, options: ScanOptions = {}): Generator<MarkupToken> {
  let at = 0;
  while (at < text.length) {
    const start = nextMarkup(text, at);
    if (start > at) yield { kind: "text", text: text.slice(at, start), start: at, end: start };
    if (start >= text.length) return;
    if (text.startsWith("<![CDATA[", start)) {
      const end = text.indexOf("]]>", start);
      if (end < 0) return yield { kind: "cut", start, end: text.length };
      yield { kind: "cdata", text: text.slice(start + 9, end), start, end: end + 3 };
      at = end + 3;
    } else if (text[start + 1] === "!" || text[start + 1] === "?") {
      at = endOfDeclaration(text, start);
      if (at < 0) return yield { kind: "cut", start, end: text.length };
    } else {
      const tag = text[start + 1] === "/" ? scanClose(text, start) : scanOpen(text, start, options.maxAttributes);
      if (tag === undefined) return yield { kind: "cut", start, end: text.length };
      yield tag;
      at = tag.end;
      if (options.html && tag.kind === "open" && rawElements.has(tag.name.toLowerCase())) {
        const end = endOfRawText(text, at, tag.name);
        yield { kind: "text", text: text.slice(at, end), start: at, end };
        at = end;
      }
    }
  }
}

const rawElements = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);
const nameStart = /[A-Za-z_:\u0080-\uFFFF]/;
const closeTag = /<\/([^\s>/<]*)[^><]*(>|(?=<)|$)/y;
const attribute = /[\s/]*([^\s=/><"'][^\s=/><]*|["'])(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s><]*)))?/y;

/** Where the next tag, comment, CDATA section or instruction begins; a lone "<" is text. */
function nextMarkup(text: string, from: number): number {
  for (let at = text.indexOf("<", from); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text[at + 1] ?? "";
    if (next === "!" || next === "?" || nameStart.test(next)) return at;
    if (next === "/" && nameStart.test(text[at + 2] ?? "")) return at;
  }
  return text.length;
}

function scanClose(text: string, start: number): MarkupToken | undefined {
  closeTag.lastIndex = start;
  const match = closeTag.exec(text);
  if (match === null || (match[2] === "" && closeTag.lastIndex >= text.length)) return undefined;
  return { kind: "close", name: match[1] ?? "", start, end: closeTag.lastIndex };
}

function scanOpen(text: string, start: number, maxAttributes = 256): MarkupToken | undefined {
  let at = start + 1;
  while (at < text.length && !/[\s/><]/.test(text[at] ?? "")) at++;
  const name = text.slice(start + 1, at);
  const attributes: [string, string][] = [];
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null) break;
    if (attributes.length >= maxAttributes)
      throw new WatchError("PARSE_LIMIT", `a tag has more than ${maxAttributes} attributes`, { maxAttributes });
    attributes.push([match[1] ?? "", match[2] ?? match[3] ?? match[4] ?? ""]);
    at = attribute.lastIndex;
  }
  while (at < text.length && text[at] !== ">" && text[at] !== "<") at++;
  if (at >= text.length) return undefined;
  const selfClosing = text[at - 1] === "/";
  // A tag that runs into the next one ends there.
  return { kind: "open", name, attributes, selfClosing, start, end: text[at] === ">" ? at + 1 : at };
}

/** Past a comment, DOCTYPE (with its internal subset) or processing instruction; -1 when it does not end. */
function endOfDeclaration(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start + 4);
  const end = after(text, ">", start);
  const hasSubset = /^<!doctype$/i.test(text.slice(start, start + 9)) && text.slice(start, end).includes("[");
  if (!hasSubset) return end;
  const endOfSubset = after(text, "]", start);
  return endOfSubset < 0 ? -1 : after(text, ">", endOfSubset);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function endOfRawText(text: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
