import type { Entry } from "../feeds/feed-document.ts";
import { cutToBytes, cutToLength, maxTextBytes } from "./cut-text.ts";
import { htmlToText } from "./html-to-text.ts";

/** An entry's words as plain text: what is stored, matched and shown. */
export interface EntryText {
  /** At most 1,000 characters, one line. */
  readonly title: string;
  /** The summary, or "" when there is none. */
  readonly summary: string;
  /** The full text where the feed carries it and it says more than the summary. */
  readonly text?: string;
  /** Summary or text was longer than 256 KiB and is cut. */
  readonly textCut?: boolean;
}

const maxTitleLength = 1_000;

export function entryToText(entry: Entry): EntryText {
  const title = cutToLength(htmlToText(clip(entry.title)).replace(/\s+/g, " "), maxTitleLength);
  const summary = cutToBytes(htmlToText(clip(entry.summary)));
  const content = cutToBytes(htmlToText(clip(entry.content)));
  const hasText = content.text !== "" && content.text !== summary.text;
  const isCut = summary.cut || content.cut || isClipped(entry.summary) || isClipped(entry.content);
  return {
    title,
    summary: summary.text,
    ...(hasText && { text: content.text }),
    ...(isCut && { textCut: true }),
  };
}

/** Markup can be many times its text; beyond this the text is long enough. */
const maxHtmlLength = 8 * maxTextBytes;

const isClipped = (html: string | undefined) => (html?.length ?? 0) > maxHtmlLength;
const clip = (html: string | undefined) => (html ?? "").slice(0, maxHtmlLength);
