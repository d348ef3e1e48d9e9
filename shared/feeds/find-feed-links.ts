import { decodeEntities } from "./decode-entities.ts";
import { resolveBase, resolveLink } from "./resolve-link.ts";
import { scanMarkup } from "./scan-markup.ts";

/** A feed that a web page points to. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string;
}

export interface PageLinks {
  readonly title?: string;
  /** The page's declared feeds first, in its order; then links that look like one. */
  readonly links: readonly FeedLink[];
}

const readCharacters = 500_000; // declarations stand in the head
const maxLinks = 20;
const feedTypes = /^application\/(rss|atom|rdf|feed)\+(xml|json)\b/i;
const feedPath = /(^|[/.])(rss|atom|feeds?)(\.xml|\.json|\.rdf|\.php|\.aspx)?\/?$/i;

/**
 * The feeds of a web page: `<link rel="alternate">` of a feed's type, and where there is none, `<a>` whose path ends like one.
 * @param html the page as text
 * @param pageUrl resolves its relative links
 * @throws {WatchError} PARSE_LIMIT for a tag with too many attributes
 */
export function findFeedLinks(html: string, pageUrl: string): PageLinks {
  const declared: FeedLink[] = [];
  const likely: FeedLink[] = [];
  let base = pageUrl;
  let title: string | undefined;
  let inTitle = false;
  for (const token of scanMarkup(html.slice(0, readCharacters), { html: true })) {
    if (token.kind === "text" && inTitle && title === undefined) title = tidy(token.text);
    if (token.kind === "close") inTitle = false;
    if (token.kind !== "open") continue;
    const name = token.name.toLowerCase();
    inTitle = name === "title";
    const attributes = new Map(
      token.attributes.map(([name, value]) => [name.toLowerCase(), decodeEntities(value).trim()]),
    );
    const href = attributes.get("href");
    if (href === undefined || href === "") continue;
    if (name === "base") base = resolveBase(href, pageUrl) ?? base;
    const url = resolveLink(href, base);
    if (url === undefined || !/^https?:/.test(url)) continue;
    const label = tidy(attributes.get("title") ?? "");
    const link = { url, ...(label !== undefined && { title: label }) };
    if (name === "link" && isAlternate(attributes)) declared.push(link);
    else if (name === "a" && feedPath.test(new URL(url).pathname)) likely.push({ url });
  }
  const found = declared.length > 0 ? declared : likely;
  const links = [...new Map(found.map((link) => [link.url, link])).values()].slice(0, maxLinks);
  return { links, ...(title !== undefined && { title }) };
}

function isAlternate(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
  return rel.includes("alternate") && feedTypes.test(attributes.get("type") ?? "");
}

function tidy(text: string): string | undefined {
  const value = decodeEntities(text).replace(/\s+/g, " ").trim().slice(0, 200);
  return value === "" ? undefined : value;
}
