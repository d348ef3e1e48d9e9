import { escapeMarkup } from "./decode-entities.ts";
import type { Leaf } from "./feed-leaves.ts";
import type { MendedFeed, MendedItem } from "./mend-feed.ts";

const namespaces = [
  ["atom", "http://www.w3.org/2005/Atom"],
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join("");

/** A mended feed as plain, well-formed RSS 2.0, RSS 1.0 or Atom 1.0. `spell` may rename elements for one parser. */
export function writeFeed(feed: MendedFeed, spell: (name: string) => string = (name) => name): string {
  const leaves = (all: readonly Leaf[]) => all.map((leaf) => writeLeaf(leaf, spell)).join("");
  const items = (name: string) =>
    feed.items.map((item) => `<${name}${about(item)}>${leaves(item.leaves)}</${name}>`).join("\n");
  if (feed.format === "atom")
    return `<feed xmlns="http://www.w3.org/2005/Atom"${namespaces}>${leaves(feed.leaves)}\n${items("entry")}</feed>`;
  if (feed.format === "rss")
    return `<rss version="2.0"${namespaces}><channel>${leaves(feed.leaves)}\n${items("item")}</channel></rss>`;
  return `<rdf:RDF xmlns="http://purl.org/rss/1.0/"${namespaces}><channel>${leaves(feed.leaves)}</channel>\n${items("item")}</rdf:RDF>`;
}

function writeLeaf({ name, attributes, value }: Leaf, spell: (name: string) => string): string {
  const spelled = spell(name);
  const pairs = Object.entries(attributes).map(
    ([key, text]) => ` ${key === "ispermalink" ? "isPermaLink" : key}="${escapeMarkup(text)}"`,
  );
  return `<${spelled}${pairs.join("")}>${escapeMarkup(value)}</${spelled}>`;
}

function about(item: MendedItem): string {
  return item.about === undefined ? "" : ` rdf:about="${escapeMarkup(item.about)}"`;
}
