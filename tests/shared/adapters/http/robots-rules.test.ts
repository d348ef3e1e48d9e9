import { describe, expect, it } from "vitest";
import { isAllowed, parseRobots } from "../../../../shared/adapters/http/robots-rules.ts";

const allows = (robots: string, path: string) =>
  isAllowed(new URL(path, "https://news.example"), parseRobots(robots, "transfer-watch"));

describe("a robots.txt", () => {
  it.each<[string, string, string, boolean]>([
    ["allows everything when it is empty", "", "/a", true],
    ["forbids a folder to everybody", "User-agent: *\nDisallow: /private/", "/private/a", false],
    ["leaves what it does not name", "User-agent: *\nDisallow: /private/", "/public", true],
    ["lets the longest match decide", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
    ["lets the longest match decide in any order", "User-agent: *\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/c", false],
    ["prefers Allow among equals", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
    ["forbids nothing by an empty Disallow", "User-agent: *\nDisallow:", "/a", true],
    [
      "speaks to our token alone when it names it",
      "User-agent: *\nDisallow: /\n\nUser-agent: transfer-watch\nDisallow: /x",
      "/a",
      true,
    ],
    ["names our token in any case and version", "User-agent: Transfer-Watch/9.9 (x)\nDisallow: /", "/a", false],
    ["does not mean us by a longer token", "User-agent: transfer-watcher\nDisallow: /", "/a", true],
    ["does not mean us by a shorter token", "User-agent: transfer\nDisallow: /", "/a", true],
    [
      "joins all groups that name us",
      "User-agent: transfer-watch\nDisallow: /a\n\nUser-agent: transfer-watch\nDisallow: /b",
      "/b",
      false,
    ],
    ["gives several names one group", "User-agent: other\nUser-agent: transfer-watch\nDisallow: /a", "/a", false],
    [
      "is not split by a Sitemap between the names",
      "User-agent: transfer-watch\nSitemap: https://x.example/s.xml\nUser-agent: other\nDisallow: /a",
      "/a",
      false,
    ],
    ["is not split by blank lines", "User-agent: transfer-watch\n\n\nDisallow: /a", "/a", false],
    ["drops comments and spaces", "  User-agent : *  # all\n Disallow : /a # no", "/a", false],
    ["is read with a BOM and bare CR", "\uFEFFUser-agent: *\rDisallow: /a", "/a", false],
    ["knows the star", "User-agent: *\nDisallow: /*/print", "/news/1/print", false],
    ["knows the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false],
    ["knows what is not the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true],
    ["matches an end without a star whole", "User-agent: *\nDisallow: /a$", "/ab", true],
    ["does not let an end overlap its beginning", "User-agent: *\nDisallow: /aba*aba$", "/aba", true],
    ["looks at the query", "User-agent: *\nDisallow: /*?amp", "/a?amp=1", false],
    ["compares escapes in any case", "User-agent: *\nDisallow: /a%3cb", "/a%3Cb", false],
    ["compares letters with their escapes", "User-agent: *\nDisallow: /%7Ejoe", "/~joe", false],
    [
      "compares Cyrillic with its escapes",
      "User-agent: *\nDisallow: /новости",
      "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1",
      false,
    ],
    ["is case-sensitive in paths", "User-agent: *\nDisallow: /News", "/news", true],
    ["never forbids itself", "User-agent: *\nDisallow: /", "/robots.txt", true],
    ["says nothing in lines before the first group", "Disallow: /a", "/a", true],
    ["says nothing when it is a web page", "<!doctype html><p>Disallow: /</p>", "/a", true],
  ])("%s", (_behaviour, robots, path, expected) => {
    expect(allows(robots, path)).toBe(expected);
  });

  it.each([
    ["many stars", "Disallow: *a*aa*b\n".repeat(28_000)],
    ["long pieces", `Disallow: *${"a".repeat(900)}*${"a".repeat(900)}b\n`.repeat(280)],
    ["long pieces that differ at their start", `Disallow: *b${"a".repeat(1_000)}\n`.repeat(500)],
    ["one huge line", `Disallow: ${"*a".repeat(250_000)}\n`],
  ])("of half a megabyte with %s is matched within 200 ms", (_kind, lines) => {
    const rules = parseRobots(`User-agent: *\n${lines}`, "transfer-watch");
    const startedAt = performance.now();
    expect(isAllowed(new URL(`https://news.example/${"a".repeat(2_000)}`), rules)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });
});
