/**
 * A process that plays publishers, each a server of its own with one feed of a few ordinary entries, ETag and 304. The parent first says how
 * many; then the number of one publishes a report of a transfer there, a new one each time, and is answered when it stands in the feed.
 */
import { createServer } from "node:http";
import { listenOnLoopback } from "../../infra/local/stand-in.ts";
import { reportAt } from "./reports.ts";

/** Few, because the first poll stores them all and the stand-in of DynamoDB takes 10 ms for each. */
const ordinary = 4;
const start = Date.now() - 3_600_000;
const reports: string[][] = [];

async function startPublisher(index: number): Promise<string> {
  const held: string[] = [];
  reports[index] = held;
  const server = createServer((request, response) => {
    const etag = `"${held.length}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    const body = document(index, held);
    response.writeHead(200, { etag, "content-type": "application/rss+xml", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
  return `${await listenOnLoopback(server)}/feed.xml`;
}

function document(index: number, held: readonly string[]): string {
  const entries = Array.from({ length: ordinary }, (_, number) => ordinaryEntry(index, number));
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire ${index}</title><link>https://example.org/</link><description>news</description>${[...held].reverse().join("")}${entries.join("")}</channel></rss>`;
}

function ordinaryEntry(index: number, number: number): string {
  const words = Array.from({ length: 60 }, (_, place) => `word${(number * 31 + place * 7 + index) % 997}`).join(" ");
  return entry(`${index}-${number}`, `Ordinary news ${number}`, words, start + number * 60_000);
}

function entry(id: string, title: string, text: string, at: number): string {
  return `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`;
}

let published = 0;
process.on("message", async (message) => {
  const [order = "", value = ""] = String(message).split(" ");
  if (order === "start") {
    const urls = await Promise.all(Array.from({ length: Number(value) }, (_, index) => startPublisher(index)));
    process.send?.({ urls });
  } else {
    const { title, text } = reportAt(published++);
    reports[Number(value)]?.push(entry(`report-${published}`, title, text, Date.now()));
    process.send?.({ urls: [] });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ endpoint: "" });
