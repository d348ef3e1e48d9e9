import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AlertPolicy } from "../../alerts/alert-policy.ts";
import { readAlertPolicy } from "../../alerts/read-alert-policy.ts";
import { WatchError } from "../../errors.ts";

/** In the source tree the policy lies in rules/; a bundled function has it beside itself. */
const places = ["../../../rules/alerts.yaml", "./rules/alerts.yaml", "./alerts.yaml"];

/** @throws {WatchError} RULES_INVALID when it is not there, or has a fault: each with its line. */
export function loadAlertPolicy(file?: string): AlertPolicy {
  const found = file ?? places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined || !existsSync(found)) {
    throw new WatchError("RULES_INVALID", `the alert policy is not there: ${file ?? "rules/alerts.yaml"}`, {});
  }
  return readAlertPolicy(readFileSync(found, "utf8"), file ?? "rules/alerts.yaml");
}
