import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import { scanText } from "../../shared/mentions/scan-text.ts";
import { readBare } from "./bare-loop.ts";
import { type CorpusText, type Kind, unitsOf } from "./corpus.ts";
import type { Figure } from "./figure.ts";
import { interleave, median } from "./interleave.ts";

/** Full extraction of everything, and of the texts that name neither side, each beside a bare loop over the same texts. */
export function measureSpeed(ruleset: Ruleset, texts: readonly TextToRead[], samples: number): Figure[] {
  const extractor = createExtractor(ruleset);
  const without = texts.filter((text) => !namesASide(ruleset, text));
  const extractAll = (some: readonly TextToRead[]) => {
    for (const text of some) extractor.extract(text);
  };
  const spent = interleave(
    {
      bare: () => void readBare(texts),
      full: () => extractAll(texts),
      bareWithout: () => void readBare(without),
      dismiss: () => extractAll(without),
    },
    // So many readings until the engine has compiled what runs: a replay of a year reads far more.
    { samples, warmUps: 25 },
  );
  const ms = (name: keyof typeof spent) => median(spent[name]);
  const perUnit = (name: keyof typeof spent, some: readonly TextToRead[]) => (ms(name) * 1e6) / unitsOf(some);
  const share = ((100 * without.length) / texts.length).toFixed(0);
  return [
    { name: "bare charCodeAt loop", value: perUnit("bare", texts), unit: "ns/char" },
    {
      name: "full extraction",
      value: ms("bare") / ms("full"),
      unit: "× bare loop",
      atLeast: 0.18,
      detail: `${perUnit("full", texts).toFixed(2)} ns/char, ${(unitsOf(texts) / ms("full") / 1e3).toFixed(0)} M chars/s`,
    },
    {
      name: "dismissal of texts that name neither side",
      value: ms("bareWithout") / ms("dismiss"),
      unit: "× bare loop",
      atLeast: 2.5,
      detail: `${share} % of the texts, ${perUnit("dismiss", without).toFixed(2)} ns/char`,
    },
  ];
}

const kinds: readonly (readonly [kind: Kind, name: string])[] = [
  ["one", "texts that name one side"],
  ["both", "texts that name both sides"],
  ["transfer", "texts that tell of a transfer"],
];

/** What the rarer texts cost, since a corpus may have more of them than another. */
export function measureKinds(extractor: Extractor, texts: readonly CorpusText[], samples: number): Figure[] {
  return kinds.flatMap(([kind, name]) => {
    const own = texts.filter((text) => text.kind === kind);
    if (own.length === 0) return [];
    const spent = interleave(
      {
        bare: () => void readBare(own),
        full: () => {
          for (const text of own) extractor.extract(text);
        },
      },
      { samples, warmUps: 1 },
    );
    const perUnit = (median(spent.full) * 1e6) / unitsOf(own);
    const detail = `${own.length} texts, ${perUnit.toFixed(1)} ns/char`;
    return [{ name, value: median(spent.bare) / median(spent.full), unit: "× bare loop", detail }];
  });
}

/** By the scan itself and not by any gate before it. */
function namesASide({ trie }: Ruleset, { title, text }: TextToRead): boolean {
  return [title, text].some((part) => scanText(trie, part).hits.some(({ term }) => term.sides !== 0));
}
