import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FeedSettings } from "../../../shared/feeds/feed.ts";
import { encodeWindows1251 } from "./encode-windows-1251.ts";

interface SampleFeed extends Omit<FeedSettings, "url" | "enabled"> {
  readonly file: string;
  readonly contentType: string;
}

/** Written for the demo; the publishers do not exist. Their dates are minutes before the demo started. */
const samples: readonly SampleFeed[] = [
  {
    file: "meridian-wire.rss.xml",
    title: "Meridian Wire",
    language: "en",
    ownerGroup: "meridian",
    stateMedia: false,
    tier: 1,
    contentType: "application/rss+xml",
  },
  {
    file: "northgate-herald.atom.xml",
    title: "Northgate Herald",
    language: "en",
    ownerGroup: "northgate",
    stateMedia: false,
    tier: 2,
    contentType: "application/atom+xml; charset=utf-8",
  },
  {
    file: "dnipro-courier.rdf.xml",
    title: "Дніпровський кур'єр",
    language: "uk",
    ownerGroup: "courier",
    stateMedia: false,
    tier: 2,
    contentType: "application/rdf+xml",
  },
  {
    file: "volga-leaf.windows-1251.rss.xml",
    title: "Волжский листок",
    language: "ru",
    ownerGroup: "volga",
    stateMedia: true,
    tier: 2,
    contentType: "text/xml; charset=windows-1251",
  },
  {
    file: "open-ledger.feed.json",
    title: "Open Ledger",
    language: "en",
    ownerGroup: "ledger",
    stateMedia: false,
    tier: 2,
    contentType: "application/feed+json",
  },
  {
    file: "caspian-post.rss.xml",
    title: "پیک خزر",
    language: "fa",
    ownerGroup: "caspian",
    stateMedia: true,
    tier: 2,
    contentType: "application/rss+xml",
  },
];

export interface SampleFeeds {
  readonly feeds: readonly FeedSettings[];
  /** How often each status was answered since the last call. */
  takeAnswerCounts(): Readonly<Record<number, number>>;
  /** From now on the feeds show what was published later. */
  publishLaterNews(): void;
  close(): Promise<void>;
}

/** Serves the sample feeds on a free loopback port, with ETags and 304. `startedAt` in epoch milliseconds. */
export async function startSampleFeeds(startedAt: number): Promise<SampleFeeds> {
  let edition: "first" | "later" = "first";
  let answers: Record<number, number> = {};
  const server = createServer((request, response) => {
    const answer = (status: number, headers: Record<string, string> = {}, body?: Uint8Array) => {
      answers[status] = (answers[status] ?? 0) + 1;
      response.writeHead(status, headers).end(body);
    };
    const sample = samples.find((one) => request.url === `/${one.file}`);
    if (!sample) return answer(404);
    const body = readSample(sample.file, edition, startedAt);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
    if (request.headers["if-none-match"] === etag) return answer(304, { etag });
    answer(200, { "content-type": sample.contentType, etag }, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    feeds: samples.map(({ file, contentType: _, ...settings }) => ({
      ...settings,
      url: `http://127.0.0.1:${port}/${file}`,
      enabled: true,
    })),
    takeAnswerCounts: () => {
      const taken = answers;
      answers = {};
      return taken;
    },
    publishLaterNews: () => {
      edition = "later";
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function readSample(file: string, edition: "first" | "later", startedAt: number): Uint8Array {
  const later = join(import.meta.dirname, "feeds", "later", file);
  const path = edition === "later" && existsSync(later) ? later : join(import.meta.dirname, "feeds", "first", file);
  const text = readFileSync(path, "utf8")
    .replace(/\{\{rfc822 (\d+)\}\}/g, (_, minutes) => new Date(startedAt - Number(minutes) * 60_000).toUTCString())
    .replace(/\{\{iso (\d+)\}\}/g, (_, minutes) => new Date(startedAt - Number(minutes) * 60_000).toISOString());
  return file.includes("windows-1251") ? encodeWindows1251(text) : Buffer.from(text, "utf8");
}
