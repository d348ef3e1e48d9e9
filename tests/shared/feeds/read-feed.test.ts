import { describe, expect, it } from "vitest";
import { feedParsers } from "../../../shared/feeds/feed-parsers.ts";
import { readFeed } from "../../../shared/feeds/read-feed.ts";
import { aJsonFeed, anAtomFeed, anItem, anRssFeed, asBytes, thrownBy } from "../../support/a-document.ts";

const url = "https://example.org/news/feed.xml";

// Both parsers must read the same: each of them is at times the only one.
describe.each(feedParsers.map((parser) => [parser]))("a feed read with %s", (parser) => {
  const read = (text: string) => readFeed({ body: asBytes(text), url }, [parser]);
  const entryOf = async (text: string) => (await read(text)).entries[0];

  it("is RSS 2.0 with everything that an item says", async () => {
    const item =
      anItem(`<title>Cargo leaves</title><link>https://example.org/1</link><guid isPermaLink="false">a-1</guid>
      <pubDate>Mon, 23 Nov 2026 10:00:00 +0300</pubDate><description>&lt;p&gt;Short&lt;/p&gt;</description>
      <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>Long</p>]]></content:encoded>`);
    const channel = `<title>Wire</title><link>https://example.org/</link><description>About</description><language>ru</language>
      <lastBuildDate>Mon, 23 Nov 2026 11:00:00 GMT</lastBuildDate><ttl>30</ttl>`;
    expect(await read(anRssFeed(item, channel))).toEqual({
      format: "rss",
      feed: {
        title: "Wire",
        link: "https://example.org/",
        description: "About",
        language: "ru",
        updated: "2026-11-23T11:00:00.000Z",
        ttlMs: 1_800_000,
      },
      entries: [
        {
          id: "a-1",
          title: "Cargo leaves",
          link: "https://example.org/1",
          published: "2026-11-23T07:00:00.000Z",
          summary: "<p>Short</p>",
          content: "<p>Long</p>",
        },
      ],
      warnings: [],
    });
  });

  it("is Atom 1.0 with its links by relation and its texts by type", async () => {
    const entry = `<entry><id>tag:example.org,2026:1</id><title type="text">R&amp;D on &lt;drones&gt;</title>
      <link rel="self" href="https://example.org/1.atom"/><link rel="alternate" type="text/html" href="/1"/>
      <published>2026-11-23T10:00:00Z</published><updated>2026-11-23T11:00:00Z</updated>
      <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>ship</b> &lt;1&gt;</div></summary>
      <content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>`;
    const document = await read(
      anAtomFeed(
        `<id>urn:wire</id><subtitle>About</subtitle><updated>2026-11-23T12:00:00Z</updated>${entry}`,
        ' xml:lang="en"',
      ),
    );
    expect(document.feed).toEqual({
      title: "Wire",
      id: "urn:wire",
      description: "About",
      updated: "2026-11-23T12:00:00.000Z",
      language: "en",
    });
    expect(document.entries).toEqual([
      {
        id: "tag:example.org,2026:1",
        title: "R&D on &lt;drones>",
        link: "https://example.org/1",
        published: "2026-11-23T10:00:00.000Z",
        updated: "2026-11-23T11:00:00.000Z",
        summary: "<div>A <b>ship</b> &lt;1&gt;</div>",
        content: "<p>Long</p>",
      },
    ]);
  });

  it("is RSS 1.0 (RDF), whatever its prefixes are", async () => {
    const document =
      await read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <s:channel r:about="https://example.org/"><s:title>Wire</s:title><s:items><r:Seq><r:li r:resource="x"/></r:Seq></s:items></s:channel>
      <s:item rdf:about="https://example.org/1"><s:title>Cargo</s:title><s:link>https://example.org/1</s:link><d:date>2026-11-23T10:00:00+03:00</d:date></s:item></r:RDF>`);
    expect(document).toMatchObject({
      format: "rdf",
      feed: { title: "Wire" },
      entries: [
        {
          id: "https://example.org/1",
          title: "Cargo",
          link: "https://example.org/1",
          published: "2026-11-23T07:00:00.000Z",
        },
      ],
    });
  });

  it("is Atom 0.3, with its old names and modes", async () => {
    const document =
      await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Wire</title><tagline mode="base64" type="text/html">${btoa("A <b>wire</b>")}</tagline>
      <modified>2026-11-23T12:00:00Z</modified><entry><title mode="escaped" type="text/html">&lt;b&gt;Cargo&lt;/b&gt;</title>
      <issued>2026-11-23T10:00:00Z</issued><created>2026-11-22T10:00:00Z</created><modified>2026-11-23T11:00:00Z</modified></entry></feed>`);
    expect(document).toMatchObject({
      feed: { description: "A <b>wire</b>", updated: "2026-11-23T12:00:00.000Z" },
      entries: [{ title: "<b>Cargo</b>", published: "2026-11-23T10:00:00.000Z", updated: "2026-11-23T11:00:00.000Z" }],
    });
  });

  it("is RSS 0.91 without namespaces or guids", async () => {
    const document = await read(
      `<rss version="0.91"><channel><title>Wire</title><item><title>Cargo</title><link>https://example.org/1</link></item></channel></rss>`,
    );
    expect(document).toMatchObject({ format: "rss", entries: [{ title: "Cargo", link: "https://example.org/1" }] });
  });

  it("takes dates from Dublin Core where RSS gives none", async () => {
    expect(
      await entryOf(
        anRssFeed(anItem(`<title>a</title><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-23</dc:date>`)),
      ),
    ).toEqual({
      title: "a",
      published: "2026-11-23T00:00:00.000Z",
    });
    expect(
      await entryOf(
        anRssFeed(
          anItem(
            `<title>a</title><q:modified xmlns:q="http://purl.org/dc/terms/">2026-11-24</q:modified><q:issued>2026-11-23</q:issued>`,
          ),
        ),
      ),
    ).toEqual({
      title: "a",
      published: "2026-11-23T00:00:00.000Z",
      updated: "2026-11-24T00:00:00.000Z",
    });
  });

  it("leaves a date out that it cannot read, and takes the next one that it can", async () => {
    const dates = `<pubDate>soon</pubDate><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-11-23</dc:date>`;
    expect((await entryOf(anRssFeed(anItem(`<title>a</title>${dates}`))))?.published).toBe("2026-11-23T00:00:00.000Z");
    expect(await entryOf(anRssFeed(anItem("<title>a</title><pubDate>31 Feb 2026</pubDate>")))).toEqual({ title: "a" });
  });

  it("takes the link from the guid only when the guid is one", async () => {
    const link = async (guid: string) => (await entryOf(anRssFeed(anItem(`<title>a</title>${guid}`))))?.link;
    expect(await link("<guid>https://example.org/1</guid>")).toBe("https://example.org/1");
    expect(await link('<guid isPermaLink="false">https://example.org/1</guid>')).toBeUndefined();
    expect(await link("<guid>a-1</guid>")).toBeUndefined();
    expect(
      await link(
        '<guid>https://example.org/1</guid><atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://example.org/2"/>',
      ),
    ).toBe("https://example.org/2");
  });

  it("does not take title, link and text of an image or a text input for the feed's", async () => {
    const channel = `<image><title>Logo</title><link>https://example.org/logo</link></image><textInput><title>Search</title><description>Words</description></textInput>
      <title>Wire</title><link>https://example.org/</link><description>About</description>`;
    expect((await read(anRssFeed(anItem("<title>a</title>"), channel))).feed).toEqual({
      title: "Wire",
      link: "https://example.org/",
      description: "About",
    });
  });

  it("keeps markup inside titles as HTML, escaped or not", async () => {
    expect((await entryOf(anRssFeed(anItem("<title>Iran <i>sends</i> drones</title>"))))?.title).toBe(
      "Iran <i>sends</i> drones",
    );
    expect((await entryOf(anRssFeed(anItem("<title>Iran &lt;i&gt;sends&lt;/i&gt; drones</title>"))))?.title).toBe(
      "Iran <i>sends</i> drones",
    );
  });

  it("reads the period of the Syndication module as time to live", async () => {
    const channel = `<title>Wire</title><sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>`;
    expect((await read(anRssFeed(anItem("<title>a</title>"), channel))).feed.ttlMs).toBe(900_000);
  });

  it("takes the content where RSS calls it body, summary or fullitem", async () => {
    for (const name of ["summary", "fullitem", "body"]) {
      const entry = await entryOf(anRssFeed(anItem(`<description>short</description><${name}>long</${name}>`)));
      expect(entry).toEqual({ summary: "short", content: "long" });
    }
  });

  it("resolves links against xml:base, nested and in texts, and else against where the feed was", async () => {
    const document = await read(
      anAtomFeed(
        `<entry xml:base="sub/"><link href="1"/><title type="xhtml"><div>See <a href="../x">x</a></div></title></entry><entry><link href="//b.example.org/2"/><title>b</title></entry>`,
        ' xml:base="https://a.example.org/base/"',
      ),
    );
    expect(document.entries.map((entry) => entry.link)).toEqual([
      "https://a.example.org/base/sub/1",
      "https://b.example.org/2",
    ]);
    expect(document.entries[0]?.title).toBe('<div>See <a href="https://a.example.org/base/x">x</a></div>');
    expect((await entryOf(anRssFeed(anItem("<title>a</title><link>../1</link>"))))?.link).toBe("https://example.org/1");
  });
});

describe("a document that is no feed as it should be", () => {
  const read = (text: string) => readFeed({ body: asBytes(text), url });
  const codes = async (text: string) => (await read(text)).warnings.map(({ code }) => code);
  const item = anItem("<title>a</title>");

  it("is empty, with a warning, when it has no entries or no text at all", async () => {
    for (const text of [
      anRssFeed(""),
      "<rss/>",
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
      "",
      " \n",
      aJsonFeed({ items: [] }),
      '{"version": "https://jsonfeed.org/version/1.1"}',
    ]) {
      expect([(await read(text)).entries, await codes(text)]).toEqual([[], ["EMPTY_FEED"]]);
    }
  });

  it.each([
    ["RDF that is no RSS", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><x/></rdf:RDF>'],
    ["a sitemap", "<urlset><url><loc>https://example.org/</loc></url></urlset>"],
    ["one line of text", "Invalid url"],
    ["JSON of something else", '{"error": "not found"}'],
    ["a JSON list", "[1, 2]"],
  ])("is refused: %s", async (_, text) => {
    expect(await thrownBy(() => read(text))).toMatchObject({ code: "PARSE_NOT_A_FEED" });
  });

  it("is read up to its last whole item when it ends early", async () => {
    const whole = anRssFeed(item + anItem("<title>b</title>"));
    for (const length of [whole.indexOf("b</title>"), whole.indexOf("</title></item></channel"), whole.length - 3]) {
      const document = await read(whole.slice(0, length));
      expect(document.entries[0]).toEqual({ title: "a" });
      expect(document.warnings.map(({ code }) => code)).toContain("TRUNCATED");
    }
    expect(await codes(whole)).toEqual([]);
  });

  it("says once of each kind what was wrong with its markup", async () => {
    const document = await read(anRssFeed(anItem("<title>a & b & c</title>") + anItem("<title>d & e</title>")));
    expect(document.entries.map(({ title }) => title)).toEqual(["a & b & c", "d & e"]);
    expect(document.warnings).toEqual([{ code: "BOZO_MALFORMED", message: "an ampersand is not escaped" }]);
  });

  it("hands what one parser refuses to the next, and says PARSE_MALFORMED when none reads it", async () => {
    const asked: string[] = [];
    const body = asBytes(anRssFeed(item));
    const refusing = () => {
      throw new Error("refused");
    };
    const reading = readFeed({ body }, ["rss-parser"], (parser) => asked.push(parser));
    expect([(await reading).entries.length, asked]).toEqual([1, ["rss-parser"]]);
    expect(await thrownBy(() => readFeed({ body }, [], refusing))).toMatchObject({ code: "PARSE_MALFORMED" });
  });
});

describe("a JSON Feed", () => {
  const read = (text: string, skip?: number) => readFeed({ body: asBytes(text), url, ...(skip && { skip }) });

  it("gives links resolved, plain texts as HTML, numbers as ids", async () => {
    const items = [
      { id: 7, url: "/7", title: "Cargo", content_text: "5 < 6 & 7", date_published: "2026-11-23T10:00:00+03:00" },
    ];
    expect(await read(aJsonFeed({ home_page_url: "https://example.org/", language: "en", items }))).toEqual({
      format: "json",
      feed: { title: "Wire", link: "https://example.org/", language: "en" },
      entries: [
        {
          id: "7",
          title: "Cargo",
          link: "https://example.org/7",
          published: "2026-11-23T07:00:00.000Z",
          content: "5 &lt; 6 &amp; 7",
        },
      ],
      warnings: [],
    });
  });

  it("keeps its good items beside bad ones, and no field of a wrong type", async () => {
    const { entries } = await read(aJsonFeed({ items: [null, "x", [], { id: "1", title: { a: 1 }, summary: "s" }] }));
    expect(entries).toEqual([{ id: "1", summary: "s" }]);
  });

  it("is read in windows, the newest items first", async () => {
    const feed = aJsonFeed({ items: Array.from({ length: 2_500 }, (_, id) => ({ id: String(id), title: "t" })) });
    const [first, second] = [await read(feed), await read(feed, 2_000)];
    expect([first.entries.length, first.warnings]).toEqual([
      2_000,
      [expect.objectContaining({ code: "ITEMS_CAPPED", count: 500 })],
    ]);
    expect([second.entries[0]?.id, second.entries.length, second.warnings]).toEqual(["2000", 500, []]);
  });
});
