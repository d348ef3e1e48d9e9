import { describe, expect, it } from "vitest";
import { addPageText, isShort } from "../../../shared/articles/add-page-text.ts";
import { articleFromEntry } from "../../../shared/articles/article-from-entry.ts";
import { changeArticle, isChange } from "../../../shared/articles/change-article.ts";
import { mayAlert } from "../../../shared/articles/may-alert.ts";
import { similarity } from "../../../shared/articles/sketch.ts";
import type { Entry } from "../../../shared/feeds/feed-document.ts";
import { aFeed, aFeedArticle, day, hour, start } from "../../support/a-feed.ts";
import { anEntry, identified } from "../../support/an-entry.ts";

function articleOf(entry: Entry, { isBackLog = false, feed = aFeed() } = {}) {
  const [found] = identified([entry], feed.feedId);
  if (found === undefined) throw new Error("an entry gives an identified entry");
  return articleFromEntry(found, feed, { isBackLog, language: "en" }, start);
}

describe("the article of an entry", () => {
  it("has its words as plain text, its link as given and its own date", () => {
    const link = "https://news.example.org/2026/harbour?utm_source=rss";
    const article = articleOf(
      anEntry({ title: "Harbour <b>opens</b>", link, content: "<p>The quay.</p><p>The ships.</p>" }),
    );
    expect(article).toMatchObject({
      feedId: "feed-1",
      entryId: "tag:news.example.org,2026:1",
      title: "Harbour opens",
      text: expect.stringMatching(/The quay\.\s+The ships\./),
      link,
      canonicalLink: "https://news.example.org/2026/harbour",
      language: "en",
      publishedAt: start - hour,
      firstSeenAt: start,
      mayAlert: true,
    });
  });

  it("X35 shows the link with its tracking parameters and is the same article without them", () => {
    const plain = articleOf(anEntry());
    const tracked = articleOf(anEntry({ link: "http://news.example.org:80/2026/harbour?utm_source=rss" }));
    expect(tracked.articleId).toBe(plain.articleId);
    expect(tracked.link).toBe("http://news.example.org:80/2026/harbour?utm_source=rss");
  });

  it.each(["1970-01-01T00:00:00Z", "9999-12-31T00:00:00Z"])("X32 has no date rather than %s", (published) => {
    expect(articleOf(anEntry({ published }))).not.toHaveProperty("publishedAt");
  });

  it("X32 is never published after it was first seen", () => {
    expect(articleOf(anEntry({ published: "2026-11-02T20:00:00Z" })).publishedAt).toBe(start);
  });

  it("says by its content hash whether its words changed, not its date, link or white space", () => {
    const hash = (changes: Partial<Entry>) => articleOf(anEntry(changes)).contentHash;
    expect(hash({ published: "2026-11-01T08:00:00Z", link: "https://a.example.org/" })).toBe(hash({}));
    expect(hash({ title: " Harbour  opens\nagain " })).toBe(hash({}));
    expect(hash({ title: "Harbour opens" })).not.toBe(hash({}));
    expect(hash({ title: "a", summary: "b" })).not.toBe(hash({ title: "ab", summary: "" }));
  });

  it("takes the language that a person gave the feed before the one that the document claims", () => {
    expect(articleOf(anEntry(), { feed: aFeed({ language: "uk" }) }).language).toBe("uk");
  });
});

describe("whether an entry may raise alerts", () => {
  const feed = { addedAt: start };
  const backLog = (publishedAt: number | undefined) => mayAlert(feed, { publishedAt, isBackLog: true });
  const later = (publishedAt: number | undefined) => mayAlert(feed, { publishedAt, isBackLog: false });

  it("is no for the back-log of a feed's first poll, dated or not", () => {
    expect([backLog(start - 1), backLog(undefined)]).toEqual([false, false]);
  });

  it("is yes for what was published after the feed was added, even on the first poll", () => {
    expect(backLog(start)).toBe(true);
  });

  it("is yes for every entry that appears later, unless it is older than the day before the feed", () => {
    expect([later(undefined), later(start - day), later(start - day - 1)]).toEqual([true, true, false]);
  });

  it("is yes for everything when a person asked for the back-log too", () => {
    expect(mayAlert({ ...feed, backfill: true }, { publishedAt: undefined, isBackLog: true })).toBe(true);
  });
});

describe("the text of an article's page", () => {
  const page = { text: "The quay was cleared on Monday. ".repeat(40), publishedAt: start - day, lang: "en" };

  it("replaces a teaser, and leaves the content hash that of the entry", () => {
    const article = aFeedArticle();
    const whole = addPageText(article, page);
    expect(whole).toMatchObject({ text: page.text, publishedAt: start - day, language: "en", contentHash: "hash-1" });
    expect(similarity(whole.sketch ?? "", article.sketch ?? "")).toBe(0);
    expect([isShort(article), isShort(whole)]).toEqual([true, false]);
  });

  it("changes nothing when the feed said more", () => {
    const article = aFeedArticle({ text: page.text.repeat(2) });
    expect(addPageText(article, page)).toBe(article);
  });

  it("does not overrule the feed's own date", () => {
    expect(addPageText(aFeedArticle({ publishedAt: start }), page).publishedAt).toBe(start);
  });
});

describe("a changed article", () => {
  const stored = aFeedArticle({ rulesetVersion: "rules-1", mayAlert: true, text: "The old body." });

  it("says what its entry says now, and remembers what it said", () => {
    const found = aFeedArticle({
      title: "New title",
      contentHash: "hash-2",
      firstSeenAt: start + day,
      mayAlert: false,
    });
    const { rulesetVersion, ...changed } = changeArticle(stored, found, start + day);
    expect(rulesetVersion).toBeUndefined();
    expect(changed).toMatchObject({
      title: "New title",
      contentHash: "hash-2",
      firstSeenAt: start,
      mayAlert: true,
      changes: [{ contentHash: "hash-1", at: start + day, title: "Harbour opens again" }],
    });
  });

  it("keeps a body that is not given any more, because its page was out of reach", () => {
    expect(changeArticle(stored, aFeedArticle({ contentHash: "hash-2" }), start).text).toBe("The old body.");
  });

  it("remembers the last twenty changes", () => {
    let article = stored;
    for (let edit = 2; edit < 40; edit++)
      article = changeArticle(article, aFeedArticle({ contentHash: `hash-${edit}` }), start + edit);
    expect(article.changes?.map(({ contentHash }) => contentHash)).toEqual(
      Array.from({ length: 20 }, (_, index) => `hash-${index + 19}`),
    );
  });

  it("is no change when only another feed words it otherwise", () => {
    expect(isChange(stored, aFeedArticle({ feedId: "feed-2", contentHash: "hash-2" }))).toBe(false);
    expect(isChange(stored, aFeedArticle({ contentHash: "hash-2" }))).toBe(true);
    expect(isChange(stored, aFeedArticle({ contentHash: "hash-1" }))).toBe(false);
  });
});
