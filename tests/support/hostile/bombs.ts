import { aJsonFeed, anItem, anRssFeed } from "../a-document.ts";

/** Documents made to hurt, by the id of their case. Built when asked for: some are megabytes. */
export interface Bomb {
  readonly kind: "feed" | "page";
  readonly text: () => string;
}

const entities = (depth: number) =>
  Array.from(
    { length: depth },
    (_, level) => `<!ENTITY e${level} "${level === 0 ? "boom" : `&e${level - 1};`.repeat(10)}">`,
  ).join("");
const described = (description: string) =>
  anRssFeed(anItem(`<title>a</title><description>${description}</description>`));

export const bombs = {
  "X1 billion laughs": {
    kind: "feed",
    text: () => `<!DOCTYPE rss [${entities(10)}]>${anRssFeed(anItem("<title>&e9;</title>")).slice(21)}`,
  },
  "X2 quadratic entity": {
    kind: "feed",
    text: () =>
      `<!DOCTYPE rss [<!ENTITY a "${"a".repeat(50_000)}">]>${anRssFeed(anItem(`<title>${"&a;".repeat(50_000)}</title>`)).slice(21)}`,
  },
  "X4 depth 100,000": {
    kind: "feed",
    text: () => anRssFeed(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
  },
  "X4 depth 1,000,000, unclosed": { kind: "feed", text: () => `<rss><channel>${"<a>".repeat(1_000_000)}` },
  "X24 JSON 1,000,000 deep": {
    kind: "feed",
    text: () => aJsonFeed({ items: "@" }).replace('"@"', "[".repeat(1_000_000)),
  },
  "X24 JSON items of length 1e8": { kind: "feed", text: () => aJsonFeed({ items: { length: 1e8 } }) },
  "X26 item of 5 MB": { kind: "feed", text: () => described("слово ".repeat(450_000)) },
  "X27 100,000 times <": { kind: "feed", text: () => described(`<![CDATA[${"<".repeat(100_000)}]]>`) },
  "X27 250,000 times x<br": { kind: "feed", text: () => described(`<![CDATA[${"x<br".repeat(250_000)}]]>`) },
  "X36 page with 100,000 attributes": {
    kind: "page",
    text: () => `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(" ")}>x</p>`,
  },
  "X36 page with 100,000 nested div": { kind: "page", text: () => "<div>".repeat(100_000) },
  "X36 page with 20,000 nested b": { kind: "page", text: () => `<p>${"<b>".repeat(20_000)}` },
} as const satisfies Readonly<Record<string, Bomb>>;

export type BombName = keyof typeof bombs;
