import { describe, expect, it } from "vitest";
import { chooseLanguage, guessLanguage } from "../../../shared/mentions/choose-language.ts";
import { judgeProminence } from "../../../shared/mentions/judge-prominence.ts";
import { scanText } from "../../../shared/mentions/scan-text.ts";
import { aScene, aToyRuleset, scenesOf, showActors, showItems } from "../../support/a-scene.ts";

describe("the scenes of a text", () => {
  it("are its sentences that name somebody or something, title first", () => {
    const scenes = scenesOf(aToyRuleset(), "It rained. Drones fell. They said so. Northland knows.", "Southland");
    expect(scenes.map(({ sentence }) => [sentence.in, sentence.index, sentence.text])).toEqual([
      ["title", 0, "Southland"],
      ["text", 1, "Drones fell."],
      ["text", 3, "Northland knows."],
    ]);
    expect(scenes.map(({ sentence }) => sentence.span)).toEqual([
      [0, 9],
      [11, 23],
      [38, 54],
    ]);
  });

  it("hold only what stands wholly inside them", () => {
    const places = { places: "places: 'drones fell'" };
    const scenes = scenesOf(aToyRuleset(places), "Missiles and drones! Fell drones.");
    expect(scenes.map(({ sentence }) => sentence.hits.map((hit) => hit.text))).toEqual([
      ["Missiles", "and", "drones"],
      ["drones"],
    ]);
  });

  it("are pieces of 64 hits where a sentence never ends", () => {
    const scenes = scenesOf(aToyRuleset(), `${"drones ".repeat(130)}end.`);
    expect(scenes.map(({ sentence }) => sentence.hits.length)).toEqual([64, 64, 2]);
    expect(scenes.map(({ sentence }) => sentence.span)).toEqual([
      [0, 447],
      [448, 895],
      [896, 914],
    ]);
    expect(scenesOf(aToyRuleset(), `${"drones ".repeat(64)}end.`)).toHaveLength(1);
  });

  it("know every watched name of the text", () => {
    const scenes = scenesOf(aToyRuleset(), "Northland met Eastland. Drones fell.", "Southland");
    expect(scenes.map(({ named }) => named.map((hit) => hit.text))).toEqual(Array(3).fill(["Southland", "Northland"]));
    const often = scenesOf(aToyRuleset(), "Northland met. Northish Northland, Northland met Southland.")[0];
    expect(often?.named.map((hit) => hit.text)).toEqual(["Northland", "Northish", "Southland"]);
  });

  it("know whom the sentence before is about: its first name that is no adjective", () => {
    const scenes = scenesOf(
      aToyRuleset(),
      "Northish men met Eastland and Southland. Drones fell. Northland met. Drones fell.",
    );
    expect(scenes.map(({ topic }) => topic?.text)).toEqual([undefined, "Eastland", "Eastland", "Northland"]);
  });

  it("know the two sides that were last named together", () => {
    const scenes = scenesOf(aToyRuleset(), "Northland and Southland met. Northland and Eastland met. Drones fell.");
    expect(scenes.map(({ lastPair }) => lastPair && showActors(lastPair))).toEqual([
      undefined,
      "Northland+Southland",
      "Northland+Southland",
    ]);
    expect(scenesOf(aToyRuleset(), "Northland and Northish men met. Drones fell.")[1]?.lastPair).toBeUndefined();
  });

  it("know the goods that the sentence before speaks of, if they are watched and move", () => {
    const scenes = scenesOf(
      aToyRuleset(),
      "Drones and tanks fell. Then missiles, then tanks. Tanks came. Drone attack. Drones fell.",
    );
    expect(scenes.map(({ lastItem }) => lastItem && showItems(lastItem))).toEqual([
      undefined,
      "Drones+tanks",
      "missiles+tanks",
      undefined,
      undefined,
    ]);
  });

  it("know everyone whom the sentence before names", () => {
    const scenes = scenesOf(aToyRuleset(), "Northland and Eastland sent drones. Drones fell. Drones rose.");
    expect(scenes.map(({ namedBefore }) => namedBefore.map((hit) => hit.text))).toEqual([
      [],
      ["Northland", "Eastland"],
      [],
    ]);
  });

  it("know whether an earlier sentence may name both sides", () => {
    const follow = (text: string) => scenesOf(aToyRuleset(), text).map(({ followsPair }) => followsPair);
    expect(follow("Drones fell. Northland met Southland. Drones fell. Drones rose.")).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(follow("Northland met Eastland. Drones fell. Drones rose.")).toEqual([false, false, false]);
  });

  it("are read in the language that the whole text is written in, where their own words do not tell", () => {
    const ruleset = aToyRuleset({}, { de: "letters: ß\nitems: { drone: drones }\ncues: { give: gab }" });
    const languages = (title: string) => scenesOf(ruleset, "Drones.", title).map(({ sentence }) => sentence.language);
    expect(languages("Drones")).toEqual([1, 1]);
    expect(languages("Große Straße: drones")).toEqual([2, 2]);
    expect(scenesOf(ruleset, "Drones. Große Straße.")[0]?.sentence.language).toBe(2);
  });

  it("know the watch's usual supplier", () => {
    expect(aScene(aToyRuleset(), "Drones.").usualSupplier).toBe("north");
  });

  it("ask when they end with a question mark", () => {
    const asks = (text: string) => aScene(aToyRuleset(), text).sentence.asks;
    expect([asks("Drones?"), asks("Drones؟”"), asks("Drones.")]).toEqual([true, true, false]);
  });

  it("know before which words commas, dashes and brackets stand", () => {
    const commas = (text: string) => [...aScene(aToyRuleset(), text).sentence.commas];
    expect(commas("Drones, a (b) c – d — e: f، g; h “i” j.")).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("drop what a language says is to be ignored, and what other languages say, save names and goods", () => {
    const other = "actors: { north: { name: Nordia } }\nitems: { drone: drohnen }\ncues: { give: gab }\nletters: ß";
    const ruleset = aToyRuleset({ ignored: "ignored: drone age" }, { de: other });
    const texts = (text: string) => aScene(ruleset, text).sentence.hits.map((hit) => hit.text);
    expect(texts("The drone age: drones fell.")).toEqual(["drones"]);
    expect(texts("They sent drohnen to Nordia, gab Northland said.")).toEqual([
      "They",
      "sent",
      "drohnen",
      "to",
      "Nordia",
      "Northland",
      "said",
    ]);
  });
});

describe("how prominently a sentence stands", () => {
  it("is headline, lead, body, or background when it recalls older events", () => {
    const text = "Drones last year. Drones now. Drones here. Drones last year.";
    const scenes = scenesOf(aToyRuleset(), text, "Drones last year");
    expect(scenes.map(({ sentence }) => judgeProminence(sentence))).toEqual([
      "headline",
      "lead",
      "lead",
      "body",
      "background",
    ]);
  });
});

describe("the language", () => {
  const de = "letters: 'ßä'\nactors: { north: { name: Nordia } }\ncues: { give: gab }\nbreaks: aber\nlists: und";
  const fr = "letters: 'çâ'\nactors: { north: { name: Nordie } }\nbreaks: mais\nlists: et";
  const several = () => aToyRuleset({}, { de, fr });
  const codes = ["none", "en", "de", "", "fr"];

  it("of a text is told by its letters, then by the hint", () => {
    const { languages } = several();
    const guess = (text: string, hint?: string) => codes[guessLanguage(languages, [text], hint)];
    expect(guess("Straße")).toBe("de");
    expect(guess("STRAẞE ÇA VA ÂGE")).toBe("fr");
    expect(guess("ça va, Straße, Äh")).toBe("de");
    expect(guess("plain", "fr")).toBe("fr");
    expect(guess("plain", "DE-at")).toBe("de");
    expect(guess("Straße", "fr")).toBe("de");
    expect(guess("plain", "es")).toBe("none");
    expect(guess("plain")).toBe("none");
    expect(guess(`${" ".repeat(3_000)}${"ß".repeat(1_000)}`)).toBe("de");
    expect(guess(`${"ß ".repeat(100)}${"ç ".repeat(3_000)}`)).toBe("fr");
  });

  it("of a sentence is the one that knows most of its words, the text's own where others know hardly more", () => {
    const { languages, trie } = several();
    const choose = (text: string, prior = 0) => codes[chooseLanguage(languages, scanText(trie, text).hits, prior)];
    expect(choose("Northland but Nordia gab und")).toBe("de");
    expect(choose("Northland but Southland gab und Nordia")).toBe("en");
    expect(choose("Northland but Southland gab und Nordia", 2)).toBe("de");
    expect(choose("Northland but Southland and gab und", 2)).toBe("en");
    expect(choose("nothing at all", 2)).toBe("none");
  });

  it("of a sentence of which no language knows a word is none", () => {
    expect(chooseLanguage(several().languages, [], 2)).toBe(0);
  });
});

describe("cues that stand beside a marker", () => {
  const cueOf = (text: string, changed = {}) =>
    aScene(aToyRuleset(changed), text)
      .sentence.hits.filter((hit) => hit.text === "shipped")
      .map((hit) => [hit.cues.join(), hit.isVerb])[0];

  it("become another behind it, with at most so many words and nothing of weight between", () => {
    expect(cueOf("Drones was shipped.")).toEqual(["shipped-to", false]);
    expect(cueOf("Drones was a b shipped.")).toEqual(["shipped-to", false]);
    expect(cueOf("Drones was a b c shipped.")).toEqual(["ship", false]);
    expect(cueOf("Drones was dozen shipped.")).toEqual(["shipped-to", false]);
    for (const between of ["Northland", "sent", "they", "said", "to"])
      expect(cueOf(`Drones was ${between} shipped.`), between).toEqual(["ship", false]);
    expect(cueOf("Drones shipped was.")).toEqual(["ship", false]);
    expect(cueOf("Drones to shipped.")).toEqual(["ship", false]);
  });

  it("become another before it, and make of it a verb that is a marker no more", () => {
    const before = { retag: "retag: { shipped-to: { from: ship, before: be, within: 2 } }" };
    expect(cueOf("Drones shipped a b was.", before)).toEqual(["shipped-to", false]);
    expect(cueOf("Drones shipped a b c was.", before)).toEqual(["ship", false]);
    expect(cueOf("Drones shipped they was.", before)).toEqual(["ship", false]);
    expect(cueOf("Drones was shipped.", before)).toEqual(["ship", false]);
    const was = (changed: Record<string, string>) => {
      const hit = aScene(aToyRuleset(changed), "Drones shipped was.").sentence.hits.find(({ text }) => text === "was");
      return [hit?.markers, hit?.isVerb];
    };
    expect(was(before)).toEqual([[], true]);
    expect(was({})).toEqual([["be"], false]);
    expect(was({ ...before, markers: "markers: { to: to, be: was, in: was }" })).toEqual([["in"], true]);
  });

  it("stay what they are three words away when a retag does not say how far", () => {
    const far = { retag: "retag: { shipped-to: { from: ship, after: be } }" };
    expect(cueOf("Drones was a b c shipped.", far)).toEqual(["shipped-to", false]);
    expect(cueOf("Drones was a b c d shipped.", far)).toEqual(["ship", false]);
  });

  it("stay what they are in a language that does not say so", () => {
    const retags =
      "retag: { got-to: { from: ship, after: be } }\nactors: { north: { name: Nordia } }\nmarkers: { be: war }\ncues: { ship: shipped }";
    const scene = aScene(aToyRuleset({ retag: "" }, { de: retags }), "Drones was shipped to Northland.");
    expect(scene.sentence.hits.find(({ text }) => text === "shipped")?.cues).toEqual(["ship"]);
  });
});
