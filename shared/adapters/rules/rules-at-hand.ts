import type { AlertPolicy } from "../../alerts/alert-policy.ts";
import { readAlertPolicy } from "../../alerts/read-alert-policy.ts";
import type { Extractor } from "../../mentions/extraction.ts";

/** One set of rules: what reads texts by it, and its other files as they are. */
export interface RulesAtHand {
  readonly extractor: Extractor;
  /** Undefined when there is no such file under rules/. */
  text(path: string): string | undefined;
}

/** What the poll stage reads with. */
export const toExtractor = ({ extractor }: RulesAtHand): Extractor => extractor;

/** What the extract stage reads with: the watch, and when to alert. @throws {WatchError} RULES_INVALID */
export function toWatch(rules: RulesAtHand): { readonly extractor: Extractor; readonly policy: AlertPolicy } {
  return { extractor: rules.extractor, policy: readAlertPolicy(rules.text("alerts.yaml") ?? "") };
}
