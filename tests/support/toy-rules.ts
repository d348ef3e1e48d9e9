const asRule = (id: string, fields: Readonly<Record<string, string>>) =>
  [
    `  - id: ${id}`,
    ...Object.entries(fields).map(([name, value]) => `    ${name}: ${value}`),
    "    examples: no | x",
  ].join("\n");
const plain = { cue: "give", supplier: "subject", recipient: "next, after to", item: "after, before" };
/** The `rules` of a toy ruleset: each a plain rule of giving with the fields that are given, named r0, r1 … */
export const rulesOf = (...rules: readonly Readonly<Record<string, string>>[]) => ({
  rules: `rules:\n${rules.map((fields, at) => asRule(`r${at}`, { ...plain, ...fields })).join("\n")}`,
});
