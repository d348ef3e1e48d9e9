import type { Extractor, TextToRead } from "../../shared/mentions/extraction.ts";
import type { Figure } from "./figure.ts";
import { median } from "./interleave.ts";
import { usedMb } from "./used-memory.ts";

/** What reading everything leaves behind: the extractor keeps nothing of a text. */
export async function measureMemory(extractor: Extractor, texts: readonly TextToRead[]): Promise<Figure[]> {
  const readAll = () => {
    for (const text of texts) extractor.extract(text);
  };
  readAll();
  let before = await usedMb();
  const kept: number[] = [];
  // What a reading leaves it leaves every time; what the engine compiles or gives up meanwhile is no part of it.
  for (let round = 0; round < 5; round++) {
    readAll();
    const after = await usedMb();
    kept.push(after - before);
    before = after;
  }
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  return [
    { name: "memory kept by reading everything again", value: median(kept), unit: "MB", atMost: 1 },
    { name: "resident memory of this process", value: rssMb, unit: "MB", detail: "texts and peers with it" },
  ];
}
