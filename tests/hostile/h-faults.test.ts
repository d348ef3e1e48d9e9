import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { aRawServer, aResponse, aServerSaying } from "../support/web/raw-server.ts";

const url = "http://feeds.example/rss";
const feed = `<rss version="2.0"><channel><title>Sample</title>${"<item><title>Words</title></item>".repeat(2_000)}</channel></rss>`;
const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);
const fetched = async (port: number) => aFetcher({ port }).fetch({ url, accept: "feed" });

describe("H8 a server that takes its time", () => {
  const limits = { totalMs: 400, headersMs: 200, connectMs: 200 };

  it.each([
    ["never answers", () => {}],
    [
      "drips its headers",
      (write: (text: string) => void) => {
        write("HTTP/1.1 200 OK\r\n");
        setInterval(() => write("x-a: b\r\n"), 20).unref();
      },
    ],
    [
      "drips its body",
      (write: (text: string) => void) => {
        write("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n");
        setInterval(() => write("<"), 20).unref();
      },
    ],
    ["stops in its body", (write: (text: string) => void) => write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n<rss")],
  ])("%s: FETCH_TIMEOUT, and the socket is destroyed", async (_kind, say) => {
    const server = await aRawServer((socket) => say((text) => void (socket.writable && socket.write(text))));
    const startedAt = performance.now();
    const outcome = await aFetcher({ port: server.port, limits }).fetch({ url, accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_TIMEOUT");
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    await expect.poll(() => server.open()).toBe(0);
  });

  it("has all its redirects inside the one time limit", async () => {
    let n = 0;
    const server = await aRawServer((socket) => {
      n += 1;
      setTimeout(() => socket.write(aResponse("302 Found", { location: `/hop/${n}` })), 150);
    });
    const outcome = await aFetcher({ port: server.port, limits }).fetch({ url, accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_TIMEOUT");
    expect(n).toBeLessThan(5);
  });

  it("is waited for by nobody when the caller stops", async () => {
    const server = await aRawServer(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed", signal: stop.signal });
    expect(outcome).toMatchObject({ kind: "failed", error: { code: "FETCH_TIMEOUT", facts: { stopped: true } } });
  });
});

describe("H9 a connection that breaks", () => {
  it.each<[string, (socket: import("node:net").Socket) => void]>([
    ["is reset before the answer", (socket) => socket.resetAndDestroy()],
    ["is closed before the answer", (socket) => socket.end()],
    [
      "is reset in the body",
      (socket) =>
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<rss>`, () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        ),
    ],
    [
      "is shorter than its Content-Length",
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<rss>"),
    ],
    [
      "is cut in a chunk",
      (socket) => socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<rss>\r\n40\r\n<chan"),
    ],
    [
      "is cut before its last chunk",
      (socket) => socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<rss>\r\n"),
    ],
  ])("%s: FETCH_TRUNCATED", async (_kind, answer) => {
    const server = await aRawServer(answer);
    expect(codeOf(await fetched(server.port))).toBe("FETCH_TRUNCATED");
  });

  it("does no harm to the next poll", async () => {
    let polls = 0;
    const server = await aRawServer((socket) => {
      polls += 1;
      if (polls === 1) socket.end("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<rss>");
      else socket.write(aResponse("200 OK", {}, feed));
    });
    const fetcher = aFetcher({ port: server.port });
    expect(codeOf(await fetcher.fetch({ url, accept: "feed" }))).toBe("FETCH_TRUNCATED");
    expect(codeOf(await fetcher.fetch({ url, accept: "feed" }))).toBe("fetched");
  });

  it("is FETCH_CONNECT when nobody listens", async () => {
    const server = await aServerSaying(aResponse("200 OK"));
    const free = aFetcher({ dial: () => ({ addresses: [{ address: "127.0.0.2", family: 4 }], port: server.port }) });
    expect(codeOf(await free.fetch({ url, accept: "feed" }))).toBe("FETCH_CONNECT");
  });
});

describe("H10 a compressed stream", () => {
  const codings = [
    ["gzip", gzipSync(feed)],
    ["x-gzip", gzipSync(feed)],
    ["br", brotliCompressSync(feed)],
    ["deflate", deflateSync(feed)],
    ["deflate", deflateRawSync(feed)],
    ["identity", Buffer.from(feed)],
  ] as const;

  it.each(codings)("in %s is read", async (coding, bytes) => {
    const server = await aServerSaying(aResponse("200 OK", { "content-encoding": coding }, bytes));
    const outcome = await fetched(server.port);
    expect(outcome.kind === "fetched" && Buffer.from(outcome.body).toString()).toBe(feed);
  });

  it.each(codings.slice(0, 5))(
    "in %s that is cut in half is FETCH_TRUNCATED, closed or measured",
    async (coding, bytes) => {
      const half = bytes.subarray(0, bytes.length / 2);
      const closed = await aRawServer((socket) =>
        socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${coding}\r\n\r\n`), half])),
      );
      expect(codeOf(await fetched(closed.port))).toBe("FETCH_TRUNCATED");
      const measured = await aServerSaying(aResponse("200 OK", { "content-encoding": coding }, half));
      expect(codeOf(await fetched(measured.port))).toBe("FETCH_TRUNCATED");
    },
  );

  it("that is none is FETCH_ENCODING", async () => {
    const server = await aServerSaying(aResponse("200 OK", { "content-encoding": "gzip" }, feed));
    expect(codeOf(await fetched(server.port))).toBe("FETCH_ENCODING");
  });

  it("of nothing at all is empty", async () => {
    const server = await aServerSaying(aResponse("200 OK", { "content-encoding": "gzip" }, ""));
    expect(await fetched(server.port)).toMatchObject({ kind: "fetched", body: Buffer.alloc(0) });
  });
});

describe("H22 a server that breaks the protocol", () => {
  it.each<[string, string]>([
    ["floods us with 1xx", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n".repeat(50)],
    ["sends 100 KB of one header", `HTTP/1.1 200 OK\r\nx-a: ${"b".repeat(100_000)}\r\n\r\n`],
    ["sends 100 KB of many headers", `HTTP/1.1 200 OK\r\n${"x-a: b\r\n".repeat(12_500)}\r\n`],
    ["speaks no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["puts NUL in a header", "HTTP/1.1 200 OK\r\nx-a: b\0c\r\ncontent-length: 0\r\n\r\n"],
    ["ends lines with LF alone in its status", "HTTP/1.1 200 OK\netag: x\n\n"],
    ["sends two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"],
    ["switches protocols", "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n"],
    ["names an impossible chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n<rss>\r\n"],
  ])("%s: FETCH_PROTOCOL", async (_kind, bytes) => {
    const server = await aServerSaying(Buffer.from(bytes, "latin1"));
    expect(codeOf(await fetched(server.port))).toBe("FETCH_PROTOCOL");
  });

  it("may send one early hint", async () => {
    const hint = Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n");
    const server = await aServerSaying(Buffer.concat([hint, aResponse("200 OK", {}, feed)]));
    expect(codeOf(await fetched(server.port))).toBe("fetched");
  });
});
