import type { Mention, TextFound } from "../mentions/extraction.ts";
import { isolateText } from "./clean-text.ts";

/** The sentence with every matched word in brackets: "[Iran] [shipped] [200] [Shahed-136 drones] to [Russia]". */
export function markEvidence(mention: Mention): string {
  const { text, span } = mention.sentence;
  const spans = matchedWords(mention)
    .map(({ found }) => [found.span[0] - span[0], found.span[1] - span[0]] as const)
    .filter(([start, end]) => start >= 0 && end <= text.length && start < end)
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  let marked = "";
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return isolateText(marked + text.slice(at));
}

/** Each matched word with the part it plays, in the order of a sentence: who, what, to whom. */
export function matchedWords(mention: Mention): { readonly role: string; readonly found: TextFound }[] {
  const { supplier, recipient, items, cue, negation, modality, attribution, places = [] } = mention;
  const named = (role: string, found: { text?: string; span?: TextFound["span"] } | undefined) =>
    found?.text !== undefined && found.span !== undefined
      ? [{ role, found: { text: found.text, span: found.span } }]
      : [];
  return [
    ...named("supplier", supplier),
    ...named("recipient", recipient),
    ...items.flatMap((item) => [...named("goods", item), ...named("number", item.quantity)]),
    ...named("transfer", cue),
    ...named("negation", negation),
    ...named("plan or doubt", modality),
    ...named("said by", attribution),
    ...places.flatMap((place) => named("place", place)),
  ];
}
