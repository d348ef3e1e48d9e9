import { expect } from "vitest";
import { compileRules } from "../../shared/adapters/rules/compile-rules.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { scanText } from "../../shared/mentions/scan-text.ts";
import type { Scene } from "../../shared/mentions/scene.ts";
import type { ActorGroup } from "../../shared/mentions/see-actors.ts";
import type { ItemGroup, ItemSeen } from "../../shared/mentions/see-items.ts";
import { setScenes } from "../../shared/mentions/set-scenes.ts";
import type { Found } from "../../shared/mentions/view-sentence.ts";

/** A small English of invented states: every section of a lexicon, with a word or two in each. */
const sections: Readonly<Record<string, string>> = {
  actors: `actors:
  north: { name: Northland, adjective: Northish, genitive: "Northu, Northeu", dative: "Northam, Northeu" }
  south: { name: Southland, adjective: Southish, genitive: "Southu, Southeu", dative: "Southam, Southeu" }`,
  others: `others:
  east: { name: Eastland, adjective: Eastish, genitive: "Eastu, Easteu", dative: "Eastam, Easteu" }
  west: { name: Westland }`,
  implied: "implied: { south: the southern war }",
  items: "items: { drone: 'drone{,s}', missile: 'missile{,s}', other: 'tank{,s}', generic: 'weapon{,s}' }",
  designations: "designations: { drone: { north: { bee-1: Bee-1 } }, missile: { any: { wasp: Wasp } } }",
  parts: "parts: { component: 'engine{,s}', technology: blueprints, production: 'factory', training: training }",
  voids: "voids: { after: attack, before: strikes }",
  cues: "cues: { give: 'send, sent, gave, exports', get: got, ship: shipped, fine: fines }",
  retag: "retag: { shipped-to: { from: ship, after: be, within: 2 } }",
  markers: `markers: { to: to, from: from, by: by, with: with, of: of, be: was, which: which, use: launched, object: ob,
    aside: alongside, like: such as, time: in May, in: in }`,
  status: `status:
  not: { effect: negate, governs: verb, reach: 3, terms: "not, never" }
  deny: { effect: negate, governs: around, reach: 8, terms: "denied, denies" }
  baseless: { effect: negate, governs: before, reach: 8, terms: baseless }
  plan: { effect: possible, reach: 5, terms: "plans, wants" }
  may: { effect: possible, governs: verb, reach: 3, terms: may }
  stop: { effect: uphold, reach: 3, terms: stop }
  warn: { effect: forbid, reach: 8, terms: warned }
  accuse: { effect: settle, reach: 8, terms: accused }
  fine: { effect: settle, reach: 8, terms: fines }
  cancel: { effect: close, reach: 8, terms: cancelled }
  despite: { effect: concede, reach: 5, terms: despite }
  aside: { effect: concede, governs: before, reach: 5, terms: notwithstanding }`,
  attribution: "attribution: { says: 'said, says, told', source: 'officials, envoy' }",
  pronouns: "pronouns: it, they",
  numbers: "numbers: dozen = 12, hundreds = 200, hundred = 100, thousand = 1000",
  background: "background: last year",
  lists: "lists: and, as well as",
  breaks: "breaks: but, while",
  places: "places: Port Green",
  rules: `rules:
  - id: give
    cue: give
    supplier: subject
    recipient: next, after to
    item: after, before
    examples: |
      north_to_south drone completed | Northland sent drones to Southland.
      no | Northland sent grain to Southland.`,
};

const watch = `watch: toy
actors: [north, south]
usualSupplier: north
directions:
  north_to_south: { supplier: north, recipient: south }
  south_to_north: { supplier: south, recipient: north }
`;

const compiled = new Map<string, Ruleset>();

/** The small English, some of its sections changed; each of `more` is the one file of another language. Compiled once a test file. */
export function aToyRuleset(
  changed: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Ruleset {
  const key = JSON.stringify([expect.getState().testPath, changed, more]);
  const ruleset = compiled.get(key) ?? compileToy(changed, more);
  compiled.set(key, ruleset);
  return ruleset;
}

function compileToy(changed: Readonly<Record<string, string>>, more: Readonly<Record<string, string>>): Ruleset {
  const languages = ["en", ...Object.keys(more)].map((code) => `${code}: [${code}.yaml]`).join(", ");
  return compileRules(
    {
      "toy/watch.yaml": `${watch}languages: { ${languages} }\n`,
      "toy/en.yaml": Object.values({ ...sections, ...changed }).join("\n"),
      ...Object.fromEntries(Object.entries(more).map(([code, yaml]) => [`toy/${code}.yaml`, yaml])),
    },
    "toy",
  );
}

/** What is named in each sentence of a text that names anything. */
export function scenesOf(ruleset: Ruleset, text: string, title = ""): Scene[] {
  const scanned = { title: scanText(ruleset.trie, title), text: scanText(ruleset.trie, text) };
  return setScenes(ruleset, { id: "text", title, text }, scanned);
}

/** What is named in a text of one sentence. */
export function aScene(ruleset: Ruleset, text: string): Scene {
  const [scene, ...more] = scenesOf(ruleset, text);
  if (!scene || more.length > 0) throw new Error(`one sentence that names something is wanted: ${text}`);
  return scene;
}

/** The first hit of a sentence that is written so. */
export function hitOf({ sentence }: Scene, text: string): Found {
  const hit = sentence.hits.find((one) => one.text === text);
  if (!hit) throw new Error(`"${text}" is not found in: ${sentence.text}`);
  return hit;
}

/** "to Northland+Eastland", "Eastland says": names of one list are joined by +, the markers before them lead. */
export const showActors = ({ markers, members, speaks }: ActorGroup) =>
  [...markers, members.map((hit) => hit.text).join("+"), ...(speaks ? ["says"] : [])].join(" ");

/** "Northish:drones+missiles", "drones/component", "drones/void". */
export const showItems = ({ items }: ItemGroup) => items.map(showItem).join("+");

const showItem = ({ hit, kind, isVoid, origin }: ItemSeen) =>
  [
    ...(origin ? [`${origin.members.map((member) => member.text).join("&")}:`] : []),
    hit.text,
    ...(kind === "system" ? [] : [`/${kind}`]),
    ...(isVoid ? ["/void"] : []),
  ].join("");
