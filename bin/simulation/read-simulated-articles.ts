import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import { reportedAt } from "../../shared/alerts/report.ts";
import type { Article } from "../../shared/articles/article.ts";
import { withSketch } from "../../shared/articles/article-from-entry.ts";
import { contentHash, hashId } from "../../shared/articles/hash.ts";
import { WatchError } from "../../shared/errors.ts";
import type { FeedSettings } from "../../shared/feeds/feed.ts";

/** One line of `simulate FILE`. The same id again is the same article, edited when its texts differ. */
const lineSchema = z.object({
  id: z.exactOptional(z.string()),
  /** When it was published, and first seen unless `seen` says otherwise. */
  at: z.iso.datetime({ offset: true }),
  seen: z.exactOptional(z.iso.datetime({ offset: true })),
  feed: z.string().check(z.minLength(1)),
  owner: z.exactOptional(z.string()),
  tier: z.exactOptional(z.literal([1, 2, 3])),
  stateMedia: z.exactOptional(z.boolean()),
  title: z.string(),
  summary: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  link: z.exactOptional(z.string()),
  lang: z.exactOptional(z.string()),
  /** False for the back-log of a feed's first poll. */
  mayAlert: z.exactOptional(z.boolean()),
});

export interface SimulatedArticle {
  readonly article: Article;
  readonly feed: Pick<FeedSettings, "title" | "ownerGroup" | "stateMedia" | "tier"> & { readonly feedId: string };
  /** When it is seen: the clock of the simulation. */
  readonly seenAt: number;
}

/**
 * Reads articles, one JSON object a line, and puts them in the order in which they are seen.
 * @throws {WatchError} INPUT_INVALID naming the line, the field and what was expected
 */
export async function readSimulatedArticles(file: string): Promise<SimulatedArticle[]> {
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  const articles: SimulatedArticle[] = [];
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== "") articles.push(readLine(text, `${file}:${line}`));
  }
  return articles.sort((a, b) => a.seenAt - b.seenAt || reportedAt(a.article) - reportedAt(b.article));
}

export function readLine(text: string, place: string): SimulatedArticle {
  const result = lineSchema.safeParse(parseJson(text, place), { error: z.locales.en().localeError });
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`);
    throw new WatchError("INPUT_INVALID", `${place}: ${faults.join("; ")}`);
  }
  const { id, at, seen, feed, owner, tier, stateMedia, lang, summary = "", mayAlert = true, ...rest } = result.data;
  const publishedAt = Date.parse(at);
  const seenAt = seen === undefined ? publishedAt : Date.parse(seen);
  const feedId = hashId("simulated feed", feed);
  const article = withSketch({
    ...rest,
    articleId: hashId("simulated article", id ?? `${feed} ${at} ${rest.title}`),
    feedId,
    summary,
    ...(lang !== undefined && { language: lang }),
    publishedAt,
    firstSeenAt: seenAt,
    contentHash: contentHash({ ...rest, summary }),
    mayAlert,
  });
  const settings = { feedId, title: feed, ownerGroup: owner ?? feed, stateMedia: stateMedia ?? false, tier: tier ?? 2 };
  return { article, feed: settings, seenAt };
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", `${place}: the line is no JSON`, {}, { cause });
  }
}
