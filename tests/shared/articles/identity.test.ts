import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalLink } from "../../../shared/articles/canonical-link.ts";
import { recogniseEntries } from "../../../shared/articles/recognise-entries.ts";
import { readSeen, writeSeen } from "../../../shared/articles/seen-entries.ts";
import type { Entry } from "../../../shared/feeds/feed-document.ts";
import { anEntry, asSeen, identified } from "../../support/an-entry.ts";

const without = <K extends keyof Entry>(entry: Entry, ...names: K[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name as K)));
const idsOf = (entries: readonly Entry[], feedId?: string) =>
  identified(entries, feedId).map(({ articleId }) => articleId);
/** What the second document's entries are, after the first was stored. */
const statesAfter = (first: readonly Entry[], second: readonly Entry[]) =>
  recogniseEntries(identified(second), asSeen(identified(first))).map(({ state }) => state);

describe("the canonical link", () => {
  const canonical = "https://news.example.org/2026/harbour?page=2";

  it.each([
    "https://news.example.org/2026/harbour?page=2",
    "http://news.example.org/2026/harbour?page=2",
    "http://NEWS.Example.ORG:80/2026/harbour?page=2",
    "https://news.example.org:443/2026/harbour/?page=2#comments",
    "https://news.example.org/2026/harbour?utm_source=rss&page=2&utm_medium=feed&fbclid=x",
    "https://news.example.org/2026/harbour?at_medium=RSS&at_campaign=rss&page=2",
    "https://www.google.com/url?rct=j&sa=t&url=https://news.example.org/2026/harbour%3Fpage%3D2&ct=ga&usg=xyz",
  ])("X35 is the same for %s", (link) => {
    expect(canonicalLink(link)).toBe(canonical);
  });

  it.each([
    "https://news.example.org/2026/harbour?page=3",
    "https://news.example.org/2026/Harbour?page=2",
    "https://news.example.org:8443/2026/harbour?page=2",
    "https://sport.example.org/2026/harbour?page=2",
  ])("is another one for %s", (link) => {
    expect(canonicalLink(link)).not.toBe(canonical);
  });

  it("does not depend on the order of parameters", () => {
    expect(canonicalLink("https://a.example.org/x?b=2&a=1")).toBe(canonicalLink("https://a.example.org/x?a=1&b=2"));
  });

  it.each(["javascript:alert(1)", "ftp://news.example.org/a", "no link", undefined])("is none for %s", (link) => {
    expect(canonicalLink(link)).toBeUndefined();
  });

  it("is canonical itself", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
        const once = canonicalLink(link);
        return once !== undefined && canonicalLink(once) === once;
      }),
    );
  });
});

describe("the identity of an entry", () => {
  it("is its canonical link: the same article in two feeds is one article", () => {
    const elsewhere = anEntry({ id: "other", link: "http://news.example.org/2026/harbour?utm_source=other" });
    expect(idsOf([anEntry()], "feed-1")).toEqual(idsOf([elsewhere], "feed-2"));
  });

  it("X28 tells entries apart that share an id, with and without links", () => {
    const shared = [
      anEntry({ id: "1", link: "https://a.example.org/a" }),
      anEntry({ id: "1", link: "https://a.example.org/b" }),
    ];
    expect(new Set(idsOf(shared)).size).toBe(2);
    const linkless = [anEntry({ id: "1", title: "One" }), anEntry({ id: "1", title: "Two" })].map((entry) =>
      without(entry, "link"),
    );
    expect(new Set(idsOf(linkless)).size).toBe(2);
  });

  it("X28 keeps them apart, and known, when one of the two leaves the window", () => {
    const [one, two] = ["One", "Two"].map((title) => without(anEntry({ id: "1", title }), "link"));
    expect(statesAfter([one ?? {}, two ?? {}], [two ?? {}])).toEqual(["known"]);
  });

  it("tells entries apart that share a link, by their ids", () => {
    const live = ["a", "b"].map((id) => anEntry({ id, title: `Report ${id}`, link: "https://a.example.org/live" }));
    expect(new Set(idsOf(live)).size).toBe(2);
  });

  it("takes a front page for no article's link", () => {
    const entries = ["a", "b"].map((id) => anEntry({ id, title: `Report ${id}`, link: "https://a.example.org/" }));
    expect(new Set([...idsOf(entries.slice(0, 1)), ...idsOf(entries.slice(1))]).size).toBe(2);
  });

  it("X29 is the link, or title and date, where the id is missing", () => {
    const [linked] = idsOf([without(anEntry(), "id")]);
    expect(linked).toBe(idsOf([anEntry()])[0]);
    const bare = without(anEntry(), "id", "link");
    expect(idsOf([bare])).toEqual(idsOf([{ ...bare, summary: "Edited." }]));
    expect(idsOf([bare])).not.toEqual(idsOf([{ ...bare, published: "2026-11-03T08:00:00Z" }]));
  });

  it("is found even for an entry that has nothing but text", () => {
    const ids = idsOf([{ summary: "One." }, { summary: "Two." }, {}]);
    expect(new Set(ids).size).toBe(3);
  });

  it("is given once to an entry that is listed twice", () => {
    expect(identified([anEntry(), anEntry()])).toHaveLength(1);
    const copy = anEntry({ link: "http://news.example.org/2026/harbour#top" });
    expect(identified([anEntry(), copy])).toHaveLength(1);
  });

  it("never comes from an aggregator's link: it changes from poll to poll, as do its ids", () => {
    const poll = (count: number) =>
      anEntry({ id: `CBMi${count}`, link: `https://news.google.com/rss/articles/CBMi${count}?oc=5` });
    expect(idsOf([poll(1)])).toEqual(idsOf([poll(2)]));
    expect(idsOf([poll(1)])).not.toEqual(idsOf([{ ...poll(2), title: "Another report" }]));
  });
});

describe("an entry that was stored", () => {
  it.each<[string, Partial<Entry>]>([
    ["the same", {}],
    ["on https now", { link: "http://news.example.org/2026/harbour" }],
    ["with another tracking parameter", { link: "https://news.example.org/2026/harbour?utm_campaign=9" }],
    ["X30 with an id that changes every poll", { id: "random-7351" }],
    ["with another date", { published: "2026-11-02T09:30:00Z" }],
  ])("is known when it comes back %s", (_how, changes) => {
    expect(statesAfter([anEntry()], [anEntry(changes)])).toEqual(["known"]);
  });

  it.each<[string, Partial<Entry>]>([
    ["title", { title: "Harbour stays shut" }],
    ["title and link", { title: "Harbour stays shut", link: "https://news.example.org/2026/harbour-shut" }],
    ["summary", { summary: "Two hundred drones were in the containers." }],
  ])("is changed, and the same article, when its %s was edited", (_what, changes) => {
    const first = identified([anEntry()]);
    const [again] = recogniseEntries(identified([anEntry(changes)]), asSeen(first));
    expect(again?.state).toBe("changed");
    expect(again?.articleId).toBe(first[0]?.articleId);
  });

  it("X30 is known over ten polls in which both its id and its link change", () => {
    let seen = "";
    const states: string[] = [];
    for (let poll = 0; poll < 10; poll++) {
      const entry = anEntry({ id: `id-${poll}`, link: `https://news.example.org/a;session=${poll}` });
      const window = recogniseEntries(identified([entry]), readSeen(seen));
      states.push(...window.map(({ state }) => state));
      seen = writeSeen(asSeen(window), readSeen(seen));
    }
    expect(states).toEqual(["new", ...Array(9).fill("known")]);
  });

  it("is not mistaken for another one with the same few words and a link of its own", () => {
    const ticker = (link: string, id: string) => ({ id, link, title: "Live updates" });
    const first = [ticker("https://a.example.org/1", "1")];
    expect(statesAfter(first, [ticker("https://a.example.org/2", "2")])).toEqual(["new"]);
  });

  it("is told from a new one that takes over its id while it is still listed", () => {
    const old = anEntry({ id: "latest" });
    const fresh = anEntry({
      id: "latest",
      link: "https://news.example.org/2026/b",
      title: "B",
      summary: "Another matter.",
    });
    expect(statesAfter([old], [fresh, old])).toEqual(["new", "known"]);
  });
});

describe("what a feed's cursor keeps of its entries", () => {
  const many = (count: number, from = 0) =>
    asSeen(
      identified(
        Array.from({ length: count }, (_, index) =>
          anEntry({
            id: `e${from + index}`,
            title: `Title ${from + index}`,
            link: `https://a.example.org/${from + index}`,
          }),
        ),
      ),
    );

  it("comes back as it was written", () => {
    const entries = [...many(3), ...asSeen(identified([without(anEntry(), "id")]))];
    expect(readSeen(writeSeen(entries, []))).toEqual(entries);
  });

  it("A24 is always the whole window, however long, so that nothing still listed is taken for new", () => {
    expect(readSeen(writeSeen(many(700), many(5, 1_000)))).toHaveLength(700);
  });

  it("is also what left the window last, up to a hundred in all, which is 3.2 KB", () => {
    const seen = writeSeen(many(30, 100), many(90, 0));
    expect(readSeen(seen)).toHaveLength(100);
    expect(readSeen(seen)[30]).toEqual(many(1)[0]);
    expect(seen.length).toBe(3_200);
  });

  it("X23 is forgotten by no empty window", () => {
    expect(readSeen(writeSeen([], many(400)))).toHaveLength(400);
  });

  it("is nothing for a feed that was never read", () => {
    expect(readSeen(undefined)).toEqual([]);
  });
});
