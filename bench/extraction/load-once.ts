/** Run in a process of its own by measure-load.ts: loads the rules once cold, then warm, and says what it cost as one line of JSON. */

import { cpuMs, median } from "./interleave.ts";
import { loaders } from "./loaders.ts";

const [form = "", prebuilt = ""] = process.argv.slice(2);
const warmRounds = 15;
const load = loaders[form];
if (load === undefined || globalThis.gc === undefined)
  throw new Error(`usage: node --expose-gc load-once.ts FORM FILE`);

const before = usedMb();
let kept: unknown;
const firstMs = cpuMs(() => {
  kept = load(prebuilt);
});
const warm = Array.from({ length: warmRounds }, () =>
  cpuMs(() => {
    kept = load(prebuilt);
  }),
);
const memoryMb = usedMb() - before;
process.stdout.write(`${JSON.stringify({ firstMs, warmMs: median(warm), memoryMb, kept: typeof kept })}\n`);

/** What is held after a collection: objects, typed arrays and buffers. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
