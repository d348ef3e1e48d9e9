import type { Article } from "../../shared/articles/article.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { explainText } from "../../shared/mentions/explain-text.ts";
import type { Extractor } from "../../shared/mentions/extraction.ts";

/** What an article lacks that names both sides and has no mention, in a sentence; nothing of one that is about something else. */
export function explainNone(ruleset: Ruleset, extractor: Extractor): (article: Article) => string | undefined {
  return ({ articleId, title, text, summary, language }) => {
    const body = text ?? summary;
    if (!extractor.mayConcern(`${title}\n${body}`)) return undefined;
    return explainText(ruleset, { id: articleId, title, text: body, ...(language && { lang: language }) }).nearest
      ?.says;
  };
}
