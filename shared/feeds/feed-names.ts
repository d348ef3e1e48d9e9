/** Namespace URI (lower case, without trailing "/" or "#") → the prefix we write; "" is the format's own vocabulary. */
const prefixByUri: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": "",
    "backend.userland.com/rss": "",
    "backend.userland.com/rss2": "",
    "backend.userland.com/rss091": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "cyber.law.harvard.edu/rss/rss.html": "",
    "my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "",
    "purl.org/rss/1.0": "",
    "purl.org/net/rss1.1": "",
    "www.rssboard.org/rss-specification": "",
    "purl.org/atom/ns": "atom",
    "www.w3.org/2005/atom": "atom",
    "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/terms": "dcterms",
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/rss/1.0/modules/syndication": "sy",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "search.yahoo.com/mrss": "media",
    "www.w3.org/1999/xhtml": "xhtml",
  }),
);

/** What an element name is written as before its namespace is known: the customary prefixes speak for themselves. */
const customary: ReadonlySet<string> = new Set(prefixByUri.values());

/**
 * Keeps a document's namespace declarations and spells every element name with the customary prefix, so that
 * `<a:entry>`, `<entry>` and an undeclared `<dc:date>` read alike. Unknown namespaces are `undefined`: not ours.
 */
export class FeedNames {
  private readonly declared = new Map<string, string | undefined>();
  undeclared = 0;

  /** Declarations hold from here on; feeds that redeclare a prefix with another meaning are not known to exist. */
  declare(attributes: readonly (readonly [string, string])[]): void {
    for (const [name, value] of attributes) {
      const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6).toLowerCase() : undefined;
      // A default namespace that starts in the middle is that of one foreign element or of XHTML inside a text.
      if (prefix === undefined || (prefix === "" && this.declared.has(""))) continue;
      this.declared.set(prefix, prefixByUri.get(plainUri(value)));
    }
  }

  /** Whether some prefix, or none, was declared to mean this vocabulary. */
  declares(prefix: string): boolean {
    return [...this.declared.values()].includes(prefix);
  }

  /** `{ prefix: "dc", local: "date" }`, in lower case; undefined for a foreign element. */
  resolve(written: string): { readonly prefix: string; readonly local: string } | undefined {
    const name = written.toLowerCase();
    const colon = name.indexOf(":");
    if (colon < 0) return { prefix: this.declared.get("") ?? "", local: name };
    const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
    if (this.declared.has(prefix)) {
      const known = this.declared.get(prefix);
      return known === undefined ? undefined : { prefix: known, local };
    }
    this.undeclared++;
    return customary.has(prefix) ? { prefix, local } : undefined;
  }
}

function plainUri(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/#]+$/, "");
}
