import { load } from "cheerio/slim";
import { isTag, type ParentNode } from "domhandler";
import { checkMarkup } from "../feeds/check-markup.ts";
import { decodeDocument } from "../feeds/decode-document.ts";
import { cutToBytes } from "./cut-text.ts";
import { findBody, isInside } from "./find-body.ts";
import { htmlToText } from "./html-to-text.ts";
import { articlesInJsonLd, type JsonObject, textIn } from "./json-ld.ts";
import { type Block, collectBlocks } from "./page-blocks.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import type { Strictness } from "./page-noise.ts";
import { pageSigns } from "./page-signs.ts";

export interface ArticlePage extends PageMetadata {
  /** Paragraphs, one a line; at most 256 KiB; "" when the page holds no prose. */
  readonly text: string;
}

/**
 * Bytes of an article's page → its text and what it says of itself. Menus, related links, captions and consent texts
 * are left out.
 * @throws {WatchError} PARSE_LIMIT before anything is built of a page with absurd structure.
 */
export function readPage(page: {
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}): ArticlePage {
  const { text: html } = decodeDocument(page.body, page.contentType);
  checkMarkup(html, { html: true });
  const root = load(html).root().get(0);
  if (root === undefined) return { text: "", paywalled: false };
  const signs = pageSigns(root);
  const [article] = articlesInJsonLd(signs.jsonLd);
  const text = bodyText(signs.body ?? root, article);
  return { ...pageMetadata(signs, article, page.url), text: cutToBytes(text).text };
}

function bodyText(root: ParentNode, article: JsonObject | undefined): string {
  const shown = shownText(root);
  const told = htmlToText(textIn(article, "articleBody") ?? "");
  // What the page shows is cut by a paywall or split up; what it tells a search engine may be a summary. The longer one is whole.
  return told.length > shown.length * 1.2 ? told : shown;
}

/** Less than a short news item. */
const leastText = 400;

function shownText(root: ParentNode): string {
  const strict = textOf(root, "strict");
  if (strict.length >= leastText) return strict;
  const lenient = textOf(root, "lenient");
  return lenient.length > 2 * strict.length ? lenient : strict;
}

function textOf(root: ParentNode, strictness: Strictness): string {
  const blocks = collectBlocks(root, strictness);
  const body = findBody(blocks);
  if (body === undefined) return "";
  return blocks
    .filter(({ element }) => isInside(element, body))
    .filter(isArticleText)
    .map((block) => block.text)
    .join("\n");
}

/** Headings with text under them, and blocks that are not mostly links or an invitation. */
function isArticleText(block: Block, index: number, blocks: readonly Block[]): boolean {
  if (block.isHeading)
    return !(isTag(block.element) && block.element.name === "h1") && blocks[index + 1]?.isHeading === false;
  return block.linkDensity < 0.6 && !(block.text.length < 120 && invitation.test(block.text));
}

/** What pages say between and after the paragraphs of an article. */
const invitation =
  /^(?:share (?:this|on|via)|sharing is|related(?: articles| stories| topics| posts| content)?:?$|read (?:more|also|next)|more (?:on|from|news|stories)|see also|also read|explore further|advertisement|story continues|continue reading|sign up|subscribe|follow (?:us|him|her|me) |get the latest|click here to|download our app|comments?(?: comments)?:?$|leave a comment|view comments|photo:|image:|watch:|listen:|loading|tags?:|source:$|citation:|читайте (?:также|ещё|еще)|подпис(?:ывайтесь|аться)|поделиться|фото:|реклама$|также по теме|по теме:|следите за|материалы по теме|читайте нас|читайте також|підпис(?:уйтесь|атися)|بیشتر بخوانید|بخوانید:|مطالب مرتبط|برچسب)/i;
