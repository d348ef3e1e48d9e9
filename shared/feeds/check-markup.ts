import { WatchError } from "../errors.ts";
import { type MarkupLimits, markupLimits } from "./parse-limits.ts";
import { scanMarkup } from "./scan-markup.ts";

/**
 * The linear look at a document before any parser sees it: depth, tags, attributes. Stops at the first breach.
 * @throws {WatchError} PARSE_LIMIT
 */
export function checkMarkup(text: string, options: { readonly html?: boolean } = {}, limits = markupLimits): void {
  const open = new OpenElements(options.html === true);
  let tags = 0;
  for (const token of scanMarkup(text, { ...options, maxAttributes: limits.maxAttributes })) {
    if (token.kind === "close") open.close(token.name);
    if (token.kind !== "open") continue;
    if (++tags > limits.maxTags) throw breach("tags", limits.maxTags, limits);
    if (!token.selfClosing) open.open(token.name);
    if (open.depth > limits.maxDepth) throw breach("levels of nesting", limits.maxDepth, limits);
  }
}

function breach(what: string, most: number, limits: MarkupLimits): WatchError {
  return new WatchError("PARSE_LIMIT", `the document has more than ${most} ${what}`, { ...limits });
}

/** The elements open at a place. A closing tag closes up to its element; one without an element closes nothing. */
class OpenElements {
  private readonly names: string[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly html: boolean) {}

  get depth(): number {
    return this.names.length;
  }

  open(written: string): void {
    const name = this.html ? written.toLowerCase() : written;
    if (this.html && voidElements.has(name)) return;
    // In HTML a new paragraph, list item or cell ends the one before it.
    if (this.html) while (impliedEnds[name]?.has(this.names.at(-1) ?? "")) this.pop();
    this.names.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  close(written: string): void {
    const name = this.html ? written.toLowerCase() : written;
    if (!this.counts.get(name)) return;
    while (this.pop() !== name);
  }

  private pop(): string | undefined {
    const name = this.names.pop();
    if (name !== undefined) this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    return name;
  }
}

export const voidElements: ReadonlySet<string> = new Set(
  "area base basefont br col embed frame hr image img input isindex keygen link meta param source track wbr".split(" "),
);

const impliedEnds: Readonly<Record<string, ReadonlySet<string>>> = Object.assign(Object.create(null), {
  p: new Set(["p"]),
  li: new Set(["li"]),
  dt: new Set(["dt", "dd"]),
  dd: new Set(["dt", "dd"]),
  tr: new Set(["tr", "td", "th"]),
  td: new Set(["td", "th"]),
  th: new Set(["td", "th"]),
  option: new Set(["option"]),
});
