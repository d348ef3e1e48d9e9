import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import type { Figure } from "./figure.ts";

/** What reading everything leaves behind: the extractor keeps nothing of a text. */
export function measureMemory(extractor: Extractor, texts: readonly TextToRead[]): Figure[] {
  const readAll = () => {
    for (const text of texts) extractor.extract(text);
  };
  readAll();
  const before = usedMb();
  readAll();
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  return [
    { name: "memory kept by reading everything again", value: usedMb() - before, unit: "MB", atMost: 1 },
    { name: "resident memory of this process", value: rssMb, unit: "MB", detail: "texts and peers with it" },
  ];
}

function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
