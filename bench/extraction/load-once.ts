/** Run in a process of its own by measure-load.ts: loads the rules once cold, then warm, and says what it cost as one line of JSON. */

import { cpuMs, median } from "./interleave.ts";
import { loaders } from "./loaders.ts";
import { usedMb } from "./used-memory.ts";

const [form = "", prebuilt = ""] = process.argv.slice(2);
const warmRounds = 15;
const load = loaders[form];
if (load === undefined) throw new Error("usage: node load-once.mjs FORM FILE");

let kept: unknown;
const loadOnce = () => {
  kept = load(prebuilt);
};
const firstMs = cpuMs(loadOnce);
const warm = Array.from({ length: warmRounds }, () => cpuMs(loadOnce));
// What the code itself takes is there by now: what comes and goes with the extractor is the rules'.
kept = undefined;
const without = await usedMb();
loadOnce();
const memoryMb = (await usedMb()) - without;
process.stdout.write(`${JSON.stringify({ firstMs, warmMs: median(warm), memoryMb, kept: typeof kept })}\n`);
