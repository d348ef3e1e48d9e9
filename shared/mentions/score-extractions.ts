import type { Extraction } from "./extraction.ts";

/** What a person says a text should give. */
export interface Label {
  readonly relevant: boolean;
  readonly direction?: string | null;
  readonly category?: string | null;
  readonly status?: string | null;
}

/** Shares from 0 to 1; undefined where there is nothing to divide by. */
export interface Score {
  readonly texts: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
  /** Among the relevant texts that were found. */
  readonly direction?: number;
  readonly category?: number;
  readonly status?: number;
}

/** How well extractions answer their labels. */
export function scoreExtractions(pairs: readonly { readonly label: Label; readonly found: Extraction }[]): Score {
  const both = pairs.filter(({ label, found }) => label.relevant && found.relevant);
  const given = pairs.filter(({ found }) => found.relevant).length;
  const wanted = pairs.filter(({ label }) => label.relevant).length;
  const right = (field: "direction" | "category" | "status") =>
    share(both.filter(({ label, found }) => (label[field] ?? null) === found[field]).length, both.length);
  return {
    texts: pairs.length,
    ...named("precision", share(both.length, given)),
    ...named("recall", share(both.length, wanted)),
    ...named("f1", share(2 * both.length, given + wanted)),
    ...named("direction", right("direction")),
    ...named("category", right("category")),
    ...named("status", right("status")),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
const named = (name: keyof Score, value: number | undefined) => (value === undefined ? {} : { [name]: value });
