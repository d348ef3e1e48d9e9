import type { ErrorCode } from "../../errors.ts";
import type { FeedDocument } from "../../feeds/feed-document.ts";
import type { FeedParser } from "../../feeds/feed-parsers.ts";
import type { PageText } from "../../pipeline/ports.ts";

/** What the reader asks its worker. */
export interface ReadRequest {
  readonly kind: "feed" | "page";
  readonly body: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  readonly skip?: number;
  /** Feeds only: which parsers to ask, in this order. */
  readonly parsers: readonly FeedParser[];
}

export interface ReadFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** What the worker says: that it is there, which parser it is about to ask, and at last what came of it. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "trying"; readonly parser: FeedParser }
  | { readonly kind: "feed"; readonly document: FeedDocument }
  | { readonly kind: "page"; readonly page: PageText }
  | { readonly kind: "fault"; readonly fault: ReadFault };
