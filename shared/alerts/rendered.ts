import type { SmsParts } from "./subscriber.ts";

/** One message in each of its forms; SNS picks by protocol. */
export interface Rendered {
  /** One line, under 100 characters. */
  readonly subject: string;
  readonly email: string;
  readonly sms: string;
  /** Versioned JSON for machines. */
  readonly machine: string;
}

/** What differs between readers of the same message: those who are equal in it share one publish. */
export interface Reader {
  /** IANA name: times are shown in it. */
  readonly timezone: string;
  /** Why they get it, one sentence. */
  readonly because: string;
  /** Parts that a text message may have; one when absent. */
  readonly smsParts?: SmsParts;
}

export type Occasion =
  | { readonly kind: "summary"; readonly reason: "quiet" | "pace" | "sms-budget" }
  | { readonly kind: "digest"; readonly period: "daily" | "weekly"; readonly from: number; readonly to: number };
