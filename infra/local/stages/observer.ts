import type { StageName } from "../../../shared/stages.ts";

/** What can be seen of a run from outside; times in milliseconds. */
export type RunEvent =
  | { readonly kind: "started"; readonly stage: StageName; readonly records: number }
  | {
      readonly kind: "finished";
      readonly stage: StageName;
      readonly records: number;
      readonly failed: number;
      readonly ms: number;
    }
  | {
      readonly kind: "crashed";
      readonly stage: StageName;
      readonly records: number;
      readonly error: unknown;
      readonly ms: number;
    }
  | { readonly kind: "unreachable"; readonly stage: StageName; readonly error: unknown }
  /** A JSON line that the stage wrote: a log line, or measurements. */
  | { readonly kind: "line"; readonly stage: StageName; readonly line: Readonly<Record<string, unknown>> };

export type Observer = (event: RunEvent) => void;

/** Lines that are no JSON object are shown as a message. */
export function readLine(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // not JSON: shown as it is
  }
  return { message: text };
}
