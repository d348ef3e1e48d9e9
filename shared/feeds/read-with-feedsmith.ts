import { parseAtomFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import {
  firstDate,
  firstText,
  mainLink,
  makeEntry,
  type ParsedFeed,
  permalink,
  present,
  ttlOf,
} from "./feed-reading.ts";
import type { MendedFeed } from "./mend-feed.ts";
import { writeFeed } from "./write-feed.ts";

/** Reads a mended feed with feedsmith. @throws whatever feedsmith throws: it refuses a feed that says nothing at all. */
export function readWithFeedsmith(mended: MendedFeed): ParsedFeed {
  const xml = writeFeed(mended);
  if (mended.format === "atom") return fromAtom(parseAtomFeed(xml));
  return mended.format === "rss" ? fromRss(parseRssFeed(xml)) : fromRdf(parseRdfFeed(xml));
}

type RssFeed = ReturnType<typeof parseRssFeed>;
type RdfFeed = ReturnType<typeof parseRdfFeed>;
type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
type RssItem = NonNullable<RssFeed["items"]>[number];
type RdfItem = NonNullable<RdfFeed["items"]>[number];
type AtomEntry = NonNullable<AtomFeed["entries"]>[number];

function fromRss(feed: RssFeed): ParsedFeed {
  return {
    format: "rss",
    feed: present<ParsedFeed["feed"]>({
      title: firstText(feed.title, feed.dc?.titles?.[0]),
      link: firstText(feed.link, mainLink(feed.atom?.links ?? [])),
      id: firstText(feed.atom?.id),
      updated: firstDate(feed.lastBuildDate, feed.atom?.updated, feed.pubDate, ...dublinCoreDates(feed)),
      description: firstText(feed.description, feed.dc?.descriptions?.[0], feed.itunes?.summary, feed.itunes?.subtitle),
      language: firstText(feed.language, feed.dc?.languages?.[0]),
      ttlMs: ttlOf(text(feed.ttl), feed.sy?.updatePeriod, text(feed.sy?.updateFrequency)),
    }),
    entries: (feed.items ?? []).map(fromRssItem),
  };
}

function fromRssItem(item: RssItem) {
  const guid = item.guid?.value;
  return makeEntry({
    id: firstText(guid, item.dc?.identifiers?.[0]),
    title: firstText(item.title, item.dc?.titles?.[0]),
    link: firstText(
      item.link,
      mainLink(item.atom?.links ?? []),
      permalink(guid, item.guid?.isPermaLink),
      permalink(item.dc?.identifiers?.[0], undefined),
    ),
    published: firstDate(
      item.pubDate,
      item.atom?.published,
      ...(item.dcterms?.issued ?? []),
      ...(item.dc?.dates ?? []),
      ...(item.dcterms?.created ?? []),
      ...(item.dcterms?.dates ?? []),
    ),
    updated: firstDate(item.atom?.updated, ...(item.dcterms?.modified ?? [])),
    summary: firstText(
      item.description,
      item.dc?.descriptions?.[0],
      item.itunes?.summary,
      item.itunes?.subtitle,
      item.media?.description?.value,
    ),
    content: firstText(item.content?.encoded),
  });
}

function fromRdf(feed: RdfFeed): ParsedFeed {
  return {
    format: "rdf",
    feed: present<ParsedFeed["feed"]>({
      title: firstText(feed.title, feed.dc?.titles?.[0]),
      link: firstText(feed.link, mainLink(feed.atom?.links ?? [])),
      id: firstText(feed.rdf?.about),
      updated: firstDate(feed.atom?.updated, ...dublinCoreDates(feed)),
      description: firstText(feed.description, feed.dc?.descriptions?.[0]),
      language: firstText(feed.dc?.languages?.[0]),
      ttlMs: ttlOf(undefined, feed.sy?.updatePeriod, text(feed.sy?.updateFrequency)),
    }),
    entries: (feed.items ?? []).map(fromRdfItem),
  };
}

function fromRdfItem(item: RdfItem) {
  const about = item.rdf?.about;
  return makeEntry({
    id: firstText(about, item.dc?.identifiers?.[0]),
    title: firstText(item.title, item.dc?.titles?.[0]),
    link: firstText(item.link, mainLink(item.atom?.links ?? []), permalink(about, undefined)),
    published: firstDate(
      item.atom?.published,
      ...(item.dcterms?.issued ?? []),
      ...(item.dc?.dates ?? []),
      ...(item.dcterms?.created ?? []),
      ...(item.dcterms?.dates ?? []),
    ),
    updated: firstDate(item.atom?.updated, ...(item.dcterms?.modified ?? [])),
    summary: firstText(item.description, item.dc?.descriptions?.[0], item.media?.description?.value),
    content: firstText(item.content?.encoded),
  });
}

function fromAtom(feed: AtomFeed): ParsedFeed {
  return {
    format: "atom",
    feed: present<ParsedFeed["feed"]>({
      title: firstText(feed.title?.value, feed.dc?.titles?.[0]),
      link: mainLink(feed.links ?? []),
      id: firstText(feed.id),
      updated: firstDate(feed.updated, ...dublinCoreDates(feed)),
      description: firstText(feed.subtitle?.value, feed.itunes?.summary, feed.itunes?.subtitle),
      language: firstText(feed.dc?.languages?.[0]),
      ttlMs: ttlOf(undefined, feed.sy?.updatePeriod, text(feed.sy?.updateFrequency)),
    }),
    entries: (feed.entries ?? []).map(fromAtomEntry),
  };
}

function fromAtomEntry(entry: AtomEntry) {
  return makeEntry({
    id: firstText(entry.id, entry.dc?.identifiers?.[0]),
    title: firstText(entry.title?.value, entry.dc?.titles?.[0]),
    link: firstText(mainLink(entry.links ?? []), permalink(entry.id, undefined)),
    published: firstDate(
      entry.published,
      ...(entry.dcterms?.issued ?? []),
      ...(entry.dc?.dates ?? []),
      ...(entry.dcterms?.created ?? []),
    ),
    updated: firstDate(entry.updated, ...(entry.dcterms?.modified ?? [])),
    summary: firstText(
      entry.summary?.value,
      entry.itunes?.summary,
      entry.itunes?.subtitle,
      entry.media?.description?.value,
    ),
    content: firstText(entry.content?.value),
  });
}

interface DublinCore {
  readonly dc?: { readonly dates?: readonly string[] };
  readonly dcterms?: Partial<Record<"modified" | "issued" | "created", readonly string[]>>;
}

function dublinCoreDates({ dc, dcterms }: DublinCore): readonly string[] {
  return [...(dcterms?.modified ?? []), ...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])];
}

const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
