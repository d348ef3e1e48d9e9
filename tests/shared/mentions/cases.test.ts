import { describe, expect, it } from "vitest";
import { compileRules } from "../../../shared/adapters/rules/compile-rules.ts";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";

/** A watch of two sides in an invented language with three cases: -o acts, -am gets, -u owns and gets. */
const watch = `
watch: toy
actors: [north, south]
directions:
  north_to_south: { supplier: north, recipient: south }
  south_to_north: { supplier: south, recipient: north }
languages:
  ru: [ru]
`;

const lexicon = `
declensions:
  n: { name: о, genitive: у, dative: "ам, у" }
  plain: { name: "-", genitive: а, dative: е }
actors:
  north: { declined: "Север~n", adjective: северн* }
  south: { declined: "Юж~n Кра~n, Юг" }
others:
  east: { declined: "Восток~plain" }
items: { drone: "дрон{,ы,ов,ами}" }
cues: { give: "дал{,и}", given: "данн*" }
markers: { for: для, time: "в мае", in: в }
voids: { before: "удары" }
status: { not: { effect: negate, governs: verb, reach: 3, terms: не } }
lists: и
rules:
  - id: give
    cue: give
    supplier: subject .name, after .name
    recipient: near .dative
    item: after, before
    examples: |
      north_to_south drone completed | Северо дал дроны Южам Краам.
      no | Северо дал Югу привет.
  - id: given
    cue: given
    supplier: near .genitive
    recipient: sentence
    item: before
    examples: |
      north_to_south drone completed | Юг видел дроны, данные Северу.
      no | Юг видел дроны.
  - id: goods
    cue: goods
    supplier: origin
    recipient: after for .genitive 2
    item: self
    examples: |
      north_to_south drone completed | Северные дроны для Южу Крау
      no | Северные дроны для Востока
`;

const extractor = createExtractor(compileRules({ "toy/watch.yaml": watch, "toy/ru/all.yaml": lexicon }, "toy"));
const read = (text: string) => {
  const { direction, status } = extractor.extract({ id: "text", title: "", text });
  return direction === null ? "no" : `${direction} ${status}`;
};

describe("names in cases", () => {
  it("give and get by their case, in any order of words", () => {
    expect(read("Северо дал дроны Южам Краам.")).toBe("north_to_south completed");
    expect(read("Южам Краам дал дроны Северо.")).toBe("north_to_south completed");
    expect(read("Северам дал дроны Южо Крао.")).toBe("south_to_north completed");
  });

  it("carry every case that a form may be", () => {
    expect(read("Южо Крао дал дроны Северу.")).toBe("south_to_north completed");
    expect(read("Юг видел дроны, данные Северу.")).toBe("north_to_south completed");
  });

  it("are in every case where they have no endings", () => {
    expect(read("Северо дал дроны Юг.")).toBe("north_to_south completed");
    expect(read("Юг дал дроны Северам.")).toBe("south_to_north completed");
  });

  it("decline all words of a name together", () => {
    expect(read("Северо дал дроны Южо Краам.")).toBe("no");
  });

  it("stop a rule where a stranger stands in the case", () => {
    expect(read("Северо дал дроны Востоке, Юг молчал.")).toBe("no");
  });

  it("are passed over where they are denied", () => {
    expect(read("Северо дал дроны не Востоке, а Южам Краам.")).toBe("north_to_south completed");
  });

  it("stand free of the preposition of a time", () => {
    expect(read("Северо дал в мае Южам Краам дроны.")).toBe("north_to_south completed");
    expect(read("Северо дал в Южам Краам дроны.")).toBe("no");
  });
});

describe("goods", () => {
  it("start a rule of their own in a headline without a verb", () => {
    expect(read("Северные дроны для Южу Крау")).toBe("north_to_south completed");
    expect(read("Северные дроны для Востока, не для нас на Юг")).toBe("no");
  });

  it("are more than a description of an attack where something is said of them", () => {
    expect(read("Юг терпел удары дронами, данными Северу.")).toBe("north_to_south completed");
    expect(read("Юг терпел удары северными дронами всю зиму, данные Северу отчёты хранил.")).toBe("no");
  });
});
