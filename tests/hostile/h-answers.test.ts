import { describe, expect, it } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { aRawServer, aResponse, aServerSaying } from "../support/web/raw-server.ts";

const url = "http://feeds.example/rss";
const now = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const day = 86_400_000;
const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);

describe("H1 the answer 304", () => {
  it("is unchanged when we sent the validator, with or without a body behind it", async () => {
    for (const junk of ["", "<rss>a body that must not be</rss>"]) {
      const bytes = Buffer.from(`HTTP/1.1 304 Not Modified\r\netag: "1"\r\ncache-control: max-age=300\r\n\r\n${junk}`);
      const server = await aServerSaying(bytes);
      const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed", etag: '"1"' });
      expect(outcome).toEqual({ kind: "unchanged", freshForMs: 300_000 });
    }
  });

  it("is FETCH_PROTOCOL when we sent none", async () => {
    const server = await aServerSaying(Buffer.from('HTTP/1.1 304 Not Modified\r\netag: "1"\r\n\r\n'));
    expect(codeOf(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" }))).toBe("FETCH_PROTOCOL");
  });

  it("is FETCH_PROTOCOL when ours was not fit to be sent", async () => {
    const server = await aServerSaying(Buffer.from("HTTP/1.1 304 Not Modified\r\n\r\n"));
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed", etag: '"a\r\nx-evil: 1"' });
    expect(codeOf(outcome)).toBe("FETCH_PROTOCOL");
    expect(server.received()).not.toMatch(/x-evil|if-none-match/i);
  });
});

describe("H2 a validator", () => {
  const header = (bytes: string) => Buffer.from(`HTTP/1.1 200 OK\r\n${bytes}content-length: 0\r\n\r\n`, "latin1");

  it.each([
    ["strong", '"abc"'],
    ["weak", 'W/"abc"'],
    ["without quotes", "abc"],
    ["with a comma", '"a, b"'],
    ["with bytes beyond ASCII", '"\xd0\x96\xe9"'],
    ["a kilobyte long", `"${"x".repeat(1_000)}"`],
  ])("%s goes back byte for byte", async (_kind, etag) => {
    const server = await aServerSaying(header(`etag: ${etag}\r\nlast-modified: yesterday, perhaps\r\n`));
    const fetcher = aFetcher({ port: server.port });
    const first = await fetcher.fetch({ url, accept: "feed" });
    expect(first).toMatchObject({ kind: "fetched", etag, lastModified: "yesterday, perhaps" });
    if (first.kind !== "fetched" || first.etag === undefined || first.lastModified === undefined) return;
    await fetcher.fetch({ url, accept: "feed", etag: first.etag, lastModified: first.lastModified });
    expect(server.received()).toContain(`if-none-match: ${etag}\r\nif-modified-since: yesterday, perhaps\r\n`);
  });

  it.each([
    ["sent twice", 'etag: "a"\r\netag: "b"\r\n'],
    ["of 8 KB", `etag: "${"x".repeat(8_192)}"\r\n`],
    ["that is empty", "etag:\r\n"],
  ])("%s is not kept", async (_kind, bytes) => {
    const server = await aServerSaying(header(bytes));
    expect(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" })).not.toHaveProperty("etag");
  });
});

describe("H6 a server that wants to be left alone", () => {
  it.each([
    ["429 Too Many Requests", "120", 2 * minute],
    ["503 Service Unavailable", "120", 2 * minute],
    ["429 Too Many Requests", "Mon, 23 Nov 2026 12:30:00 GMT", 30 * minute],
    ["429 Too Many Requests", "-60", minute],
    ["503 Service Unavailable", "315360000", day],
    ["429 Too Many Requests", "Fri, 23 Nov 2036 12:00:00 GMT", day],
  ])("by %s with Retry-After %s is left for %d ms", async (status, value, ms) => {
    const server = await aServerSaying(aResponse(status, { "retry-after": value }));
    const outcome = await aFetcher({ port: server.port, now: () => now }).fetch({ url, accept: "feed" });
    expect(outcome).toEqual({ kind: "rate-limited", status: Number(status.slice(0, 3)), retryAt: now + ms });
  });
});

describe("H7 a refusal", () => {
  it.each([400, 401, 403, 404, 406, 451, 500, 502, 520])("with %d is a typed failure", async (status) => {
    const server = await aServerSaying(aResponse(`${status} No`, {}, "<html>no</html>"));
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed", etag: '"1"' });
    expect(outcome).toMatchObject({ kind: "failed", status, error: { code: "FETCH_HTTP_STATUS", facts: { status } } });
  });

  it("by a bot challenge says so", async () => {
    const server = await aServerSaying(aResponse("403 Forbidden", { "cf-mitigated": "challenge" }, "Just a moment"));
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed" });
    expect(outcome).toMatchObject({ status: 403, error: { facts: { challenge: true } } });
  });

  it("for ever (410) is gone", async () => {
    const server = await aServerSaying(aResponse("410 Gone"));
    expect(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" })).toEqual({ kind: "gone" });
  });
});

describe("H4 redirects", () => {
  it("are followed for five hops and no more", async () => {
    const answers = (hops: number) =>
      aRawServer((socket, request) => {
        const hop = Number(/GET \/(\d+)/.exec(request)?.[1] ?? 0);
        socket.write(hop < hops ? aResponse("302 Found", { location: `/${hop + 1}` }) : aResponse("200 OK", {}, "x"));
      });
    const five = await answers(5);
    const outcome = await aFetcher({ port: five.port }).fetch({ url: "http://feeds.example/0", accept: "feed" });
    expect(outcome).toMatchObject({ kind: "fetched", finalUrl: "http://feeds.example/5" });
    const six = await answers(6);
    const refused = await aFetcher({ port: six.port }).fetch({ url: "http://feeds.example/0", accept: "feed" });
    expect(codeOf(refused)).toBe("FETCH_REDIRECT_LOOP");
    expect(six.received().match(/GET /g)).toHaveLength(6);
  });

  it("in a circle are left at once", async () => {
    const server = await aServerSaying(aResponse("301 Moved", { location: url }));
    expect(codeOf(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" }))).toBe("FETCH_REDIRECT_LOOP");
    expect(server.received().match(/GET /g)).toHaveLength(1);
  });
});

describe("H5 a move", () => {
  const chain = (statuses: readonly string[]) =>
    aRawServer((socket, request) => {
      const hop = Number(/GET \/hop(\d+)/.exec(request)?.[1] ?? 0);
      const status = statuses[hop];
      const location = `http://feeds.example:8443/hop${hop + 1}`;
      socket.write(status === undefined ? aResponse("200 OK", {}, "x") : aResponse(status, { location }));
    });

  it.each([
    [["301 Moved"], "http://feeds.example:8443/hop1"],
    [["308 Permanent Redirect", "301 Moved"], "http://feeds.example:8443/hop2"],
    [["301 Moved", "302 Found"], undefined],
    [["307 Temporary Redirect"], undefined],
    [[], undefined],
  ])("by %j leads for good to %s", async (statuses, movedTo) => {
    const server = await chain(statuses);
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed" });
    expect(outcome.kind).toBe("fetched");
    expect(outcome.kind === "fetched" ? outcome.movedTo : "none").toBe(movedTo);
  });

  it("is told with an unchanged document too", async () => {
    const server = await aRawServer((socket, request) =>
      socket.write(
        request.startsWith("GET /rss ")
          ? aResponse("301 Moved", { location: "/new" })
          : Buffer.from("HTTP/1.1 304 Not Modified\r\n\r\n"),
      ),
    );
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed", etag: '"1"' });
    expect(outcome).toEqual({ kind: "unchanged", movedTo: "http://feeds.example/new" });
  });
});

describe("H23 a Location", () => {
  it.each(["http://[", "http://a b/", "http://%00/", "https://1.2.3.4.5/", ""])(
    "that is no URL (%j) is FETCH_PROTOCOL",
    async (location) => {
      const server = await aServerSaying(aResponse("302 Found", { location }));
      expect(codeOf(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" }))).toBe("FETCH_PROTOCOL");
    },
  );

  it("that is missing, or there twice, is FETCH_PROTOCOL", async () => {
    for (const lines of ["", "location: /a\r\nlocation: /b\r\n"]) {
      const server = await aServerSaying(Buffer.from(`HTTP/1.1 302 Found\r\n${lines}content-length: 0\r\n\r\n`));
      expect(codeOf(await aFetcher({ port: server.port }).fetch({ url, accept: "feed" }))).toBe("FETCH_PROTOCOL");
    }
  });

  it("may be relative, and in UTF-8", async () => {
    const server = await aRawServer((socket, request) =>
      socket.write(
        request.startsWith("GET /rss ")
          ? Buffer.from("HTTP/1.1 302 Found\r\nlocation: ../лента?a=1#top\r\ncontent-length: 0\r\n\r\n")
          : aResponse("200 OK", {}, "x"),
      ),
    );
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed" });
    expect(outcome).toMatchObject({ finalUrl: "http://feeds.example/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0?a=1" });
  });
});
