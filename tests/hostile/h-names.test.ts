import { describe, expect, it } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher, somePublicAddress } from "../support/web/a-fetcher.ts";
import { aRawServer, aResponse, aServerSaying } from "../support/web/raw-server.ts";

const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);
const canarySays = aResponse("200 OK", {}, "the canary was reached");
const url = "http://feeds.example/rss";

describe("H17 a name whose answers", () => {
  it.each([
    ["are loopback", ["127.0.0.1"]],
    ["are public and loopback", [somePublicAddress, "127.0.0.1"]],
    ["are private and public", ["10.0.0.7", somePublicAddress]],
    ["are public in IPv4 and local in IPv6", [somePublicAddress, "::1"]],
    ["are the metadata service", ["169.254.169.254"]],
    ["are mapped", ["::ffff:169.254.169.254"]],
    ["are translated", ["64:ff9b::a9fe:a9fe"]],
    ["are 6to4 of loopback", ["2002:7f00:1::"]],
    ["are Teredo", ["2001:0:4136:e378:8000:63bf:3fff:fdd2"]],
    ["are link-local with a zone", ["fe80::1%lo"]],
    ["are carrier-grade NAT", ["100.64.1.1"]],
    ["are no addresses", ["not an address"]],
    ["are odd spellings", ["0x7f.1"]],
    ["are many, the last private", [...Array.from({ length: 20 }, (_, n) => `93.184.216.${n + 1}`), "192.168.1.1"]],
  ])("%s is refused as a whole, with no connection", async (_kind, answers) => {
    const canary = await aServerSaying(canarySays);
    const refused = aFetcher({ port: canary.port, answers: { "feeds.example": answers } });
    expect(codeOf(await refused.fetch({ url, accept: "feed" }))).toBe("FETCH_BLOCKED_ADDRESS");
    expect(canary.connections()).toBe(0);
    // Control: without the guard the canary is reached.
    const unguarded = aFetcher({
      port: canary.port,
      answers: { "feeds.example": answers },
      judgeAddress: () => "public",
    });
    expect(codeOf(await unguarded.fetch({ url, accept: "feed" }))).toBe("fetched");
  });

  it("are all public is fetched", async () => {
    const server = await aServerSaying(canarySays);
    const answers = { "feeds.example": [somePublicAddress, "2606:2800:220:1:248:1893:25c8:1946"] };
    expect(codeOf(await aFetcher({ port: server.port, answers }).fetch({ url, accept: "feed" }))).toBe("fetched");
  });
});

describe("H18 a name that changes its mind", () => {
  it("is connected to at the address that was checked, asked once a connection", async () => {
    const canary = await aServerSaying(canarySays);
    let asked = 0;
    const fetcher = aFetcher({
      resolve: async () => {
        asked += 1;
        return [{ address: asked === 1 ? somePublicAddress : "127.0.0.1", family: 4 }];
      },
      dial: ({ addresses }) => {
        // The canary stands where the rebound answer points; the checked address leads nowhere near it.
        expect(addresses.map(({ address }) => address)).toEqual([somePublicAddress]);
        return { addresses: [{ address: "127.0.0.3", family: 4 }], port: canary.port };
      },
      limits: { connectMs: 300 },
    });
    expect(codeOf(await fetcher.fetch({ url: `http://feeds.example:8080/`, accept: "feed" }))).toBe("FETCH_CONNECT");
    expect(asked).toBe(1);
    expect(canary.connections()).toBe(0);
  });

  it("is refused on the next connection, once it points inside", async () => {
    const server = await aServerSaying(aResponse("200 OK", { connection: "close" }, "x"));
    const answers = ["93.184.216.34", "127.0.0.1"];
    const fetcher = aFetcher({
      port: server.port,
      resolve: async () => [{ address: answers.shift() ?? "", family: 4 }],
    });
    expect(codeOf(await fetcher.fetch({ url, accept: "feed" }))).toBe("fetched");
    expect(codeOf(await fetcher.fetch({ url, accept: "feed" }))).toBe("FETCH_BLOCKED_ADDRESS");
    expect(server.connections()).toBe(1);
  });
});

describe("H19 a redirect", () => {
  const answers = { "inside.example": ["10.0.0.1"], "meta.example": ["169.254.169.254"] };
  const redirectTo = (location: string) =>
    aRawServer((socket, request) =>
      socket.write(request.startsWith("GET /rss ") ? aResponse("302 Found", { location }) : canarySays),
    );

  it.each([
    ["to a private name", "http://inside.example/", "FETCH_BLOCKED_ADDRESS"],
    ["to the metadata service by name", "http://meta.example/latest/", "FETCH_BLOCKED_ADDRESS"],
    ["to a literal", "http://127.0.0.1/", "FETCH_BLOCKED_ADDRESS"],
    ["to a literal without a scheme", "//169.254.169.254/latest/", "FETCH_BLOCKED_ADDRESS"],
    ["to an odd literal", "http://0x7f.1/", "FETCH_BLOCKED_ADDRESS"],
    ["to an IPv6 literal", "http://[::1]/", "FETCH_BLOCKED_ADDRESS"],
    ["to a backslashed literal", "http:\\\\127.0.0.1\\", "FETCH_BLOCKED_ADDRESS"],
    ["to a file", "file:///etc/passwd", "FETCH_BLOCKED_URL"],
    ["to gopher", "gopher://127.0.0.1:6379/_INFO", "FETCH_BLOCKED_URL"],
    ["to data", "data:text/xml,<rss/>", "FETCH_BLOCKED_URL"],
    ["to a script", "javascript:alert(1)", "FETCH_BLOCKED_URL"],
    ["to a port of another service", "http://feeds.example:6379/", "FETCH_BLOCKED_PORT"],
    ["with credentials", "http://joe:secret@feeds.example/", "FETCH_BLOCKED_URL"],
    ["to a URL of 3,000 characters", `/${"a".repeat(3_000)}`, "FETCH_BLOCKED_URL"],
  ])("%s is refused at the hop", async (_kind, location, code) => {
    const server = await redirectTo(location);
    const fetcher = aFetcher({ port: server.port, answers });
    const outcome = await fetcher.fetch({ url, accept: "feed" });
    expect(codeOf(outcome)).toBe(code);
    expect(server.received().match(/GET /g)).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toContain("secret");
  });

  it("to a private name reaches the canary without the guard (control)", async () => {
    const server = await redirectTo("http://inside.example/");
    const fetcher = aFetcher({ port: server.port, answers, judgeAddress: () => "public" });
    expect(codeOf(await fetcher.fetch({ url, accept: "feed" }))).toBe("fetched");
  });
});

describe("H20 a port", () => {
  it.each([21, 22, 25, 443 + 1, 3306, 6379, 8081, 9001, 9200, 11211])(
    "%d is refused without a look-up",
    async (port) => {
      const fetcher = aFetcher();
      expect(codeOf(await fetcher.fetch({ url: `http://feeds.example:${port}/`, accept: "feed" }))).toBe(
        "FETCH_BLOCKED_PORT",
      );
      expect(fetcher.resolved).toEqual([]);
    },
  );

  it.each([80, 443, 8080, 8443])("%d is a web port", async (port) => {
    const server = await aServerSaying(canarySays);
    const outcome = await aFetcher({ port: server.port }).fetch({
      url: `http://feeds.example:${port}/`,
      accept: "feed",
    });
    expect(codeOf(outcome)).toBe("fetched");
  });

  it("of any number is reached on this machine when a person allowed it, and only there", async () => {
    const server = await aServerSaying(canarySays);
    const local = aFetcher({ allowPrivateNetwork: true });
    const here = await local.fetch({ url: `http://127.0.0.1:${server.port}/`, accept: "feed" });
    expect(codeOf(here)).toBe("fetched");
    const mixed = aFetcher({
      allowPrivateNetwork: true,
      answers: { "feeds.example": ["127.0.0.1", somePublicAddress] },
    });
    expect(codeOf(await mixed.fetch({ url: "http://feeds.example:9001/", accept: "feed" }))).toBe("FETCH_BLOCKED_PORT");
    const metadata = await local.fetch({ url: "http://169.254.169.254/", accept: "feed" });
    expect(codeOf(metadata)).toBe("FETCH_BLOCKED_ADDRESS");
  });
});

describe("H21 credentials in a URL", () => {
  it.each(["http://joe:hunter2@feeds.example/", "http://hunter2@feeds.example/", "https://:hunter2@feeds.example/"])(
    "%s are refused and never repeated",
    async (withCredentials) => {
      const fetcher = aFetcher();
      const outcome = await fetcher.fetch({ url: withCredentials, accept: "feed" });
      expect(codeOf(outcome)).toBe("FETCH_BLOCKED_URL");
      expect(
        outcome.kind === "failed" && `${outcome.error.message}${JSON.stringify(outcome.error.facts)}`,
      ).not.toContain("hunter2");
      expect(fetcher.resolved).toEqual([]);
    },
  );
});

describe("a URL that is none of ours", () => {
  it.each([
    "",
    "feeds.example/rss",
    "ftp://feeds.example/",
    "http://",
    "http://a b/",
    `http://feeds.example/${"a".repeat(2_048)}`,
  ])("%j is FETCH_BLOCKED_URL", async (text) => {
    expect(codeOf(await aFetcher().fetch({ url: text, accept: "feed" }))).toBe("FETCH_BLOCKED_URL");
  });
});
