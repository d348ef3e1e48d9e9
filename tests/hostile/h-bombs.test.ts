import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { aBrotliBomb, aGzipBomb, MiB } from "../support/web/bombs.ts";
import { fetchInChild } from "../support/web/fetch-in-child.ts";
import { aResponse, aServerSaying } from "../support/web/raw-server.ts";

const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);

async function aServer(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => {
    response.on("error", () => {});
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Sends megabytes of a feed as fast as they are taken; counts what left. */
function sendFeed(response: ServerResponse, megabytes: number, sent: { bytes: number }): void {
  const piece = Buffer.alloc(MiB / 4, "<item><title>x</title></item>");
  const next = () => {
    if (response.destroyed) return;
    if (sent.bytes >= megabytes * MiB) return void response.end();
    sent.bytes += piece.length;
    response.write(piece, () => setImmediate(next));
  };
  next();
}

describe("X5 a feed of 50 MB", () => {
  it("is FETCH_TOO_LARGE at 10 MiB, and no more of it is taken", async () => {
    const sent = { bytes: 0 };
    const url = await aServer((response) => sendFeed(response, 50, sent));
    const { code, peakMb, ms } = await fetchInChild(url, "guarded");
    expect(code).toBe("FETCH_TOO_LARGE");
    expect(peakMb).toBeLessThan(128);
    expect(ms).toBeLessThan(2_000);
    expect(sent.bytes).toBeLessThan(20 * MiB); // ten, and what the sockets' buffers hold
  });

  it("that announces itself is not read at all", async () => {
    const server = await aServerSaying(aResponse("200 OK", { "content-length": String(50 * MiB) }, "<rss>"));
    const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_TOO_LARGE");
  });

  it("is taken whole without our limit (control)", async () => {
    const url = await aServer((response) => sendFeed(response, 50, { bytes: 0 }));
    expect(await fetchInChild(url, "naive")).toMatchObject({ code: "fetched", bytes: 50 * MiB });
  });

  it("of 10 MiB to the byte is read", async () => {
    const server = await aServerSaying(aResponse("200 OK", {}, Buffer.alloc(10 * MiB, "x")));
    const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
    expect(outcome.kind === "fetched" && outcome.body.length).toBe(10 * MiB);
  });
});

describe("a compressed bomb", () => {
  const bombs = [
    ["X6 of 1 GiB in gzip", "gzip", () => aGzipBomb(1_024)],
    ["X7 of 256 MiB in brotli", "br", () => aBrotliBomb(256)],
    ["of 64 MiB in deflate", "deflate", () => deflateSync(Buffer.alloc(64 * MiB))],
  ] as const;

  it.each(bombs)("%s is FETCH_TOO_LARGE within 2 s and 128 MB", async (_kind, coding, make) => {
    const bomb = make();
    const url = await aServer((response) => response.setHeader("content-encoding", coding).end(bomb));
    const { code, ms, peakMb } = await fetchInChild(url, "guarded");
    expect(code).toBe("FETCH_TOO_LARGE");
    expect(ms).toBeLessThan(2_000);
    expect(peakMb).toBeLessThan(128);
  });

  it("explodes without our count of decoded bytes (control)", async () => {
    const bomb = aBrotliBomb(96);
    expect(bomb.length).toBeLessThan(1_000);
    const url = await aServer((response) => response.setHeader("content-encoding", "br").end(bomb));
    const { bytes, peakMb } = await fetchInChild(url, "naive");
    expect(bytes).toBe(96 * MiB);
    expect(peakMb).toBeGreaterThan(192);
  });
});

describe("X8 content-codings", () => {
  const feed = Buffer.from("<rss/>");
  const stacked = (times: number) => Array.from({ length: times }).reduce<Buffer>((bytes) => gzipSync(bytes), feed);

  it.each([2, 3, 5, 20])("%d on top of each other are FETCH_ENCODING", async (times) => {
    const headers = { "content-encoding": Array(times).fill("gzip").join(", ") };
    const server = await aServerSaying(aResponse("200 OK", headers, stacked(times)));
    const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_ENCODING");
  });

  it("in two headers are two", async () => {
    const bytes = Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-encoding: br\r\ncontent-length: 6\r\n\r\n"),
      feed,
    ]);
    const server = await aServerSaying(bytes);
    const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_ENCODING");
  });

  it.each(["zstd", "compress", "aws-chunked", "gzip;q=1", "bogus"])(
    "%s, which we did not ask for, is FETCH_ENCODING",
    async (coding) => {
      const server = await aServerSaying(aResponse("200 OK", { "content-encoding": coding }, feed));
      const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
      expect(codeOf(outcome)).toBe("FETCH_ENCODING");
    },
  );

  it.each(["identity", "GZIP, identity", ""])("%j may stand there", async (coding) => {
    const body = coding.startsWith("GZIP") ? gzipSync(feed) : feed;
    const server = await aServerSaying(aResponse("200 OK", { "content-encoding": coding }, body));
    const outcome = await aFetcher({ port: server.port }).fetch({ url: "http://feeds.example/", accept: "feed" });
    expect(outcome.kind === "fetched" && Buffer.from(outcome.body).toString()).toBe("<rss/>");
  });
});
