import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
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
  /** How often each status was answered to a request for a feed since the last call. */
  takeAnswerCounts(): Readonly<Record<number, number>>;
  /** From now on the feeds show what was published later. */
  publishLaterNews(): void;
  close(): Promise<void>;
}

type Edition = "first" | "later";

/** Serves each sample feed as a site of its own on a free loopback port, with ETags and 304. `startedAt` in epoch milliseconds. */
export async function startSampleFeeds(startedAt: number): Promise<SampleFeeds> {
  let edition: Edition = "first";
  let answers: Record<number, number> = {};
  const sites = await Promise.all(
    samples.map((sample) =>
      startSite(sample, {
        startedAt,
        edition: () => edition,
        answered: (status) => {
          answers[status] = (answers[status] ?? 0) + 1;
        },
      }),
    ),
  );
  return {
    feeds: sites.map(({ settings }) => settings),
    takeAnswerCounts: () => {
      const taken = answers;
      answers = {};
      return taken;
    },
    publishLaterNews: () => {
      edition = "later";
    },
    close: async () => {
      await Promise.all(sites.map((site) => site.close()));
    },
  };
}

interface SiteOptions {
  readonly startedAt: number;
  readonly edition: () => Edition;
  readonly answered: (status: number) => void;
}

async function startSite({ file, contentType, ...settings }: SampleFeed, options: SiteOptions) {
  const server = createServer((request, response) => {
    const answer = (status: number, headers: Record<string, string> = {}, body?: string | Uint8Array) => {
      response.writeHead(status, headers).end(body);
    };
    const site = `http://${request.headers.host}`;
    if (request.url === `/${file}`) {
      const body = readSample(file, { ...options, site });
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
      const isKnown = request.headers["if-none-match"] === etag;
      options.answered(isKnown ? 304 : 200);
      return isKnown ? answer(304, { etag }) : answer(200, { "content-type": contentType, etag }, body);
    }
    const page = join(import.meta.dirname, "pages", `${basename(request.url ?? "")}.html`);
    if (existsSync(page)) return answer(200, { "content-type": "text/html" }, readFileSync(page));
    // Who has no page to show asks robots to stay away, as some publishers do.
    const wantsNoRobots = request.url === "/robots.txt" && settings.ownerGroup !== "meridian";
    return wantsNoRobots ? answer(200, { "content-type": "text/plain" }, "User-agent: *\nDisallow: /\n") : answer(404);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { ...settings, url: `http://127.0.0.1:${port}/${file}`, enabled: true },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readSample(file: string, { edition, startedAt, site }: SiteOptions & { readonly site: string }): Uint8Array {
  const later = join(import.meta.dirname, "feeds", "later", file);
  const path = edition() === "later" && existsSync(later) ? later : join(import.meta.dirname, "feeds", "first", file);
  const minutesAgo = (minutes: string) => new Date(startedAt - Number(minutes) * 60_000);
  const text = readFileSync(path, "utf8")
    .replaceAll("{{site}}", site)
    .replace(/\{\{rfc822 (\d+)\}\}/g, (_, minutes) => minutesAgo(minutes).toUTCString())
    .replace(/\{\{iso (\d+)\}\}/g, (_, minutes) => minutesAgo(minutes).toISOString());
  return file.includes("windows-1251") ? encodeWindows1251(text) : Buffer.from(text, "utf8");
}
