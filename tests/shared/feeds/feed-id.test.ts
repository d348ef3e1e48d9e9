import { describe, expect, it } from "vitest";
import { feedIdFromUrl } from "../../../shared/feeds/feed-id.ts";
import { newFeed } from "../../../shared/feeds/new-feed.ts";
import { start } from "../../support/a-feed.ts";

const id = feedIdFromUrl("https://news.example.org/feed.xml?lang=ru");

describe("the id of a feed", () => {
  it.each([
    "http://news.example.org/feed.xml?lang=ru",
    "https://NEWS.example.org:443/feed.xml?lang=ru",
    "http://news.example.org:80/feed.xml?lang=ru#top",
  ])("is the same for %s", (url) => {
    expect(feedIdFromUrl(url)).toBe(id);
  });

  it.each([
    "https://news.example.org/feed.xml",
    "https://news.example.org/Feed.xml?lang=ru",
    "https://news.example.org:8443/feed.xml?lang=ru",
  ])("is another one for %s", (url) => {
    expect(feedIdFromUrl(url)).not.toBe(id);
  });

  it("is sixteen characters that fit into a key", () => {
    expect(id).toMatch(/^[\w-]{16}$/);
  });

  it("is refused for what is no address", () => {
    expect(() => feedIdFromUrl("news feed")).toThrow(expect.objectContaining({ code: "FEEDS_INVALID" }));
  });
});

describe("a new feed", () => {
  it("starts with nothing read and the moment it was added", () => {
    const settings = {
      url: "https://news.example.org/feed.xml",
      title: "News",
      ownerGroup: "News",
      stateMedia: false,
      tier: 2 as const,
      enabled: true,
    };
    expect(newFeed(settings, start)).toMatchObject({
      addedAt: start,
      paused: false,
      cursor: {},
      health: { state: "new" },
    });
  });
});
