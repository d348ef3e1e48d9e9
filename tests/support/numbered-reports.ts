import { minute, start } from "./a-feed.ts";
import type { Item } from "./feed-server.ts";

/** A date as feeds write it, so many minutes after the start. */
export const at = (minutes: number) => new Date(start + minutes * minute).toUTCString();

/** Reports one minute apart, the newest first, as feeds list them. */
export const reports = (from: number, to: number): Item[] =>
  Array.from({ length: to - from }, (_, index) => to - 1 - index).map((number) => ({
    title: `Report ${number}`,
    link: `https://news.example.org/${number}`,
    guid: `id-${number}`,
    pubDate: at(number),
    description: `Report number ${number} of the day, with enough words to be told from any other report in this feed.`,
  }));
