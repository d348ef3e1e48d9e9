import { compileRules, type RuleFiles, readWatch } from "../../shared/adapters/rules/compile-rules.ts";

const watch = `
watch: toy
actors: [north, south]
directions:
  north_to_south: { supplier: north, recipient: south }
  south_to_north: { supplier: south, recipient: north }
`;

/** A whole small language to change in tests: sections given replace these. */
export const toySections: Readonly<Record<string, string>> = {
  actors: "actors: { north: { name: Northland }, south: { name: Southland } }",
  items: "items: { drone: drones, missile: missiles }",
  cues: "cues: { give: sent }",
  markers: "markers: { to: to }",
  rules: `rules:
  - id: send
    cue: give
    supplier: subject
    recipient: after to
    item: after
    examples: |
      north_to_south drone completed | Northland sent drones to Southland.
      no | Northland sent grain to Southland.
`,
};

/** A watch of one file a language; its source, and what it compiles to. */
export function aRuleset(sections: Readonly<Record<string, string>> = {}, more: Readonly<Record<string, string>> = {}) {
  const languages = ["en", ...Object.keys(more)];
  const files: RuleFiles = {
    "toy/watch.yaml": `${watch}languages: { ${languages.map((code) => `${code}: [${code}.yaml]`).join(", ")} }\n`,
    "toy/en.yaml": Object.values({ ...toySections, ...sections }).join("\n"),
    ...Object.fromEntries(Object.entries(more).map(([code, yaml]) => [`toy/${code}.yaml`, yaml])),
  };
  return { files, source: readWatch(files, "toy"), ruleset: compileRules(files, "toy") };
}
