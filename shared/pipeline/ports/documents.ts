import type { WatchError } from "../../errors.ts";
import type { FeedDocument } from "../../feeds/feed-document.ts";

/** What came of asking a server for a document: outcomes are named, only surprises are thrown. */
export type FetchOutcome =
  | {
      readonly kind: "fetched";
      readonly body: Uint8Array;
      readonly contentType?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Sooner the server does not want us: from Cache-Control or Expires, milliseconds. */
      readonly freshForMs?: number;
      /** The address that answered, after redirects. */
      readonly finalUrl: string;
      /** Where a chain of only permanent redirects led, if there was one. */
      readonly movedTo?: string;
      readonly serverDate?: number;
    }
  | { readonly kind: "unchanged"; readonly freshForMs?: number; readonly movedTo?: string }
  | { readonly kind: "rate-limited"; readonly retryAt: number; readonly status: 429 | 503 }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: WatchError; readonly status?: number };

export interface DocumentFetcher {
  /** A "page" only where the site's robots.txt allows it, else failed with FETCH_ROBOTS; a "feed" is published to be polled. */
  fetch(request: {
    readonly url: string;
    readonly accept: "feed" | "page";
    readonly etag?: string;
    readonly lastModified?: string;
    readonly signal?: AbortSignal;
  }): Promise<FetchOutcome>;
}

/** The same for one who needs article pages only. */
export interface PageFetcher {
  fetchPage(request: { readonly url: string; readonly signal?: AbortSignal }): Promise<FetchOutcome>;
}

export type FeedReading =
  | { readonly ok: true; readonly document: FeedDocument }
  | { readonly ok: false; readonly error: WatchError };

export type PageReading =
  | { readonly ok: true; readonly page: PageText }
  | { readonly ok: false; readonly error: WatchError };

export interface PageText {
  readonly title?: string;
  readonly text: string;
  readonly published?: string;
  readonly canonicalUrl?: string;
  readonly lang?: string;
  /** The publisher says that it is for subscribers only: what is there is used, nothing more is tried. */
  readonly paywalled?: boolean;
}

/** Parses what strangers publish, in a reused worker that is killed after 5 s or at its memory limit. */
export interface DocumentReader {
  readFeed(document: {
    readonly body: Uint8Array;
    readonly contentType?: string;
    readonly url: string;
    /** Leaves out so many of the newest entries: how a document longer than one reading (2,000 entries) is caught up with. */
    readonly skip?: number;
  }): Promise<FeedReading>;
  readPage(document: {
    readonly body: Uint8Array;
    readonly contentType?: string;
    readonly url: string;
  }): Promise<PageReading>;
  close(): Promise<void>;
}
