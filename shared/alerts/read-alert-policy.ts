import { isNode, LineCounter, parseDocument } from "yaml";
import english from "zod/v4/locales/en.js"; // by itself: z.locales would bring every language into the bundle
import { WatchError } from "../errors.ts";
import { type AlertPolicy, type AlertPolicyFile, alertPolicySchema, compileAlertPolicy } from "./alert-policy.ts";

/** zod/mini brings no words of its own. */
const inEnglish = english().localeError;

/**
 * Reads rules/alerts.yaml.
 * @throws {WatchError} RULES_INVALID naming every fault with its line and what was expected; nothing is loaded by half.
 */
export function readAlertPolicy(yaml: string, fileName = "rules/alerts.yaml"): AlertPolicy {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const at = (offset: number) => `${fileName}:${lineCounter.linePos(offset).line}`;
  if (document.errors.length > 0) {
    throw refusal(document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message.split("\n")[0]}`));
  }
  const result = alertPolicySchema.safeParse(document.toJS(), { error: inEnglish });
  const lines = (faults: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) =>
    faults.map(({ path, message }) => `${at(nearestNode(document, path))}: ${message}`);
  if (!result.success) {
    throw refusal(
      lines(
        result.error.issues.map(({ path, message }) => ({
          path,
          message: `${path.join(".") || "the file"}: ${message}`,
        })),
      ),
    );
  }
  const contradicting = contradictions(result.data);
  if (contradicting.length > 0) throw refusal(lines(contradicting));
  return compileAlertPolicy(result.data);
}

function refusal(faults: readonly string[]): WatchError {
  return new WatchError("RULES_INVALID", faults.join("\n"), { faults: faults.length });
}

/** Where in the text the path, or as much of it as there is, stands. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** What the types allow and the meaning does not. */
function contradictions(policy: AlertPolicyFile): { path: string[]; message: string }[] {
  const faults = [];
  if (policy.severity.high <= policy.severity.medium) {
    faults.push({ path: ["severity", "high"], message: "severity.high must be more points than severity.medium" });
  }
  if (policy.join.longestDays < policy.join.windowDays) {
    faults.push({ path: ["join", "longestDays"], message: "join.longestDays is shorter than join.windowDays" });
  }
  const groups = new Map<string, string>();
  for (const { group, forms } of policy.outlets) {
    for (const form of forms) {
      const other = groups.get(form.toLowerCase());
      if (other !== undefined && other !== group) {
        faults.push({ path: ["outlets"], message: `outlets: "${form}" is a form of both ${other} and ${group}` });
      }
      groups.set(form.toLowerCase(), group);
    }
  }
  return faults;
}
