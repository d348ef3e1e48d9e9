import { load } from "cheerio/slim";
import { parseJsonFeed, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkMarkup } from "../../shared/feeds/check-markup.ts";
import { markupLimits } from "../../shared/feeds/parse-limits.ts";
import { readFeed } from "../../shared/feeds/read-feed.ts";
import { scanJson } from "../../shared/feeds/scan-json.ts";
import { anItem, anRssFeed, asBytes } from "../support/a-document.ts";
import { cpuTimeOf } from "../support/cpu-time.ts";
import { type BombName, bombs } from "../support/hostile/bombs.ts";
import { aChildReader, type ChildReader } from "../support/hostile/read-in-child.ts";

let child: ChildReader;
beforeAll(async () => {
  child = await aChildReader();
});
afterAll(() => child.close());

// In a process of its own nothing is compiled yet, and the compiler's and collector's threads count too.
const slack = 4;

describe("a bomb, read in a process of its own", () => {
  it.each<[BombName, outcome: string, withinMs: number]>([
    ["X1 billion laughs", "ok", 1_000],
    ["X2 quadratic entity", "ok", 1_000],
    ["X4 depth 100,000", "PARSE_LIMIT", 50],
    ["X4 depth 1,000,000, unclosed", "PARSE_LIMIT", 50],
    ["X24 JSON 1,000,000 deep", "PARSE_MALFORMED", 100],
    ["X24 JSON items of length 1e8", "PARSE_MALFORMED", 100],
    ["X26 item of 5 MB", "ok", 1_000],
    ["X27 100,000 times <", "ok", 100],
    ["X27 250,000 times x<br", "ok", 100],
    ["X36 page with 100,000 attributes", "PARSE_LIMIT", 50],
    ["X36 page with 100,000 nested div", "PARSE_LIMIT", 50],
    ["X36 page with 20,000 nested b", "PARSE_LIMIT", 50],
  ])("%s: %s within %i ms and 256 MB", async (name, outcome, withinMs) => {
    const cost = await child.read(name);
    expect(cost.outcome).toBe(outcome);
    expect(cost.cpuMs).toBeLessThan(withinMs * slack);
    expect(cost.maxRssMb).toBeLessThan(256);
  });
});

describe("without the guard", () => {
  const costOf = (act: () => unknown) =>
    cpuTimeOf(() =>
      Promise.resolve()
        .then(act)
        .catch(() => {}),
    );

  it("X1 X2 ask for gigabytes", () => {
    const laughs = bombs["X1 billion laughs"].text();
    expect(
      [...laughs.matchAll(/<!ENTITY e[1-9] "(.+?)">/g)].map(([, value = ""]) => value.split("&").length - 1),
    ).toEqual(Array(9).fill(10));
    const quadratic = bombs["X2 quadratic entity"].text();
    expect((quadratic.split("&a;").length - 1) * (/"(a+)"/.exec(quadratic)?.[1]?.length ?? 0)).toBeGreaterThan(2e9);
  });

  it("X4 passes when the limits are off, and feedsmith refuses the whole feed over it", () => {
    const deep = anRssFeed(anItem(`<title>a</title>${"<a>".repeat(2_000)}${"</a>".repeat(2_000)}`));
    const unlimited = { maxDepth: 1e9, maxTags: 1e9, maxAttributes: 1e9 };
    expect(() => checkMarkup(deep, {}, unlimited)).not.toThrow();
    expect(() => checkMarkup(deep)).toThrow(/512 levels/);
    expect(() => parseRssFeed(deep)).toThrow();
  });

  it("X4 the limits let real structure pass: 511 levels, 256 attributes, 199,000 tags", () => {
    const html = `${"<b>".repeat(511)}<p ${"a=1 ".repeat(256)}>`;
    expect(() => checkMarkup(html)).not.toThrow();
    expect(() => checkMarkup(`<p ${"a=1 ".repeat(257)}>`)).toThrow(/256 attributes/);
    expect(() => checkMarkup("<a/>".repeat(199_000))).not.toThrow();
    expect(() => checkMarkup("<a/>".repeat(markupLimits.maxTags + 1))).toThrow(/200000 tags/);
    expect(() => checkMarkup("<p>x".repeat(1_000), { html: true })).not.toThrow();
  });

  it("X24 keeps feedsmith busy in proportion to a number in 90 bytes, and passes our look when depth is not bounded", async () => {
    const hostile = (length: number) => ({
      version: "https://jsonfeed.org/version/1.1",
      title: "a",
      items: { length },
    });
    const few = await costOf(() => parseJsonFeed(hostile(1e3)));
    const many = await costOf(() => parseJsonFeed(hostile(2e6)));
    expect(many).toBeGreaterThan(few * 10);
    expect(() => scanJson(`{"items":${"[".repeat(600)}{}${"]".repeat(600)}}`)).toThrow(/512/);
    expect(() => scanJson(`{"items":${"[".repeat(600)}{}${"]".repeat(600)}}`, 1e9)).not.toThrow();
  });

  it("X27 stalls rss-parser: twice the text takes four times as long", async () => {
    const described = (length: number) =>
      anRssFeed(anItem(`<description><![CDATA[${"x<br".repeat(length)}]]></description>`));
    const once = await costOf(() => new Parser().parseString(described(3_000)));
    expect(await costOf(() => new Parser().parseString(described(6_000)))).toBeGreaterThan(2.5 * once);
  });

  it("X27 does not stall rss-parser behind it, where it is asked alone", async () => {
    const read = (length: number) =>
      readFeed(
        { body: asBytes(anRssFeed(anItem(`<description><![CDATA[${"x<br".repeat(length)}]]></description>`))) },
        ["rss-parser"],
      );
    await read(100);
    expect(await cpuTimeOf(() => read(20_000))).toBeLessThan(500);
  });

  it("X36 overflows cheerio's stack", () => {
    const $ = load(`<p>${"<b>".repeat(8_000)}x`);
    expect(() => $("p").text()).toThrow(RangeError);
  });
});
