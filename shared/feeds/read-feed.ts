import { WatchError } from "../errors.ts";
import { checkMarkup } from "./check-markup.ts";
import { decodeDocument } from "./decode-document.ts";
import type { FeedDocument, FeedWarning } from "./feed-document.ts";
import { type FeedParser, feedParsers } from "./feed-parsers.ts";
import type { ParsedFeed } from "./feed-reading.ts";
import { type MendedFeed, mendFeed } from "./mend-feed.ts";
import { newestItems } from "./newest-items.ts";
import { maxItems } from "./parse-limits.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readWithFeedsmith } from "./read-with-feedsmith.ts";
import { readWithRssParser } from "./read-with-rss-parser.ts";

export interface FeedBytes {
  readonly body: Uint8Array;
  readonly contentType?: string;
  /** Where it was fetched: relative links lead from here. */
  readonly url?: string;
  /** Leaves out so many of the newest items: a window further back. */
  readonly skip?: number;
}

const readWith: Readonly<Record<FeedParser, (feed: MendedFeed) => ParsedFeed | Promise<ParsedFeed>>> = {
  feedsmith: readWithFeedsmith,
  "rss-parser": readWithRssParser,
};

/**
 * Bytes from a stranger → a feed document: RSS 0.9x-2.0, RDF, Atom 0.3/1.0 or JSON Feed, in any charset and shape.
 * @throws {WatchError} PARSE_NOT_A_FEED, PARSE_MALFORMED or PARSE_LIMIT.
 */
export async function readFeed(
  document: FeedBytes,
  parsers: readonly FeedParser[] = feedParsers,
  onTry: (parser: FeedParser) => void = () => {},
): Promise<FeedDocument> {
  const { text, warnings } = decodeDocument(document.body, document.contentType);
  if (text.trim() === "") return { format: "rss", feed: {}, entries: [], warnings: [...warnings, emptyFeed] };
  const skip = document.skip ?? 0;
  if (/^\s*[[{]/.test(text)) {
    const { truncated, itemCount, ...parsed } = readJsonFeed(text, document.url, { skip });
    return finish(parsed, [
      ...warnings,
      ...structureWarnings({ truncated, faults: [], left: itemCount - skip - maxItems }),
    ]);
  }
  checkMarkup(text);
  const mended = mendFeed(text, document.url);
  const window = newestItems(mended.items, skip);
  const isBare = mended.leaves.length + window.items.length === 0;
  // Both parsers refuse a feed that says nothing at all; it is a feed still.
  const parsed: ParsedFeed = isBare
    ? { format: mended.format, feed: {}, entries: [] }
    : await readWithAny({ ...mended, items: window.items }, parsers, onTry);
  const { language = mended.language } = parsed.feed;
  return finish({ ...parsed, feed: { ...parsed.feed, ...(language && { language }) } }, [
    ...warnings,
    ...structureWarnings({ ...mended, left: window.left }),
  ]);
}

async function readWithAny(
  feed: MendedFeed,
  parsers: readonly FeedParser[],
  onTry: (parser: FeedParser) => void,
): Promise<ParsedFeed> {
  const refusals: unknown[] = [];
  for (const parser of parsers) {
    onTry(parser);
    try {
      return await readWith[parser](feed);
    } catch (refusal) {
      refusals.push(refusal);
    }
  }
  throw new WatchError(
    "PARSE_MALFORMED",
    `no parser could read the ${feed.format} document`,
    {},
    { cause: refusals[0] },
  );
}

function finish(parsed: ParsedFeed, warnings: readonly FeedWarning[]): FeedDocument {
  // Not one word and no link: an entry that nobody could be told of.
  const entries = parsed.entries.filter((entry) => Object.keys(entry).length > 0);
  return { ...parsed, entries, warnings: entries.length > 0 ? warnings : [...warnings, emptyFeed] };
}

const emptyFeed: FeedWarning = { code: "EMPTY_FEED", message: "the feed has no entries" };

function structureWarnings(found: { truncated: boolean; faults: readonly string[]; left: number }): FeedWarning[] {
  const warnings: FeedWarning[] = [];
  if (found.truncated)
    warnings.push({ code: "TRUNCATED", message: "the document ends early: only whole entries are read" });
  if (found.faults.length > 0) warnings.push({ code: "BOZO_MALFORMED", message: found.faults.join("; ") });
  if (found.left > 0)
    warnings.push({ code: "ITEMS_CAPPED", message: `${found.left} older entries were left out`, count: found.left });
  return warnings;
}
