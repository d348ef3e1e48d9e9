import { describe, expect, it } from "vitest";
import { chooseLanguage, guessLanguage } from "../../../shared/mentions/choose-language.ts";
import { findAttribution } from "../../../shared/mentions/find-attribution.ts";
import { judgeProminence } from "../../../shared/mentions/judge-prominence.ts";
import { measureQuantity } from "../../../shared/mentions/measure-quantity.ts";
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

describe("how many goods", () => {
  function measure(text: string, item = 0) {
    const scene = aScene(aToyRuleset(), text);
    const goods = scene.items.flatMap(({ items }) => items)[item];
    const quantity = goods && measureQuantity(goods, scene.sentence, text);
    if (quantity) expect(text.slice(...quantity.span)).toBe(quantity.text);
    return quantity && `${quantity.text} = ${quantity.atLeast}`;
  }

  it("say digits before them, with signs between thousands", () => {
    expect(measure("They sent 400 drones.")).toBe("400 = 400");
    expect(measure("They sent 1,500 drones.")).toBe("1,500 = 1500");
    expect(measure("They sent 1.500 big drones.")).toBe("1.500 = 1500");
    expect(measure("They sent 1 500 000 drones.")).toBe("1 500 000 = 1500000");
    expect(measure("They sent 2\u00a0000 or 3\u202f000 drones.")).toBe("3\u202f000 = 3000");
    expect(measure("They sent ۴۰۰ drones.")).toBe("۴۰۰ = 400");
    expect(measure("They sent 1.000.5 thousand drones.")).toBe("1.000.5 thousand = 1000500");
    expect(measure("They sent 2.5 thousand drones, or 2,25 thousand missiles.")).toBe("2.5 thousand = 2500");
    expect(measure("They sent 2,25 thousand drones.")).toBe("2,25 thousand = 2250");
  });

  it("say words for numbers, alone or with digits, multiplied", () => {
    expect(measure("They sent hundreds of drones.")).toBe("hundreds = 200");
    expect(measure("They sent 3 dozen drones.")).toBe("3 dozen = 36");
    expect(measure("They sent dozen thousand drones.")).toBe("dozen thousand = 12000");
    expect(measure("They sent a hundred and 5 drones.")).toBe("hundred and 5 = 500");
  });

  it("do not say years, parts of designations and of words, or nothing", () => {
    for (const text of [
      "They sent 2022 drones.",
      "They sent 1990 drones.",
      "They sent 2035 drones.",
      "They sent 0 drones.",
      "They sent X-5 drones.",
      "They sent 5-b drones.",
      "They sent 5th drones.",
      "They sent drones 5.",
      "They sent a5 drones.",
    ])
      expect(measure(text), text).toBeUndefined();
    expect(measure("They sent 1989 drones.")).toBe("1989 = 1989");
    expect(measure("They sent 2036 drones.")).toBe("2036 = 2036");
  });

  it("say only the number nearest to them, with no verb and no other goods between", () => {
    expect(measure("They had 5 planes and 7 drones.")).toBe("7 = 7");
    expect(measure("5 men sent drones.")).toBeUndefined();
    expect(measure("5 drones and missiles.", 1)).toBeUndefined();
    expect(measure("5 drones and 6 missiles.", 1)).toBe("6 = 6");
    expect(measure("hundreds sent drones.")).toBeUndefined();
    expect(measure("dozen a b c d drones.")).toBe("dozen = 12");
    expect(measure("dozen a b c d e drones.")).toBeUndefined();
    expect(measure("Drones hundreds.")).toBeUndefined();
  });

  it("stand within sixty characters", () => {
    expect(measure(`They sent 5 ${"x".repeat(57)} drones.`)).toBe("5 = 5");
    expect(measure(`They sent 5 ${"x".repeat(58)} drones.`)).toBeUndefined();
  });

  it("are not taken from the sentence before", () => {
    const text = "It has 5. Drones fell.";
    const [scene] = scenesOf(aToyRuleset(), text);
    const [goods] = scene?.items[0]?.items ?? [];
    expect(goods && scene && measureQuantity(goods, scene.sentence, text)).toBeUndefined();
  });
});

describe("who says so", () => {
  const sayer = (text: string, changed = {}) =>
    findAttribution(aScene(aToyRuleset(changed), text).sentence, text)?.text;
  const possessorsAfter = { letters: "possessors: after" };

  it("is whoever stands before the verb of saying, else behind it", () => {
    expect(sayer("Drones came to Northland, Eastland said.")).toBe("Eastland");
    expect(sayer("Drones came, Eastish officials said.")).toBe("Eastish officials");
    expect(sayer("Drones came, said Eastland.")).toBe("Eastland");
    expect(sayer("Drones came, said the envoy.")).toBe("envoy");
    expect(sayer("Said Eastland: drones came.")).toBe("Eastland");
  });

  it("is not who acts behind the verb", () => {
    expect(sayer("They once said Northland sent drones.")).toBeUndefined();
    expect(sayer("They once said Northland has drones.")).toBe("Northland");
    expect(sayer("They once said officials sent drones.")).toBe("officials");
    expect(sayer("One said, once said Northland sent drones.")).toBeUndefined();
    expect(sayer("Drones, said Northland, sent drones.")).toBe("Northland");
  });

  it("is nobody known right behind a pronoun", () => {
    expect(sayer("Drones of Northland, it said Eastland has.")).toBeUndefined();
    expect(sayer("Drones of Northland, it also said Eastland has.")).toBe("Eastland");
  });

  it("stands behind the preposition of a passive", () => {
    expect(sayer("Drones was said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was also said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was said of Westland by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was said a b c by Eastland.")).toBe("Eastland");
    expect(sayer("Northland was said to have drones.")).toBeUndefined();
    expect(sayer("Drones was said by a b c d Eastland.")).toBeUndefined();
  });

  it("stands behind the preposition of a passive, whoever stands elsewhere", () => {
    expect(sayer("Drones was also said of Westland by Eastland.")).toBe("Eastland");
    expect(sayer("By Westland drones was said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was here also said of Westland by Eastland.")).toBe("Westland");
  });

  it("stands behind the verb that begins the sentence, or where nobody acts behind", () => {
    expect(sayer("Said Eastland of what they sent.")).toBe("Eastland");
    expect(sayer("They sent word and once said Eastland has drones.")).toBe("Eastland");
  });

  it("is named with the names of its list, or of its office", () => {
    expect(sayer("Eastland, Westland said drones came.")).toBe("Eastland, Westland");
    expect(sayer("Drones came to Eastland, Westland said.")).toBe("Westland");
    expect(sayer("Drones hit Eastland, Westland and Eastland said.")).toBe("Eastland, Westland and Eastland");
    expect(sayer("Drones hit Eastland, officials said.")).toBe("officials");
    expect(sayer("Eastland, officials said drones came.")).toBe("officials");
    expect(sayer("Northland officials said drones came.")).toBe("Northland officials");
    expect(sayer("Northland, Westland said drones came.")).toBe("Westland");
    expect(sayer("Northland and Westland said drones came.")).toBe("Westland");
    expect(sayer("And Westland said drones came.")).toBe("Westland");
  });

  it("is within four words of the verb, with no comma, goods or verb between", () => {
    expect(sayer("Eastland sent men who said drones came.")).toBeUndefined();
    expect(sayer("Eastland in a dozen said drones came.")).toBe("Eastland");
    expect(sayer("Eastland a b c d said drones came.")).toBe("Eastland");
    expect(sayer("Eastland a b c d e said drones came.")).toBeUndefined();
    expect(sayer("Drones came, said a b c d Eastland.")).toBe("Eastland");
    expect(sayer("Drones came, said a b c d e Eastland.")).toBeUndefined();
    expect(sayer("Eastland, one said, has drones.")).toBeUndefined();
    expect(sayer("Eastland drones, one said.")).toBeUndefined();
    expect(sayer("Eastland sent one, who said drones.")).toBeUndefined();
    expect(sayer("Drones came, said drones Eastland.")).toBeUndefined();
  });

  it("is not who is accused or warned", () => {
    const told = {
      status:
        "status: { warn: { effect: forbid, reach: 8, terms: told }, accuse: { effect: settle, reach: 8, terms: says } }",
    };
    expect(sayer("Told Eastland drones.", told)).toBeUndefined();
    expect(sayer("Says Eastland drones.", told)).toBeUndefined();
    expect(sayer("Said Eastland drones.", told)).toBe("Eastland");
    const denies = { status: "status: { deny: { effect: negate, reach: 8, terms: said } }" };
    expect(sayer("Said Eastland drones.", denies)).toBe("Eastland");
    expect(sayer("Westland told Eastland drones.", told)).toBe("Westland");
  });

  it("stands behind a word that cites, whatever stands before it", () => {
    const citing = { markers: "markers: { to: to, be: was, citing: said }" };
    expect(sayer("Eastland said Westland sent drones.", citing)).toBe("Westland");
  });

  it("is a source without a verb of saying, with the names before it", () => {
    expect(sayer("Northland sent drones, by Eastish big officials.")).toBe("Eastish big officials");
    expect(sayer("Northland sent drones, by Eastish very big officials.")).toBe("officials");
    expect(sayer("Drones, by Northish officials.")).toBe("Northish officials");
    expect(sayer("Drones, by Eastland and Westland officials.")).toBe("Eastland and Westland officials");
    expect(sayer("Drones, by Northland and Westland officials.")).toBe("Westland officials");
    expect(sayer("Eastland and Westland said drones came.")).toBe("Eastland and Westland");
    expect(sayer("Northland and Westland said drones came.")).toBe("Westland");
    expect(sayer("And Westland said drones came.")).toBe("Westland");
    expect(sayer("Northland sent drones.")).toBeUndefined();
  });

  it("stands on either side where verbs end the clause, a source first, then the nearest", () => {
    expect(sayer("Eastland told an envoy of drones.", possessorsAfter)).toBe("envoy");
    expect(sayer("Eastland a b told Westland drones.", possessorsAfter)).toBe("Westland");
    expect(sayer("Eastland a b c d told drones.", possessorsAfter)).toBe("Eastland");
    expect(sayer("Eastland a b c d e told drones.", possessorsAfter)).toBeUndefined();
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
