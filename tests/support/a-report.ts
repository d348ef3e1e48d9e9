import { readFileSync } from "node:fs";
import type { AlertPolicy } from "../../shared/alerts/alert-policy.ts";
import { readAlertPolicy } from "../../shared/alerts/read-alert-policy.ts";
import { makeReports, type Report, type ReportingFeed } from "../../shared/alerts/report.ts";
import type { Article } from "../../shared/articles/article.ts";
import { sketchText } from "../../shared/articles/sketch.ts";
import type { Mention } from "../../shared/mentions/extraction.ts";
import { aMention, anArticle, found } from "./an-alert.ts";

/** The policy that is shipped. */
export const policy: AlertPolicy = readAlertPolicy(
  readFileSync(new URL("../../rules/alerts.yaml", import.meta.url), "utf8"),
);

export function aFeed(changes: Partial<ReportingFeed> = {}): ReportingFeed {
  return {
    feedId: "feed-1",
    title: "Example Wire",
    ownerGroup: "Example Group",
    stateMedia: false,
    tier: 2,
    ...changes,
  };
}

/** A mention that names no system, number or place: "Iran shipped drones to Russia". */
export function aPlainMention(changes: Partial<Mention> = {}): Mention {
  const { attribution: _attribution, ...mention } = aMention();
  return { ...mention, items: [{ ...found("drones"), category: "drone", kind: "system" }], ...changes };
}

/** The first report of an article: its own text, feed and mentions unless they are given. */
export function aReport(
  changes: { article?: Partial<Article>; feed?: Partial<ReportingFeed>; mentions?: readonly Mention[] } = {},
): Report {
  const article = anArticle(changes.article);
  const sketch = sketchText(`${article.title} ${article.text ?? article.summary}`);
  const mentions = changes.mentions ?? [aMention()];
  const [report] = makeReports({ ...article, sketch, ...changes.article }, aFeed(changes.feed), mentions, policy);
  if (report === undefined) throw new Error("the mentions make no report");
  return report;
}
