import { describe, expect, it } from "vitest";
import { hostWarning } from "../../shared/feeds/host-warning.ts";
import { aFetcher } from "../support/web/a-fetcher.ts";
import { aResponse, aServerSaying } from "../support/web/raw-server.ts";

describe("H13 a host in other letters", () => {
  it("is looked up and asked for in punycode", async () => {
    const server = await aServerSaying(aResponse("200 OK", {}, "x"));
    const fetcher = aFetcher({ port: server.port });
    const outcome = await fetcher.fetch({ url: "http://новости.example/rss", accept: "feed" });
    expect(outcome).toMatchObject({ kind: "fetched", finalUrl: "http://xn--b1amnebsh.example/rss" });
    expect(fetcher.resolved).toEqual(["xn--b1amnebsh.example"]);
    expect(server.received()).toContain("host: xn--b1amnebsh.example\r\n");
  });

  it.each([
    ["https://раураl.com/login", "xn--l-7sba6dbr.com mixes Latin and Cyrillic letters"],
    ["https://xn--l-7sba6dbr.com/", "mixes Latin and Cyrillic"],
    ["https://gοοgle.com/", "mixes Latin and Greek"],
    ["https://аррӏе.com/", "Cyrillic letters that look Latin"],
    ["https://news.ехо.com/", "Cyrillic letters that look Latin"],
  ])("%s is warned of", (url, part) => {
    expect(hostWarning(url)).toContain(part);
  });

  it.each([
    "https://www.example.org/",
    "https://новости.example/",
    "https://новости.рф/",
    "https://ехо.рф/",
    "https://пример.укр/",
    "https://bücher.example/",
    "https://خبر.example/",
    "https://日本語abc.example/",
    "https://127.0.0.1/",
    "no URL",
  ])("%s is not", (url) => {
    expect(hostWarning(url)).toBeUndefined();
  });
});
