import { describe, expect, it } from "vitest";
import { aFetcher } from "../../../support/web/a-fetcher.ts";
import { aRawServer, aResponse } from "../../../support/web/raw-server.ts";

const hour = 3_600_000;

/** A site with a robots.txt (or a status instead of one); every other path is a page. Counts what it was asked for. */
async function aSite(robots: () => Buffer) {
  const asked: string[] = [];
  const server = await aRawServer((socket, request) => {
    const [, path = "", host = ""] = /^GET (\S+).*?host: (\S+)/s.exec(request) ?? [];
    asked.push(`${host}${path}`);
    if (path === "/robots.txt") socket.write(robots());
    else if (path.startsWith("/away"))
      socket.write(aResponse("302 Found", { location: `http://other.example${path}` }));
    else socket.write(aResponse("200 OK", {}, "a page"));
  });
  return { port: server.port, asked };
}

const page = (url: string) => ({ url, accept: "page" }) as const;
const rules = (text: string) => () => aResponse("200 OK", { "content-type": "text/plain" }, text);
const code = { error: { code: "FETCH_ROBOTS" } };

describe("an article page", () => {
  it("is fetched where robots.txt allows it, which is read once a day", async () => {
    let now = 0;
    const site = await aSite(rules("User-agent: *\nDisallow: /private/"));
    const fetcher = aFetcher({ port: site.port, now: () => now });
    expect(await fetcher.fetch(page("http://news.example/1"))).toMatchObject({ kind: "fetched" });
    expect(await fetcher.fetch(page("http://news.example/private/2"))).toMatchObject(code);
    now += 23 * hour;
    await fetcher.fetchPage({ url: "http://news.example/3" });
    expect(site.asked).toEqual(["news.example/robots.txt", "news.example/1", "news.example/3"]);
    now += 2 * hour;
    await fetcher.fetch(page("http://news.example/4"));
    expect(site.asked.filter((path) => path.endsWith("robots.txt"))).toHaveLength(2);
  });

  it("asks for robots.txt once, however many pages wait for it", async () => {
    const site = await aSite(rules(""));
    const fetcher = aFetcher({ port: site.port });
    await Promise.all([1, 2, 3, 4].map((n) => fetcher.fetch(page(`http://news.example/${n}`))));
    expect(site.asked.filter((path) => path.endsWith("robots.txt"))).toHaveLength(1);
  });

  it("is judged by the robots.txt of every host on the way", async () => {
    const site = await aSite(rules("User-agent: *\nDisallow: /away/private"));
    const fetcher = aFetcher({ port: site.port });
    expect(await fetcher.fetch(page("http://news.example/away"))).toMatchObject({ kind: "failed" });
    expect(site.asked).toContain("other.example/robots.txt");
  });

  it.each(["404 Not Found", "403 Forbidden", "410 Gone"])(
    "is fetched when the site answers %s for robots.txt",
    async (status) => {
      const site = await aSite(() => aResponse(status));
      expect(await aFetcher({ port: site.port }).fetch(page("http://news.example/1"))).toMatchObject({
        kind: "fetched",
      });
    },
  );

  it.each(["500 Oops", "503 Busy", "429 Slow down"])(
    "is left alone for an hour when the site answers %s for robots.txt",
    async (status) => {
      let now = 0;
      let answer = aResponse(status);
      const site = await aSite(() => answer);
      const fetcher = aFetcher({ port: site.port, now: () => now });
      expect(await fetcher.fetch(page("http://news.example/1"))).toMatchObject(code);
      answer = aResponse("200 OK", {}, "");
      expect(await fetcher.fetch(page("http://news.example/1"))).toMatchObject(code);
      now += hour + 1;
      expect(await fetcher.fetch(page("http://news.example/1"))).toMatchObject({ kind: "fetched" });
    },
  );

  it("keeps to yesterday's rules while the site is down", async () => {
    let now = 0;
    let answer = aResponse("200 OK", {}, "User-agent: *\nDisallow: /private/");
    const site = await aSite(() => answer);
    const fetcher = aFetcher({ port: site.port, now: () => now });
    await fetcher.fetch(page("http://news.example/1"));
    now += 25 * hour;
    answer = aResponse("500 Oops");
    expect(await fetcher.fetch(page("http://news.example/2"))).toMatchObject({ kind: "fetched" });
    expect(await fetcher.fetch(page("http://news.example/private/2"))).toMatchObject(code);
  });

  it("does not make a site's robots.txt unreachable for others when one asker stops", async () => {
    const stop = new AbortController();
    const site = await aSite(() => {
      stop.abort();
      return aResponse("200 OK", {}, "");
    });
    const fetcher = aFetcher({ port: site.port });
    const [stopped, other] = await Promise.all([
      fetcher.fetch({ ...page("http://news.example/1"), signal: stop.signal }),
      fetcher.fetch(page("http://news.example/2")),
    ]);
    expect(stopped).toMatchObject({ kind: "failed", error: { facts: { stopped: true } } });
    expect(other).toMatchObject({ kind: "fetched" });
  });
});

describe("a feed", () => {
  it("is published to be polled: robots.txt is not asked", async () => {
    const site = await aSite(rules("User-agent: *\nDisallow: /"));
    const outcome = await aFetcher({ port: site.port }).fetch({ url: "http://news.example/rss", accept: "feed" });
    expect(outcome).toMatchObject({ kind: "fetched" });
    expect(site.asked).toEqual(["news.example/rss"]);
  });

  it("is asked for under our own name, with a contact and nothing that tells on us", async () => {
    let seen = "";
    const server = await aRawServer((socket, request) => {
      seen = request;
      socket.write(aResponse("200 OK", { "set-cookie": "id=1" }, "x"));
    });
    const fetcher = aFetcher({ port: server.port });
    await fetcher.fetch({ url: "http://news.example/rss", accept: "feed" });
    await fetcher.fetch({ url: "http://news.example/rss", accept: "feed" });
    expect(seen).toMatch(/^user-agent: transfer-watch\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/watch\)\r$/m);
    expect(seen).toMatch(/^accept-encoding: gzip, deflate, br\r$/m);
    expect(seen).not.toMatch(/^(cookie|referer|accept-language|sec-|if-)/im);
  });
});
