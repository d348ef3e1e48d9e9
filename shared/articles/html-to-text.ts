import { decodeEntities } from "../feeds/decode-entities.ts";
import { stripControls } from "../feeds/strip-controls.ts";

/**
 * HTML as feeds carry it → plain text, in linear time: tags go, what a block separates stays separated by a line
 * break, scripts and styles go with what they hold. Entities are decoded once, and once more where the first round
 * laid bare more markup (publishers escape twice); never a third time.
 */
export function htmlToText(html: string): string {
  const once = decodeEntities(stripTags(html, anyTag));
  // After the first round only what is really HTML is a tag: "<blink>" in a plain sentence is a word.
  const twice = /<\/?[a-z!]|&#?\w{2,32};/i.test(once) ? decodeEntities(stripTags(once, htmlTag)) : once;
  return stripControls(twice)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

type TagTest = (name: string) => boolean;
const anyTag: TagTest = () => true;
const htmlTag: TagTest = (name) => htmlNames.has(name);

const blocks = new Set(
  "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td th thead title tr ul".split(
    " ",
  ),
);
const unread = new Set(["script", "style", "template", "noscript"]);
const htmlNames = new Set([
  ...blocks,
  ...unread,
  ..."a abbr acronym b big body center cite code del em embed font head html i iframe img input ins kbd label link mark meta object param picture q s samp small source span strike strong sub sup svg time tt u var video wbr".split(
    " ",
  ),
]);

function stripTags(html: string, isTag: TagTest): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", at)) {
    parts.push(html.slice(at, start));
    at = readMarkup(html, start, isTag, parts);
  }
  parts.push(html.slice(at));
  return parts.join("");
}

/** Handles what begins with the "<" at `start`; answers where reading goes on, always further on. */
function readMarkup(html: string, start: number, isTag: TagTest, parts: string[]): number {
  if (html.startsWith("<!--", start)) return endAfter(html, "-->", start);
  if (html.startsWith("<![CDATA[", start)) {
    const end = html.indexOf("]]>", start);
    parts.push(html.slice(start + 9, end < 0 ? html.length : end));
    return end < 0 ? html.length : end + 3;
  }
  const name = tagName(html, start);
  if (name === undefined || (/^[a-z]/.test(name) && !isTag(name))) {
    parts.push("<");
    return start + 1;
  }
  const end = endOfTag(html, start);
  if (blocks.has(name)) parts.push("\n");
  if (!unread.has(name) || html[start + 1] === "/") return end;
  const close = new RegExp(`</${name}[\\s>]`, "gi");
  close.lastIndex = end;
  const found = close.exec(html);
  return found === null ? html.length : found.index;
}

/** The name of the tag at `start` in lower case, "!" or "?" for a declaration, undefined when "<" is just a character. */
function tagName(html: string, start: number): string | undefined {
  const at = html[start + 1] === "/" ? start + 2 : start + 1;
  const name = /^(?:[a-z][a-z0-9:-]*|[!?])/i.exec(html.slice(at, at + 40))?.[0];
  return name?.toLowerCase();
}

/** Past the ">" of the tag at `start`, not counting those in quoted attributes; a tag that never ends, ends at the next one. */
function endOfTag(html: string, start: number): number {
  const scan = /[<>"']/g;
  scan.lastIndex = start + 1;
  for (let match = scan.exec(html); match !== null; match = scan.exec(html)) {
    if (match[0] === ">") return match.index + 1;
    if (match[0] === "<") return match.index;
    if (html[match.index - 1] !== "=") continue; // an apostrophe, not the start of a value
    const end = html.indexOf(match[0], match.index + 1);
    // A quote that is never closed would swallow the text behind it: up to the next tag's, or to the end.
    if (end < 0 || end - match.index > longestAttribute) continue;
    const value = html.slice(match.index, end);
    const endOfForgotten = value.indexOf(">");
    if (endOfForgotten >= 0 && value.includes("<", endOfForgotten)) return match.index + endOfForgotten + 1;
    scan.lastIndex = end + 1;
  }
  return html.length;
}

/** Longer attribute values are taken for a forgotten quote; this also keeps the search linear. */
const longestAttribute = 20_000;

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
