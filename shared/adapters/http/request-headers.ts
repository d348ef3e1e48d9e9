import packageJson from "../../../package.json" with { type: "json" };

/** The product token that robots.txt files may name. */
export const productToken = "transfer-watch";

/** Who we are and where to complain: never a browser's name. A contact that is no plain URL is left out. */
export function userAgent(contactUrl: string): string {
  const name = `${productToken}/${packageJson.version}`;
  return /^https?:\/\/[\x21-\x7e]+$/.test(contactUrl) ? `${name} (+${contactUrl})` : name;
}

export const accept = {
  feed: "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1",
  page: "text/html, application/xhtml+xml, */*;q=0.1",
  robots: "text/plain, */*;q=0.1",
} as const;

/** No cookies, no referrer, no language, nothing that tells one poll from the next but the server's own validators. */
export function requestHeaders(request: {
  readonly accept: keyof typeof accept;
  readonly userAgent: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}): Record<string, string> {
  return {
    "user-agent": request.userAgent,
    accept: accept[request.accept],
    "accept-encoding": "gzip, deflate, br",
    ...(request.etag !== undefined && { "if-none-match": request.etag }),
    ...(request.lastModified !== undefined && { "if-modified-since": request.lastModified }),
  };
}
