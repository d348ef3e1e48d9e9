import { describe, expect, it } from "vitest";
import type { FeedSettings } from "../../../shared/feeds/feed.ts";
import { readOpml, writeOpml } from "../../../shared/feeds/opml.ts";

const feeds: readonly FeedSettings[] = [
  {
    url: "https://one.example/rss?a=1&b=2",
    title: "Новости & <другое>",
    language: "ru",
    ownerGroup: "one-group",
    stateMedia: true,
    tier: 1,
    enabled: true,
  },
  {
    url: "https://two.example/feed",
    title: "Two",
    ownerGroup: "two",
    stateMedia: false,
    tier: 3,
    enabled: false,
    disabledReason: "answers 404 (2026-09-18)",
  },
];

const opml = (outlines: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`;

describe("OPML", () => {
  it("brings back what it was given", () => {
    expect(readOpml(writeOpml(feeds, "transfer-watch"))).toEqual({ feeds, faults: [] });
  });

  it("of another reader is read through its folders, with cautious defaults", () => {
    const text = opml(
      `<outline text="World"><outline text="One" type="rss" xmlUrl="https://www.one.example/rss" htmlUrl="https://one.example/"/>
       <outline text="Deep"><outline title="Two" text="x" xmlUrl="http://feeds.two.example/atom.xml"/></outline></outline>`,
    );
    expect(readOpml(text).feeds).toEqual([
      {
        url: "https://www.one.example/rss",
        title: "One",
        ownerGroup: "one-example",
        stateMedia: false,
        tier: 3,
        enabled: true,
      },
      {
        url: "http://feeds.two.example/atom.xml",
        title: "Two",
        ownerGroup: "two-example",
        stateMedia: false,
        tier: 3,
        enabled: true,
      },
    ]);
  });

  it("names the outlines whose address is none, and keeps the others", () => {
    const text = opml(
      `<outline text="File" xmlUrl="file:///etc/passwd"/><outline text="None" xmlUrl="not a url"/>
       <outline text="Secret" xmlUrl="https://joe:hunter2@one.example/"/><outline text="Good" xmlUrl="https://one.example/"/>`,
    );
    expect(readOpml(text)).toMatchObject({ feeds: [{ title: "Good" }], faults: ["File", "None", "Secret"] });
  });

  it("without feeds is empty", () => {
    expect(readOpml(opml(`<outline text="A folder"/>`))).toEqual({ feeds: [], faults: [] });
  });

  it.each(["", "<rss/>", "not xml", "{}"])("is refused when it is none: %j", (text) => {
    expect(() => readOpml(text)).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });

  it("of 200,000 nested outlines is refused or read within 2 s (hostile)", () => {
    const startedAt = performance.now();
    try {
      readOpml(opml(`<outline text="x">`.repeat(200_000)));
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: "INPUT_INVALID" });
    }
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
