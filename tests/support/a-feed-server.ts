import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { closeServer, listenOnLoopback } from "../../infra/local/stand-in.ts";

export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly publishedAt: number;
}

export interface AFeedServer {
  readonly url: string;
  readonly items: FeedItem[];
  /** One entry a request for the feed: the status answered. */
  readonly answers: number[];
  close(): Promise<void>;
}

/** Serves one RSS feed that honours If-None-Match, and a page an item; what is put into `items` is in the next answer. */
export async function aFeedServer(
  items: readonly FeedItem[] = [],
  onRequest?: (path: string) => void,
): Promise<AFeedServer> {
  const held = [...items];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    onRequest?.(request.url ?? "");
    if (request.url !== "/feed") {
      const page = held.find(({ id }) => request.url === `/${id}`);
      response.writeHead(page ? 200 : 404, { "content-type": "text/html" }).end(page && html(page));
      return;
    }
    const body = rss(held, `http://${request.headers.host}`);
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    const status = request.headers["if-none-match"] === etag ? 304 : 200;
    answers.push(status);
    response.writeHead(status, { etag, "content-type": "application/rss+xml; charset=utf-8" });
    response.end(status === 304 ? undefined : body);
  });
  const endpoint = await listenOnLoopback(server);
  return { url: `${endpoint}/feed`, items: held, answers, close: () => closeServer(server) };
}

function rss(items: readonly FeedItem[], site: string): string {
  const entries = items.map(
    ({ id, title, text = "", publishedAt }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description>` +
      `<link>${site}/${id}</link><pubDate>${new Date(publishedAt).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>${site}/</link>${entries.join("")}</channel></rss>`;
}

function html({ title, text = "" }: FeedItem): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
}

/** A text that the watch alerts on; each number is another event. */
export function aTransferReport(number: number, publishedAt: number): FeedItem {
  const [designation, place] = reports[number % reports.length] ?? ["Fath-360", "Astrakhan"];
  return {
    id: `report-${number}`,
    title: `Iran delivered ${number + 20} ${designation} missiles to Russia, officials say`,
    text: `Iran has delivered ${number + 20} ${designation} missiles to Russia through ${place}, two officials said.`,
    publishedAt,
  };
}

const reports = [
  ["Fath-360", "Astrakhan"],
  ["Fateh-110", "Makhachkala"],
  ["Zolfaghar", "Olya"],
] as const;
