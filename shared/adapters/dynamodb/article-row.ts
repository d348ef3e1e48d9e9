import * as z from "zod/mini";
import type { Article } from "../../articles/article.ts";
import { cutToBytes } from "../../articles/cut-text.ts";

const maybe = z.exactOptional;

/** What a row of the articles table must look like when it is read back; index keys are dropped. */
export const articleRow: z.ZodMiniType<Article> = z.object({
  articleId: z.string(),
  feedId: z.string(),
  entryId: maybe(z.string()),
  title: z.string(),
  summary: z.string(),
  text: maybe(z.string()),
  textCut: maybe(z.boolean()),
  link: maybe(z.string()),
  canonicalLink: maybe(z.string()),
  language: maybe(z.string()),
  publishedAt: maybe(z.number()),
  firstSeenAt: z.number(),
  contentHash: z.string(),
  changes: maybe(z.array(z.object({ contentHash: z.string(), at: z.number(), title: z.string() }))),
  sketch: maybe(z.string()),
  rulesetVersion: maybe(z.string()),
  mayAlert: z.boolean(),
});

/** DynamoDB takes 400 KB; names, index keys and later changes need room. */
const MOST_BYTES = 380_000;

/** An article that fits into a row: its text is cut, and marked as cut, then its summary. */
export function trimArticle(article: Article): Article {
  const withText = shorten(article, "text");
  return shorten(withText, "summary");
}

function shorten(article: Article, part: "text" | "summary"): Article {
  const over = bytes(article) - MOST_BYTES;
  const whole = article[part];
  if (over <= 0 || whole === undefined) return article;
  const { text } = cutToBytes(whole, Math.max(0, Buffer.byteLength(whole) - over));
  return { ...article, [part]: text, textCut: true };
}

function bytes(article: Article): number {
  const sizes = Object.entries(article).map(
    ([name, value]) => name.length + Buffer.byteLength(typeof value === "string" ? value : JSON.stringify(value)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
