import type { WatchError } from "../errors.ts";
import type { Feed } from "../feeds/feed.ts";
import type { Entry, FeedDocument } from "../feeds/feed-document.ts";
import type { Fetched } from "./poll-feed.ts";
import type { DocumentReader } from "./ports.ts";

export type DocumentTaken =
  | {
      readonly ok: true;
      /** The newest entries, as many as one reading gives. */
      readonly document: FeedDocument;
      /** Further, older entries, while a longer document is caught up with. */
      readonly earlier: readonly Entry[];
      /** Nothing of the body is left unread: only then may its validators be saved. */
      readonly isWhole: boolean;
      readonly caughtUpTo?: number;
    }
  | { readonly ok: false; readonly error: WatchError };

/**
 * Reads a body's newest entries and, where it holds more than one reading gives, the next window of those that earlier polls have
 * not reached: poll by poll all are read, and until then the body counts as unread.
 */
export async function readDocument(
  feed: Pick<Feed, "cursor">,
  fetched: Pick<Fetched, "body" | "contentType" | "finalUrl">,
  reader: Pick<DocumentReader, "readFeed">,
): Promise<DocumentTaken> {
  const source = {
    body: fetched.body,
    url: fetched.finalUrl,
    ...(fetched.contentType !== undefined && { contentType: fetched.contentType }),
  };
  const reading = await reader.readFeed(source);
  if (!reading.ok) return reading;
  const { document } = reading;
  const isCut = document.warnings.some(({ code }) => code === "TRUNCATED");
  if (!isCapped(document)) return { ok: true, document, earlier: [], isWhole: !isCut };
  const { caughtUpTo } = feed.cursor;
  if (caughtUpTo === undefined)
    return { ok: true, document, earlier: [], isWhole: false, caughtUpTo: document.entries.length };
  const next = await reader.readFeed({ ...source, skip: caughtUpTo });
  if (!next.ok) return { ok: true, document, earlier: [], isWhole: false, caughtUpTo };
  const { entries } = next.document;
  return {
    ok: true,
    document,
    earlier: entries,
    isWhole: !isCut && !isCapped(next.document),
    caughtUpTo: caughtUpTo + entries.length,
  };
}

function isCapped({ warnings }: FeedDocument): boolean {
  return warnings.some(({ code }) => code === "ITEMS_CAPPED");
}
