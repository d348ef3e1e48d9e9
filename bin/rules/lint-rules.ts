import { lintRuleset } from "../../shared/mentions/lint-ruleset.ts";
import { colour } from "../colour.ts";
import { print, talk } from "../terminal.ts";
import { openWatch } from "./open-watch.ts";

/** Names what is never used, contradicts or repeats in the rules; exit 1 for errors, not for warnings. */
export function lintRules({ rules, json }: { readonly rules: string; readonly json?: boolean }): void {
  const { source, ruleset, placeOf } = openWatch(rules);
  const findings = lintRuleset(source, ruleset);
  for (const finding of findings) {
    const { severity, kind, message } = finding;
    const place = placeOf(finding);
    const shown = colour(severity === "error" ? "red" : "yellow", severity);
    print(json ? JSON.stringify({ place, severity, kind, message }) : `${place} ${shown} ${kind}: ${message}`);
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  talk(`${ruleset.watch} ${ruleset.version}: ${errors} errors, ${findings.length - errors} warnings`);
  if (errors > 0) process.exitCode = 1;
}
