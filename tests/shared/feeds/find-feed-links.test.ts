import { describe, expect, it } from "vitest";
import { findFeedLinks } from "../../../shared/feeds/find-feed-links.ts";

const page = "https://news.example/world/today.html";
const urls = (html: string) => findFeedLinks(html, page).links.map(({ url }) => url);

describe("the feeds of a web page", () => {
  it("are those it declares, in its order, with their titles", () => {
    const html = `<!doctype html><html><head><title> The  News &amp; more</title>
      <link rel="stylesheet" type="text/css" href="/a.css">
      <LINK REL='alternate' TYPE='application/rss+xml' TITLE='World &#38; all' HREF='/rss.xml'>
      <link href=//feeds.example/atom rel="home alternate" type="application/atom+xml; charset=utf-8">
      <link rel="alternate" type="application/feed+json" href="feed.json"></head><body><a href="/other/rss">x</a>`;
    expect(findFeedLinks(html, page)).toEqual({
      title: "The News & more",
      links: [
        { url: "https://news.example/rss.xml", title: "World & all" },
        { url: "https://feeds.example/atom" },
        { url: "https://news.example/world/feed.json" },
      ],
    });
  });

  it("are relative to its base", () => {
    const html = `<base href="/en/"><link rel="alternate" type="application/rss+xml" href="rss">`;
    expect(urls(html)).toEqual(["https://news.example/en/rss"]);
  });

  it("are links that look like feeds, when it declares none", () => {
    const html = `<a href="/about">x</a><a href="/rss">RSS</a><a href="/blog/feed/">y</a><a href="/index.rss">z</a>
      <a href="/rss">again</a><a href="/feedback">n</a><a href="/press/">n</a><a href="/atoms">n</a>`;
    expect(urls(html)).toEqual([
      "https://news.example/rss",
      "https://news.example/blog/feed/",
      "https://news.example/index.rss",
    ]);
  });

  it.each([
    ["another language of the page", `<link rel="alternate" hreflang="ru" href="/ru/">`],
    ["a feed behind a script", `<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`],
    ["a file", `<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">`],
    ["credentials", `<link rel="alternate" type="application/rss+xml" href="https://a:b@news.example/rss">`],
    ["an empty address", `<link rel="alternate" type="application/rss+xml" href="">`],
    ["a comment", `<!-- <link rel="alternate" type="application/rss+xml" href="/rss"> -->`],
    ["a script's text", `<script>"<link rel=alternate type=application/rss+xml href=/rss>"</script>`],
    ["a mail link", `<a href="mailto:rss@news.example">x</a>`],
  ])("are not %s", (_kind, html) => {
    expect(urls(html)).toEqual([]);
  });

  it.each([
    ["open tags", "<".repeat(400_000)],
    ["links", `<link rel="alternate" type="application/rss+xml" href="/a">`.repeat(9_000)],
    ["unclosed comments", "<!--".repeat(120_000)],
  ])("are found in half a megabyte of %s within 500 ms (hostile)", (_kind, html) => {
    const startedAt = performance.now();
    expect(findFeedLinks(html, page).links.length).toBeLessThanOrEqual(20);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
