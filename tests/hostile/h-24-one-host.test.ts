import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createDocumentFetcher } from "../../shared/adapters/http/fetch-document.ts";
import { aFetcher, somePublicAddress } from "../support/web/a-fetcher.ts";

/** Counts what a host sees: how many requests at a time, and when each began. */
async function aWatchfulServer(answerAfterMs: number) {
  let active = 0;
  let most = 0;
  const starts: number[] = [];
  const server = createServer((_request, response) => {
    active += 1;
    most = Math.max(most, active);
    starts.push(performance.now());
    setTimeout(() => {
      active -= 1;
      response.end("<rss/>");
    }, answerAfterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const gaps = () => starts.slice(1).map((start, n) => start - (starts[n] ?? 0));
  return { port: (server.address() as AddressInfo).port, most: () => most, gaps };
}

const fiftyFeeds = Array.from({ length: 50 }, (_, n) => `http://feeds.example/${n}.xml`);

describe("H24 fifty feeds of one host", () => {
  it("are asked for two at a time and apart, however they are spread over our code", async () => {
    const server = await aWatchfulServer(60);
    const fetcher = aFetcher({ port: server.port, hostSpacingMs: 30 });
    const outcomes = await Promise.all(fiftyFeeds.map((url) => fetcher.fetch({ url, accept: "feed" })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(fiftyFeeds.map(() => "fetched"));
    expect(server.most()).toBeLessThanOrEqual(2);
    // The limiter's own clock is tested beside it; a busy machine may deliver two requests late and together.
    const gaps = server.gaps().toSorted((a, b) => a - b);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(49 * 30 - 20);
    expect(gaps[25]).toBeGreaterThan(28);
  });

  it("hit the host all at once without our limiter (control)", async () => {
    const server = await aWatchfulServer(60);
    await Promise.all(fiftyFeeds.map((url) => fetch(url.replace("feeds.example", `127.0.0.1:${server.port}`))));
    expect(server.most()).toBeGreaterThan(2);
  });

  it("are a second apart unless told otherwise, and another host does not wait for them", async () => {
    const server = await aWatchfulServer(0);
    const patient = createDocumentFetcher({
      contactUrl: "https://example.org/watch",
      allowPrivateNetwork: false,
      resolve: async () => [{ address: somePublicAddress, family: 4 }],
      dial: () => ({ addresses: [{ address: "127.0.0.1", family: 4 }], port: server.port }),
    });
    onTestFinished(() => patient.close());
    const startedAt = performance.now();
    await Promise.all(
      ["http://a.example/1", "http://b.example/1"].map((url) => patient.fetch({ url, accept: "feed" })),
    );
    expect(performance.now() - startedAt).toBeLessThan(900);
    await patient.fetch({ url: "http://a.example/2", accept: "feed" });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(1_000);
  });

  it("wait outside their own time limit", async () => {
    const server = await aWatchfulServer(10);
    const fetcher = aFetcher({ port: server.port, hostSpacingMs: 100, limits: { totalMs: 300 } });
    const outcomes = await Promise.all(fiftyFeeds.slice(0, 8).map((url) => fetcher.fetch({ url, accept: "feed" })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill("fetched"));
  });
});
