import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import type { Figure } from "./figure.ts";
import { usedMb } from "./used-memory.ts";

/** What reading everything leaves behind: the extractor keeps nothing of a text. */
export async function measureMemory(extractor: Extractor, texts: readonly TextToRead[]): Promise<Figure[]> {
  const readAll = () => {
    for (const text of texts) extractor.extract(text);
  };
  readAll();
  const before = await usedMb();
  readAll();
  const kept = (await usedMb()) - before;
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  return [
    { name: "memory kept by reading everything again", value: kept, unit: "MB", atMost: 1 },
    { name: "resident memory of this process", value: rssMb, unit: "MB", detail: "texts and peers with it" },
  ];
}
