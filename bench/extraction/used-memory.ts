import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// A context that is made before the flag is set has no collector to call, and this one was.
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** What is held after collections, in MB: objects, typed arrays and buffers, whose memory is given back a little later. */
export async function usedMb(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    collect();
    await setTimeout(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
