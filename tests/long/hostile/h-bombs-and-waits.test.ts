import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { aFetcher } from "../../support/web/a-fetcher.ts";
import { aBrotliBomb, MiB } from "../../support/web/bombs.ts";
import { fetchInChild } from "../../support/web/fetch-in-child.ts";
import { aRawServer } from "../../support/web/raw-server.ts";

const url = "http://feeds.example/rss";

describe("X7 a gigabyte in brotli", () => {
  const bomb = aBrotliBomb(1_024);

  it("is a kilobyte, and FETCH_TOO_LARGE within 2 s and 128 MB; without our count it is taken whole (control)", async () => {
    expect(bomb.length).toBeLessThan(2_000);
    const server = createServer((_request, response) => response.setHeader("content-encoding", "br").end(bomb));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const guarded = await fetchInChild(at, "guarded");
    expect(guarded.code).toBe("FETCH_TOO_LARGE");
    expect(guarded.ms).toBeLessThan(2_000);
    expect(guarded.peakMb).toBeLessThan(128);
    const naive = await fetchInChild(at, "naive");
    expect(naive.bytes).toBe(1_024 * MiB);
    expect(naive.peakMb).toBeGreaterThan(1_000);
  });
});

describe("H8 the time limits as deployed", () => {
  it.each([
    ["headers that never come, within 6.5 s", () => {}, 6_500],
    [
      "headers that drip, within 15.5 s",
      (write: (text: string) => void) => {
        write("HTTP/1.1 200 OK\r\n");
        setInterval(() => write("x-a: b\r\n"), 500).unref();
      },
      15_500,
    ],
    [
      "a body that drips, within 15.5 s",
      (write: (text: string) => void) => {
        write("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n");
        setInterval(() => write("<"), 500).unref();
      },
      15_500,
    ],
  ])("end %s", async (_kind, say, withinMs) => {
    const server = await aRawServer((socket) => say((text) => void (socket.writable && socket.write(text))));
    const startedAt = performance.now();
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed" });
    expect(outcome).toMatchObject({ kind: "failed", error: { code: "FETCH_TIMEOUT" } });
    expect(performance.now() - startedAt).toBeLessThan(withinMs);
    await expect.poll(() => server.open()).toBe(0);
  });
});

describe("H24 one host", () => {
  it("is asked once a second for ten of its feeds, two at a time", async () => {
    const starts: number[] = [];
    const server = await aRawServer((socket) => {
      starts.push(performance.now());
      setTimeout(() => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"), 300);
    });
    const fetcher = aFetcher({ port: server.port, hostSpacingMs: 1_000 });
    const urls = Array.from({ length: 10 }, (_, n) => `http://feeds.example/${n}`);
    await Promise.all(urls.map((address) => fetcher.fetch({ url: address, accept: "feed" })));
    const gaps = starts.slice(1).map((start, n) => start - (starts[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(950);
    expect(Math.max(...gaps)).toBeLessThan(1_400);
  });
});
