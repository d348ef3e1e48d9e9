import type { CheerioAPI } from "cheerio/slim";

/** Where a page tells of itself. */
export interface PageSigns {
  /** Lower-case property, name, itemprop or http-equiv → content. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** The dates of its time elements, the one marked as publication first. */
  readonly times: readonly string[];
  readonly canonical?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly heading?: string;
}

/** Collects them in one walk: each selector by itself would be another one. */
export function pageSigns($: CheerioAPI): PageSigns {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const times: string[] = [];
  const texts = new Map<string, string>();
  for (const element of $("html, meta, link, title, h1, time, script").get()) {
    const { name, attribs } = element;
    if (name === "meta") {
      const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"])?.toLowerCase().trim();
      const content = attribs.content?.trim();
      if (key && content && !meta.has(key)) meta.set(key, content);
    } else if (name === "script") {
      if (attribs.type === "application/ld+json") jsonLd.push($(element).text());
    } else if (name === "time") {
      if (attribs.datetime !== undefined) times[attribs.pubdate === undefined ? "push" : "unshift"](attribs.datetime);
    } else if (name === "link") {
      if (attribs.rel?.toLowerCase() === "canonical" && attribs.href)
        texts.set("canonical", texts.get("canonical") ?? attribs.href);
    } else if (name === "html") {
      if (attribs.lang) texts.set("lang", attribs.lang);
    } else {
      const text = $(element).text().replace(/\s+/g, " ").trim();
      const key = name === "h1" ? "heading" : "title";
      if (text !== "" && !texts.has(key)) texts.set(key, text);
    }
  }
  return { meta, jsonLd, times, ...Object.fromEntries(texts) };
}
