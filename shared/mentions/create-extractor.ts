import { buildMention } from "./build-mention.ts";
import { chooseMatches } from "./choose-matches.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import type { Extraction, Extractor, Mention, TextToRead } from "./extraction.ts";
import { chooseWindows } from "./gate/choose-windows.ts";
import { createGate, type Gate } from "./gate/gate.ts";
import { namesSide } from "./gate/names-side.ts";
import { sampleTexts, type TextSample } from "./gate/text-sample.ts";
import { type FoundWords, type Kernel, kernelOf, NUMBERS, SIGN_NUMBERS } from "./kernel/open-kernel.ts";
import { maskBits } from "./kernel/word-masks.ts";
import { termKinds } from "./lexicon.ts";
import { createReader, type Reader, readText } from "./read-text.ts";
import { GOODS } from "./rule.ts";
import { type Scan, scanFound, scanText } from "./scan-text.ts";
import type { ScannedText } from "./set-scenes.ts";

export interface ExtractorOptions {
  /** UTF-16 units that are read before the gate is built (see MOST_UNGATED); 0 for at once. */
  readonly gateAfter?: number;
}

/** To build the gate costs as much as it spares in some millions of units: a command that explains one text goes without. */
const MOST_UNGATED = 2_000_000;

/** Makes the extractor of a ruleset. Pure: the same text always gives the same answer. */
export function createExtractor(ruleset: Ruleset, { gateAfter = MOST_UNGATED }: ExtractorOptions = {}): Extractor {
  const { trie, actors } = ruleset;
  let reader: Reader | undefined;
  let kernel: Kernel | undefined;
  let gate: Gate | undefined;
  let ungated = 0;
  let sample: TextSample | undefined;

  /** Most texts end before any rule is asked, and a prebuilt ruleset reads its rules when the first one is. */
  function openReader(): Reader {
    reader ??= createReader(ruleset);
    return reader;
  }

  /** Unless goods alone start rules, as in headlines without a verb. */
  const needsCue = () => !openReader().rules.reach.has(GOODS);

  /** Of three sides a mention takes only two, so that a text is not dismissed for want of one. */
  function openGate(): Gate | undefined {
    const windows = actors.length === 2 ? chooseWindows(trie, actors, sample) : undefined;
    sample = undefined;
    return windows && createGate(windows, trie);
  }

  /** The first texts are read without the gate, and tell what it will have to dismiss. */
  function readUngated({ units, length }: Kernel): void {
    ungated += length;
    sample ??= sampleTexts();
    sample.add(units, length);
    if (ungated > gateAfter) gate = openGate();
  }

  /** What to join words to terms costs is spared where none of them name a side, of which the gate has seen one. */
  function lacksSide(inTitle: FoundWords, inText: FoundWords): boolean {
    if (actors.length !== 2) return false;
    const lacks = (side: number) => !namesSide(trie, inTitle, side) && !namesSide(trie, inText, side);
    return (gate?.side !== 1 && lacks(1)) || (gate?.side !== 2 && lacks(2));
  }

  /** The words of a text that may hold a mention, joined to terms. */
  function scan({ title, text }: TextToRead): ScannedText | undefined {
    kernel ??= kernelOf(trie);
    kernel.take(title, text);
    if (ungated <= gateAfter) readUngated(kernel);
    if (gate?.passes() === false) return undefined;
    const inTitle = copyOf(kernel.readWords(0, title.length));
    const inText = kernel.readWords(kernel.textAt, kernel.length);
    if (!mayMention(inTitle.mask | inText.mask, actors.length, needsCue)) return undefined;
    if (lacksSide(inTitle, inText)) return undefined;
    const scanned = { title: scanFound(trie, inTitle), text: scanFound(trie, inText) };
    return couldMention(scanned, actors.length, needsCue) ? scanned : undefined;
  }

  return {
    version: ruleset.version,
    mayConcern: (text) => concerns(scanText(trie, text)),
    extract(given: TextToRead): Extraction {
      const scanned = scan(given);
      if (!scanned) return nothing(given.id);
      const { matches, readTo } = readText(openReader(), given, scanned, { keepsMisses: false });
      const mentions = chooseMatches(ruleset, matches).map((match) => buildMention(ruleset, match, given));
      const found = summarise(given.id, mentions);
      return readTo ? { ...found, readTo } : found;
    },
  };
}

/** What was found in a title, which the kernel overwrites with what it finds in the text. */
const copyOf = (found: FoundWords): FoundWords => ({
  ...found,
  numbers: found.numbers.slice(0, NUMBERS * found.count),
  signs: found.signs.slice(0, SIGN_NUMBERS * found.signCount),
});

const nothing = (id: string): Extraction => ({
  id,
  relevant: false,
  direction: null,
  category: null,
  status: null,
  mentions: [],
});

/** The status is that of the leading mention; direction and category count everything that is said to move. */
function summarise(id: string, mentions: readonly Mention[]): Extraction {
  const [leading] = mentions;
  if (!leading) return nothing(id);
  const { direction, category, status } = leading;
  return {
    id,
    relevant: true,
    direction: mentions.every((mention) => mention.direction === direction) ? direction : "both",
    category: mentions.every((mention) => mention.category === category) ? category : "both",
    status,
    mentions,
  };
}

/** A mention takes two sides, goods or arms, and a cue unless goods alone start rules: most texts lack one of them, and nothing more is done for those. */
function couldMention({ title, text }: ScannedText, actors: number, needsCue: () => boolean): boolean {
  let kinds = 0;
  let sides = 0;
  for (const { term } of title.hits) {
    kinds |= term.kinds;
    sides |= term.sides;
  }
  for (const { term } of text.hits) {
    kinds |= term.kinds;
    sides |= term.sides;
  }
  const namesTwo = actors === 2 ? sides === 3 : (sides & (sides - 1)) !== 0;
  return namesTwo && (kinds & termKinds.goods) !== 0 && ((kinds & termKinds.cue) !== 0 || !needsCue());
}

/** The same by what single words may help to say, before they are joined to terms: false is never a mistake. */
function mayMention(mask: number, actors: number, needsCue: () => boolean): boolean {
  const sides = Math.floor(mask / maskBits.firstSide);
  const mayNameTwo = actors > 2 ? sides !== 0 : sides === 3;
  return mayNameTwo && (mask & maskBits.goods) !== 0 && ((mask & maskBits.cue) !== 0 || !needsCue());
}

const concerns = ({ hits }: Scan) => hits.some(({ term }) => term.sides !== 0 || (term.kinds & termKinds.goods) !== 0);
