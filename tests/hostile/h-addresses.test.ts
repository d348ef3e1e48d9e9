import { describe, expect, it } from "vitest";
import type { FetchOutcome } from "../../shared/pipeline/ports.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { aResponse, aServerSaying } from "../support/web/raw-server.ts";

const canarySays = aResponse("200 OK", {}, "the canary was reached");

const codeOf = (outcome: FetchOutcome) => (outcome.kind === "failed" ? outcome.error.code : outcome.kind);

/** Spellings of addresses that no stranger may make us visit, as a person or a redirect may write them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  H14: [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "0X7F.0x0.0x0.0x1",
    "017700000001",
    "0177.0.0.1",
    "0177.0.0.01",
    "127.0.0.1.",
    "127.255.255.254",
    "0",
    "0.0.0.0",
    "0x0",
    "127。0。0。1",
    "127．0．0．1",
    "①②⑦.⓪.⓪.①",
    "①②⑦。0。0。1",
    "１２７.0.0.1",
    "%31%32%37.0.0.1",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "3232235777",
    "100.64.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
  ],
  H15: [
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:a9fe:a9fe]",
    "[::127.0.0.1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::a9fe:a9fe]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:a9fe:a9fe::1]",
    "[2001::7f00:1]",
    "[2001:0:5ef5:79fd:0:59d:80ff:fffe]",
    "[fe80::1]",
    "[febf::1]",
    "[fec0::1]",
    "[fc00::1]",
    "[fd12:3456:789a::1]",
    "[ff02::1]",
    "[100::1]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[5f00::1]",
    "[4000::1]",
  ],
  H16: [
    "169.254.169.254",
    "169.254.170.2",
    "2852039166",
    "0xa9fea9fe",
    "0251.0376.0251.0376",
    "[fd00:ec2::254]",
    "[fd20:ce::254]",
    "127.0.0.1:9001",
  ],
};

describe("an address that is no public one", () => {
  const table = Object.entries(spellings).flatMap(([id, hosts]) => hosts.map((host) => [id, host] as const));

  it("comes in more than 60 spellings", () => {
    expect(new Set(table.map(([, host]) => host)).size).toBeGreaterThan(60);
  });

  it.each(table)("%s %s is refused before any byte is sent", async (_id, host) => {
    const canary = await aServerSaying(canarySays);
    const fetcher = aFetcher({ port: canary.port });
    const outcome = await fetcher.fetch({ url: `http://${host}/latest/meta-data/`, accept: "feed" });
    expect(codeOf(outcome)).toBe("FETCH_BLOCKED_ADDRESS");
    expect(fetcher.dialled).toEqual([]);
    expect(canary.connections()).toBe(0);
  });

  it.each(table)("%s %s would reach the canary without the guard (control)", async (_id, host) => {
    const canary = await aServerSaying(canarySays);
    const fetcher = aFetcher({ port: canary.port, judgeAddress: () => "local", allowPrivateNetwork: true });
    const outcome = await fetcher.fetch({ url: `http://${host}/latest/meta-data/`, accept: "feed" });
    expect(outcome.kind).toBe("fetched");
    expect(canary.received()).toContain("GET /latest/meta-data/");
  });
});
