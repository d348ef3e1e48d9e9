/**
 * A process that plays every publisher: feeds of 20 entries (about 12 KB) at any host and path, with ETag and 304. "next" from
 * the parent publishes one more entry in every feed; "count" answers how many requests came.
 */
import { createServer } from "node:http";
import { listenOnLoopback } from "../../infra/local/stand-in.ts";

const entries = 20;
const start = Date.UTC(2026, 10, 2);
let published = entries;
let requests = 0;

const server = createServer((request, response) => {
  requests++;
  const etag = `"${published}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const body = document(request.url ?? "/");
  response.writeHead(200, { etag, "content-type": "application/rss+xml", "content-length": Buffer.byteLength(body) });
  response.end(body);
});

function document(path: string): string {
  const items = Array.from({ length: entries }, (_, index) => item(path, published - index));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${path}</title><link>https://example.org/</link>${items.join("")}</channel></rss>`;
}

function item(path: string, number: number): string {
  const words = Array.from({ length: 60 }, (_, index) => `word${(number * 31 + index * 7) % 997}`).join(" ");
  return `<item><title>Report ${number} of ${path}</title><link>https://news.example.org${path}/${number}</link><guid>${path}/${number}</guid><pubDate>${new Date(start + number * 600_000).toUTCString()}</pubDate><description>${words}</description></item>`;
}

process.on("message", (message) => {
  if (message === "next") published++;
  if (message === "count") process.send?.({ requests });
  if (message === "next") process.send?.({ requests });
});
process.on("disconnect", () => process.exit());
process.send?.({ endpoint: await listenOnLoopback(server) });
