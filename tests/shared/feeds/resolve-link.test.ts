import { describe, expect, it } from "vitest";
import { resolveBase, resolveLink } from "../../../shared/feeds/resolve-link.ts";

const base = "https://example.org/news/feed.xml";

describe("a link", () => {
  it.each([
    ["https://other.example.org", "https://other.example.org"],
    [" HTTPS://Other.Example.org/A\n?b=1 ", "HTTPS://Other.Example.org/A?b=1"],
    ["1.html", "https://example.org/news/1.html"],
    ["../1.html?a=b#c", "https://example.org/1.html?a=b#c"],
    ["//b.example.org/1", "https://b.example.org/1"],
    ["?id=1", "https://example.org/news/feed.xml?id=1"],
    ["новости/1", "https://example.org/news/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1"],
  ])("%s leads to %s", (given, to) => {
    expect(resolveLink(given, base)).toBe(to);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "mailto:a@example.org",
    "https://user:secret@example.org/",
    "https://user@example.org",
    "",
    "  ",
    "http://",
  ])("%j leads nowhere", (given) => {
    expect([resolveLink(given, base), resolveLink(given)]).toEqual([undefined, undefined]);
  });

  it("stays relative when there is nothing to resolve it against", () => {
    expect([resolveLink("/1"), resolveLink("a/b:c")]).toEqual(["/1", "a/b:c"]);
  });
});

describe("a base", () => {
  it("is resolved against the one outside, and ignored when it is none", () => {
    expect(resolveBase("sub/", base)).toBe("https://example.org/news/sub/");
    expect([resolveBase("javascript:x", base), resolveBase("", base), resolveBase(undefined, base)]).toEqual([
      base,
      base,
      base,
    ]);
    expect(resolveBase("https://b.example.org/", "not a url")).toBe("https://b.example.org/");
  });
});
