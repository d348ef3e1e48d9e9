import type { Article } from "../../shared/articles/article.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { explainText } from "../../shared/mentions/explain-text.ts";

/** Why an article without mention raised no alert, in one plain sentence. */
export function explainSilence(ruleset: Ruleset, article: Article): string {
  const { articleId, title, text, summary, language } = article;
  const given = { id: articleId, title, text: text ?? summary, ...(language && { lang: language }) };
  return explainText(ruleset, given).nearest?.says ?? "It has a mention, stored under other rules.";
}
