import { setTimeout } from "node:timers/promises";

/** What is held after collections, in MB: objects, typed arrays and buffers, whose memory is given back a little later. */
export async function usedMb(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
