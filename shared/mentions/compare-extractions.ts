import type { Extraction, Mention } from "./extraction.ts";

/** What a second ruleset does to a mention of the first: one of the two is absent when it is gained or lost. */
export type MentionChange =
  | { readonly kind: "gained"; readonly after: Mention }
  | { readonly kind: "lost"; readonly before: Mention }
  | { readonly kind: "changed"; readonly before: Mention; readonly after: Mention; readonly fields: readonly Field[] };

const fields = ["direction", "category", "status", "prominence", "items"] as const;
export type Field = (typeof fields)[number];

/** Compares what two rulesets find in the same text, sentence by sentence. Which rule found it does not count. */
export function compareExtractions(before: Extraction, after: Extraction): MentionChange[] {
  const lost = [...before.mentions];
  const gained: Mention[] = [];
  for (const mention of after.mentions)
    if (!takeOut(lost, (other) => differences(other, mention).length === 0 && isSameSentence(other, mention)))
      gained.push(mention);
  const changes: MentionChange[] = [];
  for (const mention of gained) {
    const other = takeOut(lost, (one) => isSameSentence(one, mention));
    if (other) changes.push({ kind: "changed", before: other, after: mention, fields: differences(other, mention) });
    else changes.push({ kind: "gained", after: mention });
  }
  return [...changes, ...lost.map((mention) => ({ kind: "lost" as const, before: mention }))];
}

function takeOut(mentions: Mention[], isMeant: (mention: Mention) => boolean): Mention | undefined {
  const index = mentions.findIndex(isMeant);
  return index < 0 ? undefined : mentions.splice(index, 1)[0];
}

const isSameSentence = ({ sentence: one }: Mention, { sentence: two }: Mention) =>
  one.in === two.in && one.span[0] < two.span[1] && two.span[0] < one.span[1];

function differences(one: Mention, two: Mention): Field[] {
  return fields.filter((field) => describeField(one, field) !== describeField(two, field));
}

/** A field as a person reads it; items by what they are, not by where they stand. */
export function describeField(mention: Mention, field: Field): string {
  if (field !== "items") return mention[field];
  const items = mention.items.map(({ designation, kind, category }) => [designation ?? category, kind].join(" "));
  return [...new Set(items)].sort().join(", ");
}
