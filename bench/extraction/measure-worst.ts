import type { Extractor } from "../../shared/mentions/extraction.ts";
import type { Figure } from "./figure.ts";
import { cpuMs, median } from "./interleave.ts";
import { worstTexts } from "./worst-texts.ts";

/** No figure gains from being measured again when one reading takes so long. */
const longMs = 500;

/** What each of the worst texts costs at a size in KiB, and the worst of them as the figure. */
export function measureWorst(extractor: Extractor, samples: number, sizeKib: number): Figure {
  const costs = Object.entries(worstTexts(sizeKib * 1024)).map(([name, text]) => {
    const read = () => void extractor.extract({ id: "worst", title: "", text });
    const firstMs = cpuMs(read);
    return { name, ms: firstMs > longMs ? firstMs : median(Array.from({ length: samples }, () => cpuMs(read))) };
  });
  const [worst] = costs.toSorted((a, b) => b.ms - a.ms);
  return {
    name: `worst text of ${sizeKib} KiB`,
    value: worst?.ms ?? Number.NaN,
    unit: "ms",
    atMost: 100,
    detail: `"${worst?.name}", of ${costs.length} kinds`,
  };
}
