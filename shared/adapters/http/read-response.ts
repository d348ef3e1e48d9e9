import type { Readable } from "node:stream";
import { WatchError } from "../../errors.ts";
import type { FetchOutcome } from "../../pipeline/ports.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import { readBody, readCoding } from "./read-body.ts";
import {
  echoable,
  freshForMs,
  joined,
  locationOf,
  type ResponseHeaders,
  retryAt,
  serverDate,
  single,
} from "./response-headers.ts";

export interface Response {
  readonly statusCode: number;
  readonly headers: ResponseHeaders;
  readonly body: Readable;
}

/** What one response means: the end of the fetch, or the next hop. */
export type Meaning =
  | { readonly kind: "redirect"; readonly location: string; readonly permanent: boolean }
  | { readonly kind: "end"; readonly outcome: FetchOutcome };

interface Exchange {
  readonly url: URL;
  /** Whether we sent a validator: only then may the server answer 304. */
  readonly conditional: boolean;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly now: number;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/** Interprets a response and reads its body where it is wanted. @throws {WatchError} any FETCH_ code */
export async function readResponse(response: Response, exchange: Exchange): Promise<Meaning> {
  const { statusCode: status, headers } = response;
  if (redirects.has(status)) {
    const location = locationOf(headers);
    if (location === undefined || location.trim() === "")
      throw new WatchError("FETCH_PROTOCOL", `status ${status} without one Location`, { status });
    return { kind: "redirect", location, permanent: permanent.has(status) };
  }
  return { kind: "end", outcome: await outcomeOf(response, exchange) };
}

async function outcomeOf(response: Response, exchange: Exchange): Promise<FetchOutcome> {
  const { statusCode: status, headers } = response;
  if (status === 200 || status === 203 || status === 204) return fetched(response, exchange);
  if (status === 304) {
    if (!exchange.conditional)
      throw new WatchError("FETCH_PROTOCOL", "status 304 although we sent no validator", { status });
    return { kind: "unchanged", ...freshness(headers, exchange.now) };
  }
  if (status === 429 || status === 503)
    return { kind: "rate-limited", status, retryAt: retryAt(headers, exchange.now) };
  if (status === 410) return { kind: "gone" };
  const challenge = single(headers, "cf-mitigated") === "challenge" || headers["x-amzn-waf-action"] !== undefined;
  const error = new WatchError(
    "FETCH_HTTP_STATUS",
    `the server answered ${status}${challenge ? " with a challenge" : ""}`,
    {
      status,
      ...(challenge && { challenge }),
    },
  );
  return { kind: "failed", error, status };
}

async function fetched({ statusCode, headers, body }: Response, exchange: Exchange): Promise<FetchOutcome> {
  const { limits, signal, url, now } = exchange;
  const coding = readCoding(joined(headers, "content-encoding"));
  const announced = Number(single(headers, "content-length") ?? 0);
  if (announced > limits.bodyBytes)
    throw new WatchError("FETCH_TOO_LARGE", `the server announces ${announced} bytes`, { maxBytes: limits.bodyBytes });
  const bytes =
    statusCode === 204 ? Buffer.alloc(0) : await readBody(body, coding, { maxBytes: limits.bodyBytes, signal });
  const contentType = single(headers, "content-type");
  const etag = echoable(single(headers, "etag"), limits.validatorBytes);
  const lastModified = echoable(single(headers, "last-modified"), limits.validatorBytes);
  const date = serverDate(headers);
  return {
    kind: "fetched",
    body: bytes,
    finalUrl: url.href,
    ...(contentType !== undefined && { contentType }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(date !== undefined && { serverDate: date }),
    ...freshness(headers, now),
  };
}

function freshness(headers: ResponseHeaders, now: number): { freshForMs?: number } {
  const fresh = freshForMs(headers, now);
  return fresh === undefined ? {} : { freshForMs: fresh };
}
