import fc from "fast-check";
import { entryToText } from "../../../shared/articles/entry-to-text.ts";
import { htmlToText } from "../../../shared/articles/html-to-text.ts";
import { readPage } from "../../../shared/articles/read-page.ts";
import { WatchError } from "../../../shared/errors.ts";
import { decodeDocument } from "../../../shared/feeds/decode-document.ts";
import type { FeedDocument } from "../../../shared/feeds/feed-document.ts";
import { feedParsers } from "../../../shared/feeds/feed-parsers.ts";
import { parseDate } from "../../../shared/feeds/parse-date.ts";
import { readFeed } from "../../../shared/feeds/read-feed.ts";
import { aJsonFeed, anAtomFeed, anItem, anRssFeed, asBytes } from "../a-document.ts";

const url = "https://example.org/news/feed.xml";

const pieces = fc.constantFrom(
  ...'<item> </item> <entry> </entry> <title> </title> <link> <link/> <description> <![CDATA[ ]]> & &amp; &#0; &lt; <b> </b> <br> <!-- --> <? ?> <!DOCTYPE [ ]> < > " \' = / <a href= <__proto__> xmlns:x="y" <pubDate> Ракета 2026 \u0000 \uFEFF { } [ ] : ,'.split(
    " ",
  ),
  " ",
  "\n",
);
const wholes = fc.constantFrom(
  anRssFeed(
    anItem(
      '<title>a</title><guid isPermaLink="false">1</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p>x</description>',
    ),
  ),
  anAtomFeed(
    '<entry><id>1</id><title type="xhtml"><div>a <b>c</b></div></title><link href="1"/><updated>2026-11-23T10:00:00Z</updated></entry>',
    ' xml:base="/b/"',
  ),
  aJsonFeed({ items: [{ id: "1", url: "/1", title: "a", content_html: "<p>x</p>" }] }),
  '<html lang="en"><head><title>a</title><script type="application/ld+json">{"@type":"Article"}</script></head><body><article><p>x</p></article></body></html>',
);

/** Documents a little or wholly wrong: whole ones with pieces put in, taken out or the end cut off, or pieces alone. */
const markup = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.tuple(wholes, fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { maxLength: 6 })).map(([whole, edits]) =>
    edits.reduce((text, [at, gone, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + gone);
    }, whole),
  ),
);
const bytes = fc.oneof(markup.map(asBytes), fc.uint8Array({ maxLength: 300 }));

async function refusalOf(act: () => unknown): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof WatchError && thrown.code.startsWith("PARSE_")) return thrown.code;
    throw thrown;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

function checkDocument({ feed, entries }: FeedDocument): void {
  for (const date of [feed.updated, ...entries.flatMap(({ published, updated }) => [published, updated])])
    if (date !== undefined && new Date(date).toISOString() !== date) throw new Error(`no ISO date: ${date}`);
  for (const link of entries.map((entry) => entry.link))
    if (link !== undefined && !/^https?:/i.test(link)) throw new Error(`no web link: ${link}`);
  for (const entry of entries) {
    const { title, summary, text = "" } = entryToText(entry);
    if (illegal.test(title + summary + text)) throw new Error(`illegal characters: ${JSON.stringify(title)}`);
  }
}

/** What holds of every reading, whatever is read: name → check with so many random cases. */
export const readingProperties: Readonly<Record<string, (numRuns: number) => Promise<void>>> = {
  "a feed is read or refused with a code of parsing; dates, links and texts are as they must be": (numRuns) =>
    fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...feedParsers), async (body, parser) => {
        await refusalOf(async () => checkDocument(await readFeed({ body, url }, [parser])));
      }),
      { numRuns },
    ),
  "both parsers find the same entries": (numRuns) =>
    fc.assert(
      fc.asyncProperty(markup, async (text) => {
        const titles = (parser: (typeof feedParsers)[number]) =>
          readFeed({ body: asBytes(text), url }, [parser]).then(
            ({ entries }) => entries.map(({ title, link }) => `${title} ${link}`).join("\n"),
            () => "refused",
          );
        const [first, second] = await Promise.all(feedParsers.map(titles));
        if (first !== second && first !== "refused" && second !== "refused") throw new Error(`${first}\n≠ ${second}`);
      }),
      { numRuns },
    ),
  "a page is read or refused with a code of parsing, and its text is legal": (numRuns) =>
    fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        await refusalOf(() => {
          const { text, title = "" } = readPage({ body, url });
          if (illegal.test(text + title)) throw new Error("illegal characters");
        });
      }),
      { numRuns },
    ),
  "plain text goes through unchanged, whatever its script": async (numRuns) =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const plain = text.replace(/[<&]/g, "").replace(/\s+/g, " ").trim();
        return htmlToText(plain) === plain.replace(new RegExp(illegal, "gu"), "").trim() || illegal.test(plain);
      }),
      { numRuns },
    ),
  "valid UTF-8 is read as it is, whatever is declared": async (numRuns) =>
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom("koi8-r", "gb2312", "bogus", ""),
        (text, label) => {
          const legal = text.replace(new RegExp(illegal, "gu"), "").replace(/[\u007F\uFEFF]/g, "");
          return decodeDocument(asBytes(legal), `text/xml; charset=${label}`).text === legal;
        },
      ),
      { numRuns },
    ),
  "a date that is read has the year that is written": async (numRuns) =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .array(
              fc.constantFrom(
                ..."2026 26 1999 11 Nov ноября 23 31 Feb Mon, 10:45 25:61 Z +0300 MSK PM г. - / . , T :".split(" "),
                " ",
              ),
              { maxLength: 9 },
            )
            .map((parts) => parts.join("")),
          fc.string({ maxLength: 30 }),
        ),
        (written) => {
          const date = parseDate(written);
          if (date === undefined) return true;
          // The zone may carry a date over the turn of the year.
          const years = [-1, 0, 1].map((by) => String(new Date(date).getUTCFullYear() + by));
          return years.some((year) => written.includes(year) || written.includes(year.slice(2)));
        },
      ),
      { numRuns },
    ),
  "every real moment comes back from RFC 822 and ISO 8601": async (numRuns) =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1970-01-02"), max: new Date("2099-12-30"), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          date.setUTCMilliseconds(0);
          const local = new Date(date.getTime() + offset * 60_000);
          const zone = `${offset < 0 ? "-" : "+"}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, "0")}${String(Math.abs(offset) % 60).padStart(2, "0")}`;
          const written = [local.toUTCString().replace("GMT", zone), local.toISOString().replace(".000Z", zone)];
          return written.every((form) => parseDate(form) === date.toISOString());
        },
      ),
      { numRuns },
    ),
};
