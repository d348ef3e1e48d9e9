import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback } from "../../infra/local/stand-in.ts";

export interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a path answers: a document, or whatever a function does. */
export type Behaviour =
  | Served
  | ((request: IncomingMessage, response: ServerResponse) => Served | Promise<Served> | undefined);

export interface FeedServer {
  readonly endpoint: string;
  /** Requests in order, robots.txt left out. */
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly at: number }[];
  serve(path: string, behaviour: Behaviour): string;
  close(): Promise<void>;
}

/**
 * A publisher on loopback. A document served with an `etag` is answered 304 to a request that names it; a path that nobody
 * serves is 404; a behaviour that answers undefined leaves the request hanging. Its clock is the one given.
 */
export async function feedServer(now: () => number = Date.now): Promise<FeedServer> {
  const behaviours = new Map<string, Behaviour>();
  const requests: FeedServer["requests"] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt") requests.push({ path, headers: request.headers, at: Date.now() });
    const behaviour = behaviours.get(path) ?? { status: 404 };
    const served = typeof behaviour === "function" ? await behaviour(request, response) : behaviour;
    if (served === undefined || response.headersSent) return;
    const { status = 200, headers = {}, body = "" } = served;
    response.setHeader("date", new Date(now()).toUTCString());
    const isKnown = headers.etag !== undefined && request.headers["if-none-match"] === headers.etag;
    if (isKnown) response.writeHead(304, headers).end();
    else response.writeHead(status, { "content-type": "application/xml", ...headers }).end(body);
  });
  const endpoint = await listenOnLoopback(server);
  return {
    endpoint,
    requests,
    serve(path, behaviour) {
      behaviours.set(path, behaviour);
      return `${endpoint}${path}`;
    },
    close: () => closeServer(server),
  };
}

export interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly pubDate?: string;
  readonly description?: string;
}

/** A small RSS 2.0 document. */
export function rss(items: readonly Item[], channel = ""): string {
  const element = (name: string, text?: string) => (text === undefined ? "" : `<${name}>${escapeXml(text)}</${name}>`);
  const entries = items.map(({ title, link, guid, pubDate, description }) =>
    [
      "<item>",
      element("title", title),
      element("link", link),
      guid === undefined ? "" : `<guid isPermaLink="false">${escapeXml(guid)}</guid>`,
      element("pubDate", pubDate),
      element("description", description),
      "</item>",
    ].join(""),
  );
  const head = `<title>Example News</title><link>https://news.example.org/</link><description>News</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${head}${channel}${entries.join("")}</channel></rss>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
