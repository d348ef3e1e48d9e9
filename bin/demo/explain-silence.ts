import type { Article } from "../../shared/articles/article.ts";

export async function explainSilence(article: Article): Promise<string> {
  return article.language ?? "";
}
