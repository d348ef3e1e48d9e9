import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod/mini";
import type { Corpus, CorpusText, Kind } from "./corpus.ts";
import { type Random, seededRandom } from "./random.ts";
import { type Script, writeName } from "./write-word.ts";

/**
 * Of 100 articles: how many are in each language, and what they are about. How dense news is nobody has counted for articles of this length, so
 * that this is a guess on the dense side; what each kind costs is measured beside the whole.
 */
const languageMix = { en: 40, ru: 25, uk: 20, fa: 15 } as const;
const kindMix = { ordinary: 78, one: 15, both: 5, transfer: 2 } as const;

type Language = keyof typeof languageMix;
type WrittenKind = keyof typeof kindMix;

const scripts: Readonly<Record<Language, Script>> = { en: "latin", ru: "cyrillic", uk: "cyrillic", fa: "persian" };

const phrases = z.array(z.string());
const templatesSchema = z.strictObject({
  slots: z.record(z.string(), phrases),
  titles: z.strictObject({ ordinary: phrases, one: phrases, both: phrases, transfer: phrases }),
  ordinary: phrases,
  one: phrases,
  both: phrases,
  transfer: phrases,
});
type Templates = z.output<typeof templatesSchema>;

/** Writes articles of invented news in four languages until they have at least `units` UTF-16 units. */
export function writeCorpus(units: number, seed = 20261124): Corpus {
  const random = seededRandom(seed);
  const templates = {
    en: readTemplates("en"),
    ru: readTemplates("ru"),
    uk: readTemplates("uk"),
    fa: readTemplates("fa"),
  };
  const texts: CorpusText[] = [];
  for (let written = 0; written < units; ) {
    const lang = drawFrom(random, languageMix);
    const article = writeArticle(random, templates[lang], lang, drawFrom(random, kindMix), `bench-${texts.length}`);
    texts.push(article);
    written += article.title.length + article.text.length;
  }
  const mix = (parts: object) =>
    Object.entries(parts)
      .map(([name, percent]) => `${name} ${percent} %`)
      .join(", ");
  return { origin: `generated with seed ${seed}: ${mix(languageMix)}; ${mix(kindMix)}`, texts };
}

function readTemplates(language: Language): Templates {
  return templatesSchema.parse(parse(readFileSync(join(import.meta.dirname, "corpus", `${language}.yaml`), "utf8")));
}

function drawFrom<Name extends string>(random: Random, mix: Readonly<Record<Name, number>>): Name {
  let left = random.below(100);
  for (const name of Object.keys(mix) as Name[]) {
    left -= mix[name];
    if (left < 0) return name;
  }
  throw new RangeError("the parts of a mix are 100 together");
}

/** A headline and 10 to 30 sentences in paragraphs: what the article is about comes early, ordinary life after it. */
function writeArticle(random: Random, templates: Templates, lang: Language, kind: WrittenKind, id: string): CorpusText {
  const sentences = subjectSentences(random, templates, kind);
  const length = 10 + random.below(21);
  while (sentences.length < length) sentences.push(random.pick(templates.ordinary));
  const watched = random.pick(["iran", "russia"]);
  const fill = (sentence: string) =>
    fillSlots(random, templates, lang, sentence.replaceAll("{watched}", `{${watched}}`));
  const filled = sentences.map(fill);
  const paragraphs: string[] = [];
  for (let at = 0; at < filled.length; ) {
    const end = at + 1 + random.below(4);
    paragraphs.push(filled.slice(at, end).join(" "));
    at = end;
  }
  const title = fill(random.pick(templates.titles[kind]));
  return { id, lang, kind: kind satisfies Kind, title, text: paragraphs.join("\n") };
}

function subjectSentences(random: Random, templates: Templates, kind: WrittenKind): string[] {
  const some = (section: WrittenKind, count: number) =>
    Array.from({ length: count }, () => random.pick(templates[section]));
  if (kind === "ordinary") return [];
  if (kind === "one") return some("one", 2 + random.below(4));
  if (kind === "both") return [...some("both", 1 + random.below(3)), ...some("one", 2)];
  return [...some("transfer", 1 + random.below(3)), ...some("both", 1), ...some("one", 2)];
}

function fillSlots(random: Random, { slots }: Templates, lang: Language, sentence: string): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "n") return String(2 + random.below(random.below(2) === 0 ? 40 : 4000));
    if (slot === "name") return writeName(random, scripts[lang]);
    return random.pick(slots[slot] ?? []);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
