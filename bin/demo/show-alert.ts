import type { Alert } from "../../shared/alerts/alert.ts";
import { markEvidence } from "../../shared/alerts/mark-evidence.ts";
import { colour } from "../colour.ts";

const directions: Readonly<Record<string, string>> = {
  iran_to_russia: "Iran → Russia",
  russia_to_iran: "Russia → Iran",
  both: "Iran ↔ Russia",
};
const severityStyle = { high: ["bold", "red"], medium: ["bold", "yellow"], low: "bold" } as const;

/** One alert for a person at a terminal: what, who to whom, status, severity, the sentence with the matched words marked, source and link. */
export function showAlert(alert: Alert): string {
  const { evidence } = alert;
  const head = [
    alert.severity.toUpperCase(),
    alert.kind,
    directions[alert.direction] ?? alert.direction,
    alert.category,
    alert.status,
  ];
  const marked = markEvidence(evidence.mention).replace(/\[([^\]]+)\]/g, (_, words) =>
    colour(["bold", "cyan"], `[${words}]`),
  );
  return [
    colour([...severityStyle[alert.severity]].flat() as never, head.join(" · ")),
    ...alert.changed.map((change) => `  changed  ${change}`),
    `  says     ${marked}`,
    `  source   ${evidence.feedTitle}${evidence.stateMedia ? " (state media)" : ""}  ${evidence.articleLink ?? ""}`,
    `  origins  ${alert.origins.map(({ name }) => name).join(", ")}; in ${alert.sources.length} ${alert.sources.length === 1 ? "article" : "articles"}`,
    `  because  ${alert.severityReasons.join(", ")}; rule ${evidence.mention.rule.id}`,
  ].join("\n");
}
