import Parser from "rss-parser";
import { describe, expect, it } from "vitest";
import { entryToText } from "../../shared/articles/entry-to-text.ts";
import { htmlToText } from "../../shared/articles/html-to-text.ts";
import { parseDate } from "../../shared/feeds/parse-date.ts";
import { readFeed } from "../../shared/feeds/read-feed.ts";
import { anAtomFeed, anItem, anRssFeed, asBytes } from "../support/a-document.ts";
import { cpuTimeOf } from "../support/cpu-time.ts";

// Collecting garbage and compiling may fall into any of these.
const slack = 2;
const url = "https://example.org/news/feed.xml";
const entryOf = async (text: string) => (await readFeed({ body: asBytes(text), url })).entries[0] ?? {};
const textOf = async (elements: string) => entryToText(await entryOf(anRssFeed(anItem(elements))));

describe("X20 markup inside a title", () => {
  it.each([
    ["as elements", "<title>Iran <b>sends</b> missiles</title>"],
    ["escaped", "<title>Iran &lt;b&gt;sends&lt;/b&gt; missiles</title>"],
    ["in CDATA", "<title><![CDATA[Iran <b>sends</b> missiles]]></title>"],
  ])("%s: the words are kept, the tags are not", async (_, elements) => {
    expect((await textOf(elements)).title).toBe("Iran sends missiles");
  });

  it("costs rss-parser alone the word", async () => {
    const feed = await new Parser().parseString(anRssFeed(anItem("<title>Iran <b>sends</b> missiles</title>")));
    expect(feed.items[0]?.title).not.toContain("sends");
  });
});

describe("X21 entities escaped twice", () => {
  it("are decoded twice and no more", async () => {
    expect((await textOf("<title>R&amp;amp;D</title>")).title).toBe("R&D");
    expect(
      (
        await textOf(
          "<description>&lt;p&gt;R&amp;amp;amp;D &amp;lt;b&amp;gt;ships&amp;lt;/b&amp;gt;&lt;/p&gt;</description>",
        )
      ).summary,
    ).toBe("R&D ships");
    expect(htmlToText("&amp;amp;lt;")).toBe("&lt;");
  });
});

describe("X26 an item of 5 MB", () => {
  it("is cut to 256 KiB for matching, and flagged", async () => {
    const long = await textOf(`<title>a</title><description>${"слово ".repeat(450_000)}</description>`);
    expect(Buffer.byteLength(long.summary)).toBeLessThanOrEqual(256 * 1024);
    expect(Buffer.byteLength(long.summary)).toBeGreaterThan(255 * 1024);
    expect([long.textCut, long.summary.endsWith("\uFFFD")]).toEqual([true, false]);
    expect((await textOf("<title>a</title><description>short</description>")).textCut).toBeUndefined();
  });
});

describe("X27 texts that stall expressions", () => {
  it.each([
    ["<", 100_000],
    ["x<br", 250_000],
    ['<a b="', 100_000],
    ["<!--", 100_000],
    ["<script>", 100_000],
    ["&amp;", 100_000],
    [" \n", 200_000],
    ["&#x", 100_000],
  ])("%j times %i takes less than 100 ms", async (piece, count) => {
    const [html, warmUp] = [piece.repeat(count), piece.repeat(1_000)];
    htmlToText(warmUp);
    expect(await cpuTimeOf(() => htmlToText(html))).toBeLessThan(100 * slack);
  });
});

describe("X31 dates", () => {
  it.each([
    ["Mon, 23 Nov 26 10:00:00 GMT", "2026-11-23T10:00:00.000Z"],
    ["Mon, 23 Nov 2026 10:00:00 MSK", "2026-11-23T07:00:00.000Z"],
    ["Mon, 23 Nov 2026 10:00:00 CEST", "2026-11-23T08:00:00.000Z"],
    ["Mon, 23 Nov 2026 10:00:00 +03", "2026-11-23T07:00:00.000Z"],
    ["23 ноября 2026 10:00", "2026-11-23T10:00:00.000Z"],
  ])("%s is read", async (written, iso) => {
    expect(await entryOf(anRssFeed(anItem(`<title>a</title><pubDate>${written}</pubDate>`)))).toEqual({
      title: "a",
      published: iso,
    });
  });

  it.each(["31 Feb 2026 10:00:00 GMT", "Mon, 23 Nov 2026 10:00:00 +9999", "12 Nov", "2026-02-31"])(
    "%s is unknown",
    async (written) => {
      expect(await entryOf(anRssFeed(anItem(`<title>a</title><pubDate>${written}</pubDate>`)))).toEqual({ title: "a" });
    },
  );

  it("are guessed wrong by the language: a day that is not becomes March, no year becomes 2001", () => {
    expect([new Date("31 Feb 2026 10:00 GMT").getUTCMonth(), new Date("12 Nov").getFullYear()]).toEqual([2, 2001]);
    expect([parseDate("31 Feb 2026 10:00 GMT"), parseDate("12 Nov")]).toEqual([undefined, undefined]);
  });
});

describe("X33 relative links", () => {
  it.each([
    ["1.html", "https://example.org/news/1.html"],
    ["../1.html", "https://example.org/1.html"],
    ["//b.example.org/1", "https://b.example.org/1"],
    ["/1?a=b&amp;c=d", "https://example.org/1?a=b&c=d"],
  ])("%s leads from the feed's own address", async (link, to) => {
    expect((await entryOf(anRssFeed(anItem(`<title>a</title><link>${link}</link>`)))).link).toBe(to);
  });

  it("lead from xml:base where there is one", async () => {
    const atom = anAtomFeed(
      `<entry xml:base="2026/"><title>a</title><link href="1"/></entry>`,
      ' xml:base="https://b.example.org/"',
    );
    expect((await entryOf(atom)).link).toBe("https://b.example.org/2026/1");
  });
});

describe("X34 links that are none", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "https://user:word@example.org/",
    "vbscript:x",
  ])("%j: the item is kept without a link", async (link) => {
    expect(await entryOf(anRssFeed(anItem(`<title>a</title><link>${link}</link>`)))).toEqual({ title: "a" });
    expect(await entryOf(anAtomFeed(`<entry><title>a</title><link href="${link}"/></entry>`))).toEqual({ title: "a" });
  });

  it("are not made links by an xml:base either", async () => {
    const atom = anAtomFeed(`<entry xml:base="javascript:alert(1)//"><title>a</title><link href="1"/></entry>`);
    expect((await entryOf(atom)).link).toBe("https://example.org/news/1");
  });
});
