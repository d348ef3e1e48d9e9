import { request } from "node:https";
import { type AddressInfo, createServer as createPlainServer } from "node:net";
import { createServer, type TlsOptions } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { makeCertificate } from "../support/web/make-certificate.ts";
import { aResponse } from "../support/web/raw-server.ts";

const url = "https://feeds.example/rss";
const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);

async function aTlsServer(options: TlsOptions): Promise<{ readonly port: number; received(): string }> {
  let received = "";
  const server = createServer(options, (socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      socket.end(aResponse("200 OK", { connection: "close" }, "<rss/>"));
    });
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { port: (server.address() as AddressInfo).port, received: () => received };
}

/** A client that checks nothing: shows that the server would have answered. */
const visitUnchecked = (port: number) =>
  new Promise<number | undefined>((resolve, reject) => {
    const lax = { rejectUnauthorized: false, minVersion: "TLSv1", ciphers: "ALL:@SECLEVEL=0", agent: false } as const;
    request({ port, host: "127.0.0.1", ...lax }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    })
      .on("error", reject)
      .end();
  });

describe("H11 a TLS server", () => {
  const good = makeCertificate({ name: "feeds.example" });
  const authority = makeCertificate({ name: "an authority nobody knows" });

  it.each<[string, () => TlsOptions]>([
    [
      "whose certificate has expired",
      () => makeCertificate({ name: "feeds.example", notAfter: new Date(Date.UTC(2021, 0, 1)) }),
    ],
    ["whose certificate it signed itself", () => good],
    ["whose authority nobody knows", () => makeCertificate({ name: "feeds.example", issuer: authority })],
    ["whose certificate is for another name", () => makeCertificate({ name: "other.example" })],
    [
      "that speaks only TLS 1.0 and 1.1",
      () => ({ ...good, minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" }),
    ],
  ])("%s is FETCH_TLS, and hears no request", async (_kind, options) => {
    const server = await aTlsServer(options());
    const outcome = await aFetcher({ port: server.port }).fetch({ url, accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_TLS");
    expect(server.received()).toBe("");
    // Control: whoever does not check gets through.
    expect(await visitUnchecked(server.port)).toBe(200);
  });

  it("that answers without TLS is FETCH_TLS", async () => {
    const server = createPlainServer((socket) =>
      socket
        .on("error", () => {})
        .resume()
        .end("HTTP/1.1 400 Bad Request\r\n\r\n"),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    expect(codeOf(await aFetcher({ port }).fetch({ url, accept: "feed" }))).toBe("FETCH_TLS");
  });
});

describe("H12 a name", () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(`query${code}`), { code });
  };

  it.each(["ENOTFOUND", "ESERVFAIL", "ENODATA", "EREFUSED", "ETIMEOUT"])(
    "that the resolver answers with %s is FETCH_DNS",
    async (code) => {
      const outcome = await aFetcher({ resolve: failing(code) }).fetch({ url, accept: "feed" });
      expect(codeOf(outcome)).toBe("FETCH_DNS");
      expect(outcome.kind === "failed" && outcome.error.message).toContain(code);
    },
  );

  it("without any address is FETCH_DNS", async () => {
    expect(codeOf(await aFetcher({ answers: { "feeds.example": [] } }).fetch({ url, accept: "feed" }))).toBe(
      "FETCH_DNS",
    );
  });

  it("that is never answered is FETCH_DNS within 3 s", async () => {
    const startedAt = performance.now();
    const outcome = await aFetcher({ resolve: () => new Promise(() => {}) }).fetch({ url, accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_DNS");
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
