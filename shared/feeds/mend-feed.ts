import { WatchError } from "../errors.ts";
import { voidElements } from "./check-markup.ts";
import { decodeEntities, escapeMarkup } from "./decode-entities.ts";
import { isDate, knownLeaf, type Leaf, type XmlFormat } from "./feed-leaves.ts";
import { FeedNames } from "./feed-names.ts";
import { localName, readTextConstruct, writeInlineTag } from "./read-text-construct.ts";
import { resolveBase, resolveLink } from "./resolve-link.ts";
import { type MarkupToken, scanMarkup } from "./scan-markup.ts";

/** A feed document with its markup put right: what the parsers are given, in their own spelling. */
export interface MendedFeed {
  readonly format: XmlFormat;
  readonly language?: string;
  readonly leaves: readonly Leaf[];
  readonly items: readonly MendedItem[];
  /** The document ended early; an item cut in the middle is left out. */
  readonly truncated: boolean;
  /** What was wrong with the markup, each kind once. */
  readonly faults: readonly string[];
}

export interface MendedItem {
  readonly about?: string;
  readonly leaves: readonly Leaf[];
}

type OpenTag = Extract<MarkupToken, { kind: "open" }>;

interface Frame {
  readonly name: string;
  readonly role: "root" | "channel" | "item" | "leaf" | "inline" | "skipped";
  readonly base: string | undefined;
}

/**
 * Reads feed markup of any quality into leaves: stray ampersands, undeclared prefixes, unclosed and crossed tags,
 * junk around the document and its sudden end are put right and named; links inside are resolved against `xml:base`;
 * inline markup becomes HTML text; everything that is not read (`__proto__` too) is left out.
 * The document must have passed checkMarkup.
 * @throws {WatchError} PARSE_NOT_A_FEED naming the page's title.
 */
export function mendFeed(text: string, url?: string): MendedFeed {
  const reading = new FeedMending(url);
  for (const token of scanMarkup(text)) if (!reading.take(token)) break;
  return reading.finish(text);
}

class FeedMending {
  private readonly stack: Frame[] = [];
  /** How many of each name are open: a million closing tags without an element must not search the stack. */
  private readonly openCounts = new Map<string, number>();
  private readonly names = new FeedNames();
  private readonly faults = new Set<string>();
  private readonly leaves: Leaf[] = [];
  private readonly items: MendedItem[] = [];
  private format: XmlFormat | undefined;
  private language: string | undefined;
  private item: { about?: string; leaves: Leaf[] } | undefined;
  private leaf:
    | { name: string; attributes: Record<string, string>; plain: string[]; inline: string[]; hasMarkup: boolean }
    | undefined;
  private ended = false;

  constructor(private readonly url: string | undefined) {}

  /** False once nothing more is to be read. */
  take(token: MarkupToken): boolean {
    if (this.ended) {
      if (token.kind !== "text" || token.text.trim() !== "") this.faults.add("something follows the document");
      return token.kind === "text" && token.text.trim() === "";
    }
    if (token.kind === "open") return this.open(token);
    if (token.kind === "close") this.close(token.name.toLowerCase());
    else if (token.kind === "text" || token.kind === "cdata") this.text(token);
    return true;
  }

  finish(text: string): MendedFeed {
    // RDF says many things; it is RSS when it uses that vocabulary.
    const isFeed = this.format !== "rdf" || this.names.declares("") || this.sawChannel || this.items.length > 0;
    if (this.format === undefined || !isFeed) throw notAFeed(text);
    if (this.names.undeclared > 0) this.faults.add("a namespace prefix is not declared");
    return {
      format: this.format,
      ...(this.language && { language: this.language }),
      leaves: this.leaves,
      items: this.items.filter((item) => item.leaves.length > 0 || item.about !== undefined),
      truncated: !this.ended,
      faults: [...this.faults],
    };
  }

  private sawChannel = false;

  private open(tag: OpenTag): boolean {
    const name = tag.name.toLowerCase();
    if (this.format === undefined) return this.openOutside(tag, localName(name));
    this.names.declare(tag.attributes.filter(([key]) => key.startsWith("xmlns:")));
    const resolved = this.names.resolve(name);
    const isItem = resolved !== undefined && /^(item|entry)$/.test(resolved.local) && /^(atom)?$/.test(resolved.prefix);
    if (isItem && this.item !== undefined && this.top?.role !== "skipped") this.endItemBefore();
    const role = this.roleOf(resolved, isItem);
    if (role === "item") this.item = { leaves: [], ...aboutOf(tag) };
    else if (role === "channel") this.sawChannel = true;
    else if (role === "inline" && this.leaf) {
      this.leaf.hasMarkup = true;
      this.leaf.inline.push(writeInlineTag(tag, (link) => resolveLink(link, this.top?.base)));
      if (!tag.selfClosing && voidElements.has(name)) this.faults.add(`<${localName(name)}> is not closed`);
      if (tag.selfClosing || voidElements.has(name)) return true;
    }
    if (typeof role === "object")
      this.leaf = { name: role.leaf, attributes: attributesOf(tag), plain: [], inline: [], hasMarkup: false };
    const base = resolveBase(decodeEntities(attribute(tag, "xml:base") ?? ""), this.top?.base ?? this.url);
    this.push({ name, role: typeof role === "object" ? "leaf" : role, base });
    if (tag.selfClosing) this.pop();
    return true;
  }

  private openOutside(tag: OpenTag, local: string): boolean {
    if (/^(html|head|body)$/.test(local)) return false;
    const format =
      local === "rss" || local === "channel" ? "rss" : local === "rdf" ? "rdf" : local === "feed" ? "atom" : undefined;
    if (format === undefined) {
      this.faults.add("something precedes the document");
      return true;
    }
    this.format = format;
    this.names.declare(tag.attributes);
    this.language = attribute(tag, "xml:lang")?.trim();
    const base = resolveBase(decodeEntities(attribute(tag, "xml:base") ?? ""), this.url);
    this.push({ name: tag.name.toLowerCase(), role: local === "channel" ? "channel" : "root", base });
    if (tag.selfClosing) this.pop();
    return true;
  }

  /** What an element is, by where it stands. */
  private roleOf(
    name: { prefix: string; local: string } | undefined,
    isItem: boolean,
  ): Exclude<Frame["role"], "leaf" | "root"> | { leaf: string } {
    const parent = this.top?.role;
    if (parent === "leaf" || parent === "inline") return "inline";
    if (parent === "skipped" || name === undefined || this.format === undefined) return "skipped";
    if (isItem) return "item";
    if (name.local === "channel" && name.prefix === "" && parent === "root") return "channel";
    const leaf = knownLeaf(this.format, parent === "item" ? "item" : "feed", name);
    return leaf === undefined ? "skipped" : { leaf };
  }

  private close(name: string): void {
    if (this.top?.name !== name) this.faults.add("tags do not match");
    if (!this.openCounts.get(name)) return;
    while (this.top !== undefined && this.top.name !== name) this.pop();
    this.pop();
  }

  private push(frame: Frame): void {
    this.stack.push(frame);
    this.openCounts.set(frame.name, (this.openCounts.get(frame.name) ?? 0) + 1);
  }

  private pop(): void {
    const frame = this.stack.pop();
    if (frame !== undefined) this.openCounts.set(frame.name, (this.openCounts.get(frame.name) ?? 1) - 1);
    if (frame?.role === "inline") this.leaf?.inline.push(`</${localName(frame.name)}>`);
    else if (frame?.role === "leaf") this.endLeaf(frame);
    else if (frame?.role === "item" && this.item) {
      this.items.push(this.item);
      this.item = undefined;
    }
    if (this.stack.length === 0) this.ended = true;
  }

  /** An item that begins inside another one: the closing tag was forgotten. */
  private endItemBefore(): void {
    this.faults.add("an item is not closed");
    while (this.item !== undefined && this.stack.length > 0) this.pop();
  }

  private endLeaf(frame: Frame): void {
    if (this.leaf === undefined) return;
    const { name, attributes, plain, inline, hasMarkup } = this.leaf;
    this.leaf = undefined;
    const isMarkup = hasMarkup || /xhtml/.test(attributes.type ?? "") || attributes.mode === "xml";
    const text = isMarkup ? inline.join("") : readTextConstruct(plain.join(""), attributes);
    const { href, ...rest } = attributes;
    const target = href === undefined ? undefined : resolveLink(decodeEntities(href), frame.base);
    const value = name === "link" && text.trim() !== "" ? (resolveLink(text, frame.base) ?? "") : text.trim();
    const isAtomLink = name === "link" && this.format !== "atom" && href !== undefined && value === "";
    this.keep({
      name: isAtomLink ? "atom:link" : name,
      attributes: { ...rest, ...(target && { href: target }) },
      value,
    });
  }

  private keep(leaf: Leaf): void {
    const leaves = this.item?.leaves ?? this.leaves;
    const earlier = isDate(leaf.name) ? leaves.findIndex((other) => other.name === leaf.name) : -1;
    if (earlier >= 0) leaves[earlier] = leaf;
    else leaves.push(leaf);
  }

  private text(token: { readonly kind: string; readonly text: string }): void {
    if (this.format === undefined && token.text.trim() !== "") this.faults.add("something precedes the document");
    if (this.leaf === undefined) return;
    if (token.kind === "text" && /&(?!#?\w{1,32};)/.test(token.text)) this.faults.add("an ampersand is not escaped");
    const value = token.kind === "cdata" ? token.text : decodeEntities(token.text);
    this.leaf.plain.push(value);
    this.leaf.inline.push(escapeMarkup(value));
  }

  private get top(): Frame | undefined {
    return this.stack.at(-1);
  }
}

function attribute(tag: OpenTag, name: string): string | undefined {
  return tag.attributes.find(([key]) => key.toLowerCase() === name)?.[1];
}

/** The attributes that mean something to a reader of feeds. */
function attributesOf(tag: OpenTag): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of tag.attributes) {
    const key = name.toLowerCase();
    if (/^(rel|href|type|mode|ispermalink)$/.test(key)) kept[key] = key === "href" ? value : decodeEntities(value);
  }
  return kept;
}

function aboutOf(tag: OpenTag): { about?: string } {
  const about = attribute(tag, "rdf:about");
  return about === undefined ? {} : { about: decodeEntities(about) };
}

function notAFeed(text: string): WatchError {
  const title = decodeEntities(/<title[^>]{0,200}>([^<]{1,200})/i.exec(text)?.[1] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const what = title === "" ? "the document is no feed" : `the document is no feed but the page "${title}"`;
  return new WatchError("PARSE_NOT_A_FEED", what, title === "" ? {} : { pageTitle: title });
}
