import { parseDate } from "../feeds/parse-date.ts";
import { resolveLink } from "../feeds/resolve-link.ts";
import { htmlToText } from "./html-to-text.ts";
import { isObject, type JsonObject, textIn } from "./json-ld.ts";
import type { PageSigns } from "./page-signs.ts";

export interface PageMetadata {
  readonly title?: string;
  readonly published?: string;
  readonly canonicalUrl?: string;
  readonly lang?: string;
  readonly paywalled: boolean;
}

/** What a page says of itself: JSON-LD first, then meta elements, then what it shows. */
export function pageMetadata(signs: PageSigns, article: JsonObject | undefined, url: string | undefined): PageMetadata {
  const { meta } = signs;
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((content) => content !== undefined);
  const title = textIn(article, "headline") ?? first("og:title", "twitter:title", "dc.title") ?? shownTitle(signs);
  const told = [
    textIn(article, "datePublished"),
    ...dateNames.map((name) => meta.get(name)),
    textIn(article, "dateCreated"),
  ];
  const published = [...told, ...signs.times].map(parseDate).find((date) => date !== undefined);
  const canonicalUrl = canonical([signs.canonical, meta.get("og:url"), mainEntity(article)], url);
  const lang = (signs.lang ?? textIn(article, "inLanguage") ?? first("content-language", "og:locale"))?.trim();
  return {
    ...(title && { title: htmlToText(title).replace(/\s+/g, " ") }),
    ...(published && { published }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(lang && /^[a-z]{2,3}([-_]\w+)*$/i.test(lang) && { lang: lang.replaceAll("_", "-") }),
    paywalled: isPaywalled(article, meta),
  };
}

const dateNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "article.published",
  "cxenseparse:recs:publishtime",
];

/** The heading, or the window's title without the site's name. */
function shownTitle({ heading = "", title = "" }: PageSigns): string | undefined {
  if (heading.length > 10) return heading;
  const parts = title.split(/ [|–—·»-] /);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "") || heading || undefined;
}

/** The first usable link; one to the front page is a publisher's mistake. */
function canonical(links: readonly (string | undefined)[], url: string | undefined): string | undefined {
  for (const link of links) {
    const resolved = resolveLink(link, url);
    if (resolved === undefined || !/^https?:/i.test(resolved)) continue;
    const page = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
    if (page !== undefined && page.pathname !== "/" && new URL(resolved).pathname === "/") continue;
    return resolved;
  }
  return undefined;
}

function mainEntity(article: JsonObject | undefined): string | undefined {
  const entity = article?.mainEntityOfPage;
  return isObject(entity) ? textIn(entity, "@id") : (textIn(article, "mainEntityOfPage") ?? textIn(article, "url"));
}

function isPaywalled(article: JsonObject | undefined, meta: ReadonlyMap<string, string>): boolean {
  const isFree = article?.isAccessibleForFree;
  return (
    isFree === false ||
    /^false$/i.test(String(isFree)) ||
    /locked|subscri/i.test(meta.get("article:content_tier") ?? "")
  );
}
