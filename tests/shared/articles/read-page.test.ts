import { describe, expect, it } from "vitest";
import { readPage } from "../../../shared/articles/read-page.ts";
import { asBytes } from "../../support/a-document.ts";

const paragraph = (topic: string) =>
  `<p>The ${topic} left the harbour before dawn, two port workers told the agency, and the coast guard confirmed it later in a short statement that gave no further detail.</p>`;
const body = ["freighter", "tanker", "escort", "tugboat"].map(paragraph).join("\n");

function read(html: string, url = "https://news.example.org/2026/harbour?utm_source=feed") {
  return readPage({ body: asBytes(html), url });
}

const page = (inner: string, head = "") =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${inner}</body></html>`;

describe("the text of a page", () => {
  const surroundings = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <div class="cookie-consent"><p>We use cookies and similar techniques to improve what you see on this site, to measure visits and to show you advertising that may interest you.</p></div>`;
  const after = `<div class="related-articles"><h3>Related</h3><ul><li><a href="/a">Missiles were shown at a parade in the capital, the ministry says in its yearly report on the forces</a></li></ul></div>
    <section id="comments"><p>First! I always said that this harbour would one day make the news, and now look at what has happened there, nobody believed me then and here we are.</p></section>
    <footer><p>All rights reserved by the publisher. No part of this site may be copied without the written permission of the editors and of the company that owns it.</p></footer>`;

  it("is the article's paragraphs, without menu, consent, related links, comments and footer", () => {
    const { text } = read(page(`${surroundings}<article><h1>Harbour</h1>${body}</article>${after}`));
    expect(text.split("\n")).toHaveLength(4);
    expect(text).toMatch(/^The freighter left[\s\S]*no further detail\.$/);
    expect(text).not.toMatch(/cookies|parade|First!|rights reserved/);
  });

  it("is found without any helpful name, by where the prose is", () => {
    const { text } = read(
      page(
        `<div><div><a href="/x">Some long link text that leads to another page of this very site</a></div><div><div>${body}</div></div></div>`,
      ),
    );
    expect([text.split("\n").length, text.includes("Some long link")]).toEqual([4, false]);
  });

  it("keeps headings between paragraphs, and drops those with nothing under them", () => {
    const { text } = read(
      page(`<article>${body}<h2>What was on board</h2>${paragraph("cargo")}<h2>More</h2></article>`),
    );
    expect(text).toContain("What was on board\nThe cargo left");
    expect(text).not.toContain("More");
  });

  it("leaves captions, share buttons and invitations between paragraphs out", () => {
    const noise = `<figure><figcaption>A ship at sea</figcaption></figure><div class="social-share">Share</div><p>Read more: <a href="/b">Another story of the day</a></p><p>Sign up for our newsletter</p>`;
    expect(read(page(`<article>${body}${noise}${paragraph("ferry")}</article>`)).text.split("\n")).toHaveLength(5);
  });

  it("is what JSON-LD tells when the page itself shows only its beginning", () => {
    const articleBody = ["freighter", "tanker", "escort"]
      .map((topic) => paragraph(topic).replace(/<\/?p>/g, ""))
      .join(" ");
    const script = `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "NewsArticle", articleBody }] })}</script>`;
    expect(read(page(`<article>${paragraph("freighter")}</article>`, script)).text).toBe(articleBody);
  });

  it("is found where a theme calls the article's wrapper a sidebar", () => {
    expect(read(page(`<div class="left sidebar">${body}</div>`)).text.split("\n")).toHaveLength(4);
  });

  it("is empty where there is no prose", () => {
    expect(read(page("<ul><li><a href='/1'>One</a></li></ul>")).text).toBe("");
    expect(read("").text).toBe("");
  });

  it("is read in the page's own charset", () => {
    const html = page(
      `<article>${"<p>Caf\u00e9 owners in the old harbour said that trade had gone down since the spring, and asked the city for help with rents.</p>".repeat(4)}</article>`,
      '<meta charset="windows-1252">',
    );
    const bytes = Uint8Array.from([...html].map((char) => char.charCodeAt(0)));
    expect(readPage({ body: bytes, url: "https://example.org/" }).text).toMatch(/^Café owners/);
  });
});

describe("what a page says of itself", () => {
  const jsonLd = (fields: object) => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`;

  it("comes from JSON-LD first", () => {
    const script = jsonLd({
      "@type": ["NewsArticle"],
      headline: "Harbour &amp; city",
      datePublished: "2026-11-23T10:00:00+03:00",
      isAccessibleForFree: "False",
    });
    const head = `${script}<meta property="og:title" content="Other"><link rel="canonical" href="/2026/harbour">`;
    expect(read(page(body, head))).toMatchObject({
      title: "Harbour & city",
      published: "2026-11-23T07:00:00.000Z",
      canonicalUrl: "https://news.example.org/2026/harbour",
      lang: "en-GB",
      paywalled: true,
    });
  });

  it("comes from meta elements, then from what is shown", () => {
    const head = `<title>Harbour opens | Wire</title><meta property="article:published_time" content="2026-11-23T07:00:00Z"><meta property="og:url" content="https://news.example.org/h">`;
    expect(read(page(`<h1>Harbour opens again</h1>${body}`, head))).toMatchObject({
      title: "Harbour opens again",
      published: "2026-11-23T07:00:00.000Z",
      canonicalUrl: "https://news.example.org/h",
      paywalled: false,
    });
    expect(
      read(page(`<time datetime="2026-11-22">x</time>${body}`, "<title>Harbour opens | Wire</title>")),
    ).toMatchObject({
      title: "Harbour opens",
      published: "2026-11-22T00:00:00.000Z",
    });
  });

  it("is not believed where it cannot be", () => {
    const head = `<link rel="canonical" href="https://news.example.org/"><meta name="date" content="31 Feb 2026">${'<script type="application/ld+json">{"@type": "Article", </script>'}`;
    const found = read(page(body, head));
    expect([found.canonicalUrl, found.published]).toEqual([undefined, undefined]);
    expect(read(page(body, '<link rel="canonical" href="javascript:alert(1)">')).canonicalUrl).toBeUndefined();
  });
});
