import { WatchError } from "../errors.ts";
import { decodeDocument } from "../feeds/decode-document.ts";
import type { FeedDocument } from "../feeds/feed-document.ts";
import { type FeedLink, findFeedLinks } from "../feeds/find-feed-links.ts";
import type { DocumentFetcher, DocumentReader, FetchOutcome } from "./ports.ts";

export interface FindPorts {
  readonly fetcher: DocumentFetcher;
  readonly reader: Pick<DocumentReader, "readFeed">;
}

export interface FoundFeed {
  /** Where the feed is, permanent redirects followed. */
  readonly url: string;
  readonly document: FeedDocument;
  /** Further feeds of the page that was asked. */
  readonly others: readonly FeedLink[];
}

const maxTries = 3; // of a page's feeds: who has none among the first three has none

/**
 * Finds the feed at an address: the document itself, or what the web page there points to. Nothing is stored.
 * @throws {WatchError} what kept us from it: any FETCH_ or PARSE_ code; PARSE_NOT_A_FEED for a page without a feed
 */
export async function findFeed(url: string, ports: FindPorts): Promise<FoundFeed> {
  const here = await lookAt(url, ports);
  if (here.kind === "feed") return { url: here.url, document: here.document, others: [] };
  const { links, title } = here;
  for (const link of links.slice(0, maxTries)) {
    const there = await lookAt(link.url, ports).catch(() => undefined);
    if (there?.kind !== "feed") continue;
    return { url: there.url, document: there.document, others: links.filter((other) => other !== link) };
  }
  const page = title === undefined ? "the page" : `the page "${title}"`;
  const why = links.length === 0 ? "points to no feed" : `points to ${links.length} feeds, none of which can be read`;
  throw new WatchError("PARSE_NOT_A_FEED", `${page} ${why}`, { links: links.length });
}

type Look =
  | { readonly kind: "feed"; readonly url: string; readonly document: FeedDocument }
  | { readonly kind: "page"; readonly title?: string; readonly links: readonly FeedLink[] };

async function lookAt(url: string, { fetcher, reader }: FindPorts): Promise<Look> {
  const outcome = await fetcher.fetch({ url, accept: "feed" });
  if (outcome.kind !== "fetched") throw refusal(outcome);
  const { body, contentType, finalUrl, movedTo } = outcome;
  const reading = await reader.readFeed({ body, url: finalUrl, ...(contentType !== undefined && { contentType }) });
  if (reading.ok) return { kind: "feed", url: movedTo ?? url, document: reading.document };
  if (reading.error.code !== "PARSE_NOT_A_FEED") throw reading.error;
  return { kind: "page", ...findFeedLinks(decodeDocument(body, contentType).text, finalUrl) };
}

function refusal(outcome: Exclude<FetchOutcome, { kind: "fetched" }>): WatchError {
  switch (outcome.kind) {
    case "failed":
      return outcome.error;
    case "rate-limited":
      return new WatchError("FETCH_HTTP_STATUS", `the server answered ${outcome.status}: try again later`, {
        status: outcome.status,
      });
    case "gone":
      return new WatchError("FETCH_HTTP_STATUS", "the server answered 410: the feed is gone", { status: 410 });
    case "unchanged":
      return new WatchError("FETCH_PROTOCOL", "the server answered 304 although we sent no validator");
    default:
      throw outcome satisfies never;
  }
}
