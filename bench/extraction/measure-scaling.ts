import { compileRuleset, type Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import { unitsOf } from "./corpus.ts";
import type { Figure } from "./figure.ts";
import { interleave, median } from "./interleave.ts";
import { seededRandom } from "./random.ts";
import { writeWord } from "./write-word.ts";

/** The same small watch with more and more terms that no text has: what a character costs should stay the same. */
export function measureTerms(texts: readonly TextToRead[], samples: number): Figure[] {
  const units = unitsOf(texts);
  const read = (count: number) => {
    const extractor = createExtractor(watchOf(count));
    return () => {
      for (const text of texts) extractor.extract(text);
    };
  };
  const spent = interleave({ "500": read(500), "5,000": read(5_000), "50,000": read(50_000) }, { samples });
  const least = median(spent["500"]);
  return Object.entries(spent).map(([terms, times]) => ({
    name: `full extraction with ${terms} terms`,
    value: (median(times) * 1e6) / units,
    unit: "ns/char",
    detail: `${(median(times) / least).toFixed(2)} × that of 500 terms, on the English part`,
  }));
}

/** One, two and four times as much text. */
export function measureTexts(extractor: Extractor, texts: readonly TextToRead[], samples: number): Figure[] {
  const part = (share: number) => texts.slice(0, Math.floor(texts.length / share));
  const read = (some: readonly TextToRead[]) => () => {
    for (const text of some) extractor.extract(text);
  };
  const spent = interleave({ "1×": read(part(4)), "2×": read(part(2)), "4×": read(texts) }, { samples });
  const least = median(spent["1×"]) / unitsOf(part(4));
  return (
    [
      ["1×", 4],
      ["2×", 2],
      ["4×", 1],
    ] as const
  ).map(([times, share]) => {
    const perUnit = median(spent[times]) / unitsOf(part(share));
    return {
      name: `full extraction of ${times} as much text`,
      value: perUnit * 1e6,
      unit: "ns/char",
      detail: `${(perUnit / least).toFixed(2)} × the cost of a character of 1×, ${(unitsOf(part(share)) / 1e6).toFixed(1)} M chars`,
    };
  });
}

function watchOf(terms: number): Ruleset {
  const random = seededRandom(terms);
  const invented = new Set<string>();
  while (invented.size < terms - known) {
    const words = Array.from({ length: 1 + random.below(2) }, () => writeWord(random, "latin"));
    invented.add(words.join(" "));
  }
  const compiled = compileRuleset({
    watch: "scaling",
    version: String(terms),
    actors: ["iran", "russia"],
    directions: { iran_to_russia: { supplier: "iran", recipient: "russia" } },
    languages: [{ code: "en", files: [{ ...lexicon, others: { invented: { name: [...invented].join(", ") } } }] }],
  });
  if (!compiled.ok) throw new Error(compiled.faults.map(({ expected }) => expected).join("; "));
  return compiled.ruleset;
}

const lexicon = {
  file: "scaling.yaml",
  own: true,
  actors: { iran: { name: "Iran, Tehran" }, russia: { name: "Russia, Moscow" } },
  items: { drone: "drone, drones", missile: "missile, missiles" },
  cues: { give: "delivered, shipped, sold, sent" },
  markers: { to: "to" },
  rules: [{ id: "give", cue: "give", supplier: "subject", recipient: "after to", item: "after", examples: "" }],
};

/** Terms of the lexicon above. */
const known = 13;
