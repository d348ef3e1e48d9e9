import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { describe, expect, it } from "vitest";
import { readPage } from "../../shared/articles/read-page.ts";
import { feedParsers } from "../../shared/feeds/feed-parsers.ts";
import { readFeed } from "../../shared/feeds/read-feed.ts";
import { aJsonFeed, anAtomFeed, anItem, anRssFeed, asBytes, thrownBy } from "../support/a-document.ts";

async function read(text: string, url = "https://example.org/news/feed.xml") {
  const document = await readFeed({ body: asBytes(text), url });
  return {
    ...document,
    titles: document.entries.map((entry) => entry.title),
    codes: document.warnings.map(({ code }) => code),
  };
}

describe("X3 external entities", () => {
  it("read no file and reach no server", async () => {
    let hits = 0;
    const canary = createServer((_, response) => {
      hits++;
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/dtd`;
    try {
      const doctype = `<!DOCTYPE rss SYSTEM "${address}" [<!ENTITY f SYSTEM "file://${import.meta.filename}"><!ENTITY h SYSTEM "${address}"><!ENTITY % p SYSTEM "${address}"> %p;]>`;
      const text = `${doctype}${anRssFeed(anItem("<title>&f;&h;</title>")).slice(21)}`;
      for (const parser of feedParsers) {
        const { entries } = await readFeed({ body: asBytes(text) }, [parser]);
        expect(entries).toEqual([{ title: "&f;&h;" }]);
      }
      expect(readPage({ body: asBytes(`<!DOCTYPE html SYSTEM "${address}"><p>&f;</p>`) }).text).toBe("");
      expect(hits).toBe(0);
      await fetch(address);
      expect(hits).toBe(1);
    } finally {
      canary.closeAllConnections();
      canary.close();
    }
  });
});

describe("X14 junk around a feed", () => {
  const feed = anRssFeed(anItem("<title>a</title>"));

  it.each([
    ["a byte order mark", `\uFEFF${feed}`, []],
    ["two byte order marks", `\uFEFF\uFEFF${feed}`, []],
    ["blank lines first", `\n\n ${feed}`, []],
    [
      "a PHP warning first",
      `<br />\n<b>Warning</b>: mysql_connect() in <b>/x.php</b> on line <b>3</b><br />\n${feed}`,
      ["BOZO_MALFORMED"],
    ],
    ["junk after it", `${feed}\n<script>track()</script>`, ["BOZO_MALFORMED"]],
    ["a comment after it", `${feed}\n<!-- cached -->\n`, []],
  ])("%s: it is parsed", async (_, text, codes) => {
    expect(await read(text)).toMatchObject({ titles: ["a"], codes });
  });

  it("makes rss-parser alone refuse it", async () => {
    expect(await thrownBy(() => new Parser().parseString(`Warning${feed}`))).toBeInstanceOf(Error);
  });
});

describe("X15 a page instead of a feed", () => {
  it.each([
    [
      "Log in to continue",
      "<!DOCTYPE html><html><head><title>Log in to continue</title></head><body><form></form></body></html>",
    ],
    [
      "Just a moment...",
      '<html lang="en-US"><head><title>Just a moment...</title><script>challenge()</script></head></html>',
    ],
    [
      "Wire & news",
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Wire &amp; news</title></head></html>',
    ],
  ])("is PARSE_NOT_A_FEED naming its title: %s", async (title, text) => {
    expect(await thrownBy(() => read(text))).toMatchObject({
      code: "PARSE_NOT_A_FEED",
      message: expect.stringContaining(title),
      facts: { pageTitle: title },
    });
  });
});

describe("X16 a document cut short", () => {
  const whole = anRssFeed(
    anItem("<title>a</title>") + anItem("<title>b</title><description><![CDATA[half]]></description>"),
  );

  it.each([
    ["in the middle of an item", "<title>b"],
    ["in the middle of a CDATA section", "<![CDATA[ha"],
    ["in the middle of a tag", "<descri"],
    ["in the middle of a character reference", "<title>b</ti"],
  ])("%s: whole items are kept, the partial one is dropped, TRUNCATED says so", async (_, last) => {
    expect(await read(whole.slice(0, whole.indexOf(last) + last.length))).toMatchObject({
      titles: ["a"],
      codes: ["TRUNCATED"],
    });
  });

  it("is not said of a whole document", async () => {
    expect(await read(whole)).toMatchObject({ titles: ["a", "b"], codes: [] });
  });

  it("as JSON keeps its whole items", async () => {
    const json = aJsonFeed({
      items: [
        { id: "1", title: "a" },
        { id: "2", title: "b" },
      ],
    });
    expect(await read(json.slice(0, -8))).toMatchObject({ titles: ["a"], codes: ["TRUNCATED"] });
  });
});

describe("X17 CDATA nested and split", () => {
  it("gives the text intact", async () => {
    const item = anItem(
      "<title><![CDATA[a ]]]]><![CDATA[> b]]></title><description><![CDATA[<p>x]]> &amp; y <![CDATA[z</p>]]></description>",
    );
    expect((await read(anRssFeed(item))).entries).toEqual([{ title: "a ]]> b", summary: "<p>x & y z</p>" }]);
  });
});

describe("X18 what is not well-formed", () => {
  it.each([
    ["an ampersand that is not escaped", "<title>R&D & ships</title>", { title: "R&D & ships" }],
    [
      "a prefix that is not declared",
      "<title>a</title><dc:date>2026-11-23</dc:date><x:y>z</x:y>",
      { title: "a", published: "2026-11-23T00:00:00.000Z" },
    ],
    [
      "a br that is not closed",
      "<title>a</title><description>one<br>two</description>",
      { title: "a", summary: "one<br>two" },
    ],
  ])("%s: the item is kept and marked BOZO_MALFORMED", async (_, elements, entry) => {
    const text = anRssFeed(anItem(elements));
    expect(await read(text)).toMatchObject({ entries: [entry], codes: ["BOZO_MALFORMED"] });
    expect(await thrownBy(() => new Parser({ xml2js: { xmlns: true } }).parseString(text))).toBeInstanceOf(Error);
  });
});

describe("X19 tags that do not match", () => {
  it("are salvaged and never silent", async () => {
    const text = anRssFeed("<item><title>a</titel></item><item><title>b</title></itm><item><title>c</title></item>");
    expect(await read(text)).toMatchObject({ titles: ["a", "b", "c"], codes: ["BOZO_MALFORMED"] });
    expect(await thrownBy(() => parseRssFeed(text))).toBeInstanceOf(Error);
  });
});

describe("X22 elements named like the machinery", () => {
  it("pollute nothing, and the feed is read", async () => {
    const nasty =
      "<__proto__><polluted>1</polluted></__proto__><constructor><prototype>1</prototype></constructor><toString>x</toString>";
    const text = anRssFeed(anItem(`<title>a</title>${nasty}`), `<title>Wire</title>${nasty}`);
    for (const parser of feedParsers) {
      const { entries } = await readFeed({ body: asBytes(text) }, [parser]);
      expect(entries).toEqual([{ title: "a" }]);
    }
    const json = `{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","title":"a","__proto__":{"polluted":1}}]}`;
    expect((await read(json)).entries).toEqual([{ id: "1", title: "a" }]);
    expect("polluted" in {}).toBe(false);
    expect(await thrownBy(() => parseRssFeed(text))).toBeInstanceOf(Error);
  });
});

describe("X23 nothing in it", () => {
  it.each([
    ["no bytes", ""],
    ["white space", "\r\n"],
    ["no items", anRssFeed("")],
    ["an empty Atom feed", anAtomFeed("")],
  ])("%s: a warning, not an error", async (_, text) => {
    expect(await read(text)).toMatchObject({ entries: [], codes: ["EMPTY_FEED"] });
  });
});

describe("X24 a JSON Feed", () => {
  it("that is good is read", async () => {
    expect(await read(aJsonFeed({ items: [{ id: "1", title: "a" }] }))).toMatchObject({ titles: ["a"], codes: [] });
  });

  it.each([
    ["items that are an object", { a: 1 }],
    ["items that are a text", "abc"],
    ["items with a length", { length: 100_000_000 }],
  ])("with %s is PARSE_MALFORMED", async (_, items) => {
    expect(await thrownBy(() => read(aJsonFeed({ items })))).toMatchObject({ code: "PARSE_MALFORMED" });
  });
});

describe("X25 10,000 items", () => {
  const at = (index: number) => new Date(Date.UTC(2026, 10, 1) - index * 60_000).toISOString();
  const text = anRssFeed(
    Array.from({ length: 10_000 }, (_, index) =>
      anItem(`<title>t${index}</title><pubDate>${at(index)}</pubDate>`),
    ).join(""),
  );

  it("give the newest 2,000 and ITEMS_CAPPED with the count of the rest", async () => {
    const { titles, warnings } = await read(text);
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([2_000, "t0", "t1999"]);
    expect(warnings).toEqual([expect.objectContaining({ code: "ITEMS_CAPPED", count: 8_000 })]);
  });

  it("are caught up with in further windows until none is left", async () => {
    const last = await readFeed({ body: asBytes(text), skip: 8_000 });
    expect([last.entries[0]?.title, last.entries.length, last.warnings]).toEqual(["t8000", 2_000, []]);
  });
});
