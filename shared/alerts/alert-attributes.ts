import type { Alert } from "./alert.ts";

/** What a machine subscriber can filter on: SNS message attributes, all strings. */
export function alertAttributes(
  alert: Alert,
): Readonly<Record<"kind" | "severity" | "direction" | "category" | "status" | "language", string>> {
  const { kind, severity, direction, category, status, language } = alert;
  return { kind, severity, direction, category, status, language };
}
