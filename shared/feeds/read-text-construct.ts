import { decodeEntities, escapeMarkup } from "./decode-entities.ts";

/** How the text of an element is encoded: what Atom says in `type` and `mode`; RSS says nothing. */
export interface TextEncoding {
  readonly type?: string | undefined;
  readonly mode?: string | undefined;
}

/**
 * What an element holds, as HTML: plain text that says so is escaped, base64 is decoded, everything else is taken
 * as HTML, because publishers put HTML into texts of every declared type.
 */
export function readTextConstruct(text: string, { type = "", mode = "" }: TextEncoding): string {
  const media = type.trim().toLowerCase();
  const value = isBase64(media, mode.trim().toLowerCase()) ? (decodeBase64(text) ?? text) : text;
  if (media !== "text" && media !== "text/plain") return value;
  // A plain text may speak of <tags>; escaping what only looks like one keeps "AT&T" as it is.
  return value.replace(/&(?=#?\w+;)/g, "&amp;").replace(/<(?=[a-z/!?])/gi, "&lt;");
}

/** Atom 0.3 names base64; Atom 1.0 means it with every media type that is neither text nor XML. */
function isBase64(media: string, mode: string): boolean {
  if (mode !== "") return mode === "base64";
  return media.includes("/") && !media.startsWith("text/") && !/[/+]xml$|html/.test(media);
}

function decodeBase64(text: string): string | undefined {
  const bare = text.replace(/\s+/g, "");
  if (bare === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(atob(bare), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** An inline tag, written again as HTML text: links resolved by `resolve`, namespace prefixes and declarations left out. */
export function writeInlineTag(
  tag: {
    readonly name: string;
    readonly attributes: readonly (readonly [string, string])[];
    readonly selfClosing: boolean;
  },
  resolve: (link: string) => string | undefined,
): string {
  const attributes = tag.attributes
    .filter(([name]) => !/^xml/i.test(name))
    .map(([name, raw]) => {
      const value = decodeEntities(raw);
      return ` ${name}="${escapeMarkup(/^(href|src|cite)$/i.test(name) ? (resolve(value) ?? "") : value)}"`;
    });
  return `<${localName(tag.name)}${attributes.join("")}${tag.selfClosing ? " />" : ">"}`;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
