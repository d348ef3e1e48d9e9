import { ParseError, parseJsonFeed } from "feedsmith";
import * as z from "zod/mini";
import { WatchError } from "../errors.ts";
import { firstDate, firstText, makeEntry, type ParsedFeed, present } from "./feed-reading.ts";
import { maxItems } from "./parse-limits.ts";
import { resolveLink } from "./resolve-link.ts";
import { scanJson } from "./scan-json.ts";

export interface JsonFeedReading extends ParsedFeed {
  readonly truncated: boolean;
  /** Items of the document, before any were left out. */
  readonly itemCount: number;
}

const text = z.optional(z.catch(z.union([z.string(), z.undefined()]), undefined));
const id = z.optional(
  z.catch(z.union([z.string(), z.pipe(z.number(), z.transform(String)), z.undefined()]), undefined),
);
const jsonItem = z.object({
  id,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
});
const jsonFeed = z.object({
  version: z.optional(z.unknown()),
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  language: text,
  items: z.optional(z.array(z.unknown())),
});

/**
 * Reads a JSON Feed. Its structure is checked before feedsmith sees it: only known fields of plain types, in a real
 * array, go on (`{"items": {"length": 1e8}}` keeps feedsmith busy for 23 s).
 * @throws {WatchError} PARSE_MALFORMED, or PARSE_NOT_A_FEED for JSON that is something else.
 */
export function readJsonFeed(
  document: string,
  url: string | undefined,
  window: { readonly skip: number },
): JsonFeedReading {
  const { text: whole, truncated } = scanJson(document);
  const value = parseJson(whole);
  const isFeed = z.object({ version: z.string().check(z.regex(/jsonfeed\.org\/version\//i)) }).safeParse(value).success;
  const hasItems = z.object({ items: z.array(z.unknown()), title: z.string() }).safeParse(value).success;
  if (!isFeed && !hasItems) throw new WatchError("PARSE_NOT_A_FEED", "the document is JSON, but no JSON Feed");
  const checked = jsonFeed.safeParse(value);
  if (!checked.success) throw new WatchError("PARSE_MALFORMED", `JSON Feed: ${z.prettifyError(checked.error)}`);
  const items = (checked.data.items ?? []).flatMap((item) => {
    const result = jsonItem.safeParse(item);
    return result.success ? [present<object>(result.data)] : [];
  });
  const kept = items.slice(window.skip, window.skip + maxItems);
  const version = isFeed ? checked.data.version : "https://jsonfeed.org/version/1.1";
  const feed = askFeedsmith({ ...present<object>(checked.data), version, items: kept });
  return {
    format: "json",
    truncated,
    itemCount: items.length,
    feed: present<ParsedFeed["feed"]>({
      title: firstText(feed.title),
      link: resolveLink(feed.home_page_url, url),
      id: firstText(feed.feed_url),
      description: firstText(feed.description),
      language: firstText(feed.language),
    }),
    entries: (feed.items ?? []).map((item) =>
      makeEntry({
        id: firstText(item.id),
        title: firstText(item.title),
        link: resolveLink(item.url, url) ?? resolveLink(item.external_url, url),
        published: firstDate(item.date_published),
        updated: firstDate(item.date_modified),
        summary: firstText(item.summary),
        content: firstText(item.content_html, plainAsHtml(item.content_text)),
      }),
    ),
  };
}

/** feedsmith refuses a feed that says nothing at all; it is a feed still, and an empty one. */
function askFeedsmith(checked: object): Partial<ReturnType<typeof parseJsonFeed<string>>> {
  try {
    return parseJsonFeed(checked);
  } catch (cause) {
    if (cause instanceof ParseError) return {};
    throw new WatchError("PARSE_MALFORMED", "feedsmith could not read the JSON Feed", {}, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WatchError("PARSE_MALFORMED", "the document begins as JSON and is none", {}, { cause });
  }
}

/** Content is HTML for whoever reads an entry; a plain text may hold "<" and "&". */
function plainAsHtml(plain: string | undefined): string | undefined {
  return plain?.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
