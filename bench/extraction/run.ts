import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { readWatch } from "../../shared/adapters/rules/compile-rules.ts";
import { loadRuleset, readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import type { Ruleset } from "../../shared/mentions/compile-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { CorpusText } from "./corpus.ts";
import { describeCorpus } from "./describe-corpus.ts";
import { type Figure, isMet, showFigure } from "./figure.ts";
import { watch } from "./loaders.ts";
import { measureLoad } from "./measure-load.ts";
import { measureMemory } from "./measure-memory.ts";
import { measurePeers } from "./measure-peers.ts";
import { measureTerms, measureTexts } from "./measure-scaling.ts";
import { measureKinds, measureSpeed } from "./measure-speed.ts";
import { measureWorst } from "./measure-worst.ts";
import { englishLexicon } from "./peers/english-lexicon.ts";
import { installPeers } from "./peers/install-peers.ts";
import type { Peer } from "./peers/peer.ts";
import { readCorpus } from "./read-corpus.ts";
import { writeCorpus } from "./write-corpus.ts";

/**
 * `npm run bench -- extraction [--corpus DIR] [--samples 9] [--quick] [--no-peers] [--json]`: what extraction costs, each figure beside what
 * was promised. Everything is CPU time; every ratio is of medians of interleaved samples of this run.
 */
export async function run(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      corpus: { type: "string" },
      samples: { type: "string" },
      quick: { type: "boolean", default: false },
      peers: { type: "boolean", default: true },
      json: { type: "boolean", default: false },
    },
    allowNegative: true,
  });
  const isQuick = values.quick;
  const samples = Number(values.samples ?? (isQuick ? 3 : 9));
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const ruleset = loadRuleset(watch);
  const corpus = values.corpus ? readCorpus(values.corpus) : writeCorpus(isQuick ? 500_000 : 10_500_000);
  if (!values.json) {
    print(
      `extraction on ${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}, medians of ${samples}`,
    );
    for (const line of describeCorpus(corpus, createExtractor(ruleset))) print(line);
    print("");
  }
  let missed = 0;
  for await (const figure of measure(ruleset, corpus.texts, { samples, isQuick, withPeers: values.peers })) {
    const met = isMet(figure);
    if (met === false) missed++;
    print(values.json ? JSON.stringify({ ...figure, ...(met !== undefined && { met }) }) : showFigure(figure));
  }
  if (!values.json) print(missed === 0 ? "\nevery target is met" : `\n${missed} targets are not met`);
}

interface Extent {
  readonly samples: number;
  readonly isQuick: boolean;
  readonly withPeers: boolean;
}

async function* measure(ruleset: Ruleset, texts: readonly CorpusText[], extent: Extent): AsyncGenerator<Figure> {
  const { samples, isQuick, withPeers } = extent;
  const extractor = createExtractor(ruleset);
  const english = texts.filter(({ lang }) => lang === "en" || lang === undefined);
  yield* measureSpeed(ruleset, texts, samples);
  yield* measureKinds(extractor, texts, samples);
  yield measureWorst(extractor, isQuick ? 1 : 5, isQuick ? 8 : 256);
  yield* measureTexts(extractor, texts, samples);
  yield* measureTerms(english, samples);
  yield* await measureLoad(isQuick ? 1 : 5);
  if (withPeers) yield* measurePeers(extractor, english, await openPeers(), { samples: isQuick ? 1 : 3, isQuick });
  yield* await measureMemory(extractor, texts);
}

async function openPeers(): Promise<Peer[]> {
  await installPeers();
  const { files, folder } = readRuleFiles(watch);
  const lexicon = englishLexicon(readWatch(files, folder));
  const [{ winkPeer }, { compromisePeer }] = await Promise.all([
    import("./peers/wink.ts"),
    import("./peers/compromise.ts"),
  ]);
  return [winkPeer(lexicon), compromisePeer(lexicon)];
}
