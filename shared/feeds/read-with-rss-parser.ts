import Parser from "rss-parser";
import {
  firstDate,
  firstText,
  type LinkElement,
  mainLink,
  makeEntry,
  type ParsedFeed,
  permalink,
  present,
  ttlOf,
} from "./feed-reading.ts";
import type { MendedFeed } from "./mend-feed.ts";
import { writeFeed } from "./write-feed.ts";

/**
 * Reads a mended feed with rss-parser. It makes a snippet of every text it knows, with expressions that 100 KB of "<"
 * stall for 16 s, and parses dates that throw; so it is given those under names of ours, which it only copies.
 * @throws whatever rss-parser throws.
 */
export async function readWithRssParser(mended: MendedFeed): Promise<ParsedFeed> {
  const parsed = await parser.parseString(writeFeed(mended, (name) => (renamed.has(name) ? ourName(name) : name)));
  const isAtom = mended.format === "atom";
  const read = reader(parsed);
  return {
    format: mended.format,
    feed: present<ParsedFeed["feed"]>({
      title: firstText(text(parsed.title), read("dc:title")),
      link: firstText(
        isAtom ? mainLink(links(read.all("link"))) : text(parsed.link),
        mainLink(links(read.all("atom:link"))),
      ),
      id: isAtom ? read("id") : undefined,
      updated: firstDate(
        read("lastBuildDate"),
        read("updated", "modified"),
        read("pubDate"),
        read("dcterms:modified"),
        read("dc:date"),
        read("dcterms:issued"),
        read("dcterms:created"),
      ),
      description: firstText(
        read("subtitle"),
        read("description"),
        read("dc:description"),
        read("itunes:summary"),
        read("itunes:subtitle"),
      ),
      language: firstText(read("language"), read("dc:language")),
      ttlMs: ttlOf(read("ttl"), read("sy:updatePeriod"), read("sy:updateFrequency")),
    }),
    entries: parsed.items.map((item, index) => readItem(reader(item), text(item.title), mended, index)),
  };
}

function readItem(read: ReturnType<typeof reader>, title: string | undefined, mended: MendedFeed, index: number) {
  const isAtom = mended.format === "atom";
  const guid = isAtom ? read("id") : firstText(read("guid"), mended.items[index]?.about);
  const isPermaLink = attributesOf(read.all("guid")[0]).isPermaLink !== "false";
  return makeEntry({
    id: firstText(guid, read("dc:identifier")),
    title: firstText(title, read("dc:title")),
    link: firstText(
      isAtom ? mainLink(links(read.all("link"))) : read("link"),
      mainLink(links(read.all("atom:link"))),
      permalink(guid, isPermaLink),
      permalink(read("dc:identifier"), undefined),
    ),
    published: firstDate(
      read("pubDate"),
      read("published", "issued", "created"),
      read("dcterms:issued"),
      read("dc:date"),
      read("dcterms:created"),
      read("dcterms:date"),
    ),
    updated: firstDate(read("updated", "modified"), read("dcterms:modified")),
    summary: firstText(
      read("summary"),
      read("description"),
      read("dc:description"),
      read("itunes:summary"),
      read("itunes:subtitle"),
      read("media:description"),
    ),
    content: firstText(read("content"), read("content:encoded")),
  });
}

const atomDates = ["published", "updated", "issued", "modified", "created"];
const ours =
  `description summary content content:encoded subtitle id guid link atom:link pubDate lastBuildDate language ttl
  dc:title dc:description dc:date dc:identifier dc:language dcterms:issued dcterms:created dcterms:modified dcterms:date
  itunes:summary itunes:subtitle media:description sy:updatePeriod sy:updateFrequency`.split(/\s+/);
const fields = [...ours, ...atomDates, ...atomDates.map((name) => `atom:${name}`)];
/** Left as they are: what rss-parser itself finds its way by. */
const renamed = new Set(fields.filter((name) => name !== "link"));
const ourName = (name: string) => `tw-${name.replace(":", "-")}`;
const custom = fields.map((name): [string, string, { keepArray: true }] => [
  renamed.has(name) ? ourName(name) : name,
  `tw-${name}`,
  { keepArray: true },
]);
const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
  // Its types know such triples for items only; its code takes them for both.
  customFields: { feed: custom as never, item: custom },
});

/** Looks fields up in what rss-parser copied: an xml2js value is a string or `{ _: text, $: attributes }`. */
function reader(fieldsOf: Record<string, unknown>) {
  const all = (name: string): readonly unknown[] => {
    const value = fieldsOf[`tw-${name}`];
    return Array.isArray(value) ? value : [];
  };
  const first = (name: string) =>
    all(name)
      .map(text)
      .find((value) => value !== undefined);
  const read = (...names: string[]): string | undefined => {
    // In RSS, Atom's elements have its prefix.
    for (const name of names) {
      const found = first(name) ?? (atomDates.includes(name) ? first(`atom:${name}`) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return Object.assign(read, { all });
}

function text(value: unknown): string | undefined {
  const bare = typeof value === "object" && value !== null && "_" in value ? value._ : value;
  return typeof bare === "string" && bare.trim() !== "" ? bare.trim() : undefined;
}

function links(elements: readonly unknown[]): LinkElement[] {
  return elements.map(attributesOf);
}

function attributesOf(element: unknown): Record<string, string> {
  const attributes = typeof element === "object" && element !== null && "$" in element ? element.$ : undefined;
  return Object.fromEntries(
    Object.entries(attributes ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}
