import { generateOpml, parseOpml } from "feedsmith";
import { WatchError } from "../errors.ts";
import type { FeedSettings, FeedTier } from "./feed.ts";
import { groupOfHost } from "./group-of-host.ts";

/** What OPML has no words for travels in attributes of our own, which other readers pass over. */
const ownAttributes = ["ownerGroup", "stateMedia", "tier", "disabledReason"] as const;

/** One outline a feed, in OPML 2.0, as every feed reader imports it. */
export function writeOpml(feeds: readonly FeedSettings[], title: string): string {
  const outlines = feeds.map((feed) => ({
    type: "rss",
    text: feed.title,
    title: feed.title,
    xmlUrl: feed.url,
    ...(feed.language !== undefined && { language: feed.language }),
    ownerGroup: feed.ownerGroup,
    stateMedia: String(feed.stateMedia),
    tier: String(feed.tier),
    ...(feed.disabledReason !== undefined && { disabledReason: feed.disabledReason }),
  }));
  return generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: ownAttributes });
}

export interface OpmlReading {
  readonly feeds: readonly FeedSettings[];
  /** Outlines that name an address which is none, by their text. */
  readonly faults: readonly string[];
}

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOutlines>>>[number];

/**
 * Reads the feeds of an OPML file, folders and all. What other readers do not write gets the cautious default: a group of its
 * own by host, no state medium, tier 3.
 * @throws {WatchError} INPUT_INVALID when the text is no OPML
 */
export function readOpml(text: string): OpmlReading {
  const feeds: FeedSettings[] = [];
  const faults: string[] = [];
  const queue: Outline[] = [...(parseOutlines(text) ?? [])];
  for (let outline = queue.shift(); outline !== undefined; outline = queue.shift()) {
    queue.push(...(outline.outlines ?? []));
    if (outline.xmlUrl === undefined) continue;
    const settings = toSettings(outline, outline.xmlUrl);
    if (settings === undefined) faults.push(outline.title ?? outline.text ?? "an outline without text");
    else feeds.push(settings);
  }
  return { feeds, faults };
}

function parseOutlines(text: string) {
  try {
    return parseOpml(text, { extraOutlineAttributes: ownAttributes }).body?.outlines;
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", "the file is no OPML", {}, { cause });
  }
}

function toSettings(outline: Outline, xmlUrl: string): FeedSettings | undefined {
  if (!URL.canParse(xmlUrl)) return undefined;
  const url = new URL(xmlUrl);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  const { language } = outline;
  const disabledReason = textOf(outline.disabledReason);
  return {
    url: url.href,
    title: outline.title ?? outline.text ?? url.hostname,
    ownerGroup: textOf(outline.ownerGroup) ?? groupOfHost(url.hostname),
    stateMedia: outline.stateMedia === "true",
    tier: tierOf(textOf(outline.tier)),
    enabled: disabledReason === undefined,
    ...(disabledReason !== undefined && { disabledReason }),
    ...(language !== undefined && { language }),
  };
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

function tierOf(text: string | undefined): FeedTier {
  return text === "1" ? 1 : text === "2" ? 2 : 3;
}
