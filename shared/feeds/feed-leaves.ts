/** A field of a feed or an item as it goes to the parsers: spelled as they know it, its text one level decoded (HTML). */
export interface Leaf {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: string;
}

export type XmlFormat = "rss" | "rdf" | "atom";

const dates = "dc:date dcterms:issued dcterms:created dcterms:modified dcterms:date";
const atomDates = "published updated issued modified created";
const feedFields = `title link language ttl dc:title dc:description dc:language sy:updatePeriod sy:updateFrequency ${dates}`;
const itemFields = `title link content:encoded dc:title dc:description dc:identifier media:description ${dates}`;
const itunes = "itunes:summary itunes:subtitle";

/**
 * The only elements that reach the parsers: written name in lower case → their name for it. Dialects are translated
 * on the way: Atom 0.3 and RSS oddities into Atom 1.0, bare Atom names in RSS into the Atom namespace.
 */
const known: Readonly<Record<XmlFormat, Record<"feed" | "item", ReadonlyMap<string, string>>>> = {
  rss: { feed: rssNames("feed"), item: rssNames("item") },
  rdf: { feed: rssNames("feed"), item: rssNames("item") },
  atom: {
    feed: names(`${feedFields} id ${atomDates} subtitle ${itunes}`, {
      tagline: "subtitle",
      info: "subtitle",
      description: "subtitle",
      guid: "id",
      pubdate: "published",
      lastbuilddate: "updated",
    }),
    item: names(`${itemFields} id ${atomDates} summary content ${itunes}`, {
      guid: "id",
      description: "summary",
      abstract: "summary",
      pubdate: "published",
      "content:encoded": "content",
      body: "content",
      "xhtml:body": "content",
    }),
  },
};

function rssNames(level: "feed" | "item"): ReadonlyMap<string, string> {
  const atomInRss = Object.fromEntries(atomDates.split(" ").map((name) => [name, `atom:${name}`]));
  const prefixed = Object.keys(atomInRss).map((name) => `atom:${name}`);
  if (level === "feed") {
    const aliases = { ...atomInRss, tagline: "description", subtitle: "description", info: "description", id: "guid" };
    return names(
      `${feedFields} guid description pubDate lastBuildDate atom:link ${prefixed.join(" ")} ${itunes}`,
      aliases,
    );
  }
  const bodies = ["body", "xhtml:body", "fullitem", "content", "summary", "atom:content", "atom:summary"];
  return names(`${itemFields} guid description pubDate atom:link ${prefixed.join(" ")} ${itunes}`, {
    ...atomInRss,
    ...Object.fromEntries(bodies.map((name) => [name, "content:encoded"])),
    abstract: "description",
    id: "guid",
    "atom:id": "guid",
    "atom:title": "title",
  });
}

function names(spelled: string, aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([
    ...spelled.split(" ").map((name) => [name.toLowerCase(), name] as const),
    ...Object.entries(aliases),
  ]);
}

/** The parsers' name for an element at a level, or undefined when nothing of it is read. */
export function knownLeaf(
  format: XmlFormat,
  level: "feed" | "item",
  { prefix, local }: { readonly prefix: string; readonly local: string },
): string | undefined {
  // In Atom the format's own namespace is Atom's.
  const name = prefix === "" || (prefix === "atom" && format === "atom") ? local : `${prefix}:${local}`;
  return known[format][level].get(name);
}

/** Whether a later element of the same name replaces the earlier one: a date given twice was corrected. */
export function isDate(name: string): boolean {
  return /date|published|updated|issued|modified|created/i.test(name);
}
