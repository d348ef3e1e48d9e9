import type { Ruleset } from "./compile-ruleset.ts";
import type { LintFinding } from "./lint-finding.ts";
import { lintRules } from "./lint-rules.ts";
import { lintTerms } from "./lint-terms.ts";
import { listTerms } from "./list-terms.ts";
import type { WatchSource } from "./ruleset-source.ts";

/** Everything in a watch that compiles and yet cannot be meant so; errors first. `ruleset` is what `source` compiles to. */
export function lintRuleset(source: WatchSource, ruleset: Ruleset): LintFinding[] {
  const terms = listTerms(source);
  const findings = [
    ...lintTerms(ruleset, terms),
    ...source.languages.flatMap((language) =>
      lintRules(
        language,
        terms.filter((term) => term.language === language.code),
        source.actors,
      ),
    ),
  ];
  return findings.sort((one, two) => Number(two.severity === "error") - Number(one.severity === "error"));
}
