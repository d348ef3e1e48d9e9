import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import { unitsOf } from "./corpus.ts";
import type { Figure } from "./figure.ts";
import { interleave, median } from "./interleave.ts";
import type { Peer } from "./peers/peer.ts";

/** They are slow: what is measured is a sample of the English part, in UTF-16 units, and the cost of one of them. */
const sampleUnits = { long: 200_000, short: 40_000 };

/** How often the sample is read for one measurement of ours, so that the clock has something to count. */
const repeats = 10;

/** Our own extraction against each peer on the same English texts, per character. */
export function measurePeers(
  extractor: Extractor,
  english: readonly TextToRead[],
  peers: readonly Peer[],
  { samples, isQuick }: { readonly samples: number; readonly isQuick: boolean },
): Figure[] {
  const sample = takeUnits(english, isQuick ? sampleUnits.short : sampleUnits.long);
  return peers.map((peer) => {
    const spent = interleave(
      {
        ours: () => {
          for (let round = 0; round < repeats; round++) for (const text of sample) extractor.extract(text);
        },
        peer: () => {
          for (const { title, text } of sample) peer.read(`${title}\n${text}`);
        },
      },
      { samples, warmUps: 1 },
    );
    const nsPerUnit = (median(spent.peer) * 1e6) / unitsOf(sample);
    return {
      name: `full extraction against ${peer.name}`,
      value: median(spent.peer) / (median(spent.ours) / repeats),
      unit: "× as fast",
      atLeast: peer.atLeast,
      detail: `${nsPerUnit.toFixed(0)} ns/char on ${(unitsOf(sample) / 1e3).toFixed(0)} K chars of English; ${peer.setting}`,
    };
  });
}

function takeUnits(texts: readonly TextToRead[], units: number): TextToRead[] {
  const taken: TextToRead[] = [];
  let left = units;
  for (const text of texts) {
    if (left <= 0) break;
    taken.push(text);
    left -= text.title.length + text.text.length;
  }
  return taken;
}
