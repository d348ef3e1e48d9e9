import type { Extraction, Extractor } from "./extraction.ts";
import type { Example } from "./parse-examples.ts";

export interface FailedExample {
  readonly example: Example;
  readonly found: Extraction;
}

/** Runs every example through the whole ruleset and answers with those that do not come out as they say. */
export function checkExamples(extractor: Pick<Extractor, "extract">, examples: readonly Example[]): FailedExample[] {
  return examples
    .map((example, index) => ({
      example,
      found: extractor.extract({ id: `example-${index}`, title: "", text: example.text, lang: example.language }),
    }))
    .filter(({ example, found }) => !comesOut(example, found));
}

function comesOut({ expected }: Example, { relevant, direction, category, status }: Extraction): boolean {
  if (!expected) return !relevant;
  return direction === expected.direction && category === expected.category && status === expected.status;
}
